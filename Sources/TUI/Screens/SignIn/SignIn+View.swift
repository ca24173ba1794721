import Domain
import Kit
import Phrasebook
import Shell

extension SignIn {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let form = Form(canvas, labels: [phrases.signInEmail, phrases.signInPassword], rows: 6)
    masthead(state, above: form, context)
    form.field(phrases.signInEmail, state.email, row: 0, state.focus == .email, context)
    form.field(phrases.signInPassword, state.password, row: 2, state.focus == .password, context)
    switch state.saying {
    case .nothing: break
    case .checking: form.say(phrases.signInChecking, row: 4, .accent)
    case .field(.email, let phrase): form.say(phrase(phrases), row: 1, .warning, context.glyphs)
    case .field(.password, let phrase): form.say(phrase(phrases), row: 3, .warning, context.glyphs)
    case .ended(let ending):
      form.announce(phrases.sentence(for: ending), row: 4, .warning, context.glyphs)
    case .refused(let error):
      form.announce(phrases.sentence(for: error), row: 4, .alert, context.glyphs)
    }
    if form.rowsBelow >= 3 {
      canvas.writeCentered(
        "F9 " + phrases.signInOtherLanguage, row: form.bottom + 1, .muted)
    }
  }

  /// The program's name, the floor and the day, where there is room for them.
  private static func masthead(_ state: State, above form: Form, _ context: ViewContext) {
    guard form.top >= 5 else { return }
    let canvas = form.canvas
    let phrases = context.phrases
    let name = phrases.programName.map(String.init).joined(separator: " ")
    canvas.writeCentered(name, row: form.top - 5, .heading)
    var floor = state.floor.file.string
    if state.floor.isDemo { floor += " " + context.glyphs.dot + " " + phrases.signInDemoMark }
    canvas.writeCentered(floor, row: form.top - 4, state.floor.isDemo ? .warning : .muted)
    let day = context.zone.local(context.now).date
    canvas.writeCentered(phrases.longDay(day), row: form.top - 3, .muted)
  }
}
