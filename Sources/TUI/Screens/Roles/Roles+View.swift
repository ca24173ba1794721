import Domain
import Kit
import Phrasebook
import Shell

/// Where roles, permissions and foot stand; on a narrow screen the permissions stand below.
struct RolesPlaces {
  let list: Rect
  let permissions: Rect
  let foot: Rect

  /// Columns from which both stand side by side.
  private static let twoColumns = 72

  init(_ size: Size) {
    let (all, bottom) = Canvas(size).ground.splitBottom(min(4, max(1, size.height / 4)))
    foot = bottom
    guard size.width >= RolesPlaces.twoColumns else {
      (list, permissions) = all.splitTop(min(6, max(2, all.height / 2)))
      return
    }
    let (left, right) = all.splitLeft(min(40, all.width * 2 / 5))
    list = left
    permissions = right.inset(left: 3)
  }

  var rows: Int { max(1, list.height - 1) }
  var permissionRows: Int { max(1, permissions.height - 1) }
}

extension Roles {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = RolesPlaces(Size(width: canvas.width, height: canvas.height))
    let phrases = context.phrases
    drawList(state, on: canvas.part(places.list), context)
    drawPermissions(state, on: canvas.part(places.permissions), context)
    drawFoot(state, on: canvas.part(places.foot), context)
    if case .form(let code, let form)? = state.dialog {
      form.draw(
        title: code == nil ? phrases.roleAddTitle : phrases.roleRenameTitle, on: canvas, context)
    }
  }

  private static func drawList(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.section(phrases.rolesCount(state.lines.count), context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard state.page.shown(on: body, context) != nil else { return }
    let lines = Dictionary(
      state.lines.map { ($0.role.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (row, id, isSelected) in state.list.fitted(to: max(1, body.height)).visible {
      guard let line = lines[id] else { continue }
      let part = body.part(Rect(row: row, width: body.width, height: 1))
      let holders = phrases.roleHolders(line.holders)
      let name = max(4, part.width - CellWidth.of(holders) - 4)
      part.write(
        DisplayText(line.role.name, limit: 60), column: 2, isSelected ? .heading : .normal,
        width: name)
      part.writeRight(holders, .muted)
      guard isSelected else { continue }
      part.write(context.glyphs.pointer, .accent)
      if state.dialog == nil { part.placeCursor(column: 0, row: 0) }
    }
  }

  private static func drawPermissions(
    _ state: State, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    canvas.section(phrases.rolePermissions, context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard let chosen = state.chosen else { return }
    guard chosen.actor == .admin else {
      body.say(phrases.roleOfAgent, .muted)
      return
    }
    var (held, isEditing) = (chosen.permissions, false)
    if case .permissions(_, let wanted, _)? = state.dialog { (held, isEditing) = (wanted, true) }
    let list = state.permissions.fitted(to: max(1, body.height))
    for (row, permission, isSelected) in list.visible {
      let line = body.part(Rect(row: row, width: body.width, height: 1))
      let isHeld = held.contains(permission)
      line.write(
        isHeld ? context.glyphs.done : context.glyphs.open, column: 2, isHeld ? .success : .muted)
      line.write(
        phrases.name(of: permission), column: 4, isHeld ? .normal : .muted,
        width: max(0, line.width - 4))
      guard isEditing, isSelected else { continue }
      line.write(context.glyphs.pointer)
      line.restyle(line.bounds, .selection)
      line.placeCursor(column: 0, row: 0)
    }
  }

  /// What was said; else what the selected permission means; else whose role it is.
  private static func drawFoot(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let body = canvas.footBody
    if state.page.drawFoot(state.saying, on: body, context) { return }
    if case .permissions? = state.dialog, let permission = state.permissions.selected {
      body.say(permission.rawValue + ": " + phrases.meaning(of: permission), .normal)
    } else if let role = state.chosen {
      let built = role.isBuiltIn ? "  " + context.glyphs.dot + "  " + phrases.roleBuiltIn : ""
      body.say(role.fullCode + built, .muted)
    }
  }
}
