/// What a status is to be; what is nil stays.
public struct StatusEdit: Equatable, Sendable {
  public var nameEnglish: String?
  public var nameFrench: String?
  /// Of a status without behaviour only.
  public var code: String?
  /// `#RRGGBB`.
  public var colour: String?
  /// Of a status without behaviour only.
  public var excludeFromCallList: Bool?

  public init() {}
}

/// Adds a status behind all others that are called, or at the end.
public struct AddStatus: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// What a status looks like where nobody chose a colour.
  public static let usualColour = "#6B7280"

  /// - Parameter new: needs both names and the code.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/statusRefused(_:)``.
  @discardableResult
  public func callAsFunction(
    _ new: StatusEdit, by session: Session
  ) throws(DomainError) -> ContactStatus {
    let checked = try new.checked(
      ContactStatus(
        id: StatusID(0), code: "", nameEnglish: "", nameFrench: "",
        color: AddStatus.usualColour, order: 0, excludeFromCallList: false,
        isSystemStatus: false, isDeletable: true), isNew: true)
    return try store.write(as: session.actor, because: .addStatus) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageStatuses))
      let all = try tx.statuses.all()
      guard !all.contains(where: { $0.code == checked.code }) else {
        throw .statusRefused(.codeTaken(checked.code))
      }
      let past = try tx.statuses.merged().filter { $0.code != checked.code }
      try StatusRule.checkNames(of: checked, among: all + past)
      var status = checked
      status.order = (all.map(\.order).max() ?? -10) + 10
      try tx.statuses.insert(status)
      guard let added = try tx.statuses.all().first(where: { $0.code == status.code }) else {
        throw .unknownStatus(status.code, known: all.map(\.code))
      }
      return added
    }
  }
}

/// Changes names, colour, code and flag of a status, as far as it has no behaviour.
public struct EditStatus: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// Whether its contacts are called may change with it: ``SettleQueue`` puts them where
  /// they then belong.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/statusRefused(_:)``,
  ///   ``DomainError/unknownStatus(_:known:)``.
  /// - Returns: the statuses whose contacts now stand elsewhere in the queue.
  @discardableResult
  public func callAsFunction(
    _ edit: StatusEdit, of code: String, by session: Session
  ) throws(DomainError) -> [StatusID] {
    try store.write(as: session.actor, because: .changeStatus) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageStatuses))
      let all = try tx.statuses.all()
      let before = try all.named(code)
      let after = try edit.checked(before, isNew: false)
      let past = try tx.statuses.merged()
      guard after.code == before.code || !(all + past).contains(where: { $0.code == after.code })
      else { throw .statusRefused(.codeTaken(after.code)) }
      try StatusRule.checkNames(of: after, among: all + past)
      try tx.statuses.save(after)
      return after.excludeFromCallList == before.excludeFromCallList ? [] : [after.id]
    }
  }
}

/// Moves a status one place up or down: the lower its order, the sooner its contacts are
/// called.
public struct MoveStatus: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// All orders that change are changed in one act. At the end of the list nothing happens.
  ///
  /// - Parameter step: −1 is up, 1 is down.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownStatus(_:known:)``.
  /// - Returns: the statuses whose contacts ``SettleQueue`` has to put where they now belong.
  @discardableResult
  public func callAsFunction(
    _ code: String, by step: Int, by session: Session
  ) throws(DomainError) -> [StatusID] {
    try store.write(as: session.actor, because: .orderStatuses) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageStatuses))
      let all = try tx.statuses.all()
      let moved = StatusRule.moved(try all.named(code).id, by: step, in: all)
      for status in moved { try tx.statuses.save(status) }
      return moved.map(\.id)
    }
  }
}

extension [ContactStatus] {
  /// - Throws: ``DomainError/unknownStatus(_:known:)``.
  func named(_ code: String) throws(DomainError) -> ContactStatus {
    guard let status = first(where: { $0.code == code }) else {
      throw .unknownStatus(code, known: map(\.code))
    }
    return status
  }
}

extension StatusEdit {
  /// Checks what was typed by itself; whether it is free is asked in the transaction.
  func checked(
    _ before: ContactStatus, isNew: Bool
  ) throws(DomainError) -> ContactStatus {
    var status = before
    if isNew || nameEnglish != nil {
      status.nameEnglish = try StatusRule.checkedName(nameEnglish ?? "", in: .english)
    }
    if isNew || nameFrench != nil {
      status.nameFrench = try StatusRule.checkedName(nameFrench ?? "", in: .french)
    }
    if isNew || code != nil { status.code = try StatusRule.checkedCode(code ?? "") }
    if let colour { status.color = try StatusRule.checkedColour(colour) }
    status.excludeFromCallList = excludeFromCallList ?? status.excludeFromCallList
    let keeps =
      status.code == before.code && status.excludeFromCallList == before.excludeFromCallList
    guard keeps || !StatusRule.isFixed(before) else {
      throw .statusRefused(.fixed(before.code))
    }
    return status
  }
}
