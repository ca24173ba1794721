import ContactFiles
import Domain
import Foundation
import Paths
import TestSupport
import Testing

@Suite struct ContactFileTests {
  private func allFields(of file: ContactFile) throws -> [[String]] {
    var reader = try file.reader()
    var found = [reader.header.fields]
    while let record = try reader.next() { found.append(record.fields) }
    return found
  }

  @Test func a_file_can_be_read_twice_and_knows_its_length() throws {
    let folder = try ScratchFolder()
    let file = try ContactFile(opening: folder.file("a.csv", Array("phone\n1\n2".utf8)))
    #expect(file.byteCount == 9)
    #expect(try allFields(of: file) == [["phone"], ["1"], ["2"]])
    #expect(try allFields(of: file) == [["phone"], ["1"], ["2"]])
  }

  @Test(arguments: [
    ([UInt8]("phone,name\n1,Zoe".utf8), TextEncoding.utf8),
    ([UInt8]("phone,name\n1,Zoé".utf8), .utf8),
    ([0xEF, 0xBB, 0xBF, 0xE9, 0xE9], .utf8),
    ([0x5A, 0x6F, 0xE9, 0x0A], .windows1252),
    ([0x5A, 0x6F, 0xE9], .windows1252),
    // One lucky pair, É followed by a closing guillemet, among other accents.
    ([0xC9, 0xBB, 0x20, 0xE9, 0x20, 0xE8, 0x20], .windows1252),
    // One bad byte among many accents that are UTF-8.
    ([UInt8]("é è à ç".utf8) + [0xE9, 0x20], .utf8),
    // Overlong and surrogate forms are not UTF-8.
    ([0xC0, 0x80, 0xED, 0xA0, 0x80], .windows1252),
  ])
  func the_whole_file_tells_its_encoding(_ bytes: [UInt8], _ encoding: TextEncoding) throws {
    let folder = try ScratchFolder()
    for padding in [0, 7, 65_530, 65_535] {
      // Not before a byte order mark, which has to come first.
      let padded =
        bytes.starts(with: [0xEF]) ? bytes : [UInt8](repeating: 0x61, count: padding) + bytes
      let file = try ContactFile(opening: folder.file("a.csv", padded))
      #expect(file.encoding == encoding)
    }
  }

  @Test func a_french_file_saved_by_a_windows_spreadsheet_is_read_whole() throws {
    let folder = try ScratchFolder()
    let text = "phone;name\r\n(514) 555-0134;\"Gagné; Zoé\"\r\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let file = try ContactFile(opening: folder.file("a.csv", bytes))
    #expect(try allFields(of: file) == [["phone", "name"], ["(514) 555-0134", "Gagné; Zoé"]])
  }

  @Test func what_is_no_file_is_refused_without_waiting() throws {
    let folder = try ScratchFolder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let expected: [(String, PathRefusal)] = [
      (folder.path, .notAFile(.directory)), (pipe, .notAFile(.pipe)),
      ("/dev/null", .notAFile(.device)), (folder.path + "/nothing", .notFound), ("", .notFound),
      (folder.path + "/nothing/at/all", .notFound),
    ]
    for (path, refusal) in expected {
      #expect(throws: ContactFileError.notOpened(path: path, refusal)) {
        try ContactFile(opening: path)
      }
    }
  }

  @Test func a_header_is_understood_in_any_order_and_case() throws {
    let header = CSVRecord(
      position: CSVPosition(record: 0, line: 1),
      fields: ["Postal Code", "shoe size", " PHONE ", "assign_to", "E-mail", "reason", "note"])
    let map = try ColumnMap(header: header)
    #expect(map.columns == [.postalCode, nil, .phone, .assignTo, .email, nil, .note])
    #expect(map.ignored == ["shoe size"])
    let record = CSVRecord(
      position: CSVPosition(record: 1, line: 2),
      fields: ["H3A 1B2", "42", "5145550134", "", "a@b.ca", "", "hello", "", "lost"])
    #expect(
      map.values(of: record) == [
        .postalCode: "H3A 1B2", .phone: "5145550134", .email: "a@b.ca", .note: "hello",
      ])
    #expect(map.surplus(of: record) == ["lost"])
  }

  @Test func a_header_without_phone_or_with_one_meaning_twice_is_refused() throws {
    let position = CSVPosition(record: 0, line: 1)
    #expect(throws: ContactFileError.noPhoneColumn(found: ["name", "tel"])) {
      try ColumnMap(header: CSVRecord(position: position, fields: ["name", "tel"]))
    }
    #expect(throws: ContactFileError.duplicateColumn(name: "Name", first: 2, second: 3)) {
      try ColumnMap(header: CSVRecord(position: position, fields: ["phone", "name", "Name"]))
    }
  }

  @Test func refused_rows_can_be_mended_and_read_again() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/rejects.csv"
    let header = CSVRecord(
      position: CSVPosition(record: 0, line: 1), fields: ["phone", "name"])
    let row = CSVRecord(
      position: CSVPosition(record: 7, line: 9), fields: ["+44 20 7946 0958", "=Zoé", "more"])
    for round in 1...2 {
      let rejects = try RejectsFile(creating: path, header: header)
      try rejects.add(row, reason: "phone.other_country")
      try rejects.finish()
      let file = try ContactFile(opening: path)
      #expect(
        try allFields(of: file) == [
          ["reason", "phone", "name"],
          ["phone.other_country", "+44 20 7946 0958", "=Zoé", "more"],
        ])
      let again = try file.reader().header
      #expect(try ColumnMap(header: again).ignored == [])
      #expect(throws: ContactFileError.notOpened(path: path, .exists)) {
        _ = try RejectsFile(creating: path, header: header)
      }
      if round == 2 { break }
      let mended = try RejectsFile(creating: path + "2", header: again)
      try mended.finish()
      #expect(try allFields(of: ContactFile(opening: path + "2")) == [["reason", "phone", "name"]])
      #expect(
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      try FileManager.default.removeItem(atPath: path)
    }
  }
}
