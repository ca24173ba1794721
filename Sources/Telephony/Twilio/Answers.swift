import Domain
import Foundation
import HTTP

/// Twilio's JSON, as far as it is read. Every field may be null, and numbers
/// come as texts.
enum Answers {
  static func leg(_ body: [UInt8]) -> Leg? { decode(Call.self, body)?.leg }

  static func legs(_ body: [UInt8]) -> [Leg]? {
    guard let page = decode(Page.self, body) else { return nil }
    let legs = page.calls.compactMap(\.leg)
    return legs.count == page.calls.count ? legs : nil
  }

  static func notices(_ body: [UInt8]) -> [Notice]? {
    decode(Notices.self, body)?.notifications
      .compactMap { $0.error_code.flatMap { Int($0) } }.map(Notice.init)
  }

  static func code(_ body: [UInt8]) -> Int? { decode(Problem.self, body)?.code }

  static func account(_ body: [UInt8]) -> TwilioAccount? {
    guard let found = decode(Account.self, body), let status = found.status else { return nil }
    return TwilioAccount(
      name: found.friendly_name ?? "", status: status, isTrial: found.type == "Trial")
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ body: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(body))
  }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  private struct Call: Decodable {
    let sid: String?
    let parent_call_sid: String?
    let status: String?
    let direction: String?
    let to: String?
    let from: String?
    let date_created: String?
    let start_time: String?
    let end_time: String?
    let duration: String?

    /// Nil where it does not even say which call it is, and how it stands.
    var leg: Leg? {
      guard let sid = sid.flatMap({ TwilioSid($0, .call)?.text }), let status else { return nil }
      return Leg(
        sid: sid, parentSid: parent_call_sid.flatMap { $0.isEmpty ? nil : $0 },
        status: Leg.Status(rawValue: status), direction: direction, to: to, from: from,
        createdAt: date_created.flatMap(Instant.init(mailDate:)),
        startedAt: start_time.flatMap(Instant.init(mailDate:)),
        endedAt: end_time.flatMap(Instant.init(mailDate:)),
        duration: duration.flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 })
    }
  }

  private struct Page: Decodable { let calls: [Call] }

  private struct Notices: Decodable { let notifications: [Entry] }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  private struct Entry: Decodable { let error_code: String? }

  private struct Problem: Decodable { let code: Int }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  private struct Account: Decodable {
    let friendly_name: String?
    let status: String?
    let type: String?
  }
}

extension HTTPResponse {
  var isDone: Bool { (200..<300).contains(status) }

  /// Twilio's id of the request, for its support.
  var requestID: String? { headers["twilio-request-id"] }

  /// How long Twilio asks to be left alone, in the form that counts seconds.
  var retryAfter: Span? {
    headers["retry-after"].flatMap { Int64($0) }.flatMap { $0 < 0 ? nil : .seconds($0) }
  }

  var date: Instant? { headers["date"].flatMap(Instant.init(mailDate:)) }
}
