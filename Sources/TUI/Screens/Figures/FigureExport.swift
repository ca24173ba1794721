import Domain
import Kit
import Phrasebook
import Shell

/// Writes the figures that are shown to a file: asks where, and as what.
public enum FigureExport: Layer {
  public static let screen = ScreenName("figure-export", Phrase { $0.figureExportTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    let sheet: FigureSheet
    var path: TextField
    var kind = FigureExportName.csv
    var focusesKind = false
    var work = Work.none
    var problem: Phrase?

    /// - Parameters:
    ///   - folder: where the file is made unless somebody says otherwise.
    ///   - today: the floor's day; it stands in the file's name.
    public init(_ destination: FigureExportDestination, folder: String, today: LocalDate) {
      sheet = destination.sheet
      let name = "\(destination.sheet.name)-\(today.iso8601).csv"
      path = TextField(folder.hasSuffix("/") ? folder + name : folder + "/" + name, limit: 4096)
    }

    var isBlank: Bool { path.text.allSatisfy(\.isWhitespace) }
  }

  enum Work: Equatable, Sendable {
    case none, writing
    case written(bytes: Int)
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case stepped(Int)
    case fieldPressed, acceptPressed, leavePressed
    case written(Result<Int, FileTrouble>)
  }

  public enum Effect: Equatable, Sendable {
    case write(FigureSheet, FigureExportName, path: String)
  }

  public struct UseCases: Sendable {
    public typealias Write =
      @Sendable (FigureSheet, FigureExportName, String) throws(FileTrouble) -> Int

    let write: Write

    /// - Parameter write: answers with the bytes that were written.
    public init(write: @escaping Write) { self.write = write }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "export", keys: ["Enter"], rank: 1, title: { $0.exportWrite }, help: { $0.exportWriteHelp },
      availability: { state in
        if state.work == .writing { return .disabled { $0.exportBusy } }
        return state.isBlank ? .disabled { $0.importNothingNamed } : .ready
      },
      message: { _ in .acceptPressed }),
    Command(
      "next-field", keys: ["Tab", "Shift-Tab"], rank: 2, title: { $0.exportField },
      help: { $0.exportFieldHelp },
      availability: { $0.work == .none ? .ready : .disabled { $0.exportBusy } },
      message: { _ in .fieldPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.exportLeave }, help: { $0.exportLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard state.work == .none else { return nil }
    switch event {
    case .paste(let text): return state.focusesKind ? nil : .pasted(text)
    case .key("Up"), .key("Down"): return .fieldPressed
    case .key(let press):
      guard state.focusesKind else { return TextField.takes(press) ? .typed(press) : nil }
      switch press {
      case "Right", "Space", "+": return .stepped(1)
      case "Left", "-": return .stepped(-1)
      default: return nil
      }
    }
  }

  public static func lane(of effect: Effect) -> Lane { .longWork }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .write(let sheet, let kind, let path):
      return .written(
        Result { () throws(FileTrouble) in try use.write(sheet, kind, path) })
    }
  }
}

extension FigureExport {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): state.edit { $0.handle(press) }
    case .pasted(let text): state.edit { $0.insert(text) }
    case .stepped(let step): state.change(by: step)
    case .fieldPressed: state.focusesKind.toggle()
    case .acceptPressed:
      if case .written = state.work { return [.close] }
      guard state.work == .none else { return [] }
      state.problem = nil
      state.work = .writing
      return [.effect(.write(state.sheet, state.kind, path: state.path.text))]
    case .written(.success(let bytes)): state.work = .written(bytes: bytes)
    case .written(.failure(let trouble)):
      state.work = .none
      state.problem = trouble.phrase
    case .leavePressed: return [.close]
    }
    return []
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let inside = canvas.dialog(
      title: phrases.figureExportTitle,
      inner: Size(width: min(66, canvas.width - 4), height: 10), context.theme)
    let body = inside.part(inside.bounds.inset(left: 1, right: 1))
    body.write(phrases.figureExportQuestion(state.sheet.rows.count), row: 1)
    let labels = [phrases.exportFile, phrases.exportFormat]
    let column = (labels.map { CellWidth.of($0) }.max() ?? 0) + 2
    let isOpen = state.work == .none
    for (row, label) in labels.enumerated() {
      let isFocused = isOpen && state.focusesKind == (row == 1)
      body.write(label, row: 3 + row, isFocused ? .normal : .muted)
    }
    let values = body.part(body.bounds.inset(left: column))
    state.path.draw(
      on: values.part(Rect(row: 3, width: values.width, height: 1)), context.theme,
      focused: isOpen && !state.focusesKind, hint: phrases.importPrompt)
    let style = Style(isOpen && state.focusesKind ? .fieldFocused : .field)
    values.fill(Rect(row: 4, width: values.width, height: 1), style)
    values.write(phrases.figureExportKind(state.kind), row: 4, style, width: values.width)
    if isOpen, state.focusesKind { values.placeCursor(column: 0, row: 4) }
    drawWork(state, on: body.part(body.bounds.inset(top: 6)), context)
  }

  private static func drawWork(_ state: State, on body: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    switch state.work {
    case .none:
      if let problem = state.problem {
        body.say(context.glyphs.warning + " " + problem(phrases), .alert)
      }
    case .writing: body.write(phrases.exportWriting, .muted)
    case .written(let bytes):
      let done = phrases.figureExportDone(state.sheet.rows.count, bytes: phrases.fileSize(bytes))
      body.say(context.glyphs.done + " " + done, .success)
    }
  }
}

extension FigureExport.State {
  mutating func edit(_ change: (inout TextField) -> Void) {
    problem = nil
    change(&path)
  }

  /// Another format; a name that ends as the one before goes with it.
  mutating func change(by step: Int) {
    let all = FigureExportName.allCases
    let before = kind
    kind = all[((all.firstIndex(of: kind) ?? 0) + step + all.count) % all.count]
    problem = nil
    let ending = "." + before.suffix
    guard before.suffix != kind.suffix, path.text.hasSuffix(ending) else { return }
    path.set(String(path.text.dropLast(ending.count)) + "." + kind.suffix)
  }
}

extension FigureExportName {
  /// What a file's name ends with, behind a dot.
  var suffix: String { self == .json ? "json" : "csv" }
}

/// Writes figures to a file.
public struct FigureExportDestination: Destination {
  public let sheet: FigureSheet

  public init(sheet: FigureSheet) { self.sheet = sheet }
}
