import Domain
import Testing

@Suite struct BulkRuleTests {
  private static let anna = UserID(2)
  private static let luc = UserID(3)
  private static let new = StatusID(1)
  private static let interested = StatusID(5)

  private static let assign = BulkAct.assign(to: anna)
  private static let move = BulkAct.move(from: luc, to: anna)
  private static let set = BulkAct.setStatus(interested)
  private static let onWhatStands: [BulkAct] = [assign, move, .unassign, set, .delete]

  private func target(_ body: (inout ActTarget) -> Void = { _ in }) -> ActTarget {
    var target = ActTarget(
      id: ContactID(1), version: 1, statusID: BulkRuleTests.new, assignedTo: BulkRuleTests.luc,
      isConverted: false, isDeleted: false, isInUse: false)
    body(&target)
    return target
  }

  @Test(arguments: onWhatStands) func what_stands_is_changed(act: BulkAct) {
    #expect(act.judge(target()) == .change)
  }

  @Test(arguments: onWhatStands) func what_is_booked_in_use_or_deleted_stays(act: BulkAct) {
    #expect(act.judge(target { $0.isConverted = true }) == .skip(.converted))
    #expect(act.judge(target { $0.isInUse = true }) == .skip(.inUse))
    #expect(act.judge(target { $0.isDeleted = true }) == .skip(.deleted))
  }

  @Test func only_what_is_deleted_is_restored_booked_or_not() {
    #expect(BulkAct.restore.judge(target()) == .skip(.notDeleted))
    #expect(BulkAct.restore.judge(target { $0.isDeleted = true }) == .change)
    let booked = target {
      $0.isDeleted = true
      $0.isConverted = true
    }
    #expect(BulkAct.restore.judge(booked) == .change)
    let held = target {
      $0.isDeleted = true
      $0.isInUse = true
    }
    #expect(BulkAct.restore.judge(held) == .skip(.inUse))
  }

  @Test func what_is_so_already_is_unchanged() {
    #expect(BulkRuleTests.assign.judge(target { $0.assignedTo = UserID(2) }) == .unchanged)
    #expect(BulkAct.unassign.judge(target { $0.assignedTo = nil }) == .unchanged)
    #expect(BulkRuleTests.set.judge(target { $0.statusID = StatusID(5) }) == .unchanged)
    let toSelf = BulkAct.move(from: BulkRuleTests.luc, to: BulkRuleTests.luc)
    #expect(toSelf.judge(target()) == .unchanged)
  }

  @Test func only_the_givers_contacts_are_moved() {
    #expect(BulkRuleTests.move.judge(target { $0.assignedTo = nil }) == .skip(.notTheirs))
    #expect(BulkRuleTests.move.judge(target { $0.assignedTo = UserID(9) }) == .skip(.notTheirs))
    #expect(BulkRuleTests.move.judge(target { $0.assignedTo = UserID(2) }) == .skip(.notTheirs))
  }

  @Test func what_lasts_is_told_before_what_passes() {
    let both = target {
      $0.isConverted = true
      $0.isInUse = true
    }
    #expect(BulkAct.unassign.judge(both) == .skip(.converted))
    let inUse = target {
      $0.isInUse = true
      $0.assignedTo = nil
    }
    #expect(BulkAct.unassign.judge(inUse) == .skip(.inUse))
  }

  @Test func each_act_asks_for_its_permission() {
    #expect(
      BulkRuleTests.onWhatStands.map(\.permission)
        == [.assignContacts, .assignContacts, .assignContacts, .editContacts, .deleteContacts])
    #expect(BulkAct.restore.permission == .deleteContacts)
  }
}
