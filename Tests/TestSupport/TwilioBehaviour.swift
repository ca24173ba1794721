import Domain

/// Something that Twilio may do, and the row that a call then leaves: the same,
/// whoever called.
public struct TwilioBehaviour: Sendable, CustomStringConvertible {
  public let name: String
  /// As the double reads it.
  public let scenario: String
  public let row: Row
  /// Calls that Twilio makes of it.
  public let created: Int
  /// Requests to create one.
  public let posts: Int
  /// Whether answers stay away for as long as the client waits.
  public let isSilent: Bool

  /// What the call's row holds at the end.
  public struct Row: Equatable, Sendable, CustomStringConvertible {
    public var outcome: CallOutcome
    public var status: String
    public var duration: Int
    public var problem: CallProblem?
    public var code: Int?
    public var hasChild: Bool

    public init(
      _ outcome: CallOutcome, _ status: String, _ duration: Int = 0, _ problem: CallProblem? = nil,
      code: Int? = nil, hasChild: Bool
    ) {
      self.outcome = outcome
      self.status = status
      self.duration = duration
      self.problem = problem
      self.code = code
      self.hasChild = hasChild
    }

    public init?(_ call: Call) {
      guard let end = call.end else { return nil }
      self.init(
        end.outcome, end.status, end.duration, end.problem, code: end.code,
        hasChild: call.childSid != nil)
    }

    /// As `sqlite3` prints the row's columns.
    public var description: String {
      [
        outcome.rawValue, status, "\(duration)", problem?.rawValue ?? "",
        code.map(String.init) ?? "", hasChild ? "1" : "0",
      ].joined(separator: "|")
    }

    public static let columns =
      "outcome, status, duration, problem, error_code, child_sid IS NOT NULL"
  }

  init(
    _ name: String, _ scenario: String, _ row: Row, created: Int = 1, posts: Int = 1,
    isSilent: Bool = false
  ) {
    self.name = name
    self.scenario = scenario
    self.row = row
    self.created = created
    self.posts = posts
    self.isSilent = isSilent
  }

  public var description: String { name }

  /// Whether the contact's number is held back afterwards.
  public var condemnsNumber: Bool { row.problem?.condemnsNumber ?? false }

  public static func named(_ name: String) -> TwilioBehaviour { all.first { $0.name == name }! }

  private static let talked = Row(.answered, "completed", 20, hasChild: true)
  private static let lost = Row(.unsure, "unsure", 0, .notFound, hasChild: false)

