import Foundation
import Glibc
import Testing

/// Links, names and folders that somebody else laid where the floor's account reads and
/// writes. The program runs as an ordinary account; root would pass all of this emptily.
@Suite struct PlantedPathTests {
  private let floor: CommandFloor
  /// Everybody may write here, as in `/tmp`.
  private let shared: String
  /// Of the floor's account: what a followed link would spoil.
  private let victim: String

  init() throws {
    floor = try CommandFloor()
    shared = floor.directory + "/shared"
    victim = try floor.file("victim", "mine")
    _ = try floor.file("real.csv", "phone,name\n5145550101,Marie\nno number,Luc\n")
    mkdir(shared, 0o700)
    PlantedPathTests.giveAway(floor)
    chmod(shared, 0o1777)
  }

  static func giveAway(_ floor: CommandFloor) {
    guard getuid() == 0 else { return }
    let paths = FileManager.default.enumerator(atPath: floor.directory)?.allObjects ?? []
    for path in [""] + paths.compactMap({ $0 as? String }) {
      lchown(floor.directory + "/" + path, Binary.nobodyID, Binary.nobodyID)
    }
  }

  private func asAda(_ arguments: String...) -> Binary.Run {
    floor.run(arguments + ["--as", "ada@example.com"], asNobody: true)
  }

  private func plant(_ name: String, to target: String) {
    #expect(symlink(target, shared + "/" + name) == 0)
  }

  private func expectRefused(
    _ run: Binary.Run, _ words: String, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == 1, sourceLocation: location)
    #expect(run.sentence?.contains(words) == true, "\(run.err)", sourceLocation: location)
    #expect(
      Binary.bytes(victim) == Array("mine".utf8), "the victim", sourceLocation: location)
  }

  @Test func s21_no_link_of_a_shared_folder_is_read_through() throws {
    plant("in.csv", to: floor.directory + "/real.csv")
    plant("way", to: floor.directory)
    plant("secret", to: victim)
    plant("config.toml", to: floor.configuration)
    plant("copy.db", to: floor.path)
    let before = floor.bytes
    expectRefused(asAda("import", shared + "/in.csv"), "link")
    expectRefused(asAda("import", shared + "/way/real.csv"), "link")
    expectRefused(
      floor.run(
        ["users", "list", "--as", "ada@example.com", "--password-file", shared + "/secret"],
        asNobody: true), "link")
    expectRefused(asAda("users", "list", "--config", shared + "/config.toml"), "link")
    expectRefused(floor.run(["restore", shared + "/copy.db"], asNobody: true), "link")
    #expect(floor.bytes == before)
    // The same files under their own names.
    #expect(asAda("import", floor.directory + "/real.csv").status == 0)
  }

  @Test func s21_nothing_is_written_over_or_through_a_link() throws {
    for name in ["out.csv", "out.jsonl", "rejects.csv", "run.log", "in.csv.rejects.csv"] {
      plant(name, to: victim)
    }
    plant("nowhere.csv", to: floor.directory + "/made-by-a-link")
    let own = shared + "/in.csv"
    try FileManager.default.copyItem(atPath: floor.directory + "/real.csv", toPath: own)
    chmod(own, 0o644)
    expectRefused(asAda("export", shared + "/out.csv"), "not written over")
    expectRefused(asAda("export", shared + "/nowhere.csv"), "not written over")
    expectRefused(asAda("history", "export", shared + "/out.jsonl"), "not written over")
    expectRefused(
      asAda("import", own, "--rejects", shared + "/rejects.csv"), "not written over")
    #expect(access(floor.directory + "/made-by-a-link", F_OK) != 0)
    // A name that the program chooses itself is another one where it is taken.
    let imported = asAda("import", own)
    #expect(imported.status == 0, "\(imported.err)")
    #expect(Binary.bytes(victim) == Array("mine".utf8))
    #expect(!Binary.bytes(shared + "/in.csv.rejects-2.csv").isEmpty)
    try floor.configure("\n[log]\nfile = \"\(shared)/run.log\"\n")
    expectRefused(asAda("users", "list"), "run.log")
  }

  @Test func s21_a_planted_folder_for_copies_is_refused() throws {
    // Of somebody else, or open to everybody.
    let planted = shared + "/backups"
    mkdir(planted, 0o777)
    chmod(planted, 0o777)
    let text = "[storage]\npath = \"\(floor.path)\"\nbackup_directory = \"\(planted)\"\n"
    try text.write(toFile: floor.configuration, atomically: true, encoding: .utf8)
    let loose = floor.run(["backup"], asNobody: true)
    #expect(loose.status == 1 && loose.sentence?.contains("chmod 700") == true, "\(loose.err)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: planted).isEmpty)
    if getuid() == 0 {
      chmod(planted, 0o700)
      let foreign = floor.run(["backup"], asNobody: true)
      #expect(foreign.status == 1 && foreign.sentence != nil, "\(foreign.err)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: planted).isEmpty)
    }
  }

  @Test func s21_what_leaves_the_floor_is_for_its_account_alone() throws {
    _ = asAda("import", floor.directory + "/real.csv")
    let out = floor.directory + "/shared/../out.csv"
    #expect(asAda("export", out).status == 0)
    #expect(asAda("history", "export", shared + "/history.jsonl").status == 0)
    #expect(floor.run(["backup"], asNobody: true).status == 0)
    let copies = floor.directory + "/floor/backups"
    let copy = try #require(
      try FileManager.default.contentsOfDirectory(atPath: copies).first { $0.hasSuffix(".db") })
    for path in [
      floor.directory + "/out.csv", shared + "/history.jsonl", copies + "/" + copy,
      floor.directory + "/real.csv.rejects.csv",
    ] {
      var status = stat()
      #expect(lstat(path, &status) == 0 && status.st_mode & 0o777 == 0o600, "\(path)")
    }
    for path in ["", "/", floor.directory, floor.directory + "/shared/.."] {
      #expect(asAda("export", path).status != 0, "\(path)")
    }
  }
}
