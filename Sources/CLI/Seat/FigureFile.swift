import ContactFiles
import Domain
import Glibc
import Paths
import Phrasebook
import Screens

/// A file of figures: for its owner only, whole or not at all, and never over another.
enum FigureFile {
  /// - Returns: the bytes that were written.
  static func write(
    _ table: FigureSheet, as kind: FigureExportName, to path: String
  ) throws(FileTrouble) -> Int {
    let bytes = try bytes(of: table, as: kind)
    let file = try opened(path)
    guard Bytes.write(bytes, to: file.descriptor) else {
      let reason = SystemError.words(errno)
      file.discard()
      throw FileTrouble(Phrase { $0.fileNotWritten(path, reason: reason) })
    }
    do throws(PathRefusal) {
      try file.publish()
    } catch {
      let refusal = error
      throw FileTrouble(Phrase { refusal.sentence(path, $0) })
    }
    return bytes.count
  }

  private static func opened(_ path: String) throws(FileTrouble) -> NewFile {
    do throws(PathRefusal) {
      return try NewFile(at: path)
    } catch {
      let refusal = error
      throw FileTrouble(Phrase { refusal.sentence(path, $0) })
    }
  }

  private static func bytes(
    of table: FigureSheet, as kind: FigureExportName
  ) throws(FileTrouble) -> [UInt8] {
    switch kind {
    case .csv: return try csv(table, CSVStyle())
    case .semicolons: return try csv(table, CSVStyle(separator: .semicolon))
    case .json: return Array((json(table).canonicalText + "\n").utf8)
    }
  }

  private static func csv(
    _ table: FigureSheet, _ style: CSVStyle
  ) throws(FileTrouble) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(ContactFileError) {
      var writer = CSVWriter({ bytes += Array($0) }, style: style)
      try writer.write(table.columns)
      for row in table.rows { try writer.write(row.map(text)) }
      try writer.finish()
    } catch {
      throw FileTrouble(error)
    }
    return bytes
  }

  private static func text(_ value: FigureSheet.Value) -> String {
    switch value {
    case .text(let text): return text
    case .number(let number): return String(number)
    case .missing: return ""
    }
  }

  private static func json(_ table: FigureSheet) -> JSONValue {
    let items: [JSONValue] = table.rows.map { row in
      .object(
        Dictionary(
          zip(table.columns, row.map(json)).map { ($0, $1) }, uniquingKeysWith: { one, _ in one }))
    }
    var whole: [String: JSONValue] = [
      "items": .array(items), "total": .integer(Int64(items.count)),
    ]
    if let days = table.days {
      whole["from"] = .string(days.first.iso8601)
      whole["until"] = .string(days.last.iso8601)
    }
    return .object(whole)
  }

  private static func json(_ value: FigureSheet.Value) -> JSONValue {
    switch value {
    case .text(let text): return .string(text)
    case .number(let number): return .integer(Int64(number))
    case .missing: return .null
    }
  }
}
