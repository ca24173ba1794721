import Domain

extension English {
  public func keepingHelp(_ text: KeepingHelp) -> String {
    switch text {
    case .backup: return "Copy the floor while others work on it, and verify the copy."
    case .backupTo: return "The directory for the copy (default: [storage] backup_directory)."
    case .restore: return "Put a copy in the floor's place; what stood there is moved aside."
    case .restoreFile: return "The copy, as cordboard backup made it."
    case .migrate: return "Bring a floor's file of an older schema to this program's."
    case .migrateWait: return "Seconds to wait until everybody has left their seat."
    case .historyExport: return "Export the whole history to a file that anybody can verify."
    case .historyExportFile: return "The file to make, or - for standard output."
    case .historySearch: return "Only entries that hold this text, in an old or a new value."
    }
  }

  public func recordBroken(_ bad: HistoryVerdict.Bad) -> String {
    let record = bad.place.map { "\(name(of: $0.collection)) \($0.key)" } ?? "a record"
    let place = bad.place?.field.map { "\(record), field \($0)," } ?? record
    let what: String
    switch bad.why {
    case .missing: what = "is gone, and the history does not know that it went"
    case .unrecorded: what = "is there, and the history knows nothing of it"
    default: what = "is not what the history says"
    }
    return "Changed behind the program’s back: \(place) \(what); keep this file and compare it with a copy."
  }

  public func sentence(for refusal: KeepingRefusal) -> String {
    switch refusal {
    case .seatsAreLive(let names):
      return "Still at their seats: \(names.joined(separator: ", ")). Nothing was changed: let them leave, and run the command again."
    case .copyDamaged(let path, let fault):
      return "\(path) is no sound copy: \(copyFault(fault)). Nothing was changed: take another copy."
    case .floorDamaged(let path, let fault):
      return "\(path) is not sound: \(copyFault(fault)). No copy was made, and the older ones are kept."
    case .logBeside(let path):
      return "Beside \(path) stands its write-ahead log: it was copied from a floor at work and may be torn. Take a file that cordboard backup made."
    case .sameFile(let path):
      return "\(path) is the floor’s own file: name the copy that is to be put in its place."
    case .notAFile(let path): return "\(path) is no ordinary file: name a copy of the floor."
    case .taken(let path):
      return "\(path) is there already, and nothing is written over: wait a second and run the command again."
    case .notRead(let path, let reason):
      return "\(path) cannot be read (\(reason)): mend that and try again. Nothing was changed."
    case .notWritten(let path, let reason):
      return "\(path) cannot be written (\(reason)): mend that and try again."
    case .migratedDamaged(let path, let backup, let fault):
      return "\(path) has the new schema and is not sound: \(copyFault(fault)). Put back \(backup) with cordboard restore."
    }
  }

  private func copyFault(_ fault: CopyFault) -> String {
    switch fault {
    case .pages(let words): return "pages are damaged (\(words))"
    // A sentence of its own, whose stop ends the one around it.
    case .history(let bad): return String(historyBroken(bad).dropLast())
    case .head: return "its history does not end where that of the floor does"
    case .search: return "what search finds by is not that of the contacts"
    }
  }

  public func backupMade(_ path: String, bytes: Int, entries: Int) -> String {
    "\(path): \(fileSize(bytes)), \(counted(entries, "entry", "entries")) in the history; reopened, every page read, the history verified"
  }
  public func backupsRemoved(_ count: Int) -> String {
    "Removed \(counted(count, "older copy", "older copies"))"
  }
  public func restored(_ path: String, entries: Int, aside: String?) -> String {
    let put = "\(path) is the copy now, with \(counted(entries, "entry", "entries")) in its history"
    return aside.map { "\(put); what stood there is \($0)" } ?? put
  }
  public var restoredIsOlder: String {
    "An older program made the copy: run cordboard migrate before the floor is opened."
  }
  public func migrated(from old: Int, to new: Int, backup: String) -> String {
    "The floor has schema \(new) now, where it had \(old); as it was before it stands in \(backup)"
  }
  public func nothingToMigrate(schema: Int) -> String {
    "The floor has schema \(schema) already, as this program wants it."
  }
  public func waitingFor(_ names: [String]) -> String {
    "Waiting until these leave their seats: \(names.joined(separator: ", "))"
  }
  public func waitRefused(_ largest: Int) -> String {
    "--wait takes whole seconds from 0 to \(number(largest))."
  }
  public func historyExported(_ report: HistoryExportReport, path: String) -> String {
    "\(counted(report.entries, "entry", "entries")), \(fileSize(report.bytes)), in \(path), head \(report.head)"
  }
  public var historyExportStopped: String {
    "Stopped: nothing of the file is left; run the command again for all of it."
  }
}
