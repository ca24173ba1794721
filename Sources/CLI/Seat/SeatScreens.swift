import Shell

/// The command tables of every screen that a seat can open: what the
/// configuration's `[keys.SCREEN]` and the document of keys are read against.
enum SeatScreens {
  static var tables: [ScreenTable] { [] }
}
