import Domain

extension English {
  // MARK: The commands

  public func exchangeHelp(_ text: ExchangeHelp) -> String {
    switch text {
    case .export: return "Export contacts to a CSV file that import reads back, or to JSON lines."
    case .existing: return "What becomes of known contacts: fill blanks, skip, or overwrite."
    case .assignTo: return "Who gets the contacts for whom the file names nobody (e-mail)."
    case .separator: return "What stands between two fields: comma, semicolon or tab, or the character (default: as the header shows)."
    case .encoding: return "utf-8 or windows-1252 (default: as the bytes show)."
    case .target: return "The file to make, or - for standard output."
    case .format: return "csv or jsonl."
    case .exportSeparator: return "What stands between two fields: comma, semicolon or tab, or the character (default: comma)."
    case .exportEncoding: return "utf-8 or windows-1252 (default: utf-8)."
    case .raw: return "Without the apostrophe that keeps spreadsheets from running a field as a formula."
    }
  }
  public var jsonLinesHaveNoStyle: String {
    "JSON lines have no separator, are always UTF-8 and never hold formulas: leave these options out."
  }
  public var exportJSONNeedsFile: String {
    "With --json the report goes to standard output: name a file for the contacts."
  }
  public func exportTold(_ report: ExportReport, path: String) -> String {
    "\(counted(report.contacts, "contact", "contacts")), \(fileSize(report.bytes)), in \(path)"
  }
  public func exportStopped(_ written: Int, of total: Int) -> String {
    "Stopped after \(number(written)) of \(counted(total, "contact", "contacts")): nothing of the file is left; run the command again for all of them."
  }
  public func exportLosses(_ count: Int) -> String {
    "Windows-1252 has not all characters of \(counted(count, "field", "fields")): a ? stands for them. With --encoding utf-8 nothing is lost."
  }
  public func exportLoss(_ phone: String, _ column: String) -> String { "\(phone) \(column)" }
  public var exportRaw: String {
    "Fields that a spreadsheet runs as formulas stand as they are: do not open this file in one."
  }

  // MARK: The import's screen

  public var importTitle: String { "Import" }
  public var importFile: String { "File" }
  public var importPrompt: String { "the path of a CSV file" }
  public var importLooking: String { "Reading the file…" }
  public func importFound(
    rows: Int, _ separator: FileSeparator, _ encoding: FileEncoding
  ) -> String {
    let between: String
    switch separator {
    case .comma: between = "commas"
    case .semicolon: between = "semicolons"
    case .tab: between = "tabs"
    }
    let code = encoding == .utf8 ? "UTF-8" : "Windows-1252"
    return "\(counted(rows, "row", "rows")), \(between), \(code)"
  }
  public func importSize(_ bytes: Int) -> String { "a file of \(fileSize(bytes))" }
  public var importColumns: String { "Columns" }
  public func importIgnored(_ names: String) -> String { "not read: \(names)" }
  public var importFirstRows: String { "First rows" }
  public var importOptions: String { "Options" }
  public var importKnown: String { "Known contacts" }
  public func importKnownChoice(_ existing: ImportOptions.Existing) -> String {
    switch existing {
    case .fill: return "fill what is blank"
    case .skip: return "leave them as they are"
    case .overwrite: return "overwrite with what the file says"
    }
  }
  public var importAssignTo: String { "Assign to" }
  public var importPool: String { "nobody: the pool" }
  public func importReceiver(_ name: String) -> String {
    "\(name), where the file names nobody"
  }
  public var importChooseTelephoniste: String { "Who gets the contacts of nobody" }
  public var importReady: String { "Enter checks the file; nothing is written before you have seen what it would do." }
  public var importChecking: String { "Checking" }
  public var importWould: String { "What it would do" }
  public var importRunning: String { "Importing" }
  public var importStopping: String { "Stopping after this chunk…" }
  public var importDone: String { "Imported" }
  public var importWasStopped: String {
    "Stopped: what is in stays in. Import the file again to go on."
  }
  public var importNothingToDo: String { "There is nothing in it to import." }
  public func importCount(_ figure: ImportFigure, _ count: Int) -> String {
    let figures = number(count)
    switch figure {
    case .created: return "\(figures) created"
    case .revived: return "\(figures) revived"
    case .updated: return "\(figures) updated"
    case .unchanged: return "\(figures) unchanged"
    case .duplicates: return count == 1 ? "1 duplicate" : "\(figures) duplicates"
    case .refused: return "\(figures) refused"
    case .warnings: return count == 1 ? "1 warning" : "\(figures) warnings"
    }
  }
  public func importFinding(_ row: Int, _ column: String?, _ value: String) -> String {
    let place = column.map { " \($0)" } ?? ""
    return value.isEmpty ? "row \(number(row))\(place)" : "row \(number(row))\(place) “\(value)”"
  }
  public var importReluctance: String {
    "An import is running: it would stop after this chunk, and what is in stays in."
  }
  public func workRate(_ perSecond: Int) -> String { "\(number(perSecond)) rows/s" }
  public func workLeft(_ left: String) -> String { "\(left) left" }
  public func workDone(_ done: Int, of total: Int) -> String {
    "\(number(done)) of \(number(total))"
  }

