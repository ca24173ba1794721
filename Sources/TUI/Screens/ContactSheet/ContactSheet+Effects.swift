import Domain
import Shell

/// One effect, one use case, one answer.
extension ContactSheet {
  /// What is done with the one contact that the sheet shows.
  public struct UseCases: Sendable {
    public typealias Read = @Sendable () throws(DomainError) -> SeeContactRecord.Sheet
    /// Lines before a key, or the newest.
    public typealias List = @Sendable (Tab, Int64?) throws(DomainError) -> SeeContactRecord.Page
    public typealias Names = @Sendable () throws(DomainError) -> HistoryNames
    public typealias People = @Sendable () throws(DomainError) -> [TelephonisteLine]
    public typealias Status = @Sendable (SetStatus.Choice) throws(DomainError) -> Void
    /// An act on the contact as it was seen, by its version.
    public typealias Act = @Sendable (BulkAct, Int) throws(DomainError) -> Void

    let read: Read
    let list: List
    let names: Names
    let people: People
    let setStatus: Status
    let act: Act

    public init(
      read: @escaping Read, list: @escaping List, names: @escaping Names,
      people: @escaping People, setStatus: @escaping Status, act: @escaping Act
    ) {
      self.read = read
      self.list = list
      self.names = names
      self.people = people
      self.setStatus = setStatus
      self.act = act
    }
  }

  public static func lane(of effect: Effect) -> Lane {
    switch effect {
    case .read, .list, .names, .people: return .reading
    case .setStatus, .act: return .storage
    }
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read: return .read(Result { () throws(DomainError) in try use.read() })
    case .list(let tab, let key):
      return .listed(
        tab, before: key, Result { () throws(DomainError) in try use.list(tab, key) })
    case .names: return .named(Result { () throws(DomainError) in try use.names() })
    case .people: return .peopleRead(Result { () throws(DomainError) in try use.people() })
    case .setStatus(let choice, let status):
      return .done(
        .status(status), refusal { () throws(DomainError) in try use.setStatus(choice) })
    case .act(let act, let version, let done):
      return .done(done, refusal { () throws(DomainError) in try use.act(act, version) })
    }
  }
}
