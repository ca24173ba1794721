import Kit

/// A whole program on a virtual terminal: press, settle, look.
open class AppPlayer {
  public let terminal: VirtualTerminal
  public let app: App

  public init(
    _ registry: Registry, on terminal: VirtualTerminal, settings: ShellSettings
  ) {
    self.terminal = terminal
    app = App(terminal: terminal, registry: registry, settings: settings)
  }

  public func open(_ destination: any Destination) {
    app.open(destination)
    app.settle()
  }

  /// Presses keys by their names, waiting for idle after each.
  public func press(_ keys: KeyPress...) {
    for key in keys {
      terminal.enqueue(.input(.key(key)))
      app.settle()
    }
  }

  /// Types text, a key per character.
  public func type(_ text: String) {
    for character in text {
      terminal.enqueue(.input(.key(character == "\n" ? "Enter" : KeyPress(.character(character)))))
    }
    app.settle()
  }

  public func paste(_ text: String) {
    terminal.enqueue(.input(.paste(text)))
    app.settle()
  }

  public func resize(width: Int, height: Int) {
    terminal.enqueue(.resized(Size(width: width, height: height)))
    app.settle()
  }

  /// Lets everything happen that is due by the program's clock.
  public func settle() { app.settle() }

  /// The characters on the screen.
  public var text: String { terminal.text }

  /// The row that holds `text`, if any does.
  public func row(with text: String) -> String? {
    terminal.text.split(separator: "\n").map(String.init).first { $0.contains(text) }
  }
}
