import Domain

extension English {
  public var statusesTitle: String { "Statuses" }
  public func statusesCount(_ count: Int) -> String {
    counted(count, "status", "statuses") + ", in the order in which contacts are called"
  }
  public var statusHeading: String { "Status" }
  public var statusCodeLabel: String { "Code" }
  public var statusContacts: String { "Contacts" }
  public var statusCalled: String { "Called" }
  public var statusKeptHeading: String { "Why it stays" }
  public func statusWhyKept(_ code: String) -> String {
    switch code {
    case ContactStatus.Code.new: return "What nobody has called yet begins here: its code and flag stay."
    case ContactStatus.Code.attempted: return "A call without an answer suggests it: its code and flag stay."
    case ContactStatus.Code.callbackRequested:
      return "It carries the promised time: its code and flag stay."
    case ContactStatus.Code.converted: return "Booking sets it: its code and flag stay."
    default: return "It enters the number in the do-not-call list: its code and flag stay."
    }
  }
  public var statusOrderHint: String {
    "Contacts of the upper statuses are called first. u and d move a status."
  }
  public var statusNothingChosen: String { "No status is selected." }
  public var statusAcceptHelp: String { "Edit the selected status, or save what is typed." }
  public var statusAddHelp: String { "Add a status at the end of the order." }
  public var statusUp: String { "up" }
  public var statusUpHelp: String { "Call the contacts of this status sooner." }
  public var statusDown: String { "down" }
  public var statusDownHelp: String { "Call the contacts of this status later." }
  public var statusMerge: String { "merge" }
  public var statusMergeHelp: String { "Delete this status: its contacts get another one." }
  public var statusKept: String { "The program relies on this status: it cannot go." }
  public var statusHistoryHelp: String { "What became of this status." }
  public var statusAddTitle: String { "New status" }
  public var statusEditTitle: String { "Status" }
  public var statusNameEnglish: String { "Name in English" }
  public var statusNameFrench: String { "Name in French" }
  public var statusCodeHint: String {
    "What files and commands call it: small letters, digits, - and _."
  }
  public var statusFixedHint: String {
    "The program relies on what this status does: this stays as it is."
  }
  public var statusPalette: String { "Colour" }
  public var statusPaletteHint: String { "← and → choose a colour; or type one below." }
  public var statusColour: String { "As #RRGGBB" }
  public var statusColourHint: String { "Six digits from 0 to F: two each of red, green and blue." }
  public var statusExcluded: String { "Never called" }
  public var statusExcludedHint: String {
    "Yes: contacts with this status are never served. Space changes it."
  }
  public func colourName(_ id: String) -> String {
    let names = [
      "blue": "blue", "sky": "sky blue", "cyan": "cyan", "teal": "teal", "emerald": "emerald", "green": "green",
      "lime": "lime", "yellow": "yellow", "amber": "amber", "orange": "orange", "red": "red",
      "pink": "pink", "purple": "purple", "violet": "violet", "grey": "grey",
    ]
    return names[id] ?? "one of your own"
  }
  public func statusWithoutColour(_ text: String) -> String { "without colour: \(text)" }
  public func statusMergeInto(_ name: String) -> String { "Contacts of “\(name)” get" }
  public func statusMergeQuestion(_ name: String, _ other: String, _ contacts: Int) -> String {
    "Give “\(other)” to \(counted(contacts, "contact", "contacts")) and delete “\(name)”?"
  }
  public var statusMerging: String { "Merging" }
  public var statusSettling: String { "The queue takes on the new order" }
  public var statusLeaveMerging: String {
    "A merge is under way: leaving stops it after the contacts at hand."
  }
  public func statusAdded(_ name: String) -> String { "“\(name)” is a status now." }
  public var statusQueueSettled: String { "The queue follows the order of the statuses." }
  public var statusSaved: String { "The status is saved." }
  public func statusMerged(_ contacts: Int) -> String {
    "The status is gone; \(counted(contacts, "contact", "contacts")) got the other."
  }
  public func statusMergeStopped(_ contacts: Int) -> String {
    "Stopped: \(counted(contacts, "contact has", "contacts have")) the other status; merge again to go on."
  }
  public func sentence(for refusal: StatusRefusal) -> String {
    switch refusal {
    case .code(let code):
      return "“\(code)” is no code: begin with a small letter; small letters, digits, - and _ follow."
    case .codeTaken(let code):
      return "Another status has the code “\(code)”, or had it before it was merged: give another."
    case .nameMissing(let language):
      return "The \(language == .english ? "English" : "French") name is empty: give one."
    case .nameTooLong(let language, let limit):
      let name = language == .english ? "English" : "French"
      return "The \(name) name is too long: give at most \(number(limit)) characters."
    case .nameTaken(let name):
      return "Another status is called “\(name)”, or was before it was merged: give another name."
    case .colour(let text): return "“\(text)” is no colour: write #RRGGBB, such as #3B82F6."
    case .fixed(let code):
      return "The program relies on what “\(code)” does: its code and whether it is called stay."
    case .kept(let code): return "The program relies on “\(code)”: merge another status."
    case .mergedIntoItself: return "A status cannot be merged into itself: name another."
    }
  }
  public func help(_ text: StatusHelp) -> String {
    switch text {
    case .statuses: return "The statuses that a contact may have, in the order in which they are called."
    case .list: return "List the statuses."
    case .add: return "Add a status at the end of the order."
    case .edit: return "Change a status's names, colour, code and whether it is called."
    case .up: return "Call the contacts of a status sooner."
    case .down: return "Call the contacts of a status later."
    case .merge: return "Delete a status: its contacts get another one."
    case .settle: return "Put every contact where it belongs in the queue, after a change of the order that was broken off."
    case .code: return "The status's code."
    case .newCode: return "Its code: small letters, digits, - and _."
    case .nameEnglish: return "Its name in English."
    case .nameFrench: return "Its name in French."
    case .colour: return "Its colour, as #3B82F6."
    case .excluded: return "Whether its contacts are never called: yes or no."
    case .into: return "The code of the status that its contacts get."
    }
  }
  public var statusNothingToEdit: String {
    "Say what to change: a name, the colour, the code or whether it is called."
  }
  public func statusMergeNeedsYes(_ contacts: Int) -> String {
    "\(counted(contacts, "contact has", "contacts have")) this status: add --yes to give them the other and delete it."
  }
}
