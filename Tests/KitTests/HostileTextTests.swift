import Domain
import Kit
import TestSupport
import Testing

@Suite struct HostileTextTests {
  @Test func s1_the_corpus_is_what_it_says() {
    #expect(HostileCorpus.all.count >= 200)
    #expect(Set(HostileCorpus.all.map(\.bytes)).count == HostileCorpus.all.count)
    #expect(Set(HostileCorpus.all.map(\.name)).count == HostileCorpus.all.count)
  }

  @Test(arguments: HostileCorpus.all)
  func s2_shown_text_is_as_wide_as_it_says(payload: HostileCorpus.Payload) {
    let shown = DisplayText(payload.text, limit: 300).string
    #expect(TerminalReading.offences(in: Array(shown.utf8)).isEmpty)
    #expect(marksInARow(shown) <= DisplayText.marksPerBase)
    for width in [1, 7, 80] {
      #expect(CellWidth.of(CellWidth.pad(shown, to: width)) == width)
      var surface = Surface(Size(width: width, height: 1))
      let clip = Rect(width: width, height: 1)
      surface.write(payload.text, at: Point(column: 0, row: 0), style: .normal, clip: clip)
      let cells = Array(surface[row: 0])
      for (column, cell) in cells.enumerated() {
        guard let base = cell.base else { continue }
        #expect(TerminalReading.offences(in: Array(String(base).utf8)).isEmpty)
        let hasRoom = column + 1 < cells.count && cells[column + 1].base == nil
        #expect((CellWidth.of(base) == 2) == hasRoom)
      }
    }
  }

  private func marksInARow(_ text: String) -> Int {
    var (longest, run) = (0, 0)
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      run = category == .nonspacingMark || category == .enclosingMark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  @Test func s3_what_ends_a_line_is_seen_in_it_and_ends_none() {
    for end in ["\r", "\n", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
      let shown = DisplayText("paid" + end + "owes").string
      #expect(shown.hasPrefix("paid·") && shown.hasSuffix("owes"))
    }
    #expect(throws: TextRefusal.self) { try CleanText.line("paid\rowes", limit: 200) }
  }

  // MARK: Pastes

  @Test func s17_a_paste_is_text_whatever_it_holds() {
    for payload in HostileCorpus.all {
      var decoder = KeyDecoder()
      let bytes = Array("\u{1B}[200~".utf8) + payload.bytes + Array("\u{1B}[201~".utf8)
      let events = decoder.feed(bytes, at: 0) + decoder.flush(at: 10_000)
      guard events.count <= 1, case .paste(let text) = events.first ?? .paste("") else {
        Issue.record("\(payload): \(events.count) events")
        continue
      }
      let controls = text.unicodeScalars.filter {
        $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value))
      }
      #expect(controls.isEmpty, "\(payload)")
    }
  }
}
