import Domain
import Kit
import TestSupport
import Testing

@Suite struct KeyTests {
  @Test func every_key_reads_back_from_its_name() {
    let keys: [Key] =
      [
        .enter, .escape, .tab, .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown, .up,
        .down, .left, .right, .character("c"), .character("C"), .character(" "), .character("-"),
        .character("é"), .character(":"), .character("?"),
      ] + (1...12).map { .function($0) }
    let held: [KeyPress.Modifiers] = [
      [], .control, .alt, .shift, [.control, .alt], [.control, .shift], [.alt, .shift],
    ]
    for key in keys {
      for modifiers in held {
        let press = KeyPress(key, modifiers)
        #expect(KeyPress(name: press.description) == press, "\(press)")
      }
    }
  }

  @Test(arguments: ["", "Ctrl-", "Enterr", "F0", "F13", "cc", "Hyper-x", "Shift-a", "\u{1B}", " "])
  func what_names_no_key_is_refused(name: String) { #expect(KeyPress(name: name) == nil) }

  @Test func names_are_read_without_regard_to_case() {
    #expect(KeyPress(name: "ctrl-x") == "Ctrl-X")
    #expect(KeyPress(name: "ENTER") == "Enter")
    #expect(KeyPress(name: "f10") == "F10")
    #expect(KeyPress(name: "c") != KeyPress(name: "C"))
  }

  private static let sequences: [(String, String)] = [
    ("c", "c"), ("\r", "Enter"), ("\n", "Enter"), ("\t", "Tab"), ("\u{7F}", "Backspace"),
    ("\u{8}", "Backspace"), ("\u{18}", "Ctrl-X"), ("\0", "Ctrl-Space"), ("é", "é"), ("日", "日"),
    ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[1;5C", "Ctrl-Right"),
    ("\u{1B}[Z", "Shift-Tab"),
    ("\u{1B}[H", "Home"), ("\u{1B}[1~", "Home"), ("\u{1B}[7~", "Home"), ("\u{1B}[F", "End"),
    ("\u{1B}[5~", "PageUp"), ("\u{1B}[3~", "Delete"), ("\u{1B}OP", "F1"), ("\u{1B}[11~", "F1"),
    ("\u{1B}[[A", "F1"), ("\u{1B}1", "F1"), ("\u{1B}0", "F10"), ("\u{1B}[24~", "F12"),
    ("\u{1B}[15;2~", "Shift-F5"), ("\u{1B}x", "Alt-x"), ("\u{1B}é", "Alt-é"),
    ("\u{1B}[27;5;120~", "Ctrl-X"), ("\u{1B}[120;5u", "Ctrl-X"), ("\u{1B}\u{7F}", "Alt-Backspace"),
    ("\u{1B}Oc", "Shift-Right"), ("\u{1B}[d", "Shift-Left"),
  ]

  @Test(arguments: sequences)
  func a_sequence_is_one_key_whole_or_split_into_bytes(bytes: String, name: String) throws {
    let wanted = try [InputEvent.key(#require(KeyPress(name: name)))]
    var whole = KeyDecoder()
    #expect(whole.feed(bytes.utf8, at: 0) == wanted)
    var split = KeyDecoder()
    var events: [InputEvent] = []
    for (index, byte) in bytes.utf8.enumerated() {
      events += split.feed([byte], at: Int64(index) * 5)
    }
    #expect(events == wanted)
  }

  @Test func an_escape_alone_is_told_after_its_delay() {
    var decoder = KeyDecoder(escapeDelay: 50)
    #expect(decoder.feed([0x1B], at: 100) == [])
    #expect(decoder.deadline == 150)
    #expect(decoder.flush(at: 149) == [])
    #expect(decoder.flush(at: 150) == [.key("Esc")])
    #expect(decoder.deadline == nil)
    #expect(decoder.feed([0x31], at: 400) == [.key("1")])
  }

  @Test func two_escapes_are_two() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B, 0x1B], at: 0) == [.key("Esc")])
    #expect(decoder.flush(at: 50) == [.key("Esc")])
  }

  @Test func unknown_and_broken_sequences_do_nothing() {
    for bytes in ["\u{1B}[999~", "\u{1B}[?1;2c", "\u{1B}[<0;1;1M", "\u{1B}[200;1R", "\u{1B}O0"] {
      var decoder = KeyDecoder()
      let events = decoder.feed(bytes.utf8, at: 0) + decoder.flush(at: 1000)
      #expect(events == [], "\(bytes.debugDescription)")
    }
    var decoder = KeyDecoder()
    let events = decoder.feed([0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x61], at: 0)
    #expect(events == [.key("("), .key("a")])
  }

  // MARK: - Paste

  private func paste(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    return decoder.feed("\u{1B}[200~\(text)\u{1B}[201~".utf8, at: 0) + decoder.flush(at: 30)
  }

  @Test func a_paste_is_one_event_without_controls() {
    #expect(paste("a\r\nb\tc\u{1B}[31m\u{7}d") == [.paste("a\nb c[31md")])
  }

  @Test func a_terminator_inside_a_paste_lets_no_key_escape() {
    #expect(paste("x\u{1B}[201~qqq\r") == [.paste("x[201~qqq\n")])
  }

  @Test func nor_does_one_that_ends_a_read() {
    var decoder = KeyDecoder()
    var events = decoder.feed("\u{1B}[200~x\u{1B}[201~".utf8, at: 0)
    events += decoder.feed("qqq\r\u{1B}[201~".utf8, at: 5)
    events += decoder.flush(at: 35)
    #expect(events == [.paste("x[201~qqq\n")])
  }

  @Test func keys_after_a_paste_are_keys() {
    var decoder = KeyDecoder()
    var events = decoder.feed("\u{1B}[200~hello\u{1B}[201~".utf8, at: 0)
    events += decoder.feed("c".utf8, at: 60)
    #expect(events == [.paste("hello"), .key("c")])
  }

  @Test func a_paste_without_an_end_is_text_after_a_while() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8, at: 0) == [])
    #expect(decoder.deadline == 1000)
    #expect(decoder.flush(at: 1000) == [.paste("abc")])
    #expect(decoder.feed("c".utf8, at: 1100) == [.key("c")])
  }

  @Test func a_paste_is_bounded_and_its_end_still_found() {
    let long = String(repeating: "x", count: 300_000)
    guard case .paste(let text) = paste(long).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.pasteLimit)
    #expect(paste(long).count == 1)
  }

  @Test func random_bytes_never_trap_nor_pile_up() {
    var random = SeededRandom(seed: 4)
    let pieces: [[UInt8]] = [
      [0x1B], Array("\u{1B}[".utf8), Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8),
      Array("1;5".utf8), Array("日".utf8), [0xC3], [0xF0, 0x9F], [0x00], Array("~".utf8),
    ]
    var decoder = KeyDecoder()
    var now: Int64 = 0
    var fed = 0
    var told = 0
    for _ in 0..<20_000 {
      var bytes = pieces.randomElement(using: &random) ?? []
      if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      now += Int64.random(in: 0...60, using: &random)
      fed += bytes.count
      told += decoder.feed(bytes, at: now).count
    }
    told += decoder.flush(at: now + 10_000).count
    told += decoder.flush(at: now + 20_000).count
    #expect(decoder.deadline == nil)
    #expect(told <= fed)
  }

  @Test func a_sequence_that_never_ends_is_given_up() {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B, 0x5B] + Array(repeating: 0x31, count: 10_000), at: 0)
    _ = decoder.flush(at: 100)
    #expect(decoder.deadline == nil)
  }
}