  public var importGoOn: String { "go on" }
  public var importGoOnHelp: String {
    "Read the file; once it is read, say what an import would do. Nothing is written."
  }
  public var importBring: String { "import" }
  public var importBringHelp: String { "Import the file as it was checked." }
  public var importChangeKnown: String { "known" }
  public var importChangeKnownHelp: String { "Change what becomes of contacts that are known." }
  public var importAssign: String { "assign" }
  public var importAssignHelp: String { "Choose who gets the contacts for whom the file names nobody." }
  public var importOtherFile: String { "file" }
  public var importOtherFileHelp: String { "Name another file." }
  public var importLeave: String { "back" }
  public var importLeaveHelp: String { "Stop what is running, or go back." }
  public var importNotLooked: String { "Name a file first." }
  public var importNotChecked: String { "Check the file first, with Enter." }
  public var importBusy: String { "Wait until this is done, or stop it with Esc." }
  public var importIsDone: String { "This file is done: f names another." }
  public var importNothingNamed: String { "Type the path of a file." }

  // MARK: Paths

  public var pathMissing: String { "There is no such file." }
  public var pathNotPermitted: String { "This account may not read it." }
  public var pathIsFolder: String { "This is a folder: go on typing." }
  public var pathNotOrdinary: String { "This is no ordinary file." }

  // MARK: The export's dialog

  public var exportTitle: String { "Export" }
  public func exportQuestion(_ contacts: Int) -> String {
    "\(counted(contacts, "contact", "contacts")) to a file"
  }
  public var exportFile: String { "File" }
  public var exportFormat: String { "Format" }
  public func exportKind(_ kind: ExportKind) -> String {
    switch kind {
    case .csv: return "CSV"
    case .semicolons: return "CSV with semicolons"
    case .excel: return "CSV for Excel in French"
    case .jsonLines: return "JSON lines"
    }
  }
  public func exportKindHint(_ kind: ExportKind) -> String {
    switch kind {
    case .csv: return "Commas, UTF-8: for an import, and for most programs."
    case .semicolons: return "Semicolons, UTF-8."
    case .excel: return "Semicolons, Windows-1252: opens by a double click where Excel is set to French."
    case .jsonLines: return "One object a line, UTF-8: for programs."
    }
  }
  public var exportStopping: String { "Stopping…" }
  public var exportWriting: String { "Writing" }
  public func exportDone(_ contacts: Int, bytes: String) -> String {
    "\(counted(contacts, "contact", "contacts")), \(bytes). Only this account can read the file."
  }
  public var exportGone: String { "Stopped: nothing of the file is left." }
  public var exportReluctance: String {
    "An export is running: it would stop, and nothing of the file would be left."
  }
  public func exportLossesTold(_ count: Int, _ examples: String) -> String {
    "Windows-1252 has not all characters of \(counted(count, "field", "fields")); a ? stands for them: \(examples)"
  }
  public func fileSize(_ bytes: Int) -> String {
    if bytes < 10_000 { return counted(bytes, "byte", "bytes") }
    if bytes < 10_000_000 { return "\(number(bytes / 1000)) kB" }
    return "\(number(bytes / 1_000_000)) MB"
  }

  public var exportWrite: String { "OK" }
  public var exportWriteHelp: String {
    "Write the file; the history remembers who exported what. Once it is written, close."
  }
  public var exportField: String { "next field" }
  public var exportFieldHelp: String { "Go to the other field." }
  public var exportLeave: String { "leave" }
  public var exportLeaveHelp: String { "Stop and remove what was written, or go back." }
  public var exportBusy: String { "Wait until this is done, or stop it with Esc." }
}
