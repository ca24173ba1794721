import Domain
import Kit

/// Where the parts of the import's page stand, one below the other.
struct ImportPlaces {
  let file: Rect
  let options: Rect
  let result: Rect
  /// First rows of the file that are shown.
  let first: Int
  /// Rows for findings, below the figures.
  let findings: Int

  /// Title, path, what was found, columns, columns that are not read.
  private static let fileRows = 5
  /// Title and two options.
  private static let optionRows = 3
  /// Title, figures on two rows, and three findings.
  private static let leastResult = 6

  init(_ size: Size) {
    let margin = size.width >= 72 ? 2 : (size.width >= 40 ? 1 : 0)
    let all = Rect(width: size.width, height: size.height)
      .inset(left: margin, top: size.height >= 14 ? 1 : 0, right: margin)
    let blank = all.height >= 18 ? 1 : 0
    let spare =
      all.height - ImportPlaces.fileRows - ImportPlaces.optionRows - ImportPlaces.leastResult
      - 2 * blank
    first = min(ImportSketch.mostRows, max(0, (spare + 1) / 2))
    let (file, below) = all.splitTop(ImportPlaces.fileRows + first)
    let (options, rest) = below.inset(top: blank).splitTop(ImportPlaces.optionRows)
    self.file = file
    self.options = options
    result = rest.inset(top: blank)
    findings = max(1, result.height - 4)
  }
}
