import Domain
import Kit
import Phrasebook
import Shell

extension Statuses {
  static let mergeTag = "statuses.merge"
  static let confirmTag = "statuses.merge.confirm"

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .reloadPressed, .changed: return state.read()
    case .read(let result): return state.take(result)
    case .moved(let press):
      state.list.handle(press)
      state.saying = nil
    case .resized(let size): state.list.resize(height: RecordPlaces(size).rows)
    case .acceptPressed: return state.accept()
    case .addPressed: state.begin(nil)
    case .leavePressed: return state.leave()
    case .upPressed: return state.move(by: -1)
    case .downPressed: return state.move(by: 1)
    case .mergePressed: return state.askTarget()
    case .historyPressed: return state.history()
    case .typed, .pasted, .fieldMoved: state.edit(message)
    case .targetChosen(let code): return state.ask(into: code)
    case .mergeConfirmed: return state.merge(at: now)
    case .added, .edited, .placed, .settled, .merged: return state.answer(message, at: now)
    case .progressed(let done, let total): state.advance(done, total, at: now)
    case .stopAsked: break
    }
    return []
  }
}

extension Statuses.State {
  typealias Steps = [Step<Statuses.Effect>]

  // MARK: The list

  mutating func read() -> Steps { turn.ask() ? [.effect(.read)] : [] }

  mutating func take(_ result: Result<[ListStatuses.Line], DomainError>) -> Steps {
    page.take(result)
    if case .success(let lines) = result {
      list.refresh(lines.map(\.status.id))
      if let code = awaited, let shown = status(code) { list.select(shown.id) }
      awaited = nil
    }
    return turn.end() ? [.effect(.read)] : []
  }

  func move(by step: Int) -> Steps {
    guard dialog == nil, let chosen else { return [] }
    return [.effect(.move(chosen.status.code, by: step))]
  }

  func history() -> Steps {
    guard let chosen else { return [] }
    return [
      .push(
        HistoryDestination(
          session: session, scope: .record(.contactStatus, key: chosen.status.code)))
    ]
  }

  // MARK: The form

  mutating func begin(_ code: String?) {
    saying = nil
    dialog = .form(code: code, StatusForm.form(of: code.flatMap(status)))
  }

  mutating func edit(_ message: Statuses.Message) {
    guard case .form(let code, var form)? = dialog else { return }
    switch message {
    case .typed(let press):
      form.handle(press)
      StatusForm.settle(&form)
    case .pasted(let text):
      form.insert(text)
      StatusForm.settle(&form)
    case .fieldMoved(let step): form.moveFocus(by: step)
    default: break
    }
    dialog = .form(code: code, form)
  }

  mutating func accept() -> Steps {
    guard case .form(let code, var form)? = dialog else {
      if dialog == nil, let chosen { begin(chosen.status.code) }
      return []
    }
    guard !form.isSaving else { return [] }
    form.forgive()
    form.isSaving = true
    dialog = .form(code: code, form)
    let edit = StatusForm.edit(form, isNew: code == nil)
    return [.effect(code.map { .edit(edit, of: $0) } ?? .add(edit))]
  }

  /// Leaves the form, stops the merge, then leaves the screen.
  mutating func leave() -> Steps {
    saying = nil
    switch dialog {
    case nil: return [.close]
    case .form: dialog = nil
    case .settling: break
    case .merging(let from, let into, var progress):
      guard !progress.isStopping else { return [] }
      progress.isStopping = true
      dialog = .merging(from: from, into: into, progress)
      return [.effect(.stop(run: progress.run))]
    }
    return []
  }

  // MARK: Merging

  func askTarget() -> Steps {
    guard dialog == nil, let chosen, !StatusRule.isFixed(chosen.status) else { return [] }
    let from = chosen.status
    let targets = lines.map(\.status).filter {
      $0.id != from.id
        && ![ContactStatus.Code.converted, ContactStatus.Code.callbackRequested].contains($0.code)
    }
    return [
      .push(
        ChooserDestination(
          tag: Statuses.mergeTag, title: Phrase { $0.statusMergeInto($0.shown(from)) },
          choices: targets.map { status in
            ChooserDestination.Choice(status.code, Phrase { $0.statusName(status) })
          }, language: session.user.language))
    ]
  }

  mutating func ask(into code: String) -> Steps {
    guard dialog == nil, let line = chosen, let target = status(code) else { return [] }
    let (from, contacts) = (line.status, line.contacts)
    pending = Statuses.Pair(from: from.code, into: code)
    return [
      .push(
        Confirmation(
          Phrase { $0.statusMergeQuestion($0.shown(from), $0.shown(target), contacts) },
          tag: Statuses.confirmTag))
    ]
  }

  mutating func merge(at now: Instant) -> Steps {
    guard dialog == nil, let pair = pending else { return [] }
    pending = nil
    let progress = WorkProgress(total: 0, at: now)
    dialog = .merging(from: pair.from, into: pair.into, progress)
    return [.effect(.merge(pair.from, into: pair.into, run: progress.run))]
  }

  mutating func advance(_ done: Int, _ total: Int?, at now: Instant) {
    switch dialog {
    case .merging(let from, let into, var progress):
      progress.advance(to: done, of: total, at: now)
      dialog = .merging(from: from, into: into, progress)
    case .settling(let statuses, var progress):
      progress.advance(to: done, of: total, at: now)
      dialog = .settling(statuses, progress)
    default: break
    }
  }

  // MARK: Answers

  mutating func answer(_ message: Statuses.Message, at now: Instant) -> Steps {
    switch message {
    case .added(.success(let status)):
      dialog = nil
      saying = .done(Phrase { $0.statusAdded($0.shown(status)) })
      return read()
    case .edited(.success(let moved)):
      dialog = nil
      saying = .done(Phrase { $0.statusSaved })
      return settle(moved, at: now) + read()
    case .placed(.success(let moved)): return settle(moved, at: now) + read()
    case .added(.failure(let error)), .edited(.failure(let error)): refuse(error)
    case .placed(.failure(let error)): saying = .refused(error)
    case .settled(let error):
      if case .settling? = dialog { dialog = nil }
      if let error { saying = .refused(error) }
    case .merged(let report, let error): return end(report, error)
    default: break
    }
    return []
  }

  private mutating func settle(_ statuses: [StatusID], at now: Instant) -> Steps {
    guard !statuses.isEmpty else { return [] }
    let total = lines.filter { statuses.contains($0.status.id) }.reduce(0) { $0 + $1.contacts }
    dialog = .settling(statuses, WorkProgress(total: total, at: now))
    return [.effect(.settle(statuses))]
  }

  private mutating func refuse(_ error: DomainError) {
    guard case .form(let code, var form)? = dialog else {
      saying = .refused(error)
      return
    }
    form.refuse(error, at: StatusForm.row(of: error))
    dialog = .form(code: code, form)
  }

  private mutating func end(_ report: MergeStatus.Report, _ error: DomainError?) -> Steps {
    dialog = nil
    let changed = report.changed
    if let error {
      saying = .refused(error)
    } else if report.isComplete {
      saying = .done(Phrase { $0.statusMerged(changed) })
    } else {
      saying = .done(Phrase { $0.statusMergeStopped(changed) })
    }
    return read()
  }
}
