import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct AppointmentSheetTests {
  private typealias Samples = BookingSamples

  private func page(
    _ status: ReservationStatus = .scheduled, seesAll: Bool = true
  ) -> AppointmentSheet.Page {
    AppointmentSheet.Page(
      record: Samples.record(
        Samples.reservation(
          1, "2026-11-24", 14, 0, status, reason: status == .cancelled ? "They moved" : nil),
        notes: ["Wants a quote for the roof.\nRings twice.", "Second floor"]),
      seesContact: seesAll, seesHistory: seesAll, statuses: Samples.statuses)
  }

  private func blank(_ session: Session = Samples.admin) -> AppointmentSheet.State {
    AppointmentSheet.State(
      AppointmentDestination(session: session, reservationID: ReservationID(1)),
      floor: People.floor)
  }

  private func state(
    _ status: ReservationStatus = .scheduled, by session: Session = Samples.admin,
    seesAll: Bool = true
  ) -> AppointmentSheet.State {
    var state = blank(session)
    _ = AppointmentSheet.opened(&state, at: Samples.now)
    send(.read(.success(page(status, seesAll: seesAll))), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: AppointmentSheet.Message, to state: inout AppointmentSheet.State
  ) -> [Step<AppointmentSheet.Effect>] {
    AppointmentSheet.update(&state, message, at: Samples.now)
  }

  private func refusal(_ id: String, _ state: AppointmentSheet.State) -> Phrase? {
    AppointmentSheet.commands.first { $0.id == id }?.availability(state).refusal
  }

  @Test func it_reads_when_it_opens_and_after_every_change() {
    var state = blank()
    #expect(AppointmentSheet.opened(&state, at: Samples.now) == [.effect(.read)])
    #expect(refusal("done", state) == Phrase { $0.recordReading })
    #expect(send(.changed, to: &state).isEmpty)
    #expect(send(.read(.success(page())), to: &state) == [.effect(.read)])
  }

  @Test func what_became_of_it_is_said_and_read_anew() {
    var state = state()
    #expect(send(.statusPressed(.noShow), to: &state) == [.effect(.set(.noShow))])
    #expect(AppointmentSheet.holds(.key("d"), state))
    #expect(
      send(.set(.noShow, nil), to: &state)
        == [
          .notice(Notice(.success, Phrase { $0.appointmentSet(.noShow) })), .effect(.read),
        ])
  }

  @Test func what_is_over_can_be_neither_moved_nor_cancelled() {
    for status in ReservationStatus.allCases {
      let state = state(status)
      #expect((refusal("move", state) == nil) == status.isOpen)
      #expect((refusal("cancel", state) == nil) == status.isOpen)
      #expect((refusal("confirm", state) == nil) == status.next.contains(.confirmed))
      #expect((refusal("done", state) == nil) == status.next.contains(.done))
    }
  }

  @Test func only_who_keeps_the_visit_calls_from_here() {
    #expect(refusal("call", state()) == Phrase { $0.appointmentNotYours })
    #expect(refusal("call", state(by: Samples.agent)) == nil)
    #expect(refusal("call", state(.cancelled, by: Samples.agent)) != nil)
    var state = state(by: Samples.agent)
    let visit = page().record.reservation
    #expect(
      send(.callPressed, to: &state)
        == [.push(CallVisitDestination(session: Samples.agent, visit: visit))])
  }

  @Test func who_may_see_neither_contact_nor_history_is_told_so() {
    let state = state(by: Samples.agent, seesAll: false)
    #expect(
      refusal("history", state) == Phrase { $0.sentence(for: .notPermitted(.viewHistory)) })
    #expect(
      refusal("contact", state) == Phrase { $0.sentence(for: .notPermitted(.viewContacts)) })
  }

  @Test func the_ways_on_name_the_appointment() {
    var state = state()
    let (session, id) = (Samples.admin, ReservationID(1))
    #expect(
      send(.movePressed, to: &state)
        == [.push(MoveAppointmentDestination(session: session, reservationID: id))])
    #expect(
      send(.historyPressed, to: &state)
        == [
          .push(
            HistoryDestination(session: session, scope: .record(.reservation, key: "1")))
        ])
    #expect(
      send(.contactPressed, to: &state)
        == [.push(ContactSheetDestination(session: session, contactID: ContactID(1)))])
    #expect(
      send(.cancelPressed, to: &state)
        == [
          .push(
            CancelAppointmentDestination(
              session: session, line: page().record.line, statuses: Samples.statuses))
        ])
    send(.noteClosed(draft: "kept"), to: &state)
    #expect(
      send(.notePressed, to: &state)
        == [
          .push(
            AppointmentNoteDestination(session: session, reservationID: id, draft: "kept"))
        ])
  }

  @Test func what_was_moved_or_cancelled_is_said() {
    var state = state()
    let slot = Samples.next[0]
    #expect(
      send(.appointmentMoved(slot), to: &state).first
        == .notice(
          Notice(.success, Phrase { $0.convertMoved(slot.local, agent: "Marc Côté") })))
    send(.read(.success(page())), to: &state)
    #expect(
      send(.cancelled, to: &state)
        == [
          .notice(Notice(.success, Phrase { $0.appointmentIsCancelled })), .effect(.read),
        ])
  }

  @Test func an_appointment_looks_as_recorded() {
    func driver(
      _ status: ReservationStatus, width: Int = 80, height: Int = 24,
      language: Language = .english, depth: ColourDepth = .colours256
    ) -> AppDriver {
      let page = page(status)
      return Stage.driver(
        AppointmentSheet.self, blank(),
        AppointmentSheet.UseCases(read: { page }, set: { _ in }), width: width, height: height,
        language: language, depth: depth)
    }
    let open = driver(.scheduled)
    Golden.check(open.terminal.frame, "appointment/scheduled-80x24")
    #expect(open.terminal.frame != driver(.confirmed).terminal.frame)
    Golden.check(
      driver(.cancelled, width: 60, height: 20, language: .french, depth: .mono).terminal.frame,
      "appointment/cancelled-60x20-fr-mono")
    Golden.check(
      driver(.done, width: 120, height: 40).terminal.frame, "appointment/done-120x40")
  }
}

