import Domain

/// Turns a terminal's bytes into key presses. A value without a clock: the
/// caller says when the bytes came (in milliseconds of any steady clock) and
/// asks again at ``deadline``.
///
/// It knows the sequences of xterm and its kin, the Linux console, PuTTY, rxvt
/// and screen whatever TERM says, since TERM is wrong often enough. What it
/// does not know is ignored; what never ends is bounded.
public struct KeyDecoder: Sendable {
  /// How long an escape waits for the rest of a sequence, in milliseconds.
  public let escapeDelay: Int64

  /// The most bytes of one paste that are kept.
  public static let pasteLimit = 65_536
  static let sequenceLimit = 32
  static let pasteStart: [UInt8] = Array("\u{1B}[200~".utf8)
  static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  /// A terminator inside the pasted text is told from the real one by what
  /// follows at once: the paste ends when this many milliseconds stay quiet.
  static let pasteQuiet: Int64 = 30
  /// A paste whose end never comes is taken as text after this long.
  static let pastePatience: Int64 = 1000

  private var pending: [UInt8] = []
  private var paste: Paste?
  private var since: Int64 = 0

  private struct Paste {
    var bytes: [UInt8] = []
    /// Where in `bytes` the last terminator seen begins.
    var end: Int?
  }

  public init(escapeDelay: Int64 = 50) { self.escapeDelay = escapeDelay }

  /// When ``flush(at:)`` wants to be called, if nothing comes before.
  public var deadline: Int64? {
    if let paste {
      return since + (paste.end == nil ? KeyDecoder.pastePatience : KeyDecoder.pasteQuiet)
    }
    return pending.isEmpty ? nil : since + escapeDelay
  }

  public mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int64) -> [InputEvent] {
    var events = flush(at: now)
    since = now
    if paste == nil {
      pending.append(contentsOf: bytes)
      events += decode(final: false)
    } else {
      collect(bytes)
    }
    return events
  }

  /// Decides what was waiting, if its time has come.
  public mutating func flush(at now: Int64) -> [InputEvent] {
    guard let deadline, now >= deadline else { return [] }
    if paste != nil { return endPaste(at: now) }
    return decode(final: true)
  }

  private mutating func decode(final: Bool) -> [InputEvent] {
    var events: [InputEvent] = []
    var index = 0
    while index < pending.count {
      if pending[index...].starts(with: KeyDecoder.pasteStart) {
        let rest = pending[(index + KeyDecoder.pasteStart.count)...]
        pending = []
        paste = Paste()
        collect(rest)
        return events
      }
      switch KeySequence.read(pending[index...], final: final) {
      case .incomplete:
        pending.removeFirst(index)
        return events
      case .read(let press, let count):
        if let press { events.append(.key(press)) }
        index += count
      }
    }
    pending = []
    return events
  }
}

// MARK: - Paste

extension KeyDecoder {
  private mutating func collect(_ bytes: some Sequence<UInt8>) {
    guard var current = paste else { return }
    for byte in bytes {
      current.bytes.append(byte)
      if current.bytes.suffix(KeyDecoder.pasteEnd.count).elementsEqual(KeyDecoder.pasteEnd) {
        current.end = current.bytes.count - KeyDecoder.pasteEnd.count
      }
      // Beyond the limit only what might be a terminator is looked at.
      if current.end == nil, current.bytes.count > KeyDecoder.pasteLimit + 64 {
        current.bytes.removeSubrange(KeyDecoder.pasteLimit..<current.bytes.count - 16)
      }
    }
    paste = current
  }

  private mutating func endPaste(at now: Int64) -> [InputEvent] {
    guard let ended = paste else { return [] }
    paste = nil
    let end = ended.end ?? ended.bytes.count
    let text = KeyDecoder.clean(ended.bytes[..<min(end, KeyDecoder.pasteLimit)])
    var events: [InputEvent] = text.isEmpty ? [] : [.paste(text)]
    if ended.end != nil {
      events += feed(ended.bytes[(end + KeyDecoder.pasteEnd.count)...].prefix(4096), at: now)
    }
    return events
  }

  /// Line ends become line feeds, tabs blanks; other controls go.
  private static func clean(_ bytes: ArraySlice<UInt8>) -> String {
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    // Half a character at the cut, or bytes that are no UTF-8, go as well.
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": out.append("\n")
      case "\n": if previous != "\r" { out.append("\n") }
      case "\t": out.append(" ")
      case "\u{FFFD}": break
      default:
        if scalar.value >= 0x20, DisplayText.fate(of: scalar) != .masked { out.append(scalar) }
      }
      previous = scalar
    }
    return String(out)
  }
}
