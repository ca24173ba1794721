import Domain
import Kit
import Phrasebook

/// How the program is set up for this seat.
public struct ShellSettings {
  public var language: Language
  /// What clocks show.
  public var zone: any Zone
  /// The time; a demo floor has one of its own.
  public var now: @Sendable () -> Instant
  public var keymap: Keymap
  public var hints: HintAmount
  /// No clock, nothing that redraws by itself.
  public var isPlain: Bool
  public var allowsSuspend: Bool
  /// Nil where the program never locks itself.
  public var curtain: Curtain?
  /// Where everything has to give way to, asked at each turn and told once: the seat was
  /// ended by somebody else.
  public var eviction: () -> (any Destination)?

  public init(
    language: Language, zone: any Zone, now: @escaping @Sendable () -> Instant,
    keymap: Keymap = .defaults, hints: HintAmount = .full, isPlain: Bool = false,
    allowsSuspend: Bool = true, curtain: Curtain? = nil,
    eviction: @escaping () -> (any Destination)? = { nil }
  ) {
    self.eviction = eviction
    self.language = language
    self.zone = zone
    self.now = now
    self.keymap = keymap
    self.hints = hints
    self.isPlain = isPlain
    self.allowsSuspend = allowsSuspend
    self.curtain = curtain
  }
}

/// What hides the screen when nobody has touched the keyboard for a while, or at
/// a key.
public struct Curtain {
  public let after: Span
  /// Nil while nobody is signed in: there is nothing to hide.
  public let destination: () -> (any Destination)?

  public init(after: Span, destination: @escaping () -> (any Destination)?) {
    self.after = after
    self.destination = destination
  }
}

/// A file descriptor that wakes the program, such as the change feed's.
public struct Wake {
  public let descriptor: Int32
  /// Empties the descriptor; true where layers should hear of changes.
  public let drain: () -> Bool

  public init(descriptor: Int32, drain: @escaping () -> Bool) {
    self.descriptor = descriptor
    self.drain = drain
  }
}

/// Why the program ends.
public enum Ending: Hashable, Sendable {
  case left
  /// The system asked, by this signal.
  case signal(Int32)
  /// The terminal went away.
  case gone

  /// As shells count: 0, 128 + the signal, and for a lost terminal as for SIGHUP.
  public var exitCode: Int32 {
    switch self {
    case .left: return 0
    case .signal(let number): return 128 + number
    case .gone: return 129
    }
  }
}

/// The stack of layers and the loop that turns it. Lives on the main thread.
public final class App {
  let terminal: any Terminal
  let registry: Registry
  let settings: ShellSettings
  let mailbox = Mailbox()
  let worker = Worker()
  let wakes: [Wake]

  /// From the bottom to the top.
  var stack: [Entry] = []
  var language: Language
  var notice: Notice?
  var schedule = Schedule()
  /// When the last key came: what a layer that opened by itself waits for.
  var lastKey: Instant?
  /// When the program began: nobody has been idle for longer.
  let opened: Instant
  /// Typed ahead of what it is meant for.
  var held = HeldInput()
  var needsPaint = true
  /// Another process has committed, and the layers were not told yet.
  var hasNews = false
  /// When they were told last.
  var lastNews: Instant?
  /// Pieces of work begun and not yet answered.
  public internal(set) var working = 0
  /// Whether work that is begun now starts after the next painting, and what does.
  var startsAfterPaint = false
  var putOff: [(Lane, @Sendable () -> Void)] = []
  /// Pieces of work begun so far, and answered.
  var begun = 0
  var answered = 0
  public internal(set) var ending: Ending?

  private var slots = 0

  struct Entry {
    let slot: any AnySlot
    /// True until the keyboard was quiet, for a layer that opened by itself.
    var isUnarmed: Bool
    /// Where it opened by itself: for which layer, and when.
    var raised: (by: Int, at: Instant)?
    /// What it wants to raise once nothing stands above it.
    var waiting: (any Destination)?
  }

  /// The least time between two tidings of changed data: each costs a reload.
  public static let newsPause: Span = .milliseconds(250)

  /// How long the keyboard must be quiet before a raised layer takes keys.
  public static let quietPause: Span = .milliseconds(600)

  public init(
    terminal: any Terminal, registry: Registry, settings: ShellSettings, wakes: [Wake] = []
  ) {
    self.terminal = terminal
    self.registry = registry
    self.settings = settings
    self.wakes = wakes
    language = settings.language
    opened = settings.now()
  }

  public var phrases: any Phrases { language.phrases }
  var now: Instant { settings.now() }

  /// Opens a layer on top, as the composition root does with the first.
  public func open(_ destination: any Destination) {
    push(destination, isUnarmed: false, above: stack.last?.slot.id)
  }

  /// Says a sentence above the footer, until the next key.
  public func say(_ notice: Notice) {
    self.notice = notice
    needsPaint = true
  }

  // MARK: - Stack

  func push(_ destination: any Destination, isUnarmed: Bool, above id: Int?) {
    slots += 1
    let slot = registry.slot(for: destination, id: slots, keymap: settings.keymap)
    let index = id.flatMap { id in stack.firstIndex { $0.slot.id == id } }.map { $0 + 1 }
    stack.insert(Entry(slot: slot, isUnarmed: isUnarmed), at: index ?? stack.count)
    let moment = now
    perform(slot.open(at: moment), for: slot.id)
    perform(slot.resized(bodySize, at: moment), for: slot.id)
    needsPaint = true
  }

  func perform(_ acts: [Act], for id: Int) {
    for act in acts {
      switch act {
      case .work(let lane, let work): begin(work, on: lane, for: id)
      case .step(let step): perform(step, for: id)
      }
    }
  }

