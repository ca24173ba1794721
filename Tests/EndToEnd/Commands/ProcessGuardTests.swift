import Foundation
import Glibc
import Testing

/// What the process itself keeps from others: rights that are not its user's, a look into
/// its memory, other programs.
@Suite struct ProcessGuardTests {
  /// A set-uid binary would make of every library of ours privileged code.
  @Test(.enabled(if: getuid() == 0)) func rights_of_another_account_are_refused() throws {
    let floor = try CommandFloor()
    let copy = floor.directory + "/cordboard"
    // Copied by another process: one that a test beside this one starts would inherit our
    // descriptor, and a program that somebody may still write to is not started.
    let told = floor.directory + "/told"
    #expect(ProcessGuardTests.run(["/bin/cp", Binary.path, copy], to: told) == 0)
    for (owner, group, mode) in [
      (Binary.nobodyID, 0, mode_t(0o4755)), (0, Binary.nobodyID, 0o2755),
    ] as [(UInt32, UInt32, mode_t)] {
      chown(copy, owner, group)
      chmod(copy, mode)
      #expect(ProcessGuardTests.run([copy, "keys"], to: told) == 1)
      let sentence = String(decoding: Binary.bytes(told), as: UTF8.self)
      #expect(sentence.contains("privileges"), "\(sentence)")
    }
    chmod(copy, 0o755)
    #expect(ProcessGuardTests.run([copy, "keys"], to: told) == 0)
  }

  private static func run(_ words: [String], to output: String) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var arguments = words.map { strdup($0) } + [nil]
    let settings: [String] = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    var variables = settings.map { strdup($0) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, words[0], &actions, nil, &arguments, &variables) == 0 else { return -1 }
    return Binary.wait(for: pid)
  }

  /// While it waits for the turnstile, which the test holds.
  @Test func its_memory_is_neither_dumped_nor_looked_into() throws {
    let floor = try CommandFloor()
    let turnstile = open(floor.path + ".turnstile", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(turnstile) }
    let paths = FileManager.default.enumerator(atPath: floor.directory)?.allObjects ?? []
    for path in [""] + paths.compactMap({ $0 as? String }) where getuid() == 0 {
      chown(floor.directory + "/" + path, Binary.nobodyID, Binary.nobodyID)
    }
    #expect(flock(turnstile, LOCK_EX) == 0)
    let pid = Binary.start(
      ["settings", "set", "pool", "off", "--as", "ada@example.com"],
      environment: floor.environment, stem: floor.directory + "/waiting", asNobody: true)
    defer { _ = Binary.wait(for: pid) }
    var isBounded = false
    var isHidden = false
    var isItself = false
    let end = Date().addingTimeInterval(20)
    while Date() < end, !(isBounded && isHidden && isItself) {
      let limits = (try? String(contentsOfFile: "/proc/\(pid)/limits", encoding: .utf8)) ?? ""
      let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
      isBounded = core?.split(separator: " ").suffix(3).prefix(2) == ["0", "0"]
      let told = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
      isItself =
        told.hasPrefix("Name:\tcordboard\n") && !told.contains("\nState:\tZ")
        && (getuid() != 0 || told.contains("\nUid:\t\(Binary.nobodyID)\t"))
      // Of a process that is not dumpable, its own account may not even see the memory.
      var status = stat()
      isHidden = stat("/proc/\(pid)/mem", &status) == 0 && status.st_uid == 0
      usleep(5000)
    }
    #expect(isItself && isBounded && (isHidden || getuid() != 0))
    flock(turnstile, LOCK_UN)
  }

  /// No shell, pager or editor: the program imports nothing that starts another one.
  @Test func s15_it_has_no_way_to_start_a_program() throws {
    let imports = try ImportedSymbols(of: Binary.path).names
    #expect(imports.contains("flock") && imports.contains("poll"), "the table was not read")
    let starters: Set<String> = [
      "execve", "execv", "execvp", "execvpe", "execl", "execlp", "execle", "fexecve", "execveat",
      "posix_spawn", "posix_spawnp", "system", "popen", "fork", "vfork", "wordexp",
    ]
    #expect(imports.filter { starters.contains($0) }.isEmpty)
    // Foundation's own way.
    #expect(imports.filter { $0.hasPrefix("$s10Foundation7ProcessC") }.isEmpty)
  }
}

/// The names that an ELF file of 64 bits wants of its libraries.
private struct ImportedSymbols {
  let names: [String]

  init(of path: String) throws {
    let bytes = Binary.bytes(path)
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let sections = (0..<number(0x3C, 2)).map { number(0x28, 8) + $0 * number(0x3A, 2) }
    let isDynamicTable = 11
    let table = try #require(sections.first { number($0 + 4, 4) == isDynamicTable })
    let strings = number(sections[number(table + 40, 4)] + 24, 8)
    let (start, size) = (number(table + 24, 8), number(table + 32, 8))
    names = stride(from: start, to: start + size, by: 24)
      .filter { number($0 + 6, 2) == 0 }
      .map { entry in
        let name = strings + number(entry, 4)
        return String(decoding: bytes[name...].prefix { $0 != 0 }, as: UTF8.self)
      }
  }
}
