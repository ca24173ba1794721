/// How long the texts of a contact may be, in characters.
public enum ContactText {
  public static let name = 200
  public static let address = 300
  public static let city = 100
  public static let note = 4000
  /// Of the note on a status change.
  public static let statusNote = 500
}
