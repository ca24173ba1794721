import Domain
import Kit
import Phrasebook
import Shell

extension Step<Desk.Effect> {
  /// Whether she goes on to something else with it.
  fileprivate var takesOver: Bool {
    switch self {
    case .push, .effect(.claim), .effect(.open), .effect(.set), .effect(.phone(.place)): return true
    default: return false
    }
  }
}

extension Desk {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.start)]
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    let wasWrappingUp = state.isWrappingUp
    let steps = state.update(message, at: now)
    // The picker that opened by itself is for what she does now, unless she does
    // something else.
    return wasWrappingUp && steps.contains(where: \.takesOver) ? [.recall] + steps : steps
  }

  /// Keys that were struck for the contact to come wait for it: none of them may
  /// reach the one that is still on the card.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool {
    if case .opening = state.card { return true }
    return state.isMoving || state.isSettingStatus && !state.hasLiveCall
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  static let pauseTag = "desk.pause"
  static let handOutcomeTag = "desk.hand-outcome"
  static let doNotCallTag = "desk.do-not-call"

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let chosen as StatusChosen:
      return .status(.chosen(code: chosen.code, note: chosen.note))
    case let left as StatusLeft: return .status(.pickerLeft(note: left.note))
    case let promised as CallbackPromised:
      return .status(
        .set(promised.contactID, code: ContactStatus.Code.callbackRequested, nil))
    case is CameBack: return .returned
    case let logged as CallLogged: return .callLogged(logged.contactID)
    case let made as AppointmentMade: return .appointmentMade(made)
    case let left as ConvertLeft: return .convertLeft(left)
    case let chosen as Chosen where chosen.tag == pauseTag: return .pauseChosen(chosen.id)
    case let chosen as Chosen where chosen.tag == handOutcomeTag:
      return CallOutcome(rawValue: chosen.id).map { .call(.outcomeChosen($0)) }
    case let confirmed as Confirmed where confirmed.tag == doNotCallTag:
      return .status(.doNotCallConfirmed)
    case let closed as NoteClosed: return .noteClosed(closed.contactID, draft: closed.draft)
    case let edited as CardEdited: return .cardEdited(edited.contactID)
    case let found as ContactFound: return .todayChosen(found.contactID)
    case let chosen as TodayChosen: return .todayChosen(chosen.contactID)
    default: return nil
    }
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    var all: [Subscription<Message>] = [.changes(.changed)]
    if let change = state.loaded?.verdict?.hours.change {
      all.append(.at(change, id: "hours", .changed))
    }
    guard let call = state.call, call.isLive else { return all }
    switch call.stage {
    case .waiting: all.append(.at(call.call.dialAt, id: "turn", .call(.turnCame)))
    case .dialling: break
    case .underWay:
      if !call.isAsking { all.append(.at(call.askAt, id: "call", .call(.pollDue))) }
    }
    // The time of the conversation runs by itself.
    if call.stage == .waiting || call.report.answeredAt != nil {
      all.append(.every(.seconds(1), id: "time", .timePassed))
    }
    return all
  }

  public static func reluctance(_ state: State) -> Phrase? {
    state.isBusy ? Phrase { $0.deskLeaveDuringCall } : nil
  }
}

// MARK: - Moving from contact to contact

extension Desk.State {
  typealias Steps = [Step<Desk.Effect>]

  mutating func update(_ message: Desk.Message, at now: Instant) -> Steps {
    switch message {
    case .nextPressed: return moveOn()
    case .backPressed: return goBack()
    case .started(let result): return start(result, at: now)
    case .claimed(let result): return claimed(result)
    case .opened(let result, let index): return opened(result, at: index)
    case .refreshed(let result): return refreshed(result)
    case .changed: return isMoving ? [] : [.effect(.refresh(contact?.id))]
    case .departurePressed(let next): return leave(for: next)
    case .status(let message): return update(message)
    case .call(let message): return update(message, at: now)
    case .notePressed: return openNote()
    case .noteClosed(let id, let draft): return noteClosed(id, draft)
    case .editPressed: return openEditor()
    case .timelinePressed: return openTimeline()
    case .cardEdited(let id): return cardEdited(id)
    case .todayPressed: return [.push(TodayPanelDestination(work: today))]
    case .todayChosen(let id): return open(id)
    case .pausePressed: return askPause()
    case .passwordPressed: return [.push(ReplacePasswordDestination(session: session))]
    case .whyPressed: return askWhy()
    case .logPressed: return openLog()
    case .callLogged(let id): return callLogged(id)
    case .convertPressed, .appointmentMade, .convertLeft: return convert(message)
    case .pauseChosen(let reason): return [.effect(.pause(reason: reason))]
    case .paused(let reason, let error): return paused(reason, error)
    case .returned: return returned()
    case .resumed(let result): return resumed(result)
    case .findPressed: return [.push(FindContactDestination(session: session))]
    case .reconciled(.failure(let error)): return [refused(error)]
    case .reconciled(.success): break
    case .notesScrolled(let pages): scrollNotes(pages: pages)
    case .timePassed: break
    case .resized(let size):
      self.size = size
      scrollNotes(pages: 0)
    }
    return []
  }

