import Domain
import Kit
import Phrasebook
import Shell

extension ReplacePassword {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let labels = [phrases.accountPasswordNow, phrases.passwordNew, phrases.passwordAgain]
    let form = Form(canvas, labels: labels, rows: 10)
    form.field(labels[0], state.old, row: 0, state.focus == .old, context)
    form.field(labels[1], state.new, row: 3, state.focus == .new, context)
    form.field(labels[2], state.again, row: 6, state.focus == .again, context)
    switch state.saying {
    case .field(let field, let phrase):
      let row = 1 + 3 * (Field.allCases.firstIndex(of: field) ?? 0)
      form.say(phrase(phrases), row: row, .warning, context.glyphs)
    case .saving: form.say(phrases.passwordSaving, row: 8, .accent)
    case .failed(let error):
      form.announce(phrases.sentence(for: error), row: 8, .alert, context.glyphs)
    case .nothing:
      form.say(phrases.passwordRule(minimum: PasswordRule.minimum), row: 8, .muted)
    }
  }
}
