import Domain
import Screens
import Shell
import Store

/// The table of contacts and the dialogs over it.
func addContacts(
  to registry: inout Registry, _ sign: FloorSign, _ setup: SeatSetup, _ floor: SeatFloor
) {
  registry.add(Contacts.self) { (to: ContactsDestination) in
    Opening(
      Contacts.State(to, floor: sign, zone: floor.zone),
      Contacts.UseCases(to.session, on: setup.store))
  }
  registry.add(FilterDialog.self) { (to: FilterDestination) in Opening(FilterDialog.State(to)) }
  registry.add(Columns.self) { (to: ColumnsDestination) in Opening(Columns.State(to)) }
  registry.add(BulkWork.self) { (to: BulkWorkDestination) in
    Opening(BulkWork.State(to), BulkWork.UseCases(to.session, on: setup.store))
  }
}

extension Contacts.UseCases {
  /// - Returns: with a reader of its own, so that what it breaks off is its own.
  init(_ session: Session, on store: Store) {
    let reader = store.table()
    let browse = BrowseTable(people: store, contacts: store, floor: store, table: reader)
    self.init(
      ground: { () throws(DomainError) in try Contacts.Ground(browse.ground(by: session)) },
      page: { (query, question) throws(DomainError) in
        try browse.page(query, for: question, by: session)
      },
      count: { (filter, question) throws(DomainError) in
        try browse.count(filter, for: question, by: session)
      },
      rows: { (ids, filter, sort) throws(DomainError) in
        try browse.rows(ids, matching: filter, sort: sort, by: session)
      },
      abandon: { question in reader.abandon(before: question) })
  }
}

extension Contacts.Ground {
  init(_ ground: BrowseTable.Ground) {
    self.init(
      statuses: ground.statuses,
      people: ground.people.map {
        PersonChoice(
          id: $0.user.id, name: $0.user.name, email: $0.user.email, contacts: $0.contacts)
      },
      callers: Set(ground.people.filter(\.isCaller).map(\.user.id)),
      permissions: ground.permissions, total: ground.total)
  }
}

extension BulkWork.UseCases {
  init(_ session: Session, on store: Store) {
    let plan = PlanBulk(
      store: store, people: store, contacts: store, numbers: store, table: store.table())
    let act = ActOnMany(store: store, pacer: SystemPacer())
    self.init(
      plan: { (wanted, targets) throws(DomainError) in
        try plan(wanted, on: targets, by: session)
      },
      carryOut: { (plan, progress) in
        var report = BulkReport()
        do throws(DomainError) {
          try act(plan, by: session, into: &report, progress: progress)
          return (report, nil)
        } catch {
          return (report, error)
        }
      })
  }
}
