import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@Suite struct ShellGoldens {
  private static let sizes = [(60, 20), (80, 24), (120, 40)]

  @Test(arguments: sizes, ["", "?", ":", "a", "Space"])
  func the_frame_and_its_overlays(size: (Int, Int), key: String) {
    let driver = AppDriver(.sample(), width: size.0, height: size.1)
    driver.open(SampleDestination())
    if let press = KeyPress(name: key) { driver.press(press) }
    let names = ["": "plain", "?": "help", ":": "palette", "a": "question", "Space": "refusal"]
    Golden.check(driver.terminal.frame, "shell/\(names[key] ?? key)-\(size.0)x\(size.1)")
  }

  @Test func in_french() {
    let driver = AppDriver(.sample(), language: .french)
    driver.open(SampleDestination())
    driver.press("?")
    Golden.check(driver.terminal.frame, "shell/help-french-80x24")
  }

  @Test func in_ascii() {
    let driver = AppDriver(.sample(), theme: Theme(depth: .mono, glyphs: .ascii))
    driver.open(SampleDestination())
    driver.press(":")
    // Words keep their letters; the adapter turns those to ASCII where it must.
    let others = driver.text.filter { !$0.isASCII }
    #expect(Set(others).isSubset(of: ["ç", "…"]))
    Golden.check(driver.terminal.frame, "shell/palette-ascii-80x24")
  }

  @Test func a_changed_state_changes_the_picture() {
    let driver = AppDriver(.sample())
    driver.open(SampleDestination())
    var seen: Set<Frame> = [driver.terminal.frame]
    for key in ["Down", "l", "f", "x", "Esc", "?", "Esc", ":"] as [KeyPress] {
      driver.press(key)
      #expect(seen.insert(driver.terminal.frame).inserted || key == "Esc", "\(key)")
    }
    driver.press("Esc", "F9")
    #expect(driver.text.contains("? aide"))
  }
}
