import ArgumentParser
import Domain
import Phrasebook

/// Which contacts a command is about, as the table's filter says it.
struct ContactFilterOptions: ParsableArguments {
  @Option(name: .customLong("status"), help: .help(ContactActHelp.statuses))
  var statuses: [String] = []
  @Option(help: .help(ContactActHelp.assignedTo)) var assignedTo: String?
  @Option(help: .help(ContactActHelp.createdFrom)) var createdFrom: String?
  @Option(help: .help(ContactActHelp.createdUntil)) var createdUntil: String?
  @Flag(help: .help(ContactActHelp.converted)) var conversion: Conversion?
  @Flag(help: .help(ContactActHelp.callbackDue)) var callbackDue = false
  @Option(
    defaultAsFlag: ContactFilterOptions.anyRule, parsing: .next,
    help: .help(ContactActHelp.heldBack))
  var heldBack: String?
  @Flag(help: .help(ContactActHelp.deleted)) var deleted = false
  @Option(help: .help(ContactActHelp.search)) var search: String?

  enum Conversion: String, EnumerableFlag {
    case converted, notConverted
  }

  private static let anyRule = "any"

  func validate() throws {
    for text in [createdFrom, createdUntil].compactMap({ $0 }) {
      guard LocalDate(iso8601: text) != nil else {
        throw ValidationError(Spoken.phrases.dayRefused(text))
      }
    }
    if let heldBack, heldBack != ContactFilterOptions.anyRule, HoldRule(rawValue: heldBack) == nil {
      let known = [ContactFilterOptions.anyRule] + HoldRule.allCases.map(\.rawValue)
      throw ValidationError(Spoken.phrases.ruleRefused(heldBack, known: known))
    }
  }

  /// What was typed; everything that is not deleted where that is nothing.
  var named: NamedFilter {
    NamedFilter(
      statuses: statuses, assignment: assignment,
      createdFrom: createdFrom.flatMap { LocalDate(iso8601: $0) },
      createdUntil: createdUntil.flatMap { LocalDate(iso8601: $0) },
      isConverted: conversion.map { $0 == .converted }, callbackIsDue: callbackDue,
      heldBack: heldBack.map { HoldRule(rawValue: $0).map { .rule($0) } ?? .anyRule },
      isDeleted: deleted, search: search ?? "")
  }

  private var assignment: NamedFilter.Assignment {
    switch assignedTo {
    case nil: return .any
    case "nobody": return .nobody
    case "somebody": return .somebody
    case .some(let email): return .email(email)
    }
  }
}

extension ArgumentHelp {
  static func help(_ text: ContactActHelp) -> ArgumentHelp {
    ArgumentHelp(Spoken.phrases.help(text))
  }
}

extension String {
  static func help(_ text: ContactActHelp) -> String { Spoken.phrases.help(text) }
}
