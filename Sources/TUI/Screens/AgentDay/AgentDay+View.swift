import Domain
import Kit
import Phrasebook
import Shell

extension AgentDay {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let width = min(64, canvas.width - 2)
    let rows = profile(state.session.user, context)
    let later = TextWrap.lines(phrases.agentLater, width: max(1, width))
    let height = 3 + later.count + 1 + rows.count
    let inside = canvas.part(canvas.bounds.centered(width: width, height: height))
    inside.write(phrases.agentNothing, .heading)
    for (index, line) in later.enumerated() { inside.write(line, row: 1 + index, .muted) }
    let top = later.count + 2
    inside.section(phrases.agentProfile, row: top, context.glyphs)
    let labels = rows.map { CellWidth.of($0.label) }.max() ?? 0
    for (index, row) in rows.enumerated() {
      inside.field(row.label, row.value, row: top + 1 + index, labelWidth: labels + 2)
    }
  }

  private static func profile(
    _ user: User, _ context: ViewContext
  ) -> [(label: String, value: DisplayText)] {
    let phrases = context.phrases
    let roles = user.actors.map { phrases.actor($0) }.joined(separator: ", ")
    return [
      (phrases.profileName, DisplayText(user.name)),
      (phrases.profileEmail, DisplayText(user.email)),
      (phrases.profileRoles, DisplayText(roles)),
      (phrases.profilePhone, DisplayText(user.phoneEndpoint ?? context.glyphs.dash)),
      (phrases.profileLanguage, DisplayText(user.language.phrases.profileLanguageName)),
    ]
  }
}
