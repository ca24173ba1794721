/// Changes where a person's own phone rings.
public struct ChangeEndpoint: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Parameter endpoint: a number or a `sip:` address; nil or empty takes it away.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownUser(_:)``,
  ///   ``DomainError/endpointRefused(_:)``.
  public func callAsFunction(
    of email: String, to endpoint: String?, by session: Session
  ) throws(DomainError) {
    var checked: String?
    if let endpoint, !endpoint.trimmed.isEmpty {
      checked = try NewUser.endpoint(endpoint.trimmed)
    }
    let address = email.lowercased()
    try store.write(as: session.actor, because: .changeUser) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageUsers))
      guard let user = try tx.users.find(email: address) else { throw .unknownUser(email) }
      try tx.users.setEndpoint(of: user.id, to: checked)
    }
  }
}
