import ContactFiles
import Foundation
import TestSupport
import Testing

/// The plainest reader that can be written, for comparison: it holds all.
private func oracle(_ text: [UInt8]) -> [[[UInt8]]] {
  var records: [[[UInt8]]] = []
  var fields: [[UInt8]] = []
  var field: [UInt8] = []
  var (isQuoted, isFresh, wasQuoted, index) = (false, true, false, 0)
  func endRecord() {
    fields.append(field)
    if !(fields == [[]] && !wasQuoted) { records.append(fields) }
    (fields, field, isFresh, wasQuoted) = ([], [], true, false)
  }
  while index < text.count {
    let byte = text[index]
    let next = index + 1 < text.count ? text[index + 1] : 0
    index += 1
    if isQuoted {
      if byte != 34 {
        field.append(byte)
      } else if next == 34 {
        field.append(34)
        index += 1
      } else {
        isQuoted = false
      }
    } else if byte == 34, isFresh {
      (isQuoted, isFresh, wasQuoted) = (true, false, true)
    } else if byte == 44 {
      fields.append(field)
      (field, isFresh) = ([], true)
    } else if byte == 10 || byte == 13 {
      if byte == 13, next == 10 { index += 1 }
      endRecord()
    } else {
      field.append(byte)
      isFresh = false
    }
  }
  if !isFresh || !fields.isEmpty || !field.isEmpty { endRecord() }
  return records
}

private func latin(_ bytes: [UInt8]) -> String {
  String(decoding: bytes.map(UInt16.init), as: UTF16.self)
}

@Suite struct CSVPropertyTests {
  @Test func what_was_written_reads_back_exactly() throws {
    var random = SeededRandom(seed: 4180)
    let alphabet: [Character] = [
      "a", "é", "\"", ",", ";", "\t", "\n", "\r", "\r\n", "'", "=", "+", "-", "@", " ", "1", "漢",
      "\u{1F600}", "\u{FEFF}",
    ]
    for round in 0..<1500 {
      let width = Int.random(in: 1...4, using: &random)
      var rows = [(0..<width).map { "column\($0)" }]
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        rows.append((0..<width).map { _ in random.text(of: alphabet, upTo: 6) })
      }
      let bytes = try written(rows, mark: round.isMultiple(of: 2))
      let found = try records(in: bytes).map(\.fields)
      #expect(found.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
      if found != rows { return }
    }
  }

  @Test func no_written_field_begins_like_a_formula() throws {
    for start in ["=", "+", "-", "@", "\t", "\r", "\n", "'=", "''@"] {
      let bytes = try written([[start + "cmd|' /C calc'!A0", "x"]])
      #expect(bytes.starts(with: Array("\"'\(start)".utf8)), "\(start)")
    }
    #expect(
      try written([["'quoted'", "5145550134"]]) == Array("\"'quoted'\",\"5145550134\"\r\n".utf8))
    #expect(try written([["=1"]], neutralising: false) == Array("\"=1\"\r\n".utf8))
  }

  @Test func any_bytes_in_any_pieces_read_like_the_plain_reader_or_are_refused() throws {
    var random = SeededRandom(seed: 2027)
    let alphabet: [UInt8] = Array("aa1,,\"\"\n\r\n".utf8) + [0xC3, 0xA9, 0xE9]
    var refused = 0
    for _ in 0..<4000 {
      let count = Int.random(in: 0...40, using: &random)
      var bytes = Array("a,b\n".utf8)
      bytes += (0..<count).map { _ in alphabet.randomElement(using: &random)! }
      let seed = random.next()
      var pieces = SeededRandom(seed: seed)
      let outcome = Result {
        try records(
          in: bytes, encoding: .windows1252, pieces: { Int.random(in: 1...7, using: &pieces) })
      }
      switch outcome {
      case .success(let found):
        #expect(found.map(\.fields) == oracle(bytes).map { $0.map(latin) }, "\(bytes)")
      case .failure(let error):
        guard case ContactFileError.unterminatedQuote = error else { throw error }
        refused += 1
      }
    }
    #expect(refused > 100 && refused < 3000)
  }

  @Test func hostile_bytes_never_crash_the_reader_nor_lose_a_row_before_them() throws {
    var random = SeededRandom(seed: 5)
    let limits = CSVLimits(field: 64, record: 128, columns: 8)
    let good = "phone,name\n" + (1...20).map { "51455501\($0 + 10),\"n\n\($0)\"\n" }.joined()
    for _ in 0..<2000 {
      var bytes = Array(good.utf8)
      let junk = Int.random(in: 1...300, using: &random)
      bytes += (0..<junk).map { _ in UInt8.random(in: 0...255, using: &random) }
      var reader = try CSVReader(source(bytes), limits: limits)
      var count = 0
      do {
        while let record = try reader.next() {
          count += 1
          if count <= 20 { #expect(record.fields == ["51455501\(count + 10)", "n\n\(count)"]) }
        }
      } catch {
        #expect(count >= 20, "\(error)")
      }
      #expect(count >= 20)
    }
  }
}

@Suite struct CSVMemoryTests {
  /// A gigabyte without a line end, and a gigabyte inside one quote.
  @Test(arguments: [UInt8(ascii: "x"), UInt8(ascii: ","), UInt8(ascii: "\n")])
  func an_endless_record_is_refused_before_it_fills_the_memory(_ byte: UInt8) throws {
    let total = 1 << 30
    var given = 0
    let opening = Array("phone\n\"".utf8)
    let endless: ByteSource = { buffer in
      let count = min(buffer.count, total - given)
      buffer.initializeMemory(as: UInt8.self, repeating: byte)
      if given == 0 { buffer.copyBytes(from: opening) }
      given += count
      return count
    }
    var reader = try CSVReader(endless)
    #expect(
      throws: ContactFileError.fieldTooLong(at: CSVPosition(record: 1, line: 2), limit: 65_536)
    ) {
      _ = try reader.next()
    }
    // What was never asked for is never held.
    #expect(given <= 3 * 65_536)
  }
}
