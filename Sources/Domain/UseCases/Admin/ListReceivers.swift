/// Who contacts can be given to by an import: the telephonistes who work here.
public struct ListReceivers: Sendable {
  let people: any PeopleReading

  public init(people: any PeopleReading) { self.people = people }

  /// In the order of their names.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> [User] {
    try people.require(.permission(.importContacts), of: session.user.id)
    return try people.users().filter { $0.isTelephoniste && $0.isActive }
      .inOrder(ofName: \.name, then: \.id)
  }

  /// One of them by the e-mail address.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownUser(_:)``,
  ///   ``DomainError/receiverRefused(email:)``.
  public func named(_ email: String, by session: Session) throws(DomainError) -> UserID {
    try people.require(.permission(.importContacts), of: session.user.id)
    guard let user = try people.credentials(email: email.lowercased())?.user else {
      throw .unknownUser(email)
    }
    guard user.isTelephoniste, user.isActive else { throw .receiverRefused(email: user.email) }
    return user.id
  }
}
