extension English {
  public var recordReading: String { "Reading…" }
  public var recordAccept: String { "open, save" }
  public var recordAdd: String { "add" }
  public var recordHistory: String { "history" }
  public var recordNextField: String { "next field" }
  public var recordPreviousField: String { "field before" }
  public var recordFieldHelp: String { "Go from field to field." }
  public var recordLeave: String { "back" }
  public var recordLeaveHelp: String { "Leave the form, or the screen." }
  public var recordReload: String { "reload" }
  public var recordReloadHelp: String { "Read everything again now; what is new comes by itself." }
  public var recordBusy: String { "Finish what is open first: Esc leaves it." }
  public var recordNoForm: String { "No form is open." }
  public var recordUnsaved: String { "What you typed is not saved." }
  public var recordLeaveQuestion: String { "Leave without saving what you typed?" }
  public var recordStopping: String { "Stopping after the contacts at hand…" }
}
