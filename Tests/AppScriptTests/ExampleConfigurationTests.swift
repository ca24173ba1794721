import Foundation
import Testing

@testable import cordboard

/// config.example.toml names every option; whoever takes the marks off its
/// lines has a configuration that is read.
@Suite struct ExampleConfigurationTests {
  private static let example = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "config.example.toml")

  /// The example as it stands, or with its examples of options in force.
  private static func text(withOptions: Bool) throws -> String {
    let text = try String(contentsOf: example, encoding: .utf8)
    guard withOptions else { return text }
    let option = try Regex("^# (\\[keys\\..*\\]|[a-z_]+ = .*)$")
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { (try? option.wholeMatch(in: $0)) == nil ? String($0) : String($0.dropFirst(2)) }
      .joined(separator: "\n")
  }

  @Test func the_example_is_the_default_configuration() throws {
    let read = try ConfigurationReader.read(
      ExampleConfigurationTests.text(withOptions: false), from: "example")
    let empty = try ConfigurationReader.read("", from: "example")
    #expect(read.storagePath == empty.storagePath)
    #expect(read.simulatedSpeed == empty.simulatedSpeed)
    #expect(read.hints == empty.hints)
    #expect(read.isPlain == empty.isPlain)
    #expect(read.keymap == empty.keymap)
    #expect(read.log == nil)
  }

  @Test func every_option_that_it_shows_is_known() throws {
    let read = try ConfigurationReader.read(
      ExampleConfigurationTests.text(withOptions: true), from: "example")
    #expect(read.storagePath == "/var/lib/cordboard/cordboard.db")
    #expect(read.language == .french)
    #expect(read.log?.file == "/var/log/cordboard/anna.log")
  }

  @Test func it_shows_every_option_that_is_known() throws {
    let text = try ExampleConfigurationTests.text(withOptions: true)
    for (table, keys) in ConfigurationReader.known {
      #expect(text.contains("\n[\(table)"))
      for key in keys { #expect(text.contains("\n\(key) = "), "\(table).\(key)") }
    }
  }
}