  public static let all: [TwilioBehaviour] = [
    // How it goes.
    TwilioBehaviour("answered", "{}", talked),
    TwilioBehaviour("busy", #"{"child":"busy"}"#, Row(.busy, "busy", hasChild: true)),
    TwilioBehaviour(
      "no answer", #"{"child":"no-answer","childRings":25}"#,
      Row(.noAnswer, "no-answer", hasChild: true)),
    TwilioBehaviour("failed", #"{"child":"failed"}"#, Row(.failed, "failed", hasChild: true)),
    TwilioBehaviour(
      "failed with a reason", #"{"child":"failed","notices":[13224],"noticesAfter":1}"#,
      Row(.failed, "failed", 0, .numberInvalid, code: 13224, hasChild: true)),
    TwilioBehaviour(
      "canceled", #"{"child":"canceled"}"#, Row(.canceled, "canceled", hasChild: true)),
    TwilioBehaviour("child late", #"{"listLag":6}"#, talked),
    TwilioBehaviour("strange status", #"{"strange":[1,3]}"#, talked),
    TwilioBehaviour(
      "talked for no second", #"{"talk":0.4}"#, Row(.answered, "completed", 0, hasChild: true)),
    TwilioBehaviour("length late", #"{"nullDurations":3}"#, talked),
    TwilioBehaviour("length never", #"{"nullDurations":-1}"#, talked),
    // The own phone.
    TwilioBehaviour("own phone busy", #"{"own":"busy"}"#, Row(.ownPhone, "busy", hasChild: false)),
    TwilioBehaviour(
      "own phone silent", #"{"own":"no-answer","ownRings":20}"#,
      Row(.ownPhone, "no-answer", hasChild: false)),
    TwilioBehaviour(
      "own phone offline", #"{"own":"failed","notices":[32009]}"#,
      Row(.ownPhone, "failed", 0, .softphoneOffline, code: 32009, hasChild: false)),
    TwilioBehaviour(
      "own phone canceled", #"{"own":"canceled"}"#, Row(.canceled, "canceled", hasChild: false)),
    // The contact was not dialled.
    TwilioBehaviour(
      "number invalid", #"{"child":"none","notices":[13223]}"#,
      Row(.failed, "completed", 0, .numberInvalid, code: 13223, hasChild: false)),
    TwilioBehaviour(
      "number blocked", #"{"child":"none","notices":[13225]}"#,
      Row(.failed, "completed", 0, .numberBlocked, code: 13225, hasChild: false)),
    TwilioBehaviour(
      "area refused", #"{"child":"none","notices":[13227]}"#,
      Row(.failed, "completed", 0, .areaNotAllowed, code: 13227, hasChild: false)),
    TwilioBehaviour(
      "caller refused", #"{"child":"none","notices":[13214]}"#,
      Row(.failed, "completed", 0, .callerNotVerified, code: 13214, hasChild: false)),
    TwilioBehaviour(
      "no reason", #"{"child":"none"}"#, Row(.failed, "completed", hasChild: false)),
    // The request is refused.
    TwilioBehaviour(
      "credentials", #"{"create":["401"]}"#,
      Row(.failed, "failed", 0, .credentials, code: 20003, hasChild: false), created: 0),
    TwilioBehaviour(
      "endpoint invalid", #"{"create":["code:21211"]}"#,
      Row(.failed, "failed", 0, .endpointInvalid, code: 21211, hasChild: false), created: 0),
    TwilioBehaviour(
      "unknown refusal", #"{"create":["code:21999"]}"#,
      Row(.failed, "failed", 0, .refused, code: 21999, hasChild: false), created: 0),
    TwilioBehaviour("429 twice", #"{"create":["429","429"]}"#, talked, posts: 3),
    TwilioBehaviour(
      "429 for ever", #"{"create":["429","429","429","429","429"]}"#,
      Row(.failed, "failed", 0, .providerBusy, code: 20429, hasChild: false), created: 0, posts: 5),
    // Nobody knows.
    TwilioBehaviour("500 and a call", #"{"create":["500-created"]}"#, talked),
    TwilioBehaviour("500 and none", #"{"create":["500"]}"#, lost, created: 0),
    TwilioBehaviour("reset and a call", #"{"create":["reset-created"]}"#, talked),
    TwilioBehaviour("reset and none", #"{"create":["reset"]}"#, lost, created: 0),
    TwilioBehaviour(
      "silence and a call", #"{"create":["silence-created"]}"#, talked, isSilent: true),
    TwilioBehaviour(
      "silence and none", #"{"create":["silence"]}"#, lost, created: 0, isSilent: true),
    TwilioBehaviour("cut answer", #"{"create":["cut-created"]}"#, talked),
    TwilioBehaviour("a proxy's page", #"{"create":["html:503"]}"#, lost, created: 0),
    TwilioBehaviour("a proxy's page with 201", #"{"create":["html:201"]}"#, lost, created: 0),
    // Questions go wrong.
    TwilioBehaviour("404 once", #"{"get":{"3":"404"}}"#, talked),
    TwilioBehaviour(
      "404 for ever", #"{"get":{"3-":"404"}}"#,
      Row(.failed, "unknown", 0, .unknownCall, code: 20404, hasChild: false)),
    TwilioBehaviour(
      "every question badly answered once",
      #"{"get":{"2":"500","3":"html","4":"reset","5":"cut","6":"429:3","7":"huge","8":"302:/x"}}"#,
      talked),
  ]
}
