import Domain
import Foundation
import TestSupport
import Testing

@testable import HTTP

@Suite struct HTTPClientTests {
  private let path = "/2010-04-01/Accounts/\(TwilioDouble.account)/Calls.json"

  private func client(
    _ address: String, limits: HTTPLimits = HTTPLimits(), authority: String? = nil
  ) throws -> HTTPClient {
    HTTPClient(
      try #require(ServiceAddress(address)), agent: "cordboard/test", limits: limits,
      authority: authority)
  }

  private func get(_ path: String) -> HTTPRequest {
    HTTPRequest(.get, path, user: TwilioDouble.key, secret: Secret(TwilioDouble.secret))
  }

  private var order: HTTPRequest {
    let form = "To=%2B15145550150&From=%2B15145550199&Twiml=%3CResponse%2F%3E"
    return HTTPRequest(
      .post(Array(form.utf8)), path, user: TwilioDouble.key, secret: Secret(TwilioDouble.secret))
  }

  private func failure(
    _ client: HTTPClient, _ request: HTTPRequest
  ) throws -> HTTPFailure {
    do throws(HTTPFailure) {
      let response = try client.send(request)
      Issue.record("answered \(response.status)")
    } catch {
      return error
    }
    throw TwilioDouble.NotStarted()
  }

  // MARK: Answers

  @Test func an_answer_comes_with_status_headers_and_body() throws {
    let double = try TwilioDouble()
    let response = try client(double.address).send(get(path))
    #expect(response.status == 200)
    #expect(response.headers["content-type"] == "application/json;charset=utf-8")
    #expect(String(decoding: response.body, as: UTF8.self).contains("\"calls\": []"))
    #expect(double.requests().first?.hasAuthorization == true)
  }

  @Test func a_redirect_is_an_answer_and_is_not_followed() throws {
    let other = try TwilioDouble()
    let double = try TwilioDouble(#"{"get":{"1":"302:\#(other.address)/x"}}"#)
    let response = try client(double.address).send(get(path))
    #expect(response.status == 302)
    #expect(other.requests().isEmpty, "the secret went nowhere else")
  }

  // MARK: No answer

  @Test func where_nobody_listens_nothing_was_sent() throws {
    let address: String
    do { address = try TwilioDouble().address }
    let found = try failure(client(address), order)
    #expect(found.code == 7 && !found.wasSent)
  }

  @Test func a_name_that_is_none_sends_nothing() throws {
    let found = try failure(client("https://nobody.invalid"), order)
    #expect(!found.wasSent)
  }

  @Test(arguments: [("silence", 28), ("reset", 56)])
  func an_answer_that_stays_away_says_that_it_was_sent(mode: String, code: Int) throws {
    let double = try TwilioDouble(#"{"create":["\#(mode)"]}"#)
    let limits = HTTPLimits(post: .milliseconds(500))
    let found = try failure(client(double.address, limits: limits), order)
    #expect(found.code == code || mode == "reset")
    #expect(found.wasSent)
    #expect(double.requests().count == 1)
  }

  @Test func an_answer_that_is_too_large_is_none() throws {
    let double = try TwilioDouble(#"{"get":{"1":"huge"}}"#)
    let found = try failure(client(double.address), get(path))
    #expect(found.code == 23 && found.wasSent)
  }

  /// libcurl repeats a request by itself where a kept connection died before any
  /// answer; with an order that would be a second call.
  @Test func an_order_on_a_connection_that_dies_is_never_sent_twice() throws {
    let double = try TwilioDouble(#"{"create":["reset-created"]}"#)
    let client = try client(double.address)
    for _ in 0..<3 { _ = try client.send(get(path)) }
    #expect(try failure(client, order).wasSent)
    #expect(double.requests().filter(\.createsCall).count == 1)
    #expect(double.created().count == 1)
  }

  // MARK: TLS

  @Test func a_server_that_the_authority_signed_is_trusted() throws {
    let authority = try TestAuthority()
    let certificate = try authority.certificate(for: "IP:127.0.0.1")
    let double = try TwilioDouble(certificate: (certificate.path, certificate.key))
    let client = try client("https://127.0.0.1:\(double.port)", authority: authority.file)
    #expect(try client.send(get(path)).status == 200)
    #expect(double.requests().first?.hasAuthorization == true)
  }

  /// Why a server is not what it says.
  enum Fraud: CaseIterable { case expired, selfSigned, wrongName, unknownAuthority }

  @Test(arguments: Fraud.allCases)
  func a_server_that_is_not_what_it_says_never_sees_the_secret(fraud: Fraud) throws {
    let authority = try TestAuthority()
    let certificate: TestAuthority.Certificate
    switch fraud {
    case .expired: certificate = try authority.certificate(for: "IP:127.0.0.1", days: -1)
    case .selfSigned: certificate = try authority.selfSigned()
    case .wrongName: certificate = try authority.certificate(for: "DNS:api.twilio.com")
    case .unknownAuthority: certificate = try authority.certificate(for: "IP:127.0.0.1")
    }
    let double = try TwilioDouble(certificate: (certificate.path, certificate.key))
    let trusted = fraud == .unknownAuthority ? nil : authority.file
    let client = try client("https://127.0.0.1:\(double.port)", authority: trusted)
    for request in [get(path), order] {
      let found = try failure(client, request)
      #expect(found.code == 60 && !found.wasSent)
    }
    #expect(double.requests().isEmpty)
  }

  @Test func a_redirect_over_tls_is_not_followed() throws {
    let authority = try TestAuthority()
    let certificate = try authority.certificate(for: "IP:127.0.0.1")
    let other = try TwilioDouble()
    let double = try TwilioDouble(
      #"{"get":{"1":"302:\#(other.address)/x"},"create":["302:\#(other.address)/x"]}"#,
      certificate: (certificate.path, certificate.key))
    let client = try client("https://127.0.0.1:\(double.port)", authority: authority.file)
    #expect(try client.send(get(path)).status == 302)
    #expect(try client.send(order).status == 302)
    #expect(other.requests().isEmpty)
  }

  @Test func plain_http_is_not_spoken_where_tls_is_meant() throws {
    let double = try TwilioDouble()
    let found = try failure(client("https://127.0.0.1:\(double.port)"), order)
    #expect(!found.wasSent)
    #expect(double.requests().isEmpty)
  }
}
