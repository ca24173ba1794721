/// Why a status cannot be added, changed or merged.
public enum StatusRefusal: Equatable, Sendable {
  /// A code is lower-case letters, digits, `-` and `_`, a letter first.
  case code(String)
  case codeTaken(String)
  case nameMissing(Language)
  case nameTooLong(Language, limit: Int)
  /// Another status is called so, or was before it was merged.
  case nameTaken(String)
  /// Not `#RRGGBB`.
  case colour(String)
  /// The program relies on what the status does: its code and flag stay.
  case fixed(String)
  /// The program relies on it: it cannot be merged away.
  case kept(String)
  case mergedIntoItself
}

/// What a status may be called and look like, and what of it is fixed.
public enum StatusRule {
  /// Characters.
  public static let nameLimit = 40
  public static let codeLimit = 40

  /// Whether code and flag are fixed and the status is never merged away.
  public static func isFixed(_ status: ContactStatus) -> Bool {
    ContactStatus.Code.fixed.contains(status.code)
  }

  static func checkedName(
    _ text: String, in language: Language
  ) throws(DomainError) -> String {
    let name = CleanText.withoutControls(text).trimmed.canonicallyComposed
    guard !name.isEmpty else { throw .statusRefused(.nameMissing(language)) }
    guard name.count <= nameLimit else {
      throw .statusRefused(.nameTooLong(language, limit: nameLimit))
    }
    return name
  }

  static func checkedCode(_ text: String) throws(DomainError) -> String {
    let code = text.trimmed
    guard Codes.isFit(code, limit: codeLimit) else { throw .statusRefused(.code(code)) }
    return code
  }

  /// `#RRGGBB` in upper case; without the `#` too.
  public static func checkedColour(_ text: String) throws(DomainError) -> String {
    let trimmed = text.trimmed
    let digits = trimmed.hasPrefix("#") ? trimmed.dropFirst() : trimmed[...]
    guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw .statusRefused(.colour(trimmed))
    }
    return "#" + digits.uppercased()
  }

  /// Two statuses never look the same in either language.
  static func checkNames(
    of status: ContactStatus, among all: [ContactStatus]
  ) throws(DomainError) {
    for other in all where other.id != status.id {
      for language in Language.allCases
      where Folding.fold(other.name(in: language)) == Folding.fold(status.name(in: language)) {
        throw .statusRefused(.nameTaken(status.name(in: language)))
      }
    }
  }

  /// The orders after a status went one place up or down: those that differ from before.
  ///
  /// - Parameter statuses: in their order.
  static func moved(
    _ id: StatusID, by step: Int, in statuses: [ContactStatus]
  ) -> [ContactStatus] {
    guard let index = statuses.firstIndex(where: { $0.id == id }),
      statuses.indices.contains(index + step)
    else { return [] }
    var order = statuses
    order.swapAt(index, index + step)
    var places = statuses.map(\.order)
    // Where two stand at the same place, all get places of their own.
    if Set(places).count < places.count { places = statuses.indices.map { $0 * 10 } }
    return zip(order, places).compactMap { status, place in
      guard status.order != place else { return nil }
      var status = status
      status.order = place
      return status
    }
  }
}
