import Domain
import Kit
import Phrasebook
import Shell

extension ImportFile {
  /// How long the keyboard rests before the path is looked at.
  static let pause = Span.milliseconds(80)
  /// Names the question that a person is chosen for.
  static let tag = "import-receiver"

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    guard let chosen = answer as? PersonChosen, chosen.tag == tag else { return nil }
    return .assigned(chosen.userID)
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): state.name(at: now) { $0.handle(press) }
    case .pasted(let text): state.name(at: now) { $0.insert(text) }
    case .probeDue:
      state.dueAt = nil
      return [.effect(.probe(state.typedPath, generation: state.generation))]
    case .probed(let generation, let result): state.take(result, generation)
    case .acceptPressed: return state.goOn(at: now)
    case .looked(let generation, let result): state.take(result, generation)
    case .importPressed: return state.bring(at: now)
    case .knownPressed: state.changeKnown()
    case .assignPressed: return [.effect(.people(state.session))]
    case .peopleRead(let result): return state.choose(result)
    case .assigned(let id): state.assign(id)
    case .filePressed: state.nameAnother()
    case .leavePressed: return state.leave()
    case .progressed(let generation, let done): state.advance(to: done, generation, at: now)
    case .checked(let generation, let outcome): state.take(outcome, generation)
    case .brought(let outcome): state.finish(outcome)
    case .moved(let press): state.scroll(press)
    case .resized(let size):
      state.rows = ImportPlaces(size).findings
      state.scroll(to: state.top)
    case .stopAsked: break
    }
    return []
  }
}

// MARK: - The path

extension ImportFile.State {
  /// Another path: what was found out about the one before is of no use any more.
  mutating func name(at now: Instant, _ edit: (inout TextField) -> Void) {
    let before = path.text
    edit(&path)
    guard path.text != before else { return }
    generation += 1
    sketch = nil
    work = .none
    problem = nil
    probe = .none
    dueAt = isBlank ? nil : now + ImportFile.pause
  }

  mutating func nameAnother() {
    isNaming = true
    problem = nil
    guard case .done = work else { return }
    work = .none
    sketch = nil
  }

  mutating func take(_ result: Result<Int, FileTrouble>, _ answered: Int) {
    guard answered == generation else { return }
    switch result {
    case .success(let bytes): probe = .good(bytes: bytes)
    case .failure(let trouble): probe = .bad(trouble.phrase)
    }
  }

  mutating func take(_ result: Result<ImportSketch, FileTrouble>, _ answered: Int) {
    guard answered == generation, work == .looking else { return }
    work = .none
    switch result {
    case .success(let found):
      sketch = found
      isNaming = false
    case .failure(let trouble): problem = trouble.phrase
    }
  }
}

// MARK: - Checking and bringing

extension ImportFile.State {
  private var order: ImportOrder {
    ImportOrder(path: typedPath, options: options, session: session)
  }

  /// Reads what was named; once it is read, says what an import would do.
  mutating func goOn(at now: Instant) -> [Step<ImportFile.Effect>] {
    problem = nil
    generation += 1
    dueAt = nil
    guard let sketch, !isNaming else {
      work = .looking
      return [.effect(.look(typedPath, generation: generation))]
    }
    work = .checking(WorkProgress(total: sketch.rows, at: now))
    return [.effect(.check(order, generation: generation))]
  }

  mutating func bring(at now: Instant) -> [Step<ImportFile.Effect>] {
    guard case .checked = work, let sketch else { return [] }
    problem = nil
    generation += 1
    work = .bringing(WorkProgress(total: sketch.rows, at: now))
    return [.effect(.bring(order, generation: generation))]
  }

  mutating func advance(to done: Int, _ running: Int, at now: Instant) {
    guard running == generation else { return }
    switch work {
    case .checking(var progress):
      progress.advance(to: done, at: now)
      work = .checking(progress)
    case .bringing(var progress):
      progress.advance(to: done, at: now)
      work = .bringing(progress)
    case .none, .looking, .checked, .done: return
    }
  }

  mutating func take(_ outcome: ImportOutcome, _ answered: Int) {
    guard answered == generation, case .checking = work else { return }
    top = 0
    problem = outcome.trouble
    let isWhole = outcome.trouble == nil && outcome.report.isComplete
    work = isWhole ? .checked(outcome.report) : .none
  }

  mutating func finish(_ outcome: ImportOutcome) {
    top = 0
    work = .done(outcome)
  }
}

// MARK: - Options

extension ImportFile.State {
  mutating func changeKnown() {
    let all = ImportOptions.Existing.allCases
    let index = all.firstIndex(of: options.existing) ?? 0
    options.existing = all[(index + 1) % all.count]
    forgetCheck()
  }

  mutating func choose(
    _ result: Result<[PersonChoice], DomainError>
  ) -> [Step<ImportFile.Effect>] {
    switch result {
    case .success(let found):
      people = found
      return [
        .push(
          PersonPickerDestination(
            tag: ImportFile.tag, title: Phrase { $0.importChooseTelephoniste }, people: found,
            allowsNobody: true, current: options.assignTo))
      ]
    case .failure(let error):
      problem = Phrase { $0.sentence(for: error) }
      return []
    }
  }

  mutating func assign(_ id: UserID?) {
    options.assignTo = id
    receiver = people.first { $0.id == id }
    forgetCheck()
  }

  /// What was checked was checked with other options.
  private mutating func forgetCheck() {
    problem = nil
    if case .checked = work { work = .none }
  }
}

// MARK: - Moving and leaving

extension ImportFile.State {
  mutating func scroll(_ press: KeyPress) {
    switch ImportFile.Scroll(press) {
    case .rows(let count)?: scroll(to: top + count)
    case .pages(let count)?: scroll(to: top + count * max(1, rows))
    case nil: return
    }
  }

  mutating func scroll(to wanted: Int) {
    let all = work.report.map { $0.refused.count + $0.warnings.count } ?? 0
    top = min(max(0, wanted), max(0, all - rows))
  }

  /// Stops what runs, else goes one step back.
  mutating func leave() -> [Step<ImportFile.Effect>] {
    switch work {
    case .looking:
      // Its answer will find another number.
      generation += 1
      work = .none
      return []
    case .checking(var progress):
      progress.isStopping = true
      work = .checking(progress)
      return [.effect(.stop(generation: generation))]
    case .bringing(var progress):
      progress.isStopping = true
      work = .bringing(progress)
      return [.effect(.stop(generation: generation))]
    case .checked:
      work = .none
      return []
    case .none:
      guard isNaming, sketch != nil else { return [.close] }
      isNaming = false
      return []
    case .done: return [.close]
    }
  }
}
