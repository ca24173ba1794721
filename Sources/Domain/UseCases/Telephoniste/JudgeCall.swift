extension AuditedTransaction {
  /// Lets a call through the dial gate, by the rows of this transaction; every
  /// path that creates a call goes through here (docs/decisions.md, Dial gate).
  ///
  /// - Parameter override: why it is made although the gate refuses.
  /// - Returns: the verdict, to be stored with the call.
  /// - Throws: ``DomainError/callRefused(_:)``; ``DomainError/notPermitted(_:)``,
  ///   ``DomainError/reasonMissing`` and ``DomainError/reasonTooLong(limit:)`` of an override.
  func judge(_ contact: Contact, override: String? = nil) throws(DomainError) -> DialVerdict {
    var reason: String?
    if let override {
      try require(.permission(.overrideCompliance))
      reason = try ComplianceReason.checked(override)
    }
    var facts = DialFacts(contact.calledPlace, at: now, settings: try floor, zones: zones)
    facts.isOnInternalList = try doNotCall.contains(contact.phone)
    facts.numberProblem = contact.numberProblem
    facts.attemptsToday = try attempts.attemptsToday(of: contact.id)
    facts.numberIsInCall = try calls.live(with: contact.id) != nil
    let verdict = DialGate.judge(facts, override: reason)
    guard verdict.isAllowed else { throw .callRefused(verdict) }
    return verdict
  }
}

/// Why somebody did what the rules only let pass with a reason.
enum ComplianceReason {
  /// Characters.
  static let limit = 500

  /// - Returns: the text without blanks at its ends.
  /// - Throws: ``DomainError/reasonMissing``, ``DomainError/reasonTooLong(limit:)``.
  static func checked(_ typed: String) throws(DomainError) -> String {
    let text = CleanText.withoutControls(typed).trimmed.canonicallyComposed
    guard !text.isEmpty else { throw .reasonMissing }
    guard text.count <= limit else { throw .reasonTooLong(limit: limit) }
    return text
  }
}
