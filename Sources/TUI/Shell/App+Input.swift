import Domain
import Kit
import Phrasebook

extension App {
  static let leaveTag = "shell.leave"

  /// Takes one thing that the terminal told.
  func handle(_ event: TerminalEvent) {
    needsPaint = true
    switch event {
    case .input(let input): handle(input)
    case .resized: resize()
    case .asked(let signal): ending = ending ?? .signal(signal)
    case .gone: ending = ending ?? .gone
    case .resumed: terminal.redraw()
    }
  }

  private func handle(_ input: InputEvent) {
    let moment = now
    arm(at: moment)
    lastKey = moment
    guard let slot = stack.last(where: { !$0.isUnarmed })?.slot else { return }
    if !held.isEmpty || slot.holds(input) { return held.add(input) }
    take(input, slot, at: moment)
  }

  /// Gives on what was typed ahead, as far as nothing asks it to wait again.
  /// False where there was nothing to give.
  func giveHeld() -> Bool {
    var gave = false
    while let input = held.first, let slot = stack.last(where: { !$0.isUnarmed })?.slot,
      !slot.holds(input)
    {
      held.removeFirst()
      take(input, slot, at: now)
      (gave, needsPaint) = (true, true)
    }
    return gave
  }

  private func take(_ input: InputEvent, _ slot: any AnySlot, at moment: Instant) {
    notice = nil
    held.began(with: input)
    if let acts = slot.input(input, at: moment) { return perform(acts, for: slot.id) }
    switch input {
    case .paste: notice = Notice(.warning, Phrase { $0.pasteRefused })
    case .key(let press): handle(press, slot, at: moment)
    }
  }

  private func handle(_ press: KeyPress, _ slot: any AnySlot, at moment: Instant) {
    if !finish(slot.press(press, at: moment), slot) {
      if press == Everywhere.interrupt { notice = Notice(.plain, Phrase { $0.interruptHint }) }
      let command = Everywhere.commands.first {
        settings.keymap.keys(Everywhere.name.id, $0.id, default: $0.keys).contains(press)
      }
      if let command { perform(command.message(()), above: slot) }
    }
  }

  /// False where the key stands for no command of the layer.
  private func finish(_ pressed: Pressed, _ slot: any AnySlot) -> Bool {
    switch pressed {
    case .done(let acts): perform(acts, for: slot.id)
    case .refused(let reason): notice = Notice(.warning, reason)
    case .unknown: return false
    }
    return true
  }

  func perform(_ chosen: CommandChosen, on slot: any AnySlot) {
    if chosen.screen == Everywhere.name.id {
      let command = Everywhere.commands.first { $0.id == chosen.command }
      if let command { perform(command.message(()), above: slot) }
    } else {
      _ = finish(slot.perform(chosen.command, at: now), slot)
    }
  }

  private func perform(_ act: Everywhere.Act, above slot: any AnySlot) {
    switch act {
    case .help:
      guard slot.screen.id != HelpLayer.screen.id else { return }
      push(HelpDestination(rows: rows(of: slot)), isUnarmed: false, above: slot.id)
    case .palette:
      guard slot.screen.id != Palette.screen.id, slot.screen.id != HelpLayer.screen.id else {
        return
      }
      let destination = PaletteDestination(rows: rows(of: slot), language: language)
      push(destination, isUnarmed: false, above: slot.id)
    case .leave: leave()
    case .redraw: terminal.redraw()
    case .suspend:
      if settings.allowsSuspend {
        terminal.suspend()
      } else {
        notice = Notice(.warning, Phrase { $0.suspendRefused })
      }
    case .lock: dropCurtain()
    case .language: language = language == .english ? .french : .english
    }
  }

  /// What the layer and every screen offer, for help and palette.
  private func rows(of slot: any AnySlot) -> [CommandRow] {
    slot.rows()
      + Everywhere.commands.map { command in
        let keys = settings.keymap.keys(Everywhere.name.id, command.id, default: command.keys)
        return CommandRow(
          screen: Everywhere.name, id: command.id, title: command.title, help: command.help,
          keys: keys.filter { !slot.takes($0) }, rank: 0,
          refusal: command.id == "suspend" && !settings.allowsSuspend
            ? Phrase { $0.suspendRefused } : nil)
      }
  }

  func leave() {
    guard let reason = stack.reversed().lazy.compactMap({ $0.slot.reluctance }).first else {
      ending = ending ?? .left
      return
    }
    let question = Phrase { reason($0) + "\n" + $0.leaveQuestion }
    push(
      Confirmation(question, tag: App.leaveTag), isUnarmed: false, above: stack.last?.slot.id)
  }

  /// A layer that opened by itself takes keys once the keyboard was quiet.
  func arm(at moment: Instant) {
    for index in stack.indices where stack[index].isUnarmed && moment >= armed(stack[index]) {
      stack[index].isUnarmed = false
      needsPaint = true
    }
  }

  private func resize() {
    for entry in stack { perform(entry.slot.resized(bodySize, at: now), for: entry.slot.id) }
  }
}
