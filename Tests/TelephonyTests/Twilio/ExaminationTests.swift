import Domain
import HTTP
import TestSupport
import Testing
import Twilio

@Suite struct ExaminationTests {
  private func findings(
    _ scenario: String = "{}", _ change: (inout TwilioSettings) -> Void = { _ in }
  ) throws -> TwilioExamination.Findings {
    let double = try TwilioDouble(scenario)
    var settings = try double.settings()
    change(&settings)
    return TwilioExamination(
      settings, client: HTTPClient(settings.address, agent: "cordboard/test"))()
  }

  @Test func a_good_account_is_told_by_name() throws {
    let found = try findings()
    #expect(found.key == nil && !found.isSilent)
    #expect(found.account?.name == "Floor" && found.account?.isTrial == false)
    #expect(found.account?.isActive == true)
  }

  @Test func a_standard_key_may_not_read_the_account_and_is_good() throws {
    let found = try findings(#"{"account":"hidden"}"#)
    #expect(found.key == nil && found.account == nil)
  }

  @Test func a_suspended_account_is_not_active() throws {
    #expect(try findings(#"{"account":"suspended"}"#).account?.isActive == false)
  }

  @Test func a_wrong_secret_is_told() throws {
    let found = try findings { $0.secret = Secret("wrong") }
    #expect(found.key?.problem == .credentials && found.key?.code == 20003)
  }

  @Test func an_answer_that_is_none_of_twilios_is_no_access() throws {
    #expect(try findings(#"{"get":{"1":"html:200"}}"#).key != nil)
  }

  @Test func where_nobody_answers_that_is_told() throws {
    let found = try findings { settings in
      settings.address = ServiceAddress("http://127.0.0.1:1")!
    }
    #expect(found.isSilent && found.key?.problem == .unreachable)
  }
}
