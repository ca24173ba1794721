import Domain

/// What is never dialled, whoever asks: checked again here, though the floor's
/// rules refuse it before a call has a row.
enum Dialable {
  /// Numbers of the +1 zone outside Canada and the United States, and those of
  /// their far territories: dear, and loved by fraud.
  private static let farAreas: Set<Substring> = [
    "242", "246", "264", "268", "284", "340", "345", "441", "473", "649", "658", "664", "670",
    "671", "684", "721", "758", "767", "784", "787", "809", "829", "849", "868", "869", "876",
    "939",
  ]

  /// - Throws: ``TelephonyError`` with what is wrong with the number.
  static func check(
    _ phone: PhoneNumber, from callerID: String, endpoint: String
  ) throws(TelephonyError) {
    guard isNumber(phone) else { throw TelephonyError(.numberInvalid) }
    guard phone.areaCode != "900", phone.areaCode != "976", phone.exchange != "976" else {
      throw TelephonyError(.numberBlocked)
    }
    guard !farAreas.contains(phone.areaCode) else { throw TelephonyError(.areaNotAllowed) }
    guard phone.e164 != callerID, phone.e164 != endpoint else { throw TelephonyError(.refused) }
    guard endpoint != callerID else { throw TelephonyError(.endpointInvalid) }
  }

  /// `[2-9]XX [2-9]XX XXXX`, and no N11: 911 and 411 are nobody's area or exchange.
  private static func isNumber(_ phone: PhoneNumber) -> Bool {
    [phone.areaCode, phone.exchange].allSatisfy { $0 >= "2" && $0.dropFirst() != "11" }
  }
}
