import Foundation
import Testing

/// What docs/deploy.md and the files beside it call is there in the program.
@Suite struct DeploymentTests {
  private static let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: docs.appending(path: name), encoding: .utf8)
  }

  private static let units = ["backup", "verify"]

  /// The words after `cordboard` up to the first that is an option, a path or a value.
  private static func subcommand(_ line: Substring) -> [String] {
    line.split(separator: " ").map(String.init).prefix {
      $0.allSatisfy { $0.isLowercase && $0.isLetter }
    }.map { $0 }
  }

  @Test func every_command_of_the_page_is_one_of_the_program() throws {
    let floor = try CommandFloor()
    let page = try DeploymentTests.text("deploy.md")
    var commands: Set<[String]> = []
    for match in page.matches(of: /(?:`|sudo -u cordboard |    )cordboard ([a-z][^`\n]*)/) {
      commands.insert(DeploymentTests.subcommand(match.output.1))
    }
    #expect(commands.contains(["restore"]) && commands.contains(["history", "verify"]))
    #expect(commands.contains(["migrate"]) && commands.contains(["backup"]))
    for command in commands {
      #expect(floor.run(command + ["--help"]).status == 0, "\(command)")
    }
  }

  @Test(arguments: units) func a_unit_runs_a_command_with_its_options(unit: String) throws {
    let floor = try CommandFloor()
    let service = try DeploymentTests.text("deploy/cordboard-\(unit).service")
    let start = try #require(service.firstMatch(of: /ExecStart=\/usr\/bin\/cordboard (.*)/))
    let words = start.output.1.split(separator: " ").map(String.init)
      .map { $0 == "/etc/cordboard/config.toml" ? floor.configuration : $0 }
    let run = floor.run(words)
    #expect(run.status == 0, "\(run.err)")
    #expect(service.contains("\nUser=cordboard\n") && service.contains("\nUMask=0077\n"))
    #expect(try DeploymentTests.text("deploy/cordboard-\(unit).timer").contains("OnCalendar="))
  }

  @Test func every_file_that_the_page_names_is_there_and_named() throws {
    let page = try DeploymentTests.text("deploy.md")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: DeploymentTests.docs.appending(path: "deploy").path)
    #expect(files.count == 6)
    for file in files { #expect(page.contains(file), "\(file)") }
  }
}
