import Domain
import Kit
import Phrasebook
import Shell

extension Desk {
  public static let commands: [Command<State, Message>] =
    callCommands + contactCommands

  private static let callCommands: [Command<State, Message>] = [
    Command(
      "call", keys: ["c"], rank: 2, title: { $0.deskCall }, help: { $0.deskCallHelp },
      availability: {
        if $0.call?.isLost ?? false { return .ready }
        return needsContact($0) ?? noLiveCall($0) ?? .ready
      },
      message: { _ in .call(.callPressed) }),
    Command(
      "by-hand", keys: ["m"], title: { $0.deskByHand }, help: { $0.deskByHandHelp },
      availability: { needsContact($0) ?? noLiveCall($0) ?? .ready },
      message: { _ in .call(.byHandPressed) }),
    Command(
      "hang-up", keys: ["h"], rank: 1, title: { $0.deskHangUp }, help: { $0.deskHangUpHelp },
      availability: {
        $0.isBusy ? .ready : .disabled { $0.deskNoLiveCall }
      },
      message: { _ in .call(.hangUpPressed) }),
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.deskAccept }, help: { $0.deskAcceptHelp },
      availability: {
        $0.suggestion == nil && wordAwaited($0) == nil ? .disabled { $0.deskNoSuggestion } : .ready
      },
      message: { wordAwaited($0).map { .call($0) } ?? .status(.suggestionAccepted) }),
  ]

  private static let contactCommands: [Command<State, Message>] = [
    Command(
      "status", keys: ["s"], rank: 3, title: { $0.deskStatus }, help: { $0.deskStatusHelp },
      availability: { needsContact($0) ?? .ready }, message: { _ in .status(.pickerPressed) }),
    Command(
      "note", keys: ["n"], rank: 4, title: { $0.deskNote }, help: { $0.deskNoteHelp },
      availability: { needsContact($0) ?? .ready }, message: { _ in .notePressed }),
    Command(
      "convert", keys: ["v"], rank: 6, title: { $0.convertCommand },
      help: { $0.convertCommandHelp },
      availability: { needsContact($0) ?? .ready }, message: { _ in .convertPressed }),
    Command(
      "callback", keys: ["k"], rank: 8, title: { $0.deskCallback },
      help: { $0.deskCallbackHelp },
      availability: { needsContact($0) ?? .ready }, message: { _ in .status(.callbackPressed) }),
    Command(
      "next", keys: ["Space", "Right"], rank: 5, title: { $0.deskNext },
      help: { $0.deskNextHelp },
      availability: { noLiveCall($0) ?? .ready }, message: { _ in .nextPressed }),
    Command(
      "back", keys: ["Left"], rank: 7, title: { $0.deskBack }, help: { $0.deskBackHelp },
      availability: {
        noLiveCall($0)
          ?? ($0.trail.earlier == nil ? .disabled { $0.deskNothingEarlier } : .ready)
      },
      message: { _ in .backPressed }),
    Command(
      "edit", keys: ["e"], rank: 9, title: { $0.cardEdit }, help: { $0.cardEditHelp },
      availability: { needsContact($0) ?? .ready }, message: { _ in .editPressed }),
    Command(
      "timeline", keys: ["l"], rank: 10, title: { $0.timeline }, help: { $0.timelineHelp },
      availability: { needsContact($0) ?? .ready }, message: { _ in .timelinePressed }),
    Command(
      "find", keys: ["/", "f"], rank: 11, title: { $0.find }, help: { $0.findHelp },
      availability: { noLiveCall($0) ?? .ready }, message: { _ in .findPressed }),
    Command(
      "today", keys: ["t"], rank: 8, title: { $0.deskToday }, help: { $0.deskTodayHelp },
      availability: {
        $0.today.lines.isEmpty ? .disabled { $0.deskTodayEmpty } : .ready
      },
      message: { _ in .todayPressed }),
    Command(
      "why", keys: ["w"], rank: 10, title: { $0.whyCommand }, help: { $0.whyCommandHelp },
      message: { _ in .whyPressed }),
    Command(
      "log-call", keys: ["j"], title: { $0.callLogCommand }, help: { $0.callLogCommandHelp },
      availability: { needsContact($0) ?? noLiveCall($0) ?? .ready }, message: { _ in .logPressed }),
    Command(
      "pause", keys: ["p"], rank: 9, title: { $0.pauseCommand }, help: { $0.pauseCommandHelp },
      availability: { noLiveCall($0) ?? .ready }, message: { _ in .pausePressed }),
    Command(
      "notes-down", keys: ["PageDown"], title: { $0.deskNotesDown },
      help: { $0.deskNotesScrollHelp }, availability: { scrolls($0) },
      message: { _ in .notesScrolled(pages: 1) }),
    Command(
      "notes-up", keys: ["PageUp"], title: { $0.deskNotesUp }, help: { $0.deskNotesScrollHelp },
      availability: { scrolls($0) }, message: { _ in .notesScrolled(pages: -1) }),
    .replacePassword(.passwordPressed),
    .signOut(keys: ["F8"], .departurePressed(.signIn)),
    .switchRole(keys: ["F6"], .departurePressed(.chooseRole)) { $0.session },
  ]

  /// What a live call waits for her to say: that the contact may be called, or
  /// has answered.
  private static func wordAwaited(_ state: State) -> CallMessage? {
    guard let call = state.call, call.isLive else { return nil }
    if call.report.phase == .yourPhoneIsUp { return .dialContactPressed }
    return call.isByHand && call.report.phase == .dialling ? .answeredPressed : nil
  }

  private static func needsContact(_ state: State) -> Availability? {
    state.contact == nil ? .disabled { $0.deskNoContact } : nil
  }

  private static func scrolls(_ state: State) -> Availability {
    state.notesLimit == 0 ? .disabled { $0.deskNotesFit } : .ready
  }

  private static func noLiveCall(_ state: State) -> Availability? {
    state.isBusy ? .disabled { $0.deskCallIsLive } : nil
  }
}
