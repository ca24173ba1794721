extension English {
  public var personTitle: String { "Choose a person" }
  public var personPrompt: String { "a part of the name or the e-mail" }
  public var personNobody: String { "nobody (the pool)" }
  public var personNotFound: String { "Nobody here has that in their name or e-mail." }
  public var personNobodyHere: String { "There is nobody to choose: add people with cordboard users add." }
  public func personContacts(_ count: Int) -> String { counted(count, "contact", "contacts") }
  public var personChoose: String { "choose" }
  public var personChooseHelp: String { "Take the selected person." }
  public var personNothingChosen: String { "Nobody is selected: type less, or something else." }
  public var personLeave: String { "close" }
  public var personLeaveHelp: String { "Back, without choosing anybody." }
}
