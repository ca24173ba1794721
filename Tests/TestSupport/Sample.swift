import Domain
import Kit
import Phrasebook
import Shell
import Synchronization

/// A screen of the tests: a list, a field, slow work, a timer, a dialog.
public enum Sample: Layer {
  public struct State: Equatable, Sendable {
    public var list = ListBox(["one", "two", "three"])
    public var field = TextField()
    public var isTyping = false
    public var loaded: [String] = []
    public var ticks = 0
    public var changes = 0
    public var isTicking = false
    public var size: Size?
    public var isReluctant = false
    public init() {}
  }

  public enum Message: Equatable, Sendable {
    case listMoved(KeyPress)
    case typed(KeyPress)
    case pasted(String)
    case fieldPressed, fieldLeft
    case loadPressed
    case loaded(String)
    case progressed(String)
    case askPressed
    case agreed(String)
    case alertCame
    case tickPressed, ticked, changed
    case resized(Size)
    case reluctancePressed
    case replacePressed
  }

  public enum Effect: Equatable, Sendable {
    case load(String)
    case save(String)
  }

  public struct UseCases: Sendable {
    public var load: @Sendable (String) -> String
    public var save: @Sendable (String) -> Void

    public init(
      load: @escaping @Sendable (String) -> String = { "loaded \($0)" },
      save: @escaping @Sendable (String) -> Void = { _ in }
    ) {
      self.load = load
      self.save = save
    }
  }

  public static let screen = ScreenName("sample", Phrase { _ in "Sample" })

  public static let commands: [Command<State, Message>] = [
    Command(
      "load", keys: ["l"], rank: 1, title: { _ in "load" }, help: { _ in "Load the row." },
      message: { _ in .loadPressed }),
    Command(
      "field", keys: ["f"], rank: 2, title: { _ in "field" }, help: { _ in "Type in the field." },
      message: { _ in .fieldPressed }),
    Command(
      "leave-field", keys: ["Esc"], title: { _ in "back" }, help: { _ in "Leave the field." },
      availability: { $0.isTyping ? .ready : .disabled { _ in "The field is not in use." } },
      message: { _ in .fieldLeft }),
    Command(
      "ask", keys: ["a"], rank: 3, title: { _ in "ask" }, help: { _ in "Ask first." },
      message: { _ in .askPressed }),
    Command(
      "tick", keys: ["t"], rank: 5, title: { _ in "tick" }, help: { _ in "Start the beat." },
      message: { _ in .tickPressed }),
    Command(
      "alert", keys: ["b"], rank: 6, title: { _ in "alert" }, help: { _ in "Raise a question." },
      message: { _ in .alertCame }),
    Command(
      "reluctant", keys: ["r"], title: { _ in "reluctant" }, help: { _ in "Hold on to the seat." },
      message: { _ in .reluctancePressed }),
    Command(
      "replace", keys: ["R"], title: { _ in "replace" }, help: { _ in "Begin anew." },
      message: { _ in .replacePressed }),
    Command(
      "next", keys: ["Space"], rank: 4, title: { _ in "next" }, help: { _ in "Take the next." },
      availability: {
        $0.loaded.isEmpty ? .disabled { _ in "Nothing is loaded yet." } : .ready
      },
      message: { _ in .loadPressed }),
  ]

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    Header(
      title: "Sample", user: DisplayText("Anna Tremblay"), state: "\(context.glyphs.live) Talking",
      stateStyle: .onCall, figures: ["14 calls", "3 booked"])
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.isTyping ? .pasted(text) : nil
    case .key(let press):
      if state.isTyping { return TextField.takes(press) ? .typed(press) : nil }
      return ListBox<String>.takes(press) ? .listMoved(press) : nil
    }
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    (answer as? Confirmed).map { .agreed($0.tag) }
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)] + (state.isTicking ? [.every(.seconds(1), id: "beat", .ticked)] : [])
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .listMoved(let press): state.list.handle(press)
    case .typed(let press): state.field.handle(press)
    case .pasted(let text): state.field.insert(text)
    case .fieldPressed: state.isTyping = true
    case .fieldLeft: state.isTyping = false
    case .loadPressed: return [.effect(.load(state.list.selected ?? ""))]
    case .loaded(let text), .progressed(let text): state.loaded.append(text)
    case .askPressed: return [.push(Confirmation(Phrase { _ in "Really?" }, tag: "ask"))]
    case .alertCame: return [.raise(Confirmation(Phrase { _ in "Call back now?" }, tag: "raised"))]
    case .agreed(let tag): return [.notice(Notice(.success, Phrase { _ in "Agreed: \(tag)" }))]
    case .tickPressed: state.isTicking.toggle()
    case .ticked: state.ticks += 1
    case .changed: state.changes += 1
    case .resized(let size): state.size = size
    case .reluctancePressed: state.isReluctant = true
    case .replacePressed: return [.replace(SampleDestination())]
    }
    return []
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .load(let id):
      report(.progressed("loading"))
      return .loaded(useCases.load(id))
    case .save(let text):
      useCases.save(text)
      return .loaded("saved")
    }
  }

  public static func reluctance(_ state: State) -> Phrase? {
    state.isReluctant ? Phrase { _ in "Something is not saved." } : nil
  }

  public static func leaving(_ state: State) -> [Effect] {
    state.field.isEmpty ? [] : [.save(state.field.text)]
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let (left, right) = canvas.bounds.inset(left: 2, top: 1, right: 2).splitLeft(30)
    let list = canvas.part(left)
    list.section("List", context.glyphs)
    for (row, id, isSelected) in state.list.fitted(to: max(1, list.height - 1)).visible {
      list.write(isSelected ? context.glyphs.pointer : " ", row: row + 1)
      list.write(id, column: 2, row: row + 1)
      if isSelected {
        list.restyle(Rect(row: row + 1, width: list.width, height: 1), .selection)
        if !state.isTyping { list.placeCursor(column: 0, row: row + 1) }
      }
    }
    let box = canvas.part(right.inset(left: 3)).box(title: "Field", context.glyphs)
    state.field.draw(on: box, context.theme, focused: state.isTyping, hint: "a name")
    for (row, text) in state.loaded.enumerated() { box.write(DisplayText(text), row: row + 2) }
    box.write("ticks \(state.ticks) changes \(state.changes)", row: 1, .muted)
  }
}

public struct SampleDestination: Destination {
  public init() {}
}

extension Registry {
  /// A registry with the sample screen.
  public static func sample(_ useCases: Sample.UseCases = Sample.UseCases()) -> Registry {
    var registry = Registry()
    registry.add(Sample.self) { (_: SampleDestination) in Opening(Sample.State(), useCases) }
    return registry
  }
}
