import Domain
import HTTP
import Testing

@testable import Twilio

/// What goes over the wire, and what is read of what comes back.
@Suite struct WireTests {
  @Test func a_form_encodes_everything_but_the_unreserved() {
    #expect(FormEncoding.encode("+15145550100") == "%2B15145550100")
    #expect(FormEncoding.encode("AZaz09-._~") == "AZaz09-._~")
    #expect(FormEncoding.encode("a b&c=d/é\n") == "a%20b%26c%3Dd%2F%C3%A9%0A")
    #expect(FormEncoding.encode([("To", "sip:a@b"), ("X", "")]) == "To=sip%3Aa%40b&X=")
  }

  @Test func a_bridge_dials_the_contact_with_the_outgoing_number() throws {
    let phone = try #require(PhoneNumber(digits: "5145551001"))
    #expect(
      TwiML.dial(phone, callerID: "+15145550199")
        == "<Response><Dial callerId=\"+15145550199\" timeout=\"30\" timeLimit=\"7200\">"
        + "<Number>+15145551001</Number></Dial></Response>")
  }

  @Test func what_is_spoken_cannot_write_twiml() {
    let twiml = TwiML.wait(
      saying: .init(text: "A & B <Dial>\u{1}\u{FFFE}\"'", language: "fr-CA\"><Hangup/>"))
    #expect(
      twiml == "<Response><Say language=\"fr-CA&quot;&gt;&lt;Hangup/&gt;\">"
        + "A &amp; B &lt;Dial&gt;&quot;&apos;</Say><Pause length=\"60\"/></Response>")
    #expect(
      TwiML.wait(saying: .init(text: "", language: "en"))
        == "<Response><Pause length=\"60\"/></Response>")
  }

  @Test(arguments: [
    ("Tue, 31 Aug 2010 20:36:28 +0000", 1_283_286_988),
    ("Tue, 31 Aug 2010 20:36:28 GMT", 1_283_286_988),
    ("31 Aug 2010 16:36:28 -0400", 1_283_286_988),
    ("Sat, 31 Dec 2016 23:59:60 +0000", 1_483_228_800),
  ])
  func a_mail_date_is_read(text: String, seconds: Int) {
    #expect(Instant(mailDate: text) == Instant(seconds: Int64(seconds)))
  }

  @Test(arguments: [
    "", "2010-08-31T20:36:28Z", "Tue, 31 Aug 2010", "Tue, 32 Aug 2010 20:36:28 +0000",
    "Tue, 31 Agu 2010 20:36:28 +0000", "Tue, 31 Aug 2010 25:36:28 +0000",
    "Tue, 31 Aug 2010 20:36:28 EST",
  ])
  func what_is_no_mail_date_is_none(text: String) { #expect(Instant(mailDate: text) == nil) }

  private let sid = "CA0123456789abcdef0123456789abcdef"

  @Test func a_leg_is_read_with_its_nulls() throws {
    let body = """
      {"sid":"\(sid)","status":"completed","duration":"40","parent_call_sid":"",
       "start_time":"Tue, 31 Aug 2010 20:36:28 +0000","end_time":null,"direction":"outbound-dial",
       "price":null,"subresource_uris":{"x":"y"},"unheard_of":[1]}
      """
    let leg = try #require(Answers.leg(Array(body.utf8)))
    #expect(leg.duration == 40 && leg.status == .completed && leg.parentSid == nil)
    #expect(leg.startedAt == Instant(seconds: 1_283_286_988) && leg.endedAt == nil)
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", #"{"sid":null,"status":"queued"}"#,
    #"{"sid":"CA1","status":"queued"}"#,
    #"{"sid":"CA0123456789abcdef0123456789abcdef"}"#, "<html/>",
  ])
  func what_is_no_leg_is_none(body: String) { #expect(Answers.leg(Array(body.utf8)) == nil) }

  @Test func a_word_that_is_not_known_is_a_leg_all_the_same() {
    let body = #"{"sid":"\#(sid)","status":"teleporting","duration":"-1"}"#
    let leg = Answers.leg(Array(body.utf8))
    #expect(leg != nil && leg?.status == nil && leg?.duration == nil)
  }

  @Test func a_list_with_one_bad_leg_is_no_list() {
    let good = #"{"sid":"\#(sid)","status":"queued"}"#
    #expect(Answers.legs(Array(#"{"calls":[\#(good)]}"#.utf8))?.count == 1)
    #expect(Answers.legs(Array(#"{"calls":[\#(good),{}]}"#.utf8)) == nil)
    #expect(Answers.legs(Array(#"{"calls":[]}"#.utf8))?.isEmpty == true)
  }

  // MARK: Codes

  private func refusal(_ code: Int?, status: Int = 400) -> CallProblem {
    let body = code.map { #"{"code":\#($0),"message":"x"}"# } ?? "<html/>"
    return ErrorTable.refusal(HTTPResponse(status: status, body: Array(body.utf8))).problem
  }

  @Test func each_code_has_its_meaning() {
    let meanings: [CallProblem: [Int]] = [
      .credentials: [20003], .accountSuspended: [10001, 10005, 20005], .linesBusy: [10004],
      .providerBusy: [20429], .internalError: [21201, 21205, 21213, 12100, 12200, 20001, 20404],
      .callerNotVerified: [21210, 21212, 13214, 13247],
      .endpointInvalid: [21211, 21214, 21216, 21217, 21202],
      .areaNotAllowed: [21215, 13227, 21203], .trialAccount: [21219], .softphoneOffline: [32009],
      .refused: [1, 99999],
    ]
    for (problem, codes) in meanings {
      for code in codes { #expect(refusal(code) == problem, "\(code)") }
    }
    let ofContact: [CallProblem: [Int]] = [
      .numberInvalid: [13223, 13224, 21211, 21217], .numberBlocked: [13225, 21216, 21202],
      .numberUnreachable: [21214], .areaNotAllowed: [13227], .callerNotVerified: [13214, 13247],
    ]
    for (problem, codes) in ofContact {
      for code in codes { #expect(ErrorTable.contact(code) == problem, "\(code)") }
    }
  }

  @Test func no_refusal_of_a_request_condemns_the_contact() {
    for code in 10_000..<40_000 where refusal(code).condemnsNumber {
      Issue.record("\(code) is about the own phone")
    }
  }

  @Test func a_status_without_a_code_has_its_meaning_too() {
    #expect(refusal(nil, status: 401) == .credentials)
    #expect(refusal(nil, status: 429) == .providerBusy)
    #expect(refusal(nil, status: 403) == .refused)
  }

  // MARK: What is never dialled

  private func check(_ digits: String, endpoint: String = "+15145550150") throws {
    try Dialable.check(
      #require(PhoneNumber(digits: digits)), from: "+15145550199", endpoint: endpoint)
  }

  @Test(arguments: [
    ("9115551001", CallProblem.numberInvalid), ("4115551001", .numberInvalid),
    ("5149115551", .numberInvalid), ("5144111001", .numberInvalid), ("0145551001", .numberInvalid),
    ("5141551001", .numberInvalid), ("1145551001", .numberInvalid),
    ("9005551001", .numberBlocked), ("5149761001", .numberBlocked), ("9765551001", .numberBlocked),
    ("8765551001", .areaNotAllowed), ("2425551001", .areaNotAllowed),
    ("7875551001", .areaNotAllowed),
    ("5145550199", .refused), ("5145550150", .refused),
  ])
  func what_may_not_be_called_is_refused_here(digits: String, problem: CallProblem) {
    #expect(throws: TelephonyError(problem)) { try check(digits) }
  }

  @Test(arguments: ["5145551001", "8675551001", "8005551001", "2125551001"])
  func what_may_be_called_passes(digits: String) throws { try check(digits) }

  @Test func the_outgoing_number_is_nobodys_own_phone() {
    #expect(throws: TelephonyError(.endpointInvalid)) {
      try check("5145551001", endpoint: "+15145550199")
    }
  }

  // MARK: Settings

  @Test(arguments: [
    "AC0123456789abcdef0123456789ABCDEF", "  AC0123456789abcdef0123456789abcdef\n",
  ])
  func an_id_is_taken_with_the_blanks_around_it(text: String) {
    #expect(TwilioSid(text, .account)?.text.count == 34)
  }

  @Test(arguments: [
    "", "AC", "SK0123456789abcdef0123456789abcdef", "ac0123456789abcdef0123456789abcdef",
    "AC0123456789abcdef0123456789abcdeg", "AC0123456789abcdef0123456789abcdef0",
    "AC0123456789abcdef 123456789abcdef", "AC0123456789abcdef0123456789abcdé",
  ])
  func what_is_no_id_is_none(text: String) { #expect(TwilioSid(text, .account) == nil) }

  @Test(arguments: [
    "https://api.twilio.com", "https://api.dublin.ie1.twilio.com/", "https://h:8443",
    "http://127.0.0.1:8080", "http://localhost", "http://[::1]:9",
  ])
  func an_address_is_https_or_this_host(text: String) { #expect(ServiceAddress(text) != nil) }

  @Test(arguments: [
    "", "api.twilio.com", "http://api.twilio.com", "https://", "ftp://127.0.0.1",
    "http://127.0.0.1@evil.example", "https://user:word@api.twilio.com", "https://h/path",
    "https://h?x", "https://h#x", "http://127.0.0.1.evil.example", "http://127.0.0.1:0",
    "http://127.0.0.1:99999", "http://[::1", "http://localhost.evil.example", "https://é.example",
    "https://h\n", "https://h:+8",
  ])
  func any_other_address_is_none(text: String) { #expect(ServiceAddress(text) == nil) }
}
