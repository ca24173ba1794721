import ArgumentParser

/// Opens the seat at this terminal and stays until the person leaves.
func openSeat(floor: Floor) throws {
  throw CleanExit.helpRequest(Cordboard.self)
}