@Suite struct AppointmentDialogTests {
  private typealias Samples = BookingSamples

  // MARK: The note

  @Test func a_note_that_could_not_be_saved_stays_on_the_screen() {
    let id = ReservationID(1)
    var state = AppointmentNote.State(
      AppointmentNoteDestination(session: Samples.agent, reservationID: id, draft: "kept"))
    #expect(
      AppointmentNote.update(&state, .savePressed, at: Samples.now)
        == [.effect(.save("kept"))])
    #expect(AppointmentNote.holds(.key("x"), state))
    _ = AppointmentNote.update(&state, .saved(.anotherSeatIsSaving), at: Samples.now)
    #expect(state.area.text == "kept" && !AppointmentNote.holds(.key("x"), state))
    #expect(AppointmentNote.reluctance(state) != nil)
    #expect(
      AppointmentNote.update(&state, .leavePressed, at: Samples.now)
        == [.close(AppointmentNoteClosed(reservationID: id, draft: "kept"))])
    #expect(
      AppointmentNote.update(&state, .saved(nil), at: Samples.now).last
        == .close(AppointmentNoteClosed(reservationID: id, draft: "")))
  }

  @Test func blanks_alone_are_no_note() {
    let id = ReservationID(1)
    var state = AppointmentNote.State(
      AppointmentNoteDestination(session: Samples.agent, reservationID: id))
    _ = AppointmentNote.update(&state, .pasted("  \n "), at: Samples.now)
    #expect(
      AppointmentNote.update(&state, .savePressed, at: Samples.now)
        == [.close(AppointmentNoteClosed(reservationID: id, draft: ""))])
  }

  // MARK: The cancellation

  private func cancelling() -> CancelAppointment.State {
    CancelAppointment.State(
      CancelAppointmentDestination(
        session: Samples.admin, line: Samples.lines[1], statuses: Samples.statuses))
  }

  @discardableResult
  private func send(
    _ message: CancelAppointment.Message, to state: inout CancelAppointment.State
  ) -> [Step<CancelAppointment.Effect>] {
    CancelAppointment.update(&state, message, at: Samples.now)
  }

  @Test func nothing_is_cancelled_without_a_reason() {
    var state = cancelling()
    #expect(send(.cancelPressed, to: &state).isEmpty)
    #expect(state.form.trouble == .reasonMissing && state.form.wrongRow == "reason")
    send(.pasted("Ill"), to: &state)
    #expect(
      send(.cancelPressed, to: &state) == [.effect(.cancel(reason: "Ill", back: nil))])
    #expect(CancelAppointment.holds(.key("Enter"), state))
  }

  @Test func the_contact_goes_back_with_a_status_where_that_is_wanted() {
    var state = cancelling()
    send(.pasted("Ill"), to: &state)
    send(.fieldMoved(by: 1), to: &state)
    send(.typed("Right"), to: &state)
    send(.typed("Right"), to: &state)
    #expect(
      send(.cancelPressed, to: &state)
        == [.effect(.cancel(reason: "Ill", back: "interested"))])
    send(.cancelled(.contactInUse), to: &state)
    #expect(state.form.text("reason") == "Ill" && state.form.trouble == .contactInUse)
    #expect(
      send(.cancelled(nil), to: &state)
        == [.close(AppointmentCancelled(reservationID: ReservationID(2)))])
  }

  @Test func the_cancellation_names_its_appointment() {
    func driver(_ width: Int, _ height: Int, _ language: Language) -> AppDriver {
      Stage.driver(
        CancelAppointment.self, cancelling(), CancelAppointment.UseCases { _, _ in },
        width: width, height: height, language: language)
    }
    let dialog = driver(80, 24, .english)
    #expect(dialog.text.contains("Luc Gagné, Tue 24 Nov at 16:00, Marc Côté"))
    let before = dialog.terminal.frame
    dialog.press("Enter")
    Golden.check(dialog.terminal.frame, "appointment/cancel-80x24")
    #expect(dialog.terminal.frame != before)
    Golden.check(driver(60, 20, .french).terminal.frame, "appointment/cancel-60x20-fr")
  }
}
