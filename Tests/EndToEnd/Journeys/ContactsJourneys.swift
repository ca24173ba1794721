import Foundation
import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct ContactsJourneys {
  @Test func an_admin_finds_marks_and_assigns_at_80x24() throws {
    let floor = try CommandFloor()
    try floor.importContacts(Array(1000..<1040), assignedTo: nil)
    let seat = try SeatPane(floor)
    try seat.signIn("ada@example.com")
    try seat.press(taughtFor: "contacts")
    try seat.expect("40 of 40")
    try seat.press(taughtFor: "select", "Space")
    try seat.press(taughtFor: "select", "Space")
    try seat.expect("2 selected")
    try seat.press(taughtFor: "assign")
    try seat.expect("Assign to whom?")
    seat.type("tremblay")
    seat.press("Enter")
    try seat.expect("Assign 2 contacts to Anna Tremblay?")
    seat.press("Enter")
    try seat.expect("Assigned 2 contacts to Anna Tremblay.")
    seat.press("Enter")
    try seat.expect("40 of 40")
    seat.press("/")
    seat.type("555-1007")
    try seat.expect("1 of 40")
    seat.press("Enter", "Enter")
    try seat.expect("Contact 1007")
    seat.press("C-x")
    try seat.expect("ended 0")
    let assigned = floor.asAda("contacts", "list", "--assigned-to", "anna@example.com", "--json")
    #expect(assigned.text.contains("5145551039") && assigned.text.contains("5145551038"))
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func an_admin_filters_at_120x40() throws {
    let floor = try CommandFloor()
    try floor.importContacts(Array(1000..<1012), assignedTo: "anna@example.com")
    let seat = try SeatPane(floor, width: 120, height: 40)
    try seat.signIn("ada@example.com")
    try seat.expect("Overview")
    seat.press("c")
    try seat.expect("12 of 12")
    seat.press("f", "Down", "Right", "Down", "Enter")
    try seat.expect("No contact fits.")
    seat.press("f")
    try seat.expect("clear all")
    seat.type("*")
    seat.press("Enter")
    try seat.expect("12 of 12")
    seat.press("C-x")
    try seat.expect("ended 0")
  }
}
