import Domain

extension English {
  public var bulkTitle: String { "Selected contacts" }
  public var bulkPlanning: String { "Looking at what this would do…" }
  public var bulkUnderWay: String { "It is under way: Esc stops it." }
  public func bulkWould(_ act: BulkTold, _ count: Int) -> String {
    sentence("Assign", "Move", "Put", "Set", "Delete", "Restore", act, count) + "?"
  }
  public func bulkNothingToDo(_ act: BulkTold) -> String { "There is nothing to do." }
  public func bulkHow(_ act: BulkTold) -> String {
    switch act {
    case .delete: return "Enter deletes them. Restoring brings them back with their history."
    case .assign, .move, .unassign, .setStatus, .restore: return "Enter does it, Esc does not."
    }
  }
  public func bulkDoing(_ act: BulkTold, _ count: Int) -> String {
    sentence("Assigning", "Moving", "Putting", "Setting", "Deleting", "Restoring", act, count)
  }
  public func bulkDid(_ act: BulkTold, _ count: Int) -> String {
    sentence("Assigned", "Moved", "Put", "Set", "Deleted", "Restored", act, count) + "."
  }
  public var bulkIncomplete: String {
    "It was stopped: the others are as they were. Do the same again to go on."
  }
  public func bulkUnchanged(_ count: Int) -> String {
    count == 1 ? "1 is so already." : "\(number(count)) are so already."
  }
  public func bulkSkips(_ why: BulkSkip, _ count: Int) -> String {
    let left = count == 1 ? "1 is left as it is" : "\(number(count)) are left as they are"
    return "\(left): \(name(of: why))."
  }
  public func bulkRequest(_ id: Int64) -> String { "In the history this is request \(id)." }
  public var bulkStopHint: String { "Esc stops after the chunk at hand." }
  public var bulkStopping: String { "Stopping after the chunk at hand…" }
  public var bulkClose: String { "Enter closes." }
  public var bulkLeaveQuestion: String {
    "Contacts are being changed. Leave? What is done stays done."
  }

  public var bulkAccept: String { "do it" }
  public var bulkAcceptHelp: String { "Do what is described, or close what has ended." }
  public var bulkLeave: String { "back or stop" }
  public var bulkLeaveHelp: String { "Leave everything as it is; stop what is under way." }

  private func sentence(
    _ assign: String, _ move: String, _ put: String, _ set: String, _ delete: String,
    _ restore: String, _ act: BulkTold, _ count: Int
  ) -> String {
    let contacts = counted(count, "contact", "contacts")
    switch act {
    case .assign(let to): return "\(assign) \(contacts) to \(to)"
    case .move(let from, let to): return "\(move) \(contacts) from \(from) to \(to)"
    case .unassign: return "\(put) \(contacts) back into the pool"
    case .setStatus(let status):
      let name = status.map { DisplayText(statusName($0), limit: 40).string } ?? "?"
      return "\(set) \(contacts) to “\(name)”"
    case .delete: return "\(delete) \(contacts)"
    case .restore: return "\(restore) \(contacts)"
    }
  }
}
