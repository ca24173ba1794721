import Domain
import Kit
import Phrasebook

/// The form of a status, and the colours that have a name.
enum StatusForm {
  enum Field {
    static let english = "nameEnglish"
    static let french = "nameFrench"
    static let code = "code"
    static let palette = "palette"
    static let colour = "color"
    static let excluded = "excludeFromCallList"
  }

  /// Colours that are told apart on dark and on light ground.
  static let palette: [(id: String, colour: String)] = [
    ("blue", "#3B82F6"), ("sky", "#0EA5E9"), ("cyan", "#06B6D4"), ("teal", "#14B8A6"),
    ("emerald", "#10B981"),
    ("green", "#22C55E"), ("lime", "#84CC16"), ("yellow", "#EAB308"), ("amber", "#F59E0B"),
    ("orange", "#F97316"), ("red", "#EF4444"), ("pink", "#EC4899"), ("purple", "#A855F7"),
    ("violet", "#8B5CF6"), ("grey", "#6B7280"),
  ]
  /// The palette's last choice: a colour that was typed.
  static let other = "other"

  /// - Parameter status: nil for a new one.
  static func form(of status: ContactStatus?) -> RecordForm {
    let fixed = status.map(StatusRule.isFixed) ?? false
    let locked = fixed ? Phrase { $0.statusFixedHint } : nil
    let colour = status?.color ?? AddStatus.usualColour
    return RecordForm([
      text(Field.english, status?.nameEnglish, StatusRule.nameLimit) { $0.statusNameEnglish },
      text(Field.french, status?.nameFrench, StatusRule.nameLimit) { $0.statusNameFrench },
      RecordForm.Row(
        Field.code, Phrase { $0.statusCodeLabel },
        .text(TextField(status?.code ?? "", limit: StatusRule.codeLimit)),
        hint: Phrase { $0.statusCodeHint }, locked: locked),
      RecordForm.Row(
        Field.palette, Phrase { $0.statusPalette }, .choice(choices, place(of: colour)),
        hint: Phrase { $0.statusPaletteHint }),
      RecordForm.Row(
        Field.colour, Phrase { $0.statusColour }, .text(TextField(colour, limit: 7)),
        hint: Phrase { $0.statusColourHint }),
      RecordForm.Row(
        Field.excluded, Phrase { $0.statusExcluded }, .flag(status?.excludeFromCallList ?? false),
        hint: Phrase { $0.statusExcludedHint }, locked: locked),
    ])
  }

  private static func text(
    _ id: String, _ value: String?, _ limit: Int,
    _ label: @escaping @Sendable (any Phrases) -> String
  ) -> RecordForm.Row {
    RecordForm.Row(id, Phrase(label), .text(TextField(value ?? "", limit: limit)))
  }

  private static let choices =
    palette.map { named in RecordForm.Choice(named.id, Phrase { $0.colourName(named.id) }) }
    + [RecordForm.Choice(other, Phrase { $0.colourName(other) })]

  private static func place(of colour: String) -> Int {
    palette.firstIndex { $0.colour == colour.uppercased() } ?? palette.count
  }

  /// Palette and typed colour follow each other.
  static func settle(_ form: inout RecordForm) {
    let chosen = palette.first { $0.id == form.choice(Field.palette) }?.colour
    if form.focused?.id == Field.palette {
      if let chosen { form.set(Field.colour, to: .text(TextField(chosen, limit: 7))) }
    } else {
      form.set(Field.palette, to: .choice(choices, place(of: colour(form) ?? "")))
    }
  }

  /// The typed colour where it is one.
  static func colour(_ form: RecordForm) -> String? {
    try? StatusRule.checkedColour(form.text(Field.colour))
  }

  /// What is to be changed, or all of a new status.
  static func edit(_ form: RecordForm, isNew: Bool) -> StatusEdit {
    var edit = StatusEdit()
    func typed(_ id: String) -> String? { isNew || form.isChanged(id) ? form.text(id) : nil }
    edit.nameEnglish = typed(Field.english)
    edit.nameFrench = typed(Field.french)
    edit.code = typed(Field.code)
    edit.colour = typed(Field.colour)
    if isNew || form.isChanged(Field.excluded) {
      edit.excludeFromCallList = form.flag(Field.excluded)
    }
    return edit
  }

  /// The status as the form stands, to be looked at.
  static func preview(_ form: RecordForm, _ before: ContactStatus?) -> ContactStatus {
    ContactStatus(
      id: before?.id ?? StatusID(0), code: before?.code ?? form.text(Field.code),
      nameEnglish: form.text(Field.english), nameFrench: form.text(Field.french),
      color: colour(form) ?? AddStatus.usualColour, order: before?.order ?? 0,
      excludeFromCallList: form.flag(Field.excluded), isSystemStatus: false, isDeletable: true)
  }

  /// The row that a refusal is about.
  static func row(of error: DomainError) -> String? {
    guard case .statusRefused(let refusal) = error else { return nil }
    switch refusal {
    case .code, .codeTaken, .fixed: return Field.code
    case .nameMissing(let language), .nameTooLong(let language, _):
      return language == .english ? Field.english : Field.french
    case .nameTaken: return Field.english
    case .colour: return Field.colour
    case .kept, .mergedIntoItself: return nil
    }
  }
}
