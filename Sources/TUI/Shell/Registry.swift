import Domain
import Kit
import Phrasebook

/// Turns destinations into layers: the composition root adds one line per layer.
///
///     registry.add(Desk.self) { (to: DeskDestination) in
///       Opening(Desk.State(user: to.user), DeskUseCases(…))
///     }
public struct Registry {
  private var openers: [ObjectIdentifier: (any Destination, Int, Keymap) -> (any AnySlot)?] = [:]
  /// The command tables of every layer added, in that order.
  public private(set) var tables: [ScreenTable] = []

  public init() {
    add(HelpLayer.self) { (to: HelpDestination) in Opening(HelpLayer.State(to)) }
    add(Palette.self) { (to: PaletteDestination) in Opening(Palette.State(to)) }
    add(Confirm.self) { (to: Confirmation) in Opening(Confirm.State(question: to)) }
    tables = []
  }

  public mutating func add<L: Layer, D: Destination>(
    _ layer: L.Type, _ open: @escaping (D) -> Opening<L>
  ) {
    if !tables.contains(where: { $0.name.id == L.screen.id }) { tables.append(ScreenTable(layer)) }
    openers[ObjectIdentifier(D.self)] = { destination, id, keymap in
      guard let destination = destination as? D else { return nil }
      let opening = open(destination)
      return Slot<L>(id: id, state: opening.state, useCases: opening.useCases, keymap: keymap)
    }
  }

  /// A destination that nobody added is a mistake of the program.
  func slot(for destination: any Destination, id: Int, keymap: Keymap) -> any AnySlot {
    let opener = openers[ObjectIdentifier(type(of: destination))]
    guard let slot = opener?(destination, id, keymap) else {
      preconditionFailure("no layer was added for \(type(of: destination))")
    }
    return slot
  }
}

/// A layer's first state and what its effects call.
public struct Opening<L: Layer> {
  public let state: L.State
  public let useCases: L.UseCases

  public init(_ state: L.State, _ useCases: L.UseCases) {
    self.state = state
    self.useCases = useCases
  }
}

extension Opening where L.UseCases == NoUseCases {
  public init(_ state: L.State) { self.init(state, NoUseCases()) }
}
