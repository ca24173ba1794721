import Domain
import Foundation
import GRDB

/// The loop of the change feed's thread: what the kernel says of the log is a hint, and is
/// looked into as ``LookSchedule`` says.
struct LogWatch {
  /// Milliseconds between looks where the kernel has no watch left to give.
  static let blindPause = LookSchedule.longestWait

  private let store: Store
  private let signal: Int32
  private let stop: Int32
  private let notes: Int32
  private var directoryWatch: Int32 = -1
  private var version: Int?

  init(_ store: Store, signal: Int32, stop: Int32) {
    self.store = store
    self.signal = signal
    self.stop = stop
    notes = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    watchDirectory()
    watchLog()
    version = readVersion()
  }

  /// Returns when the other end of `stop` is closed.
  mutating func run() {
    defer { if notes >= 0 { close(notes) } }
    var schedule = LookSchedule()
    while true {
      let blindPause = directoryWatch < 0 ? LogWatch.blindPause : -1
      switch wait(schedule.patience ?? blindPause, listening: schedule.isListening) {
      case .stopped: return
      case .hint:
        takeNotes()
        schedule.hinted()
      case .late:
        let gathered = takeNotes()
        if look() { tell() }
        schedule.looked(gathered: gathered)
      }
    }
  }

  private enum Woken { case stopped, hint, late }

  private func wait(_ milliseconds: Int32, listening: Bool) -> Woken {
    var waiting = [
      pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
      pollfd(fd: listening ? notes : -1, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waiting, 2, milliseconds)
    if waiting[0].revents != 0 { return .stopped }
    return count > 0 ? .hint : .late
  }

  // MARK: - Notes of the kernel

  /// Empties the queue; true where anything was in it. A log that was made anew
  /// is watched anew.
  @discardableResult
  private mutating func takeNotes() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var found = false
    var remade = false
    while true {
      let count = read(notes, &buffer, buffer.count)
      guard count > 0 else { break }
      found = true
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          if event.wd == directoryWatch { remade = true }
          offset += MemoryLayout<inotify_event>.size + Int(event.len)
        }
      }
    }
    if remade { watchLog() }
    return found
  }

  private mutating func watchDirectory() {
    guard notes >= 0 else { return }
    let directory = (store.path as NSString).deletingLastPathComponent
    directoryWatch = inotify_add_watch(
      notes, directory, UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_TO))
  }

  /// Watching the same file again changes nothing.
  private mutating func watchLog() {
    guard notes >= 0 else { return }
    _ = inotify_add_watch(notes, store.path + "-wal", UInt32(IN_MODIFY))
  }

  // MARK: - Truth

  /// True where something was committed since the last look.
  private mutating func look() -> Bool {
    guard let now = readVersion(), now != version else { return false }
    version = now
    return true
  }

  private func readVersion() -> Int? {
    try? store.reader.unsafeRead { db in
      try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
    }
  }

  /// A full pipe says it already.
  private func tell() {
    var byte: UInt8 = 1
    _ = write(signal, &byte, 1)
  }
}
