import Domain
import HTTP

/// What Twilio's error codes mean here (docs/twilio.md has the table).
enum ErrorTable {
  /// Of an answer that refuses to place, to change or to tell. The number that
  /// such a refusal is about is the own phone's: the contact's is inside TwiML.
  static func refusal(_ response: HTTPResponse) -> TelephonyError {
    let code = Answers.code(response.body)
    return TelephonyError(
      problem(code, status: response.status), code: code, requestID: response.requestID)
  }

  private static func problem(_ code: Int?, status: Int) -> CallProblem {
    switch code {
    case 21211, 21214, 21216, 21217, 21202: return .endpointInvalid
    default: break
    }
    if let known = code.flatMap(anywhere) { return known }
    switch status {
    case 401: return .credentials
    case 429: return .providerBusy
    default: return .refused
    }
  }

  /// Of a notification about a call whose own phone was up: the contact's side.
  static func contact(_ code: Int) -> CallProblem {
    switch code {
    case 13223, 13224, 21211, 21217: return .numberInvalid
    case 13225, 21216, 21202: return .numberBlocked
    case 21214: return .numberUnreachable
    default: return anywhere(code) ?? .refused
    }
  }

  /// Of a notification about an own phone that failed; nil where it tells nothing.
  static func ownPhone(_ code: Int) -> CallProblem? {
    switch code {
    case 13223, 13224, 13225, 21211, 21214, 21216, 21217, 21202: return .endpointInvalid
    default: return anywhere(code)
    }
  }

  private static func anywhere(_ code: Int) -> CallProblem? {
    switch code {
    case 20003: return .credentials
    case 10001, 10005, 20005: return .accountSuspended
    case 10004: return .linesBusy
    case 20429: return .providerBusy
    case 21201, 21205, 21213, 12100, 12200, 20001, 20404: return .internalError
    case 21210, 21212, 13214, 13247: return .callerNotVerified
    case 21215, 13227, 21203: return .areaNotAllowed
    case 21219: return .trialAccount
    case 32009: return .softphoneOffline
    default: return nil
    }
  }
}
