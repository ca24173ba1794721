import Domain
import HTTP
import Phrasebook
import Twilio

/// What `doctor --telephony` looks at: whether calls could be made. None is.
struct PhoneExamination {
  let configuration: Configuration
  private var phrases: any Phrases { Spoken.phrases }

  init(_ configuration: Configuration) { self.configuration = configuration }

  func run() -> [Finding] {
    guard let twilio = configuration.twilio else {
      return [Finding(.phone, true, CallAdapter.simulated.rawValue)]
    }
    let found = TwilioExamination(twilio, client: Floor.client(for: twilio))()
    return [
      Finding(.phone, true, "\(CallAdapter.twilio.rawValue) \(twilio.address)"),
      Finding(.callerID, TwilioSettings.isE164(twilio.callerID), twilio.callerID),
      key(found),
    ] + account(found)
  }

  private func key(_ found: TwilioExamination.Findings) -> Finding {
    guard let error = found.key else { return Finding(.phoneKey, true, phrases.telephoneKeyWorks) }
    return Finding(
      .phoneKey, false, error.code.map(String.init) ?? "–", note: phrases.sentence(for: error))
  }

  private func account(_ found: TwilioExamination.Findings) -> [Finding] {
    guard !found.isSilent, found.key == nil else { return [] }
    guard let account = found.account else {
      return [Finding(.phoneAccount, true, "–", note: phrases.telephoneAccountHidden)]
    }
    let value = phrases.telephoneAccount(
      account.name, isActive: account.isActive, isTrial: account.isTrial)
    let note =
      account.isActive
      ? (account.isTrial ? phrases.telephoneTrial : nil)
      : phrases.sentence(for: CallProblem.accountSuspended)
    return [Finding(.phoneAccount, account.isActive, value, note: note)]
  }
}