  private func perform(_ step: Step<Never>, for id: Int) {
    needsPaint = true
    switch step {
    case .effect: break
    case .push(let destination): push(destination, isUnarmed: false, above: id)
    case .raise(let destination): raise(destination, for: id)
    case .recall: recall(for: id)
    case .replace(let destination):
      let below = stack.firstIndex { $0.slot.id == id }.flatMap { $0 > 0 ? stack[$0 - 1] : nil }
      stack.removeAll { $0.slot.id == id }
      slots += 1
      let slot = registry.slot(for: destination, id: slots, keymap: settings.keymap)
      let index = below.flatMap { below in stack.firstIndex { $0.slot.id == below.slot.id } }
      stack.insert(Entry(slot: slot, isUnarmed: false), at: index.map { $0 + 1 } ?? 0)
      perform(slot.open(at: now), for: slot.id)
      perform(slot.resized(bodySize, at: now), for: slot.id)
    case .reset(let destination):
      stack = []
      push(destination, isUnarmed: false, above: nil)
    case .close(let answer): close(id, answer)
    case .leave: leave()
    case .speak(let language): self.language = language
    case .notice(let notice):
      guard !isHidden(id) else { return }
      self.notice = notice
      if notice.tone == .alert { held.drop() }
    case .bell: terminal.bell()
    }
  }

  // MARK: - Curtain

  /// Whether a layer stands below a curtain.
  private func isHidden(_ id: Int) -> Bool {
    guard let curtain = stack.firstIndex(where: { $0.slot.isCurtain }),
      let index = stack.firstIndex(where: { $0.slot.id == id })
    else { return false }
    return index < curtain
  }

  /// When the curtain falls by itself; nil while it is down or nobody needs it.
  var curtainDue: Instant? {
    guard let curtain = settings.curtain, !stack.contains(where: { $0.slot.isCurtain }),
      curtain.destination() != nil
    else { return nil }
    return max(lastKey ?? opened, opened) + curtain.after
  }

  func dropCurtain() {
    guard !stack.contains(where: { $0.slot.isCurtain }) else { return }
    guard let destination = settings.curtain?.destination() else {
      notice = Notice(.plain, Phrase { $0.lockNobody })
      return
    }
    notice = nil
    held.drop()
    push(destination, isUnarmed: false, above: stack.last?.slot.id)
  }

  /// Closes every layer and opens this one; what must not be lost is saved.
  func evict(to destination: any Destination) {
    for entry in stack.reversed() { perform(entry.slot.leaving(), for: entry.slot.id) }
    notice = nil
    held.drop()
    stack = []
    push(destination, isUnarmed: false, above: nil)
  }

  private func close(_ id: Int, _ answer: (any Answer)?) {
    defer { raiseWaiting() }
    guard let index = stack.firstIndex(where: { $0.slot.id == id }) else { return }
    // Nothing stands below the only layer: to close it is to leave, question and all.
    guard stack.count > 1 else { return leave() }
    stack.remove(at: index)
    guard index > 0, let answer else { return }
    let below = stack[index - 1].slot
    if let chosen = answer as? CommandChosen {
      perform(chosen, on: below)
    } else if let confirmed = answer as? Confirmed, confirmed.tag == App.leaveTag {
      ending = .left
    } else {
      perform(below.answered(answer, at: now), for: below.id)
    }
  }

  // MARK: - Layers that open by themselves

  private func raise(_ destination: any Destination, for id: Int) {
    guard let index = stack.firstIndex(where: { $0.slot.id == id }) else { return }
    guard index == stack.count - 1 else {
      stack[index].waiting = destination
      return
    }
    push(destination, isUnarmed: true, above: id)
    if let top = stack.indices.last { stack[top].raised = (id, now) }
  }

  private func recall(for id: Int) {
    stack.removeAll { $0.isUnarmed && $0.raised?.by == id }
    if let index = stack.firstIndex(where: { $0.slot.id == id }) { stack[index].waiting = nil }
  }

  /// What waited for the layer on top to be there.
  private func raiseWaiting() {
    guard let top = stack.last, let waiting = top.waiting else { return }
    stack[stack.count - 1].waiting = nil
    raise(waiting, for: top.slot.id)
  }

  /// When a raised layer takes keys: nobody meant it who had no time to see it.
  func armed(_ entry: Entry) -> Instant {
    let raised = entry.raised?.at ?? now
    return max(lastKey ?? raised, raised) + App.quietPause
  }

  // MARK: - Work

  /// Counted before it begins, so that waiting for idle never comes too early.
  private func begin(
    _ work: @escaping @Sendable (@escaping @Sendable (any Sendable) -> Void) -> any Sendable,
    on lane: Lane, for id: Int
  ) {
    working += 1
    begun += 1
    let mailbox = mailbox
    let task = { @Sendable in
      let answer = work { mailbox.post(.init(slot: id, message: $0, isAnswer: false)) }
      mailbox.post(.init(slot: id, message: answer, isAnswer: true))
    }
    // Nothing overtakes what waits for the same lane.
    if startsAfterPaint || putOff.contains(where: { $0.0 == lane }) {
      putOff.append((lane, task))
    } else {
      worker.run(on: lane, task)
    }
  }

  /// Starts what answers have asked for. It would take the processor from what shows the answer.
  func startPutOff() {
    for (lane, task) in putOff { worker.run(on: lane, task) }
    putOff = []
  }

  func deliver(_ message: any Sendable, to id: Int) {
    guard let slot = stack.first(where: { $0.slot.id == id })?.slot else { return }
    perform(slot.deliver(message, at: now), for: id)
    needsPaint = true
  }
}
