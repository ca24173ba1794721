/// Adds a note to a contact; what its writer had typed of it as a draft goes with it.
public struct AddNote: Sendable {
  let store: any UnitOfWork

  /// Characters.
  public static let limit = ContactText.note

  public init(store: any UnitOfWork) { self.store = store }

  /// A telephoniste writes on what is in her sight, which counts as work of her day; an
  /// admin on any contact.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/unknownContact`` outside
  ///   their sight;
  ///   ``DomainError/noteEmpty``, ``DomainError/noteTooLong(limit:)``.
  public func callAsFunction(
    _ text: String, to id: ContactID, by session: Session
  ) throws(DomainError) {
    let content = CleanText.withoutControls(text, keepingLines: true).trimmed
    guard !content.isEmpty else { throw .noteEmpty }
    guard content.count <= AddNote.limit else { throw .noteTooLong(limit: AddNote.limit) }
    let user = session.user.id
    try store.write(as: session.actor, because: .addNote) { (tx) throws(DomainError) in
      let standing = try tx.contact(id, changedBy: user).standing
      try tx.contacts.addNote(content, to: id)
      try tx.drafts.save("", for: id, of: user)
      if standing == .telephoniste { try tx.queue.markWorked(id, by: user, .noted) }
    }
  }
}

/// Keeps what somebody is typing, so that a killed seat loses no more than the
/// last second.
public struct SaveDraft: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// Empty text removes the draft. Whoever may add a note to the contact may keep one.
  ///
  /// - Throws: ``DomainError/draftTooLong(limit:)``; ``DomainError/notPermitted(_:)``;
  ///   ``DomainError/unknownContact`` outside their sight.
  public func callAsFunction(
    _ text: String, for id: ContactID, by session: Session
  ) throws(DomainError) {
    guard text.count <= AddNote.limit * 2 else {
      throw .draftTooLong(limit: AddNote.limit * 2)
    }
    let user = session.user.id
    try store.operate { (tx) throws(DomainError) in
      _ = try tx.standing(on: id, of: user)
      try tx.drafts.save(text, for: id, of: user)
    }
  }
}
