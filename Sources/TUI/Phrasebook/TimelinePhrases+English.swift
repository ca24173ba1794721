import Domain

extension English {
  public var timeline: String { "timeline" }
  public var timelineHelp: String { "Read what happened to this contact: who changed what, and when." }
  public func timelineTitle(_ phone: String) -> String { "What happened to \(phone)" }
  public var timelineReading: String { "Reading…" }
  public var timelineEmpty: String { "Nothing has happened yet." }
  public var timelineMore: String { "older ones follow" }
  public var timelineLeave: String { "close" }
  public var timelineLeaveHelp: String { "Back to the card." }
  public var timelineProgram: String { "the program" }

  public func told(_ fact: TimelineFact, in zone: any Zone) -> String {
    switch fact {
    case .created(let byImport): return byImport ? "came with an import" : "was added"
    case .status(let old, let new, let note):
      let before = old == new ? "" : (old?.nameEnglish ?? "?") + " → "
      return "Status: " + before + new.nameEnglish + (note.map { ", “\($0)”" } ?? "")
    case .assigned(nil, let to?): return "assigned to \(to)"
    case .assigned(let from?, let to?): return "moved from \(from) to \(to)"
    case .assigned(let from, nil): return "taken from \(from ?? "?"), back in the pool"
    case .callback(let at, let by):
      let moment = zone.local(at)
      return "call back \(shortDay(moment.date)) \(clock(moment)), "
        + (by.map { "promised by \($0)" } ?? "anyone")
    case .callbackEnded: return "no callback is waiting any more"
    case .edited(let field, let old, let new):
      return "\(name(of: field)): \(value(old, of: field, in: zone)) → "
        + value(new, of: field, in: zone)
    case .numberProblem(true): return "the phone refused the number: not called until it is edited"
    case .numberProblem(false): return "the number may be called again"
    case .deleted(true): return "deleted"
    case .deleted(false): return "brought back"
    case .converted(let isConverted):
      return isConverted ? "an appointment was booked" : "no appointment any more"
    case .noted(let text): return "Note: \(text)"
    case .called: return "a call is live"
    case .callEnded(.answered, let seconds):
      return "Call: answered, \(duration(.seconds(Int64(seconds))))"
    case .callEnded(let outcome, _): return "Call: \(name(of: outcome))"
    }
  }
}
