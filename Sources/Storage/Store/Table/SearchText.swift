import Domain

/// What the search index holds of a contact. A text begins with two blanks, and each
/// blank within is doubled: so the three characters that the index knows a text by tell
/// where a word begins, even from the one or two that somebody has typed of it.
struct SearchText: Equatable {
  let phone: String
  let name: String?
  let email: String?

  /// - Parameters:
  ///   - name: folded.
  ///   - email: folded.
  init(phone: String, name: String?, email: String?) {
    self.phone = SearchText.spaced(phone)
    self.name = name.map(SearchText.spaced)
    self.email = email.map(SearchText.spaced)
  }

  init(_ phone: PhoneNumber, _ details: ContactDetails) {
    self.init(
      phone: phone.digits, name: details.name.map(Folding.fold),
      email: details.email.map(Folding.fold))
  }

  private static func spaced(_ text: String) -> String {
    "  "
      + (text.contains(" ")
        ? text.split(separator: " ", omittingEmptySubsequences: false)
          .joined(separator: "  ") : text)
  }
}
