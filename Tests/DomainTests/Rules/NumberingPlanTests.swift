import Domain
import Testing

@Suite struct NumberingPlanTests {
  private func place(
    _ phone: String, _ postalCode: String? = nil, zone: String? = nil
  ) -> CalledPlace {
    CalledPlace(phone: PhoneNumber(digits: phone)!, postalCode: postalCode, timeZone: zone)
  }

  private func zones(_ phone: String, _ postalCode: String? = nil) -> [String] {
    place(phone, postalCode).zones.map { $0.replacing("America/", with: "") }
  }

  // MARK: Area codes

  @Test func every_code_has_a_region_and_sorted_zones() {
    for code in NumberingPlan.geographicCodes {
      let found = NumberingPlan.areaCode(code)
      #expect(found.region?.count == 2, "\(code)")
      #expect(!found.zones.isEmpty && found.zones == found.zones.sorted(), "\(code)")
      #expect((200...999).contains(code) && code % 100 != 11, "\(code)")
    }
  }

  @Test func no_code_stands_in_the_tables_twice() {
    let lists = NumberingPlan.tableCodes
    #expect(Set(lists).count == lists.count)
  }

  @Test(arguments: [
    ("8675550100", 7), ("8075550100", 3), ("2505550100", 6), ("3065550100", 3), ("7095550100", 2),
    ("4185550100", 3), ("5145550100", 1), ("8505550100", 2), ("9285550100", 2),
  ])
  func codes_of_several_zones_have_them_all(_ phone: String, _ count: Int) {
    #expect(place(phone).zones.count == count)
  }

  @Test(arguments: [
    "257", "273", "354", "382", "428", "683", "879", "942", "263", "468", "474", "584", "753",
  ])
  func the_newest_canadian_codes_are_known(_ code: String) {
    #expect(place(code + "5550100").region == "CA")
  }

  @Test(arguments: [
    ("9005550100", NumberKind.premium), ("5149760100", .premium), ("8005550100", .tollFree),
    ("8335550100", .tollFree), ("4115550100", .service), ("5144110100", .service),
    ("9115550100", .emergency), ("9335550100", .emergency), ("9885550100", .emergency),
    ("1125550100", .emergency), ("6225550100", .nonGeographic), ("6335550100", .nonGeographic),
    ("5005550100", .nonGeographic), ("1235550100", .unassigned), ("9995550100", .unassigned),
  ])
  func numbers_of_no_place_have_no_zone(_ phone: String, _ kind: NumberKind) {
    let found = place(phone, "H3A 1B2", zone: "America/Toronto")
    #expect(found.kind == kind && found.zones.isEmpty && found.region == nil)
  }

  @Test(arguments: ["242", "787", "876", "809", "441", "671", "670", "684", "340", "658"])
  func islands_are_regions_of_their_own(_ code: String) {
    let found = place(code + "5550100")
    #expect(found.kind == .geographic && found.region != "CA" && found.region != "US")
  }

  // MARK: Narrowing

  @Test func a_postal_code_narrows_the_area_code() {
    #expect(zones("4185550100") == ["Blanc-Sablon", "Halifax", "Toronto"])
    #expect(zones("4185550100", "G1R 4P5") == ["Toronto"])
    #expect(zones("8075550100", "P9N 1A1") == ["Winnipeg"])
    #expect(zones("8675550100", "X0A 0H0") == ["Iqaluit", "Resolute"])
    #expect(zones("2505550100", "V1J 1A1") == ["Dawson_Creek"])
    #expect(zones("3065550100", "S9V 1A1") == ["Edmonton"])
    #expect(zones("7095550100", "A2V 1A1") == ["Goose_Bay"])
  }

  @Test func quebecs_exceptions_are_known_by_their_codes() {
    #expect(zones("4185550100", "G4T 1A1") == ["Halifax"], "Îles-de-la-Madeleine")
    #expect(zones("4185550100", "G0B 1K0") == ["Halifax"], "Îles-de-la-Madeleine, rural")
    #expect(zones("4185550100", "G0C 2R0") == ["Halifax"], "Listuguj")
    #expect(zones("4185550100", "G0C 1L0") == ["Halifax", "Toronto"], "Pointe-à-la-Croix")
    #expect(zones("4185550100", "G0C 1E0") == ["Toronto"], "Baie-des-Chaleurs")
    #expect(zones("4185550100", "G0G 1W0") == ["Blanc-Sablon"], "Lourdes-de-Blanc-Sablon")
    #expect(zones("4185550100", "G0G 1J0") == ["Toronto"], "Fermont")
    #expect(zones("4185550100", "G0G 2Z0") == ["Blanc-Sablon", "Toronto"], "Côte-Nord, unsure")
  }

  @Test func somebody_who_moved_with_a_mobile_has_both_places() {
    #expect(zones("5145550100", "V6B 1A1") == ["Toronto", "Vancouver"])
    #expect(zones("6045550100", "G4T 1A1") == ["Halifax", "Vancouver"])
    #expect(place("2125550100", "H3A 1B2").region == "US")
  }

  @Test func a_contacts_own_zone_decides_alone() {
    #expect(place("8675550100", "X0A 0H0", zone: "America/Toronto").zones == ["America/Toronto"])
  }

  @Test func every_letter_that_begins_a_postal_code_has_zones() {
    for letter in "ABCEGHJKLMNPRSTVXY" {
      #expect(!PostalZones.zones(of: "\(letter)1A 1A1").isEmpty, "\(letter)")
      #expect(!PostalZones.zones(of: "\(letter)0A 1A0").isEmpty, "\(letter)")
    }
    #expect(PostalZones.zones(of: "D1A 1A1").isEmpty && PostalZones.zones(of: "G4T").isEmpty)
  }
}
