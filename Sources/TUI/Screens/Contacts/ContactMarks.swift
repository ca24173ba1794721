import Domain

/// The contacts that an act will be about: some that were marked one by one or as a
/// range, or all that the filter holds, perhaps without a few.
struct ContactMarks: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case chosen(Set<ContactID>)
    case all(except: Set<ContactID>)
  }

  private(set) var kind = Kind.chosen([])
  /// Where a range began; nil while none is being marked.
  private(set) var anchor: ContactID?
  /// The rows of the range so far.
  private(set) var range: Set<ContactID> = []

  static let none = ContactMarks()

  var isEmpty: Bool {
    if case .chosen(let ids) = kind { return ids.isEmpty && range.isEmpty }
    return false
  }

  var isAll: Bool {
    if case .all = kind { return true }
    return false
  }

  func contains(_ id: ContactID) -> Bool {
    switch kind {
    case .chosen(let ids): return ids.contains(id) || range.contains(id)
    case .all(let except): return !except.contains(id)
    }
  }

  /// - Parameter count: contacts of the filter; nil while they are being counted.
  func count(of count: Int?) -> Int? {
    switch kind {
    case .chosen(let ids): return ids.union(range).count
    case .all(let except): return count.map { max(0, $0 - except.count) }
    }
  }

  mutating func toggle(_ id: ContactID) {
    endRange()
    switch kind {
    case .chosen(var ids):
      if ids.remove(id) == nil { ids.insert(id) }
      kind = .chosen(ids)
    case .all(var except):
      if except.remove(id) == nil { except.insert(id) }
      kind = .all(except: except)
    }
  }

  mutating func toggleAll() {
    endRange()
    kind = isAll ? .chosen([]) : .all(except: [])
  }

  mutating func clear() { self = .none }

  /// All that a filter held is nothing under another.
  mutating func forgetAll() {
    endRange()
    if isAll { kind = .chosen([]) }
  }

  // MARK: A range

  mutating func beginRange(at id: ContactID) {
    anchor = id
    range = [id]
  }

  mutating func stretchRange(over ids: [ContactID]) {
    guard anchor != nil else { return }
    range = Set(ids)
  }

  mutating func endRange() {
    if case .chosen(let ids) = kind { kind = .chosen(ids.union(range)) }
    anchor = nil
    range = []
  }

  // MARK: What it comes to

  /// - Parameter current: what an act is about where nothing is marked.
  func targets(_ filter: ContactFilter, current: ContactID?) -> TargetQuery? {
    switch kind {
    case .all(let except): return .filter(filter, except: except)
    case .chosen(let ids):
      let all = ids.union(range)
      if all.isEmpty { return current.map { .chosen([$0]) } }
      return .chosen(all.sorted())
    }
  }
}
