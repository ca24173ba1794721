import Domain

extension English {
  public var find: String { "find" }
  public var findHelp: String { "Find one of your own contacts by number, name or e-mail." }
  public var findTitle: String { "Find one of your contacts" }
  public var findPrompt: String { "a piece of the number, the name or the e-mail" }
  public var findNobody: String { "None of your contacts." }
  public var findSearching: String { "Looking…" }

  public func findCount(_ shown: Int, of total: Int) -> String {
    shown < total
      ? "\(number(shown)) of \(number(total)): type more to narrow it down"
      : "\(number(total)) found"
  }

  public var findOpen: String { "open" }
  public var findOpenHelp: String { "Put the selected contact on the card." }
  public var findNothingChosen: String { "Nobody is found yet: type a piece of the number or name." }
  public var findLeave: String { "close" }
  public var findLeaveHelp: String { "Back to the card." }
}
