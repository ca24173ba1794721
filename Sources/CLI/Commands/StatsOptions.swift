import ArgumentParser
import ContactFiles
import Domain
import Glibc
import Paths
import Phrasebook

/// Over which days.
struct PeriodOptions: ParsableArguments {
  enum Name: String, ExpressibleByArgument, CaseIterable { case today, week, month }

  @Option(help: .help(stats: .period)) var period: Name?
  @Option(help: .help(stats: .from)) var from: String?
  @Option(help: .help(stats: .until)) var until: String?

  func validate() throws {
    for text in [from, until].compactMap({ $0 }) where LocalDate(iso8601: text) == nil {
      throw ValidationError(Spoken.phrases.dayRefused(text))
    }
    guard period == nil || (from == nil && until == nil), from != nil || until == nil else {
      throw ValidationError(Spoken.phrases.figuresPeriodTwice)
    }
  }

  func value(on floor: Floor) throws -> FigurePeriod {
    guard let first = from.flatMap({ LocalDate(iso8601: $0) }) else {
      switch period ?? .month {
      case .today: return .today
      case .week: return .week
      case .month: return .month
      }
    }
    let today = try floor.zone().day(of: floor.clock.now())
    return .days(DayRange(first, until.flatMap { LocalDate(iso8601: $0) } ?? today))
  }
}

/// Where a table of figures goes.
struct FigureOutputOptions: ParsableArguments {
  @Option(help: .help(stats: .csv)) var csv: String?
  @OptionGroup var output: OutputOptions

  /// Prints JSON, writes CSV, or has the table told.
  func tell(_ json: JSONValue, _ rows: FigureTable, _ table: () throws -> Void) throws {
    if let csv {
      try rows.write(to: csv)
      guard !output.json else { return StandardOutput.json(json) }
      return StandardOutput.line(Spoken.phrases.figuresWritten(rows.rows.count, path: csv))
    }
    guard !output.json else { return StandardOutput.json(json) }
    try table()
  }
}

/// Figures as rows for a spreadsheet; its columns bear the names of the JSON.
struct FigureTable {
  var columns: [String]
  var rows: [[String]] = []

  init(_ columns: [String]) { self.columns = columns }

  /// - Throws: ``Refusal`` where anything stands there, or it cannot be written.
  func write(to path: String) throws {
    do throws(PathRefusal) {
      let file = try NewFile(at: path)
      var isWritten = true
      var writer = CSVWriter({ bytes in
        if isWritten { isWritten = Bytes.write(Array(bytes), to: file.descriptor) }
      })
      for row in [columns] + rows { _ = try? writer.write(row) }
      try? writer.finish()
      guard isWritten else { throw PathRefusal.system(errno: errno) }
      try file.publish()
    } catch {
      throw Refusal { error.sentence(path, $0) }
    }
  }
}

extension ArgumentHelp {
  static func help(stats text: FigureHelp) -> ArgumentHelp {
    ArgumentHelp(Spoken.phrases.help(text))
  }
}

extension String {
  static func help(stats text: FigureHelp) -> String { Spoken.phrases.help(text) }
}
