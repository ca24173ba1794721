import Domain
import HTTP

/// Questions and orders as requests, answers as values.
struct TwilioLink: Sendable {
  let settings: TwilioSettings
  let client: HTTPClient

  /// What came of a request that changes something.
  enum Posted: Equatable, Sendable {
    /// With the leg, where the answer tells one.
    case done(Leg?)
    /// Not processed: too many at once.
    case busy(retryAfter: Span?, TelephonyError)
    /// Not processed, and of no use again.
    case refused(TelephonyError)
    /// Not processed: nothing of it left.
    case unsent
    /// It may have been processed or not.
    case doubtful
  }

  private static let version = "/2010-04-01/Accounts/"
  private static let listLength = "20"
  private var account: String { TwilioLink.version + settings.account.text }

  // MARK: Asking

  func ask(_ question: CallMachine.Question, about machine: CallMachine) -> CallMachine.Answer {
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try get(path(of: question, machine))
    } catch {
      return .silent(retryAfter: nil, isBusy: false)
    }
    switch response.status {
    case 200: return read(response, question) ?? .silent(retryAfter: nil, isBusy: false)
    case 404: return .notFound
    case 429: return .silent(retryAfter: response.retryAfter, isBusy: true)
    case 401: return .refused(ErrorTable.refusal(response))
    case 400..<500 where Answers.code(response.body) != nil:
      return .refused(ErrorTable.refusal(response))
    default: return .silent(retryAfter: response.retryAfter, isBusy: false)
    }
  }

  private func path(of question: CallMachine.Question, _ machine: CallMachine) -> String {
    switch question {
    case .leg(let sid): return "\(account)/Calls/\(sid).json"
    case .notices(let sid):
      return "\(account)/Calls/\(sid)/Notifications.json?PageSize=\(TwilioLink.listLength)"
    case .children(let sid): return list([("ParentCallSid", sid)])
    case .search: return list([("To", machine.endpoint), ("From", machine.callerID)])
    }
  }

  private func list(_ filters: [(name: String, value: String)]) -> String {
    "\(account)/Calls.json?"
      + FormEncoding.encode(filters + [("PageSize", TwilioLink.listLength)])
  }

  /// Nil where it is none of Twilio's answers.
  private func read(
    _ response: HTTPResponse, _ question: CallMachine.Question
  ) -> CallMachine.Answer? {
    switch question {
    case .leg(let sid):
      return Answers.leg(response.body).flatMap { $0.sid == sid ? .leg($0) : nil }
    case .children, .search:
      return Answers.legs(response.body).map { .legs($0, at: response.date) }
    case .notices: return Answers.notices(response.body).map { .notices($0) }
    }
  }

  // MARK: Changing

  func create(to endpoint: String, twiml: String, ringing seconds: Int) -> Posted {
    let posted = post(
      "/Calls.json",
      [
        ("To", endpoint), ("From", settings.callerID), ("Twiml", twiml),
        ("Timeout", String(seconds)),
      ])
    // Created, by an answer that does not say which call.
    return posted == .done(nil) ? .doubtful : posted
  }

  func redirect(_ sid: String, to twiml: String) -> Posted {
    post("/Calls/\(sid).json", [("Twiml", twiml)])
  }

  func complete(_ sid: String) -> Posted {
    let posted = post("/Calls/\(sid).json", [("Status", Leg.Status.completed.rawValue)])
    guard case .refused(let error) = posted else { return posted }
    return TwilioLink.isOver(error) ? .done(nil) : posted
  }

  /// "Call is not in-progress", and "not found": what was to end has ended.
  static func isOver(_ error: TelephonyError) -> Bool {
    error.code == 21220 || error.code == 20404
  }

  private func post(_ path: String, _ fields: [(name: String, value: String)]) -> Posted {
    let form = Array(FormEncoding.encode(fields).utf8)
    do throws(HTTPFailure) {
      let response = try client.send(request(.post(form), account + path))
      return TwilioLink.posted(response)
    } catch {
      return error.wasSent ? .doubtful : .unsent
    }
  }

  private static func posted(_ response: HTTPResponse) -> Posted {
    switch response.status {
    case 200..<300: return .done(Answers.leg(response.body))
    case 429: return .busy(retryAfter: response.retryAfter, ErrorTable.refusal(response))
    // A proxy that lost patience with Twilio says this.
    case 408: return .doubtful
    case 404 where Answers.code(response.body) == nil:
      return .refused(TelephonyError(.refused, requestID: response.requestID))
    case 400..<500: return .refused(ErrorTable.refusal(response))
    default: return .doubtful
    }
  }

  // MARK: Requests

  func get(_ path: String) throws(HTTPFailure) -> HTTPResponse {
    try client.send(request(.get, path))
  }

  private func request(_ method: HTTPRequest.Method, _ path: String) -> HTTPRequest {
    HTTPRequest(method, path, user: settings.user.text, secret: settings.secret)
  }

  /// The account itself, and one line of its calls.
  var accountPath: String { account + ".json" }
  var oneCallPath: String { "\(account)/Calls.json?PageSize=1" }
}
