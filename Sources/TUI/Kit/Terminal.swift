/// What a terminal tells the event loop.
public enum TerminalEvent: Hashable, Sendable {
  case input(InputEvent)
  /// The window has this size now.
  case resized(Size)
  /// The system asks the program to leave; the number of the signal (2, 15, 1).
  case asked(toLeaveBy: Int32)
  /// The other end is gone: nothing can be read or shown any more.
  case gone
  /// The program was stopped and runs again: everything has to be drawn anew.
  case resumed
}

/// A screen with a keyboard, claimed for as long as the value lives: a port with
/// two adapters, ncurses and the tests' virtual terminal.
///
/// Confined to the main thread. Showing never waits for a slow terminal: the
/// latest frame wins.
public protocol Terminal: AnyObject {
  var size: Size { get }
  /// What its colours and character set allow.
  var theme: Theme { get }
  /// File descriptors that become readable when ``events()`` has something.
  var descriptors: [Int32] { get }
  /// Milliseconds until ``events()`` has something to decide though nothing
  /// came (a lone escape); nil for never.
  var patience: Int? { get }

  /// Everything that came since the last call; never waits.
  func events() -> [TerminalEvent]
  func show(_ frame: Frame)
  /// Draws the latest frame again from nothing.
  func redraw()
  func bell()
  /// Gives the terminal back, stops the process, and claims it again when the
  /// process goes on.
  func suspend()
}
