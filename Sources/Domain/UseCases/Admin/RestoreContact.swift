/// Takes the deletion of one contact back: it is as it was before.
public struct RestoreContact: Sendable {
  private let act: ActOnMany

  public init(act: ActOnMany) { self.act = act }

  /// - Parameter version: the contact's, as whoever restores it has seen it.
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/contactChanged``;
  ///   ``DomainError/contactNotDeleted``.
  public func callAsFunction(
    _ id: ContactID, seen version: Int, by session: Session
  ) throws(DomainError) {
    try act(.restore, on: id, seen: version, by: session)
  }
}
