import ContactFiles
import Foundation
import TestSupport

/// Gives `bytes` in pieces of the sizes that `pieces` returns.
func source(_ bytes: [UInt8], pieces: @escaping () -> Int = { .max }) -> ByteSource {
  var position = 0
  return { buffer in
    let count = min(buffer.count, bytes.count - position, max(1, pieces()))
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

/// The header and the records of a text.
func records(
  in bytes: [UInt8], encoding: TextEncoding = .utf8, limits: CSVLimits = CSVLimits(),
  pieces: @escaping () -> Int = { .max }
) throws(ContactFileError) -> [CSVRecord] {
  var reader = try CSVReader(source(bytes, pieces: pieces), encoding: encoding, limits: limits)
  var found = [reader.header]
  while let record = try reader.next() { found.append(record) }
  return found
}

func fields(in text: String) throws(ContactFileError) -> [[String]] {
  try records(in: Array(text.utf8)).map(\.fields)
}

/// What a writer makes of `records`.
func written(_ records: [[String]], neutralising: Bool = true, mark: Bool = false) throws -> [UInt8]
{
  let collected = Collected()
  var writer = CSVWriter(
    { collected.bytes.append(contentsOf: $0) }, neutralising: neutralising, markingByteOrder: mark)
  for record in records { try writer.write(record) }
  try writer.finish()
  return collected.bytes
}

private final class Collected {
  var bytes: [UInt8] = []
}

/// A folder of its own, removed when the value goes.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/cordboard-files-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ bytes: [UInt8] = []) throws -> String {
    let full = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: full))
    return full
  }
}
