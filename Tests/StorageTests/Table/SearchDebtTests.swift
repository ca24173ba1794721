import Testing

@testable import Store

@Suite struct SearchDebtTests {
  @Test func what_nobody_waits_for_is_paid_at_once() {
    let debt = SearchDebt()
    #expect(debt.due(for: 20, isAwaited: false) == 20)
    #expect(debt.due(for: 1, isAwaited: false) == 1)
  }

  @Test func what_was_put_off_is_paid_later_little_by_little() {
    let debt = SearchDebt()
    for _ in 0..<3 { #expect(debt.due(for: 10, isAwaited: true) == 0) }
    #expect(debt.due(for: 10, isAwaited: false) == 20)
    #expect(debt.due(for: 10, isAwaited: false) == 20)
    #expect(debt.due(for: 10, isAwaited: false) == 20)
    #expect(debt.due(for: 10, isAwaited: false) == 10)
  }

  /// Else the pieces would gather until FTS5 brings them all together in one commit.
  @Test func where_somebody_always_waits_it_is_not_put_off_for_ever() {
    let debt = SearchDebt()
    let paid = (0..<90).map { _ in debt.due(for: 1, isAwaited: true) }
    #expect(paid.filter { $0 > 0 }.count == 10)
    #expect(paid.lastIndex { $0 > 0 } == 89)
  }
}
