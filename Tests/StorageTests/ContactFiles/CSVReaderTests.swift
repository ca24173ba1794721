import ContactFiles
import TestSupport
import Testing

@Suite struct CSVReaderTests {
  @Test func quotes_line_ends_and_blank_lines_are_read_as_the_standard_says() throws {
    let text = "\nphone,name\r\n1,\"a \"\"b\"\", c\"\r\n\r\n2,\"x\r\ny\"\n3,\r4,d"
    #expect(
      try fields(in: text) == [
        ["phone", "name"], ["1", "a \"b\", c"], ["2", "x\r\ny"], ["3", ""], ["4", "d"],
      ])
  }

  @Test func records_and_lines_are_counted_from_one_after_the_header() throws {
    let found = try records(in: Array("phone,name\r\n1,\"a\r\nb\nc\"\r\n\r\n2,d\r3,e\n4,f".utf8))
    #expect(found.map(\.number) == [0, 1, 2, 3, 4])
    #expect(found.map(\.line) == [1, 2, 6, 7, 8])
  }

  @Test func what_spreadsheets_tolerate_is_tolerated() throws {
    #expect(try fields(in: "a,b\n5\" pipe,x\"y\"\n") == [["a", "b"], ["5\" pipe", "x\"y\""]])
    #expect(try fields(in: "a,b\n\"x\"y,\"\"\n") == [["a", "b"], ["xy", ""]])
    #expect(try fields(in: "a\n\"\"\n\nb\n") == [["a"], [""], ["b"]])
    #expect(try fields(in: "a,b\n1\n1,2,3\n") == [["a", "b"], ["1"], ["1", "2", "3"]])
    #expect(try fields(in: "a,b,") == [["a", "b", ""]])
  }

  @Test(arguments: [
    ("phone,name;x\n1,2;3", CSVSeparator.comma), ("phone;name\n1,0;2", .semicolon),
    ("phone\tname\n1\t2", .tab), ("phone\n1;2", .comma), ("\"a;b;c\",phone\n1,2", .comma),
    ("\r\n\nphone;name", .semicolon),
  ])
  func the_header_tells_the_separator(_ text: String, _ separator: CSVSeparator) throws {
    let reader = try CSVReader(source(Array(text.utf8)))
    let found = reader.separator
    #expect(found == separator)
  }

  @Test func a_byte_order_mark_belongs_to_no_field() throws {
    let found = try records(in: [0xEF, 0xBB, 0xBF] + Array("phone\n1".utf8))
    #expect(found.map(\.fields) == [["phone"], ["1"]])
  }

  @Test func windows_files_are_read_with_their_accents() throws {
    let bytes = Array("phone,name\n1,".utf8) + [0x47, 0xE9, 0x72, 0x80, 0x92, 0x9C]
    let found = try records(in: bytes, encoding: .windows1252)
    #expect(found[1].fields == ["1", "Gér€’œ"])
    #expect(!found[1].isMixedEncoding)
  }

  @Test func one_field_in_the_wrong_encoding_costs_no_row_and_is_told() throws {
    let bytes = Array("phone,name\n1,Zoé\n2,Zo".utf8) + [0xE9] + Array("\n3,Zoé\n".utf8)
    let found = try records(in: bytes)
    #expect(found.map { $0.fields[1] } == ["name", "Zoé", "Zoé", "Zoé"])
    #expect(found.map(\.isMixedEncoding) == [false, false, true, false])
  }

  @Test func bytes_read_end_at_the_length_of_the_source() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("phone\r\n1\r\n\r\n".utf8)
    var reader = try CSVReader(source(bytes))
    #expect(reader.bytesRead > 3)
    while try reader.next() != nil {}
    let read = reader.bytesRead
    #expect(read == bytes.count)
  }
}

@Suite struct CSVRefusalTests {
  private let small = CSVLimits(field: 10, record: 20, columns: 4)

  @Test(arguments: [
    ("", ContactFileError.empty), ("\r\n\n", .empty), ("\u{FEFF}", .empty),
    ("a\n1\n2\u{0}3", .nulByte(at: CSVPosition(record: 2, line: 3))),
    ("a\n\"x\ny\"\n\"z\n\n", .unterminatedQuote(at: CSVPosition(record: 2, line: 4))),
    ("a\n12345678901", .fieldTooLong(at: CSVPosition(record: 1, line: 2), limit: 10)),
    ("a\n1\n\"123456\n8901\"", .fieldTooLong(at: CSVPosition(record: 2, line: 3), limit: 10)),
    ("a\n1234567,1234567,1234567", .recordTooLong(at: CSVPosition(record: 1, line: 2), limit: 20)),
    ("a\n1\n,,,,", .tooManyColumns(at: CSVPosition(record: 2, line: 3), limit: 4)),
    ("a,b,c,d,e", .tooManyColumns(at: CSVPosition(record: 0, line: 1), limit: 4)),
  ])
  func what_cannot_be_read_is_refused_with_its_place(_ text: String, _ reason: ContactFileError) {
    #expect(throws: reason) { try records(in: Array(text.utf8), limits: small) }
  }

  @Test func what_just_fits_is_read() throws {
    let found = try records(in: Array("a,b,c,d\n1234567890,1234567890,,\n".utf8), limits: small)
    #expect(found[1].fields == ["1234567890", "1234567890", "", ""])
  }

  @Test func unicode_text_of_spreadsheets_is_named_as_such() {
    #expect(throws: ContactFileError.utf16) { try records(in: [0xFF, 0xFE, 0x70, 0]) }
    #expect(throws: ContactFileError.utf16) { try records(in: [0xFE, 0xFF, 0, 0x70]) }
  }

  @Test func the_records_before_a_bad_one_are_given() throws {
    var reader = try CSVReader(source(Array("a\n1\n2\n\u{0}\n".utf8)))
    let good = [try reader.next()?.fields, try reader.next()?.fields]
    #expect(good == [["1"], ["2"]])
    #expect(throws: ContactFileError.nulByte(at: CSVPosition(record: 3, line: 4))) {
      try records(in: Array("a\n1\n2\n\u{0}\n".utf8))
    }
  }
}
