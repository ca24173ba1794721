import Domain
import Kit
import Phrasebook
import Shell

extension WeekHours {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let ground = canvas.part(canvas.ground)
    let (top, rest) = ground.bounds.splitTop(1)
    let (body, foot) = rest.inset(top: rest.height >= 10 ? 1 : 0)
      .splitBottom(min(3, max(1, rest.height / 5)))
    drawTitle(state, on: ground.part(top), context)
    guard let page = state.page.shown else {
      let place = ground.part(body)
      guard case .failed(let error, _) = state.page else {
        return place.writeCentered(phrases.recordReading, row: place.height / 2, .muted)
      }
      place.say(context.glyphs.failed + " " + phrases.sentence(for: error), .alert)
      return
    }
    drawGrid(state, page, on: ground.part(body), context)
    drawFoot(state, on: ground.part(foot), context)
    switch state.dialog {
    case .times(let id, let form)?:
      form.draw(
        title: id == nil ? phrases.hoursAddTitle : phrases.hoursEditTitle, on: canvas, context)
    case .profile(let form)?: form.draw(title: phrases.hoursLengthsTitle, on: canvas, context)
    case nil: break
    }
  }

  private static func drawTitle(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    var end = canvas.width
    if let page = state.page.shown {
      let lengths = phrases.hoursTold(
        appointment: Int(page.appointment.seconds / 60), travel: Int(page.travel.seconds / 60))
      end = canvas.writeRight(lengths, .muted)
    }
    let name = DisplayText(state.agentName, limit: 60).string
    let days = state.grid.days
    let week = phrases.weekTitle(days[0], days[6])
    canvas.write(
      name + " " + context.glyphs.dot + " " + week, .heading, width: max(0, end - 2))
  }

  private static func drawGrid(
    _ state: State, _ page: Page, on canvas: Canvas, _ context: ViewContext
  ) {
    let now = context.zone.local(context.now)
    var spans = state.grid.days.flatMap { day in
      HoursPattern.free(state.slots, on: day).map { WeekSpan(day: day, minutes: $0, .shade) }
    }
    spans += WeekSpans.visits(page.days, selected: nil, context)
    // The chosen hours stand out where they are free, not where others take them away.
    if let chosen = state.chosen, chosen.times.kind == .available {
      spans += spans.flatMap { free -> [WeekSpan] in
        guard free.kind == .shade else { return [] }
        return HoursPattern.ranges(of: chosen.times, on: free.day).compactMap { range in
          guard range.overlaps(free.minutes) else { return nil }
          return WeekSpan(
            day: free.day, minutes: range.clamped(to: free.minutes), .shade, isSelected: true)
        }
      }
    }
    state.grid.draw(
      WeekGrid.Look(
        heads: state.grid.days.map { context.phrases.dayHead($0) }, today: now.date,
        now: now.secondOfDay / 60, spans: spans, showsCursor: state.dialog == nil),
      on: canvas, context.glyphs)
  }

  /// What stands under the cursor; below it what was done or refused.
  private static func drawFoot(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard canvas.height > 0 else { return }
    let phrases = context.phrases
    let body = canvas.part(canvas.bounds.inset(top: canvas.height > 2 ? 1 : 0))
    let stretch = state.grid.stretch
    let when =
      phrases.dayName(state.grid.day) + "  " + WeekGrid.clock(stretch.lowerBound) + "–"
      + WeekGrid.clock(stretch.upperBound)
    let end = body.write(when, Style(.normal, .bold))
    let told = state.chosen.map { phrases.hoursTold($0.times) } ?? phrases.hoursNotAvailable
    let beside = body.part(body.bounds.inset(left: end + 2))
    // A second row, where nothing else has to be said there.
    let isAlone = state.saying == nil && state.grid.anchor == nil
    let rows = beside.say(told, .muted, rows: isAlone ? 2 : 1)
    let below = body.part(body.bounds.inset(top: rows))
    guard below.height > 0 else { return }
    if let saying = state.saying {
      saying.draw(on: below, context)
    } else if case .failed(let error, _) = state.page {
      below.say(context.glyphs.failed + " " + phrases.sentence(for: error), .alert)
    } else if state.grid.anchor != nil {
      below.write(phrases.hoursMarking, .muted, width: below.width)
    } else if state.slots.isEmpty {
      below.write(phrases.hoursEmpty, .warning, width: below.width)
    }
  }
}

/// A week's plans as a grid shows them.
enum WeekSpans {
  /// When the agent can be booked.
  static func free(_ plans: [AgentDayPlan], _ zone: any Zone) -> [WeekSpan] {
    plans.flatMap { plan in
      plan.available.compactMap { stretch -> WeekSpan? in
        let (from, to) = (zone.local(stretch.from), zone.local(stretch.until))
        let end = to.date > plan.date ? 1440 : to.secondOfDay / 60
        guard from.date == plan.date, from.secondOfDay / 60 < end else { return nil }
        return WeekSpan(day: plan.date, minutes: from.secondOfDay / 60..<end, .shade)
      }
    }
  }

  static func visits(
    _ plans: [AgentDayPlan], selected: ReservationID?, _ context: ViewContext
  ) -> [WeekSpan] {
    plans.flatMap { plan in
      plan.visits.map { visit in
        let reservation = visit.record.reservation
        let start = context.zone.local(reservation.start).secondOfDay / 60
        let name = DisplayText(reservation.customer.name, limit: 40).string
        let city = reservation.customer.city.map { DisplayText($0, limit: 40).string } ?? ""
        return WeekSpan(
          day: plan.date, minutes: start..<min(1440, start + reservation.minutes), .block,
          label: AppointmentWords.symbol(reservation.status, context.glyphs) + name + "\n" + city,
          style: AppointmentWords.style(reservation.status),
          isSelected: reservation.id == selected)
      }
    }
  }
}
