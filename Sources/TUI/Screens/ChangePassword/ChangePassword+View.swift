import Domain
import Kit
import Phrasebook
import Shell

extension ChangePassword {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let form = Form(canvas, labels: [phrases.passwordNew, phrases.passwordAgain], rows: 6)
    if form.top >= 3 { form.announce(phrases.passwordWhy, row: -3, .heading, context.glyphs) }
    form.field(phrases.passwordNew, state.new, row: 0, state.focus == .new, context)
    form.field(phrases.passwordAgain, state.again, row: 3, state.focus == .again, context)
    switch state.saying {
    case .field(.new, let phrase): form.say(phrase(phrases), row: 1, .warning, context.glyphs)
    case .field(.again, let phrase): form.say(phrase(phrases), row: 4, .warning, context.glyphs)
    case .saving: form.say(phrases.passwordSaving, row: 5, .accent)
    case .failed(let error):
      form.announce(phrases.sentence(for: error), row: 5, .alert, context.glyphs)
    case .nothing:
      if state.new.isEmpty {
        form.say(phrases.passwordRule(minimum: PasswordRule.minimum), row: 1, .muted)
      }
    }
  }
}
