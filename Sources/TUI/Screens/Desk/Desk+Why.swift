import Shell

// MARK: - Why this one, and why nobody

extension Desk.State {
  func askWhy() -> Steps {
    [
      .push(
        WhyDestination(
          session: session, contactID: contact?.id, source: loaded?.source))
    ]
  }
}
