import Domain

/// The columns of one person's day, in the order of the table.
enum FigureColumn {
  /// Those of a ``Tally``.
  static let tally = ["calls", "answered", "talk", "wrap_up", "pause", "worked", "booked", "kept"]

  /// `answered` is one too, and stands in the tally.
  static let outcomes = CallOutcome.allCases.filter { $0 != .answered }.map(name)
  static let lengths = CallLength.allCases.map(name)
  static let all = tally + outcomes + lengths + hours("calls") + hours("answered")
  static let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
  /// Where the 24 hours of calls begin, and those of answered ones.
  static let firstHour = (
    calls: tally.count + outcomes.count + lengths.count,
    answered: tally.count + outcomes.count + lengths.count + 24
  )

  static func name(of outcome: CallOutcome) -> String {
    outcome.rawValue.replacing("-", with: "_")
  }

  static func name(of length: CallLength) -> String { "talked_\(length.rawValue)" }

  /// `calls_00` to `calls_23`.
  static func hours(_ figure: String) -> [String] { (0..<24).map { hour($0, figure) } }

  static func hour(_ number: Int, _ figure: String) -> String {
    "\(figure)_\(number < 10 ? "0" : "")\(number)"
  }

  /// The hour of a column; nil where it is none of that figure.
  static func hour(of column: String, _ figure: String) -> Int? {
    hours(figure).firstIndex(of: column)
  }

  static func length(of column: String) -> CallLength? {
    CallLength.allCases.first { name(of: $0) == column }
  }
}

/// What stands in one person's day, or in some together.
struct FigureDay: Equatable {
  private(set) var columns: [Int64]

  init() { columns = Array(repeating: 0, count: FigureColumn.all.count) }

  /// All, or as many as were read from the first one on.
  init(_ columns: [Int64]) {
    self.columns = columns + Array(repeating: 0, count: FigureColumn.all.count - columns.count)
  }

  subscript(column: String) -> Int64 {
    get { FigureColumn.places[column].map { columns[$0] } ?? 0 }
    set { if let place = FigureColumn.places[column] { columns[place] = newValue } }
  }

  static func += (one: inout FigureDay, other: FigureDay) {
    for place in one.columns.indices { one.columns[place] += other.columns[place] }
  }

  /// In the order of ``FigureColumn/tally``.
  var tally: Tally {
    Tally(
      calls: Int(columns[0]), answered: Int(columns[1]), talk: .seconds(columns[2]),
      wrapUp: .milliseconds(columns[3]), pause: .milliseconds(columns[4]),
      worked: Int(columns[5]), booked: Int(columns[6]), kept: Int(columns[7]))
  }

  var outcomes: [CallOutcome: Int] {
    CallOutcome.allCases.reduce(into: [:]) { $0[$1] = Int(self[FigureColumn.name(of: $1)]) }
  }

  /// Calls that have not ended.
  var live: Int { tally.calls - outcomes.values.reduce(0, +) }

  var lengths: [CallLength: Int] {
    CallLength.allCases.reduce(into: [:]) { $0[$1] = Int(self[FigureColumn.name(of: $1)]) }
  }

  func hour(_ number: Int) -> HourFigures {
    HourFigures(
      calls: Int(columns[FigureColumn.firstHour.calls + number]),
      answered: Int(columns[FigureColumn.firstHour.answered + number]))
  }

  var hours: [HourFigures] { (0..<24).map(hour) }
}
