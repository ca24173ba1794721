import Domain
import Store
import TestSupport
import Testing

@Suite struct TodayTests {
  /// As booking will do it: the status, and the work.
  private func book(_ id: ContactID, by session: Session, on floor: TestFloor) throws {
    let converted = try floor.status(ContactStatus.Code.converted).id
    try floor.store.write(as: session.actor, because: .setStatus) { (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.statusID = converted
      contact.isConverted = true
      try tx.contacts.save(contact, statusNote: nil)
      try tx.queue.markWorked(id, by: session.user.id, .status)
    }
  }

  @Test func what_she_booked_today_is_counted_once_and_hers_alone() throws {
    let floor = try TestFloor(inMemory: true)
    let anna = try floor.telephoniste("Anna")
    let luc = try floor.telephoniste("Luc")
    let ids = try floor.addContacts(3, assignedTo: anna.user.id)
    #expect(try floor.store.today(of: anna.user.id).booked == 0)
    try book(ids[0], by: anna, on: floor)
    try AddNote(store: floor.store)("coming", to: ids[0], by: anna)
    try AddNote(store: floor.store)("not booked", to: ids[1], by: anna)
    try book(ids[2], by: luc, on: floor)
    #expect(try floor.store.today(of: anna.user.id).booked == 1)
    #expect(try floor.store.today(of: luc.user.id).booked == 1)
    floor.clock.advance(.hours(24))
    try AddNote(store: floor.store)("the day after", to: ids[0], by: anna)
    #expect(try floor.store.today(of: anna.user.id).booked == 0)
  }
}
