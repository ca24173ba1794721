import Domain
import Testing

@Suite struct SearchWordsTests {
  private func rank(_ typed: String) -> Int? {
    SearchWords(typed).rank(
      phone: "5145550134", name: "Zoé L’Écuyer-Gagnon", email: "zoe.gagnon@example.com")
  }

  @Test(
    arguments: [
      ("514", 0), ("0134", 0), ("(514) 555", 0), ("555-01", 1), ("zoe", 0), ("ZOÉ", 0),
      ("gagnon", 1), ("écuyer", 1), ("l'ecu", 1), ("gagnon zoe", 0), ("example", 1),
      ("zoe 0134", 0),
    ] as [(String, Int)])
  func a_piece_of_the_number_the_name_or_the_address_finds(typed: String, wanted: Int) {
    #expect(rank(typed) == wanted)
  }

  @Test(arguments: ["5140134", "luc", "zoe luc", "999", "example 514999"])
  func every_word_must_be_found(typed: String) { #expect(rank(typed) == nil) }

  @Test func blanks_are_no_search() {
    #expect(SearchWords("  ").isEmpty && SearchWords("()-").isEmpty)
    #expect(!SearchWords("a").isEmpty)
  }

  @Test func a_contact_of_which_nothing_is_known_is_found_by_its_number() {
    #expect(SearchWords("0134").rank(phone: "5145550134", name: nil, email: nil) == 0)
    #expect(SearchWords("zoe").rank(phone: "5145550134", name: nil, email: nil) == nil)
  }
}
