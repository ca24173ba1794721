/// The terminal's palette, and the nearest of its colours to one of ours.
enum Palette {
  static let red: Int16 = 1
  static let green: Int16 = 2
  static let yellow: Int16 = 3
  static let cyan: Int16 = 6

  /// The index of the nearest colour; -1 where there is none to have. Black and
  /// white are never chosen as such: one of them is the background.
  static func nearest(_ colour: RGB, _ depth: ColourDepth) -> Int16 {
    switch depth {
    case .mono: return -1
    case .colours8: return nearestNamed(colour, among: 1...6)
    case .colours16: return nearestNamed(colour, among: 1...14)
    case .colours256: return nearestOf256(colour)
    }
  }

  /// The sixteen named colours as xterm draws them.
  private static let named: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
    RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
    RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
    RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
    RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
    RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
    RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
  ]

  private static func nearestNamed(_ colour: RGB, among range: ClosedRange<Int>) -> Int16 {
    if saturation(colour) < 40 { return range.upperBound > 8 ? 8 : -1 }
    let best = range.filter { $0 != 7 && $0 != 8 }
      .min { distance(named[$0], colour) < distance(named[$1], colour) }
    return Int16(best ?? -1)
  }

  /// The 6x6x6 cube from 16, or the grey ramp from 232, whichever is nearer.
  private static func nearestOf256(_ colour: RGB) -> Int16 {
    let levels: [Int] = [0, 95, 135, 175, 215, 255]
    func step(_ value: UInt8) -> Int {
      levels.indices.min { abs(levels[$0] - Int(value)) < abs(levels[$1] - Int(value)) } ?? 0
    }
    let (red, green, blue) = (step(colour.red), step(colour.green), step(colour.blue))
    let cube = RGB(
      red: UInt8(levels[red]), green: UInt8(levels[green]), blue: UInt8(levels[blue]))
    let mean = (Int(colour.red) + Int(colour.green) + Int(colour.blue)) / 3
    let ramp = min(23, max(0, (mean - 3) / 10))
    let level = UInt8(8 + ramp * 10)
    let grey = RGB(red: level, green: level, blue: level)
    return distance(grey, colour) < distance(cube, colour)
      ? Int16(232 + ramp) : Int16(16 + 36 * red + 6 * green + blue)
  }

  private static func saturation(_ colour: RGB) -> Int {
    let parts = [Int(colour.red), Int(colour.green), Int(colour.blue)]
    return (parts.max() ?? 0) - (parts.min() ?? 0)
  }

  private static func distance(_ one: RGB, _ other: RGB) -> Int {
    let red = Int(one.red) - Int(other.red)
    let green = Int(one.green) - Int(other.green)
    let blue = Int(one.blue) - Int(other.blue)
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }
}
