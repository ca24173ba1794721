import Domain
import HTTP

/// A Twilio account as it tells of itself.
public struct TwilioAccount: Equatable, Sendable {
  public var name: String
  /// `active`, `suspended` or `closed`.
  public var status: String
  /// Calls verified numbers only.
  public var isTrial: Bool

  public var isActive: Bool { status == "active" }
}

/// Asks a Twilio account whether calls could be made through it, and makes none.
public struct TwilioExamination: Sendable {
  private let link: TwilioLink

  /// What was found.
  public struct Findings: Equatable, Sendable {
    /// Why the key may not read calls; nil where it may.
    public var key: TelephonyError?
    /// Nil where the key may not read the account: a standard key may not.
    public var account: TwilioAccount?
    /// Whether the account could not be asked at all.
    public var isSilent: Bool
  }

  public init(_ settings: TwilioSettings, client: HTTPClient) {
    link = TwilioLink(settings: settings, client: client)
  }

  /// Two requests, blocking.
  public func callAsFunction() -> Findings {
    var findings = Findings(key: nil, account: nil, isSilent: false)
    let (calls, problem) = ask(link.oneCallPath)
    findings.key = problem
    if problem == nil, calls.flatMap({ Answers.legs($0.body) }) == nil {
      findings.key = TelephonyError(.refused)
    }
    guard findings.key?.problem != .unreachable else {
      findings.isSilent = true
      return findings
    }
    findings.account = ask(link.accountPath).response.flatMap { Answers.account($0.body) }
    return findings
  }

  private func ask(_ path: String) -> (response: HTTPResponse?, problem: TelephonyError?) {
    do throws(HTTPFailure) {
      let response = try link.get(path)
      if response.status == 200 { return (response, nil) }
      return (nil, ErrorTable.refusal(response))
    } catch {
      return (nil, TelephonyError(.unreachable, code: error.code == 0 ? nil : error.code))
    }
  }
}
