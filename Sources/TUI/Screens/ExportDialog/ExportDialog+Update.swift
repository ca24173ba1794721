import Domain
import Kit
import Phrasebook
import Shell

extension ExportDialog {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): state.edit { $0.handle(press) }
    case .pasted(let text): state.edit { $0.insert(text) }
    case .stepped(let step): state.change(by: step)
    case .nextFieldPressed: state.focus = state.focus == .path ? .kind : .path
    case .acceptPressed: return state.accept(at: now)
    case .leavePressed: return state.leave()
    case .progressed(let generation, let done, let total):
      state.advance(to: done, of: total, generation, at: now)
    case .finished(let result): state.finish(result)
    case .stopAsked: break
    }
    return []
  }
}

extension ExportDialog.State {
  mutating func edit(_ change: (inout TextField) -> Void) {
    problem = nil
    work = .none
    change(&path)
  }

  /// Another format; a name that ends as the one before goes with it.
  mutating func change(by step: Int) {
    let all = ExportKind.allCases
    let before = kind
    kind = all[((all.firstIndex(of: kind) ?? 0) + step + all.count) % all.count]
    problem = nil
    work = .none
    let ending = "." + before.suffix
    guard before.suffix != kind.suffix, path.text.hasSuffix(ending) else { return }
    path.set(String(path.text.dropLast(ending.count)) + "." + kind.suffix)
  }

  /// Begins, or leaves what is done.
  mutating func accept(at now: Instant) -> [Step<ExportDialog.Effect>] {
    if case .written = work { return [.close] }
    problem = nil
    generation += 1
    work = .writing(WorkProgress(total: destination.count, at: now))
    let order = ExportOrder(
      path: path.text, kind: kind, target: destination.target, session: destination.session)
    return [.effect(.export(order, generation: generation))]
  }

  mutating func advance(to done: Int, of total: Int, _ running: Int, at now: Instant) {
    guard running == generation, case .writing(var progress) = work else { return }
    progress.advance(to: done, of: total, at: now)
    work = .writing(progress)
  }

  /// What was typed stays, to be mended.
  mutating func finish(_ result: Result<ExportReport, FileTrouble>) {
    switch result {
    case .success(let report): work = report.isComplete ? .written(report) : .gone
    case .failure(let trouble):
      work = .none
      problem = trouble.phrase
    }
  }

  mutating func leave() -> [Step<ExportDialog.Effect>] {
    guard case .writing(var progress) = work else { return [.close] }
    progress.isStopping = true
    work = .writing(progress)
    return [.effect(.stop(generation: generation))]
  }
}

extension ExportKind {
  /// What a file's name ends with, behind a dot.
  var suffix: String {
    switch self {
    case .csv, .semicolons, .excel: return "csv"
    case .jsonLines: return "jsonl"
    }
  }
}