  mutating func moveOn() -> Steps {
    guard !isMoving else { return [] }
    if case .failed = card {
      card = .opening
      return [.effect(.start)]
    }
    isMoving = true
    if let later = trail.later { return [.effect(.open(later, at: trail.position + 1))] }
    return [.effect(.claim)]
  }

  mutating func goBack() -> Steps {
    guard !isMoving, let earlier = trail.earlier else { return [] }
    isMoving = true
    return [.effect(.open(earlier, at: trail.position - 1))]
  }

  mutating func open(_ id: ContactID) -> Steps {
    guard !isBusy else { return [notice(.alert) { $0.deskCallIsLive }] }
    guard !isMoving, id != contact?.id else { return [] }
    isMoving = true
    return [.effect(.open(id, at: nil))]
  }

  func openNote() -> Steps {
    guard let loaded else { return [] }
    let id = loaded.card.contact.id
    return [.push(NoteDestination(session: session, contactID: id, draft: loaded.draft))]
  }

  func openEditor() -> Steps {
    guard let contact else { return [] }
    return [.push(CardEditorDestination(session: session, contact: contact))]
  }

  func openTimeline() -> Steps {
    guard let contact else { return [] }
    let phone = contact.phone.display
    return [
      .push(TimelineDestination(session: session, contactID: contact.id, phone: phone))
    ]
  }

  func cardEdited(_ id: ContactID) -> Steps {
    guard id == contact?.id else { return [] }
    return [notice(.success) { $0.cardEdited }, .effect(.refresh(id))]
  }

  mutating func noteClosed(_ id: ContactID, _ draft: String) -> Steps {
    guard var loaded, loaded.card.contact.id == id else { return [] }
    loaded.draft = draft
    card = .open(loaded)
    return [.effect(.refresh(id))]
  }

  mutating func start(_ result: Desk.Answered<Desk.Start>, at now: Instant) -> Steps {
    switch result {
    case .failure(let error):
      card = .failed(error)
      return []
    case .success(let start):
      statuses = start.statuses
      today = start.today
      if trail.contacts.isEmpty { trail = start.earlier }
      guard let resumed = start.resumed else {
        card = .idle
        return [.effect(.phone(.reconcile))]
      }
      show(resumed)
      trail.append(resumed.card.contact.id)
      guard let live = start.call else {
        return [notice(.plain) { $0.deskResumed }, .effect(.phone(.reconcile))]
      }
      call = Desk.CallPanel(call: live, at: now)
      return [poll(), notice(.warning) { $0.deskCallFoundAgain }, .effect(.phone(.reconcile))]
        .compactMap { $0 }
    }
  }

  mutating func claimed(_ result: Desk.Answered<Desk.Loaded?>) -> Steps {
    isMoving = false
    switch result {
    case .failure(let error): return [refused(error)]
    case .success(nil):
      clearCard()
      card = .nobody
    case .success(let loaded?):
      show(loaded)
      trail.append(loaded.card.contact.id)
    }
    return [.effect(.refresh(contact?.id))]
  }

  mutating func opened(_ result: Desk.Answered<Desk.Loaded>, at index: Int?) -> Steps {
    isMoving = false
    switch result {
    case .failure(let error):
      // Its place in the trail is passed, so that the next key goes on.
      if let index { trail.move(to: index) }
      return [refused(error)]
    case .success(let loaded):
      show(loaded)
      if let index { trail.move(to: index) } else { trail.append(loaded.card.contact.id) }
      return [.effect(.refresh(contact?.id))]
    }
  }

  mutating func refreshed(_ result: Desk.Answered<Desk.Refreshed>) -> Steps {
    switch result {
    case .failure(let error): return [refused(error)]
    case .success(let fresh):
      today = fresh.today
      guard fresh.contactID == contact?.id, var loaded else { return [] }
      guard let freshCard = fresh.card else { return [] }
      loaded.card = freshCard
      loaded.verdict = fresh.verdict
      card = .open(loaded)
      scrollNotes(pages: 0)
      return []
    }
  }

  /// Turns the notes by pages, as far as there are lines.
  mutating func scrollNotes(pages: Int) {
    let page = max(1, NotesView.rows(DeskLayout(size).notes.height) - 1)
    notesTop = min(max(0, notesTop + pages * page), notesLimit)
  }

  /// How far the notes can be turned.
  var notesLimit: Int {
    guard let loaded else { return 0 }
    let place = DeskLayout(size).notes
    return max(
      0, NotesView.lineCount(loaded, width: place.width) - NotesView.rows(place.height))
  }

  private mutating func show(_ loaded: Desk.Loaded) {
    clearCard()
    card = .open(loaded)
  }

  private mutating func clearCard() {
    call = nil
    offersByHand = false
    suggestion = nil
    statusNote = ""
    isWrappingUp = false
    notesTop = 0
  }

  /// A live call is not left behind by a key.
  func leave(for next: DepartureDestination.Next) -> Steps {
    guard !isBusy else { return [notice(.alert) { $0.deskCallIsLive }] }
    return [.reset(DepartureDestination(session: session, next: next))]
  }

  func notice(
    _ tone: Notice.Tone, _ phrase: @escaping @Sendable (any Phrases) -> String
  ) -> Step<Desk.Effect> {
    .notice(Notice(tone, Phrase(phrase)))
  }

  func refused(_ error: DomainError) -> Step<Desk.Effect> {
    notice(.alert) { $0.sentence(for: error) }
  }
}
