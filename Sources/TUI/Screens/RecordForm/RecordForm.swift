import Domain
import Kit
import Phrasebook

/// The fields of a record that is added or changed, one below the other: texts, flags and
/// choices. What is wrong stands below them and names its field; a field that cannot be
/// changed says why.
public struct RecordForm: Equatable, Sendable {
  public struct Choice: Equatable, Sendable {
    public let id: String
    public let name: Phrase

    public init(_ id: String, _ name: Phrase) {
      self.id = id
      self.name = name
    }
  }

  public enum Value: Equatable, Sendable {
    case text(TextField)
    case flag(Bool)
    /// The chosen one by its place.
    case choice([Choice], Int)
  }

  public struct Row: Equatable, Sendable {
    public let id: String
    public let label: Phrase
    public var value: Value
    /// What may be typed or chosen, or what it means.
    public var hint: Phrase?
    /// Why it cannot be changed; nil where it can.
    public var locked: Phrase?

    public init(
      _ id: String, _ label: Phrase, _ value: Value, hint: Phrase? = nil, locked: Phrase? = nil
    ) {
      self.id = id
      self.label = label
      self.value = value
      self.hint = hint
      self.locked = locked
    }
  }

  public private(set) var rows: [Row]
  public private(set) var focus = 0
  /// What was refused, and the row that it is about where it is about one.
  public private(set) var trouble: DomainError?
  /// What is wrong with what was typed, before anything was asked of the floor.
  public private(set) var saying: Phrase?
  public private(set) var wrongRow: String?
  public var isSaving = false
  private let before: [Row]

  public init(_ rows: [Row]) {
    self.rows = rows
    before = rows
    focus = rows.firstIndex { $0.locked == nil } ?? 0
  }

  public var focused: Row? { rows.indices.contains(focus) ? rows[focus] : nil }
  /// Whether something would be lost.
  public var isTouched: Bool { rows.map(\.value) != before.map(\.value) }

  // MARK: Values

  public func row(_ id: String) -> Row? { rows.first { $0.id == id } }

  public func text(_ id: String) -> String {
    guard case .text(let field)? = row(id)?.value else { return "" }
    return field.text
  }

  public func flag(_ id: String) -> Bool { row(id)?.value == .flag(true) }

  public func choice(_ id: String) -> String {
    guard case .choice(let choices, let index)? = row(id)?.value else { return "" }
    return choices.indices.contains(index) ? choices[index].id : ""
  }

  /// Whether the row says something else than when the form opened.
  public func isChanged(_ id: String) -> Bool {
    row(id)?.value != before.first { $0.id == id }?.value
  }

  public mutating func set(_ id: String, to value: Value) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    rows[index].value = value
  }

  /// Locks a row with its reason, or opens it.
  public mutating func lock(_ id: String, _ reason: Phrase?) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    rows[index].locked = reason
  }

  // MARK: Keys

  /// True for what the focused row takes before any command.
  public func takes(_ press: KeyPress) -> Bool {
    guard let focused, !isSaving else { return false }
    switch focused.value {
    case .text: return TextField.takes(press)
    case .flag, .choice: return RecordForm.steps[press] != nil
    }
  }

  private static let steps: [KeyPress: Int] = ["Space": 1, "Right": 1, "+": 1, "Left": -1, "-": -1]

  public mutating func handle(_ press: KeyPress) {
    change { value in
      switch value {
      case .text(var field):
        field.handle(press)
        value = .text(field)
      case .flag(let isOn): if RecordForm.steps[press] != nil { value = .flag(!isOn) }
      case .choice(let choices, let index):
        let step = RecordForm.steps[press] ?? 0
        value = .choice(choices, (index + step + choices.count) % max(1, choices.count))
      }
    }
  }

  public mutating func insert(_ text: String) {
    change { value in
      guard case .text(var field) = value else { return }
      field.insert(text)
      value = .text(field)
    }
  }

  private mutating func change(_ body: (inout Value) -> Void) {
    guard rows.indices.contains(focus), rows[focus].locked == nil, !isSaving else { return }
    body(&rows[focus].value)
    if wrongRow == rows[focus].id || wrongRow == nil { forgive() }
  }

  public mutating func moveFocus(by step: Int) {
    guard !rows.isEmpty else { return }
    focus = (focus + step + rows.count) % rows.count
  }

  // MARK: Refusals

  /// - Parameter id: the row that it is about; the focus goes there.
  public mutating func refuse(_ error: DomainError, at id: String?) {
    forgive()
    trouble = error
    point(at: id)
  }

  /// Says what cannot be read of a row.
  public mutating func refuse(saying phrase: Phrase, at id: String?) {
    forgive()
    saying = phrase
    point(at: id)
  }

  private mutating func point(at id: String?) {
    isSaving = false
    wrongRow = id
    if let id, let index = rows.firstIndex(where: { $0.id == id }) { focus = index }
  }

  public mutating func forgive() {
    trouble = nil
    saying = nil
    wrongRow = nil
  }
}
