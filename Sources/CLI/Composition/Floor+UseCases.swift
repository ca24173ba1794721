import Domain

extension Floor {
  /// Where whoever runs this program stands.
  var door: Doorstep {
    Doorstep(workstation: workstation, account: ThisWorkstation.account())
  }
  var signIn: SignIn { SignIn(store: store, passwords: passwords, clock: clock, at: door) }
  var changeOwnPassword: ChangeOwnPassword {
    ChangeOwnPassword(store: store, passwords: passwords, clock: clock, at: door)
  }
  var resetPassword: ResetPassword {
    ResetPassword(store: store, people: store, passwords: passwords)
  }
  var setActive: SetActive { SetActive(store: store) }
  var listSeats: ListSeats { ListSeats(people: store, seats: store) }
  var endSeat: EndSeat { EndSeat(store: store) }
  var addUser: AddUser { AddUser(store: store, people: store, passwords: passwords) }
  var editUser: EditUser { EditUser(store: store) }
  var seePeople: SeePeople { SeePeople(people: store, floor: store) }
  var listRoles: ListRoles { ListRoles(people: store) }
  var listStatuses: ListStatuses {
    ListStatuses(people: store, contacts: store, floor: store)
  }
  var settleQueue: SettleQueue {
    SettleQueue(store: store, people: store, pacer: SystemPacer())
  }
  var mergeStatus: MergeStatus {
    MergeStatus(store: store, people: store, floor: store, pacer: SystemPacer())
  }
  var listPeople: ListPeople { ListPeople(people: store) }
  var readSettings: ReadSettings { ReadSettings(people: store, floor: store) }
  var changeSetting: ChangeSetting { ChangeSetting(store: store, floor: store, zones: zones) }
  var readHistory: ReadHistory {
    ReadHistory(people: store, contacts: store, history: store)
  }
  var exportHistory: ExportHistory {
    ExportHistory(store: store, people: store, history: store)
  }
  var editContact: EditContact { EditContact(store: store, zones: zones) }
  var readDesk: ReadDesk { ReadDesk(people: store, contacts: store) }
  var browseContacts: BrowseContacts {
    BrowseContacts(people: store, contacts: store, history: store)
  }
  var table: any ContactTableReading { store.table() }
  var listContacts: ListContacts { ListContacts(people: store, contacts: store, table: table) }
  var readFilter: ReadFilter {
    ReadFilter(people: store, contacts: store, floor: store, zones: zones)
  }
  var createContact: CreateContact { CreateContact(store: store, zones: zones) }
  var reviveContact: ReviveContact { ReviveContact(store: store) }
  var findPerson: FindPerson { FindPerson(people: store) }
  var planBulk: PlanBulk {
    PlanBulk(store: store, people: store, contacts: store, numbers: store, table: table)
  }
  var actOnMany: ActOnMany { ActOnMany(store: store, pacer: SystemPacer()) }
  var listDoNotCall: ListDoNotCall { ListDoNotCall(people: store, compliance: store) }
  var addToDoNotCallList: AddToDoNotCallList { AddToDoNotCallList(store: store) }
  var removeFromDoNotCallList: RemoveFromDoNotCallList { RemoveFromDoNotCallList(store: store) }
  var checkNumber: CheckNumber {
    CheckNumber(people: store, floor: store, compliance: store, zones: zones)
  }
  var importContacts: ImportContacts {
    ImportContacts(
      store: store, people: store, contacts: store, known: store, zones: zones, clock: clock,
      pacer: SystemPacer())
  }
  var exportContacts: ExportContacts {
    ExportContacts(
      store: store, people: store, contacts: store, table: table, exchange: store)
  }
}
