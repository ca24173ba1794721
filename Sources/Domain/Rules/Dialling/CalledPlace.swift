/// Where a contact's phone may ring: the region of the number, and every zone
/// whose clock may hang there.
public struct CalledPlace: Hashable, Sendable {
  public let kind: NumberKind
  /// ISO 3166 code; nil unless the number is geographic.
  public let region: String?
  /// IANA names, sorted; empty where nothing can be said.
  public let zones: [String]

  /// The contact's own zone decides alone. Else the zones of the area code are
  /// narrowed by the postal code; where the two have none in common, somebody
  /// moved with their phone, and both count.
  ///
  /// - Parameters:
  ///   - postalCode: `A1A 1A1`.
  ///   - timeZone: an IANA name.
  public init(phone: PhoneNumber, postalCode: String? = nil, timeZone: String? = nil) {
    let code = NumberingPlan.areaCode(of: phone)
    kind = code.kind
    region = code.region
    guard code.kind == .geographic else {
      zones = []
      return
    }
    if let timeZone {
      zones = [timeZone]
      return
    }
    let postal = postalCode.map(PostalZones.zones) ?? []
    let common = code.zones.filter(postal.contains)
    if postal.isEmpty {
      zones = code.zones
    } else {
      zones = common.isEmpty ? (code.zones + postal).sorted() : common
    }
  }
}

extension Contact {
  /// Where the contact's phone may ring.
  public var calledPlace: CalledPlace {
    CalledPlace(phone: phone, postalCode: details.postalCode, timeZone: details.timeZone)
  }
}
