import Domain
import Foundation
import TestSupport

@testable import Store

/// A floor on the host's own clock and processes, and processes that work on it.
final class DrivenFloor {
  let floor: TestFloor
  /// As a seat of this host opens it.
  let store: Store
  private(set) var emails: [String] = []
  private var started: [DrivenProcess] = []

  init(contacts: Int, people: Int) throws {
    floor = try TestFloor(at: HostEnvironment.now())
    try floor.openAtAnyHour()
    try floor.addContacts(contacts)
    let add = AddUser(store: floor.store, people: floor.store, passwords: floor.passwords)
    for index in 0..<people {
      var person = NewUser(name: "Person \(index)", email: "person\(index)@example.com")
      person.isTelephoniste = true
      _ = try add(person, password: TestFloor.password, by: floor.admin())
      emails.append(person.email)
    }
    store = try Store.open(floor.path, in: HostEnvironment.make())
  }

  deinit { for process in started { process.end(by: SIGKILL) } }

  func start(_ role: String, _ words: String...) throws -> DrivenProcess {
    let output = "\(floor.directory)/output-\(started.count)"
    let process = try DrivenProcess(output: output, [floor.path, role] + words)
    started.append(process)
    return process
  }

  func session(_ index: Int) throws -> Session {
    let session = try floor.session(email: emails[index])
    return try OpenSeat(store: store)(session, at: HostEnvironment.workstation)
  }
}

/// One run of StoreDriver.
final class DrivenProcess {
  let pid: pid_t
  private let output: String
  private var status: Int32?

  init(output: String, _ arguments: [String], uid: UInt32? = nil) throws {
    self.output = output
    var environment = ProcessInfo.processInfo.environment
    if let uid { environment["STORE_DRIVER_UID"] = String(uid) }
    pid = try Launch.start(
      Launch.product("StoreDriver"), arguments, environment: environment, output: output)
  }

  /// What it has said so far.
  var lines: [String] {
    let text = FileManager.default.contents(atPath: output) ?? Data()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The rest of each line that begins with `word`.
  func said(_ word: String) -> [String] {
    lines.filter { $0.hasPrefix(word) }.map {
      $0.dropFirst(word.count).trimmingCharacters(in: .whitespaces)
    }
  }

  func signal(_ signal: Int32) {
    if status == nil { kill(pid, signal) }
  }

  func end(by signal: Int32) {
    self.signal(signal)
    _ = exitStatus()
  }

  /// Waits for its end: the exit code, or 128 and the signal; nil after `limit`.
  @discardableResult
  func exitStatus(_ limit: Duration = .seconds(120)) -> Int32? {
    _ = waiting(limit) { poll() != nil }
    return status
  }

  /// Whether it stands still, stopped by a signal.
  func isStopped() -> Bool {
    let text = FileManager.default.contents(atPath: "/proc/\(pid)/stat") ?? Data()
    return String(decoding: text, as: UTF8.self).contains(") T ")
  }

  private func poll() -> Int32? {
    var raw: Int32 = 0
    if status == nil, waitpid(pid, &raw, WNOHANG) == pid {
      status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
    }
    return status
  }
}
