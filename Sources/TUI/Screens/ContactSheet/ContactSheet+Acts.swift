import Domain
import Kit
import Phrasebook
import Shell

// MARK: - What is done to the contact

extension ContactSheet.State {
  mutating func act(_ message: ContactSheet.Message) -> Steps {
    guard let sheet else { return [] }
    let contact = sheet.record.contact
    switch message {
    case .editPressed:
      return [.push(CardEditorDestination(session: session, contact: contact))]
    case .notePressed:
      return [
        .push(NoteDestination(session: session, contactID: contactID, draft: sheet.draft))
      ]
    case .historyPressed:
      let scope = HistoryQuery.Scope.record(.contact, key: contact.phone.digits)
      return [
        .push(HistoryDestination(session: session, scope: scope, contactID: contactID))
      ]
    case .edited: return [.notice(Notice(.success, Phrase { $0.cardEdited }))] + readAll()
    case .noteClosed(let draft):
      self.content = .read(sheet.with(draft: draft))
      return readAll()
    case .callbackPromised:
      statusNote = ""
      return [.notice(Notice(.success, Phrase { $0.sheetPromised }))] + readAll()
    case .done(let done, let error): return finish(done, error)
    case .convertPressed:
      let typed = convertLeft.typed(for: contactID)
      return [
        .push(ConvertDestination(session: session, contactID: contactID, typed: typed))
      ]
    case .convertLeft(let left): convertLeft = left
    case .appointmentMade(let made):
      convertLeft = nil
      return [.notice(made.notice)] + readAll()
    case .statusPressed, .statusChosen, .statusLeft, .doNotCallConfirmed:
      return status(message, sheet)
    default: return standing(message, sheet)
    }
    return []
  }

  // MARK: Status

  private mutating func status(
    _ message: ContactSheet.Message, _ sheet: SeeContactRecord.Sheet
  ) -> Steps {
    let contact = sheet.record.contact
    switch message {
    case .statusPressed:
      let offered = sheet.statuses.filter { $0.code != ContactStatus.Code.converted }
      return [
        .push(
          StatusPickerDestination(
            statuses: offered.map(StatusPickerDestination.Choice.init),
            current: sheet.record.status.code, suggested: nil, language: session.user.language,
            note: statusNote))
      ]
    case .statusLeft(let note): statusNote = note
    case .statusChosen(let code, let note):
      statusNote = note
      switch code {
      case ContactStatus.Code.callbackRequested:
        return [
          .push(CallbackTimeDestination(session: session, contactID: contactID, note: note))
        ]
      case ContactStatus.Code.doNotCall:
        let (phone, name) = (contact.phone.display, contact.shownName)
        return [
          .push(
            Confirmation(
              Phrase { $0.deskDoNotCallQuestion(phone, name: name) },
              tag: ContactSheet.doNotCallTag))
        ]
      default: return set(code, sheet)
      }
    case .doNotCallConfirmed: return set(ContactStatus.Code.doNotCall, sheet)
    default: break
    }
    return []
  }

  private mutating func set(_ code: String, _ sheet: SeeContactRecord.Sheet) -> Steps {
    guard let status = sheet.statuses.first(where: { $0.code == code }) else { return [] }
    isActing = true
    let choice = SetStatus.Choice(
      statusCode: code, note: statusNote.isEmpty ? nil : statusNote)
    return [.effect(.setStatus(choice, status))]
  }

  // MARK: Assignment, deletion

  private mutating func standing(
    _ message: ContactSheet.Message, _ sheet: SeeContactRecord.Sheet
  ) -> Steps {
    let contact = sheet.record.contact
    switch message {
    case .assignPressed:
      isActing = true
      return [.effect(.people)]
    case .peopleRead(.failure(let error)):
      isActing = false
      return [.notice(refused(error))]
    case .peopleRead(.success(let people)):
      isActing = false
      asked = contact.version
      return [.push(picker(people, contact))]
    case .personChosen(nil): return begin(.unassign, contact, .unassigned)
    case .unassignPressed:
      asked = contact.version
      return begin(.unassign, contact, .unassigned)
    case .personChosen(let id?):
      let name = people[id] ?? ""
      return begin(.assign(to: id), contact, .assigned(name))
    case .deletePressed:
      asked = contact.version
      let (phone, name) = (contact.phone.display, contact.shownName?.string)
      return [
        .push(
          Confirmation(
            Phrase { $0.sheetDeleteQuestion(phone, name: name) }, tag: ContactSheet.deleteTag))
      ]
    case .deleteConfirmed: return begin(.delete, contact, .deleted)
    case .restorePressed:
      asked = contact.version
      return begin(.restore, contact, .restored)
    default: return []
    }
  }

  private mutating func picker(
    _ lines: [TelephonisteLine], _ contact: Contact
  ) -> PersonPickerDestination {
    people = Dictionary(lines.map { ($0.id, $0.name) }) { first, _ in first }
    let phone = contact.phone.display
    return PersonPickerDestination(
      tag: ContactSheet.assignTag, title: Phrase { $0.sheetAssignTitle(phone) },
      people: lines.map {
        PersonChoice(id: $0.id, name: $0.name, email: $0.email, contacts: $0.contacts)
      }, allowsNobody: contact.assignedTo != nil, current: contact.assignedTo)
  }

  /// On the contact as it was when somebody was asked, whatever became of it since.
  private mutating func begin(
    _ act: BulkAct, _ contact: Contact, _ done: ContactSheet.Done
  ) -> Steps {
    isActing = true
    return [.effect(.act(act, seen: asked ?? contact.version, done))]
  }

  // MARK: Afterwards

  private mutating func finish(_ done: ContactSheet.Done, _ error: DomainError?) -> Steps {
    isActing = false
    if let error { return [.notice(refused(error))] + readAll() }
    if case .status = done { statusNote = "" }
    return [.notice(Notice(.success, Phrase { $0.sheetDone(done.told($0)) }))] + readAll()
  }

  private func refused(_ error: DomainError) -> Notice {
    Notice(.alert, Phrase { $0.sentence(for: error) })
  }
}

extension ContactSheet.Done {
  func told(_ phrases: any Phrases) -> SheetTold {
    switch self {
    case .status(let status): return .status(DisplayText(phrases.statusName(status)).string)
    case .assigned(let name): return .assigned(DisplayText(name, limit: 60).string)
    case .unassigned: return .unassigned
    case .deleted: return .deleted
    case .restored: return .restored
    }
  }
}

extension Contact {
  var shownName: DisplayText? { details.name.map { DisplayText($0, limit: 60) } }
}

extension SeeContactRecord.Sheet {
  func with(draft: String) -> SeeContactRecord.Sheet {
    var sheet = self
    sheet.draft = draft
    return sheet
  }
}
