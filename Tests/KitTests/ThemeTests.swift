import Kit
import Testing

@Suite struct ThemeTests {
  private static let badge = Role.badge(RGB(red: 255, green: 165, blue: 0))
  private static let roles: [Role] = [
    .normal, .muted, .heading, .accent, .alert, .warning, .success, .selection, .onCall, badge,
    .field, .fieldFocused, .border, .header,
  ]

  @Test(arguments: ColourDepth.allCases)
  func no_role_asks_for_more_colours_than_there_are(depth: ColourDepth) {
    let theme = Theme(depth: depth, glyphs: .unicode)
    for role in ThemeTests.roles {
      let look = theme.look(Style(role))
      for colour in [look.foreground, look.background] {
        #expect(colour >= -1 && Int(colour) < max(depth.rawValue, 1) || colour == -1)
        if depth == .mono { #expect(colour == -1) }
      }
      // Black or white on the terminal's own ground would vanish on one of the two.
      if look.background == -1 { #expect(![0, 7, 15].contains(look.foreground)) }
    }
  }

  @Test func the_weighty_roles_read_without_colour() {
    let theme = Theme(depth: .mono, glyphs: .unicode)
    let plain = theme.look(.normal)
    for role: Role in [.alert, .selection, .onCall, .heading, .accent, .warning, .fieldFocused] {
      #expect(theme.look(Style(role)) != plain, "\(role)")
    }
  }

  @Test func a_badge_takes_the_nearest_colour() {
    func colour(_ hex: String, _ depth: ColourDepth) -> Int16 {
      Theme(depth: depth, glyphs: .unicode)
        .look(.badge(RGB(hex: hex) ?? RGB(red: 1, green: 2, blue: 3))).foreground
    }
    #expect(colour("#FF0000", .colours8) == 1)
    #expect(colour("#FF0000", .colours16) == 9)
    #expect(colour("#FF0000", .colours256) == 196)
    #expect(colour("#5F87D7", .colours256) == 68)
    #expect(colour("#00B050", .colours8) == 2)
    #expect(colour("#808080", .colours8) == -1)
    #expect(colour("#808080", .colours256) == 244)
  }

  @Test func a_colour_is_read_from_its_notation_alone() {
    #expect(RGB(hex: "#0a0B0c") == RGB(red: 10, green: 11, blue: 12))
    for bad in ["", "#12345", "123456", "#GG0000", "#1234567", "#+12345"] {
      #expect(RGB(hex: bad) == nil, "\(bad)")
    }
  }

  @Test func no_color_and_dumb_turn_colour_off() {
    #expect(ColourDepth(colours: 256, environment: ["NO_COLOR": "1"]) == .mono)
    #expect(ColourDepth(colours: 256, environment: ["NO_COLOR": ""]) == .colours256)
    #expect(ColourDepth(colours: 8, environment: ["TERM": "dumb"]) == .mono)
    #expect(ColourDepth(colours: 88, environment: [:]) == .colours16)
    #expect(ColourDepth(colours: -1, environment: [:]) == .mono)
  }
}
