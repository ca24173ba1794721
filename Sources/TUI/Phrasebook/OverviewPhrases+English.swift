import Domain

extension English {
  public var overviewTitle: String { "Overview" }
  public var overviewReading: String { "Reading…" }

  public var overviewContacts: String { "Contacts" }
  public func overviewTotal(_ count: Int) -> String { counted(count, "contact", "contacts") }
  public func overviewPool(_ count: Int) -> String { number(count) + " in the pool" }
  public func overviewPoolShort(_ count: Int) -> String { "pool " + number(count) }
  public var overviewNoContacts: [String] {
    ["No contacts yet.", "Bring them in from a file:", "cordboard import FILE"]
  }

  public var overviewPeople: String { "People" }
  public func overviewSeated(_ count: Int) -> String { number(count) + " at a seat" }
  public var overviewSignedIn: String { "Signed in" }
  public var overviewAssigned: String { "assigned" }
  public var overviewNoTelephoniste: [String] {
    ["Nobody calls yet.", "cordboard users add"]
  }

  public var overviewChanges: String { "Last changes" }
  public var overviewNoChanges: String { "Nothing has changed yet." }
  public func overviewChange(_ change: ChangeTold) -> String {
    switch change {
    case .floorMade: return "set up this floor"
    case .personAdded(let email): return "added \(email)"
    case .passwordChanged: return "chose a new password"
    case .many(let what, let count):
      let contacts = counted(count.contacts, "contact", "contacts")
      return done(what, count.isMore ? "over \(contacts)" : contacts)
    case .added(let contact): return "added \(contact)"
    case .historyExported: return "exported the history"
    case .exported(let count): return "exported \(counted(count, "contact", "contacts"))"
    case .taken(let contact): return "took \(contact) from the pool"
    case .opened(let contact): return "opened \(contact)"
    case .statusSet(let contact, let status): return "set \(contact) to \(status)"
    case .noted(let contact): return "noted \(contact)"
    case .edited(let contact): return "edited \(contact)"
    case .called(let contact): return "called \(contact)"
    case .callEnded(let contact): return "ended the call with \(contact)"
    case .settingChanged(let name, let old, let new):
      return old.isEmpty ? "set \(name) to \(new)" : "set \(name) from \(old) to \(new)"
    case .numberListed(let number): return "entered \(number) in the do-not-call list"
    case .numberUnlisted(let number): return "took \(number) off the do-not-call list"
    case .account(let what): return told(what)
    case .booking(let words): return words
    case .other(let key): return "changed \(key)"
    }
  }

  private func done(_ what: ChangeTold.ManyTold, _ contacts: String) -> String {
    switch what {
    case .imported: return "imported \(contacts)"
    case .assigned: return "assigned \(contacts)"
    case .moved: return "moved \(contacts) to somebody else"
    case .unassigned: return "put \(contacts) back into the pool"
    case .statusSet: return "set the status of \(contacts)"
    case .deleted: return "deleted \(contacts)"
    case .restored: return "restored \(contacts)"
    }
  }

  public var overviewSetup: String { "Setup" }

  public var overviewBrowse: String { "browse" }
  public var overviewBrowseHelp: String {
    "Go to the people, then to the last changes; arrows move."
  }
  public var overviewLeaveList: String { "back" }
  public var overviewLeaveListHelp: String { "Leave the list; it shows the newest again." }
  public var overviewNotBrowsing: String { "No list is being browsed." }
  public var overviewContactsCommand: String { "contacts" }
  public var overviewContactsHelp: String { "The table of contacts: find, assign, import, export." }
  public var overviewHistory: String { "history" }
  public var overviewHistoryHelp: String { "What was changed lately, by whom." }
  public var overviewReload: String { "reload" }
  public var overviewReloadHelp: String { "Read everything again now; it also happens by itself." }
}
