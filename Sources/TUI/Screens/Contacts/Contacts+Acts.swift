import Domain
import Kit
import Phrasebook
import Shell

/// Marking, acting upon what is marked, and the ways to other layers.
extension Contacts.State {
  mutating func mark(_ message: Contacts.Message) -> Steps {
    guard let row = window.current else { return [] }
    switch message {
    case .markPressed:
      marks.toggle(row.id)
      window.move(by: 1)
      return readOn()
    case .rangePressed:
      if marks.anchor == nil { marks.beginRange(at: row.id) } else { marks.endRange() }
    case .allPressed: marks.toggleAll()
    default: break
    }
    return []
  }

  /// What an act is about now; nil for an empty table.
  var targets: TargetQuery? { marks.targets(filter, current: window.current?.id) }

  // MARK: Acts

  mutating func act(_ message: Contacts.Message) -> Steps {
    switch message {
    case .actPressed(let act): return begin(act)
    case .personChosen(let tag, let person): return take(person, for: tag)
    case .statusChosen(let code):
      guard let status = ground.statuses.first(where: { $0.code == code }) else { return [] }
      return work(.setStatus(status.id))
    case .workEnded(let ended):
      if ended.hasChanged { marks.clear() }
      return hearOfChange()
    default: return []
    }
  }

  private func begin(_ act: Contacts.Act) -> Steps {
    switch act {
    case .assign:
      return [.push(picker(tag: "assign", Phrase { $0.contactsAssignTo }, among: callers))]
    case .move:
      if case .user(let from) = filter.assignment { return chooseReceiver(from: from) }
      let holders = ground.people.filter { ($0.contacts ?? 0) > 0 }
      guard !holders.isEmpty else {
        return [.notice(Notice(.warning, Phrase { $0.contactsNobodyHasAny }))]
      }
      return [.push(picker(tag: "from", Phrase { $0.contactsMoveFrom }, among: holders))]
    case .unassign: return work(.unassign)
    case .status: return [.push(statusChooser)]
    case .delete: return work(.delete)
    case .restore: return work(.restore)
    }
  }

  private func take(_ person: UserID?, for tag: String) -> Steps {
    guard let person else { return [] }
    if tag == "assign" { return work(.assign(to: person)) }
    if tag == "from" { return chooseReceiver(from: person) }
    guard let from = Int64(tag.dropFirst("to:".count)).map({ UserID($0) }) else { return [] }
    return work(.move(from: from, to: person))
  }

  private func chooseReceiver(from: UserID) -> Steps {
    let others = callers.filter { $0.id != from }
    let name = ground.person(from)?.name ?? ""
    return [
      .push(
        picker(tag: "to:\(from.rawValue)", Phrase { $0.contactsMoveTo(from: name) }, among: others))
    ]
  }

  /// Who may be given contacts.
  private var callers: [PersonChoice] { ground.people.filter { ground.callers.contains($0.id) } }

  private func picker(
    tag: String, _ title: Phrase, among people: [PersonChoice]
  ) -> PersonPickerDestination {
    PersonPickerDestination(tag: tag, title: title, people: people)
  }

  /// Booking sets `converted`, and a callback asks for a time of each contact.
  private var statusChooser: ChooserDestination {
    let choices = ground.statuses
      .filter {
        ![ContactStatus.Code.converted, ContactStatus.Code.callbackRequested].contains($0.code)
      }
      .map { status in ChooserDestination.Choice(status.code, Phrase { $0.statusName(status) }) }
    return ChooserDestination(
      tag: "status", title: Phrase { $0.contactsSetStatus }, choices: choices,
      language: session.user.language)
  }

  private func work(_ act: BulkAct) -> Steps {
    guard let targets else { return [] }
    let told = BulkTold(act, ground)
    return [.push(BulkWorkDestination(session: session, act: act, told: told, targets: targets))]
  }

  // MARK: Ways

  mutating func open(_ message: Contacts.Message) -> Steps {
    switch message {
    case .openPressed:
      guard let row = window.current else { return [] }
      return [.push(ContactSheetDestination(session: session, contactID: row.id))]
    case .newPressed: return [.push(NewContactDestination(session: session))]
    case .importPressed: return [.push(ImportFileDestination(session: session))]
    case .exportPressed: return export()
    case .historyPressed: return [.push(HistoryDestination(session: session, scope: .recent))]
    case .convertPressed:
      guard let row = window.current else { return [] }
      return [
        .push(
          ConvertDestination(
            session: session, contactID: row.id, typed: convertLeft.typed(for: row.id)))
      ]
    case .convertLeft(let left):
      convertLeft = left
      return []
    case .appointmentMade(let made):
      convertLeft = nil
      return [.notice(made.notice)] + hearOfChange()
    default: return []
    }
  }

  /// What is marked, or where nothing is, all that the filter holds.
  private func export() -> Steps {
    let isAnyMarked = !marks.isEmpty
    let target = isAnyMarked ? targets : .filter(filter, except: [])
    guard let target else { return [] }
    let number = isAnyMarked ? marks.count(of: count.known) : count.known
    return [.push(ExportDestination(session: session, target: target, count: number ?? 0))]
  }
}
