import Domain

extension English {
  public func help(_ text: ContactActHelp) -> String {
    switch text {
    case .add: return "Add a contact."
    case .assign: return "Assign contacts to a telephoniste."
    case .move: return "Move contacts from one telephoniste to another."
    case .unassign: return "Put contacts back in the pool."
    case .delete: return "Delete contacts; their history stays, and they can be restored."
    case .restore: return "Restore deleted contacts."
    case .phones: return "Phone numbers of contacts; without them, --all and what the filter holds."
    case .phonesAndCode: return "Phone numbers of contacts, and last the status’s code, such as interested."
    case .statuses: return "Only contacts of this status, by its code; may be repeated."
    case .assignedTo: return "Only this telephoniste’s contacts (e-mail), or nobody, or somebody."
    case .createdFrom: return "Only contacts created on this day or later, such as 2026-11-24."
    case .createdUntil: return "Only contacts created on this day or earlier."
    case .converted: return "Only contacts with an appointment booked, or only those without."
    case .callbackDue: return "Only contacts whose promised call is due."
    case .heldBack: return "Only contacts that nobody is served now, or those that this rule holds back."
    case .deleted: return "The deleted contacts in place of the others."
    case .search: return "Only contacts with these digits, or these words in name or e-mail."
    case .sort: return "What the contacts are ordered by."
    case .descending: return "In descending order."
    case .all: return "Every contact that the filter holds."
    case .yes: return "Do not ask."
    case .receiver: return "The e-mail address of the telephoniste who gets them."
    case .giver: return "The e-mail address of whoever has them now."
    case .addStatus: return "The code of its status (default: new)."
    case .assignTo: return "The e-mail address of its telephoniste (default: the pool)."
    case .revive: return "Where the number is a deleted contact’s, bring that one back as it was."
    }
  }

  public func told(_ plan: BulkPlan) -> String {
    let count = counted(plan.count, "contact", "contacts")
    return sentence(["\(count) would change"], plan.unchanged, plan.skipped)
  }

  public func told(_ report: BulkReport, of act: BulkAct) -> String {
    let count = counted(report.changed, "contact", "contacts")
    return sentence(["\(count) \(done(act))"], report.unchanged, report.skipped)
  }

  private func sentence(
    _ parts: [String], _ unchanged: Int, _ skipped: [BulkSkip: Int]
  ) -> String {
    var parts = parts
    if unchanged > 0 { parts.append("\(number(unchanged)) already so") }
    let reasons = BulkSkip.allCases.compactMap { why in
      skipped[why].map { "\(number($0)) \(name(of: why))" }
    }
    if !reasons.isEmpty { parts.append("left alone: " + reasons.joined(separator: ", ")) }
    return parts.joined(separator: "; ") + "."
  }

  private func done(_ act: BulkAct) -> String {
    switch act {
    case .assign: return "assigned"
    case .move: return "moved"
    case .unassign: return "put back in the pool"
    case .setStatus: return "given the status"
    case .delete: return "deleted"
    case .restore: return "restored"
    }
  }

  public func name(of why: BulkSkip) -> String {
    switch why {
    case .changed: return "changed meanwhile"
    case .converted: return "with an appointment"
    case .inUse: return "in use"
    case .notTheirs: return "assigned to somebody else"
    case .deleted: return "deleted"
    case .notDeleted: return "not deleted"
    }
  }

  public func sentence(for why: BulkSkip) -> String {
    switch why {
    case .changed: return "Somebody changed it meanwhile: look at it again."
    case .converted: return "An appointment is booked with this contact: it stays as it is."
    case .inUse: return "It is on a card or in a call: try again later."
    case .notTheirs: return "It is assigned to somebody else: look whose it is."
    case .deleted: return "It is deleted: restore it first."
    case .notDeleted: return "It is not deleted: there is nothing to restore."
    }
  }

  public func actQuestion(_ act: BulkAct, _ contacts: Int) -> String {
    let count = counted(contacts, "contact", "contacts")
    let question: String
    switch act {
    case .assign: question = "Assign \(count)?"
    case .move: question = "Move \(count)?"
    case .unassign: question = "Put \(count) back in the pool?"
    case .setStatus: question = "Give \(count) this status?"
    case .delete: question = "Delete \(count)?"
    case .restore: question = "Restore \(count)?"
    }
    return question + " [yes/no] "
  }

  public func actNeedsYes(_ contacts: Int) -> String {
    "This changes \(counted(contacts, "contact", "contacts")): say so with --yes, or look first with --dry-run."
  }
  public var actDeclined: String { "Nothing was changed." }
  public func actStopped(_ report: BulkReport) -> String {
    "Stopped after \(counted(report.changed, "contact", "contacts")), which are changed: run the same command again to go on."
  }
  public var actNeedsContacts: String {
    "Say which contacts: name their numbers, or say --all for every one that the filter holds."
  }
  public var actTakesOneKind: String {
    "Name numbers, or a filter with --all: one of the two."
  }
  public var statusOfManyIsBare: String {
    "--note, --callback-at and --for-anyone go with one contact alone: name one number."
  }
  public var statusCodeMissing: String { "Name the status last, by its code." }
  public func moreSkipped(_ contacts: Int) -> String { "… and \(number(contacts)) more" }
  public func contactAdded(_ phone: String) -> String { "\(phone) is a contact now." }
  public func numberOfDeleted(_ phone: PhoneNumber) -> String {
    "The number \(phone.display) is a deleted contact’s: bring that one back with cordboard contacts restore \(phone.digits), or with --revive."
  }
  public func dayRefused(_ text: String) -> String {
    "“\(text)” is no day: write one such as 2026-11-24."
  }
  public func ruleRefused(_ text: String, known: [String]) -> String {
    "There is no rule “\(text)” that holds contacts back: choose one of \(known.joined(separator: ", "))."
  }
  public var cursorRefused: String {
    "--after takes the cursor that the page before gave, with the same --sort."
  }

  /// The refusals of acts on contacts.
  func actSentence(for error: DomainError) -> String {
    switch error {
    case .unknownNumber(let phone):
      return "No contact has the number \(phone.display): check it."
    case .receiverRefused(let email):
      return email.isEmpty
        ? "There is no such telephoniste: choose an active one."
        : "\(email) is no active telephoniste: choose one who is."
    case .statusOfCard:
      return "This status needs a time for each contact: set it on the contact’s card."
    case .contactConverted:
      return "An appointment is booked with this contact: leave it as it is."
    default: return "This contact is not deleted: there is nothing to restore."
    }
  }
}
