/// What everybody tries first: a table, in folded letters and digits alone.
enum PasswordWords {
  static let all = product + common + names + rows + numbers + dates

  /// The product's words, the trade's, and those that stand for any company.
  private static let product = [
    "cordboard", "switchboard", "telephoniste", "telephone", "callcenter",
    "callcentre", "centredappels", "calling", "appels", "contacts", "customer", "client",
    "clients", "service", "support", "vente", "ventes", "sales", "company", "compagnie",
    "entreprise", "office", "bureau", "plateau", "admin", "administrateur", "administrator",
    "supervisor", "superviseur", "agent", "root", "guest", "staff", "team", "equipe",
  ]

  private static let common = [
    "password", "passwort", "passw0rd", "p4ssw0rd", "passwd", "passphrase", "motdepasse",
    "motpasse", "mdp", "secret", "bonjour", "bonsoir", "bienvenue", "welcome", "letmein",
    "changeme", "changezmoi", "changemoi", "iloveyou", "jetaime", "jtaime", "trustno1",
    "correcthorsebatterystaple", "opensesame", "whatever", "nothing", "computer", "ordinateur",
    "internet", "hello", "master", "shadow", "access", "login", "connexion", "temp", "temporary",
    "default", "test", "testing", "user", "utilisateur", "soleil", "sunshine", "princess",
    "princesse", "football", "baseball", "soccer", "hockey", "dragon", "monkey", "superman",
    "batman", "spiderman", "starwars", "pokemon", "nintendo", "chocolat", "chocolate", "doudou",
    "loulou", "nounours", "cherie", "mamour", "freedom", "liberte", "flower", "lovely", "cheese",
    "ninja", "mustang", "ferrari", "harley", "yankees", "lakers", "samsung", "google", "facebook",
  ]

  private static let names = [
    "montreal", "quebec", "canada", "toronto", "ottawa", "laval", "gatineau", "sherbrooke",
    "vancouver", "canadiens", "nordiques", "alouettes", "michael", "jennifer", "jessica",
    "charlie", "thomas", "nicolas", "camille", "chantal", "isabelle", "martin", "tremblay",
    "gagnon", "alexandre", "francois", "maxime", "melanie", "veronique", "sebastien",
  ]

  /// Rows of the keyboards of both languages, and letters in their order.
  private static let rows = [
    "qwertyuiop", "qwertyui", "qwerty", "azertyuiop", "azertyui", "azerty", "qwertz",
    "asdfghjkl", "asdfgh", "asdf", "qsdfghjklm", "qsdfgh", "zxcvbnm", "zxcvbn", "wxcvbn",
    "qazwsxedc", "qazwsx", "1q2w3e4r5t", "1q2w3e4r", "1qaz2wsx", "1qaz", "2wsx", "3edc", "4rfv",
    "5tgb", "6yhn", "q1w2e3r4", "poiuytrewq",
    "lkjhgfdsa", "mnbvcxz", "abcdefghijkl", "abcdefgh", "abcdef", "abcd", "abc123", "abc",
  ]

  private static let numbers = [
    "1234567890", "123456789", "12345678", "1234567", "123456", "12345", "1234", "123",
    "0123456789", "0987654321", "987654321", "87654321", "654321", "54321", "4321", "321",
    "112233", "121212", "123123", "696969", "666666", "777777", "888888", "000000",
  ]

  private static let dates = [
    "summer", "winter", "spring", "autumn", "hiver", "printemps", "automne", "ete", "janvier",
    "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre", "january", "february", "march", "april", "june", "july", "august", "september",
    "october", "november", "december", "monday", "friday", "lundi", "vendredi", "2024", "2025",
    "2026", "2027", "2028",
  ]
}
