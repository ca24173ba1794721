/// Why a floor's file was not copied, put back or brought to a newer schema. Where
/// nothing else is said, nothing was changed.
public enum KeepingRefusal: Error, Equatable, Sendable {
  /// These people sit at the floor.
  case seatsAreLive([String])
  /// The file is torn or was changed.
  case copyDamaged(path: String, CopyFault)
  /// The floor of which a copy was to be made is not sound itself.
  case floorDamaged(path: String, CopyFault)
  /// A write-ahead log stands beside the file: it is a copy of a floor at work, and what
  /// was committed last is not in it.
  case logBeside(path: String)
  /// The file to put back is the floor's own.
  case sameFile(path: String)
  case notAFile(path: String)
  /// A copy of this name stands there already.
  case taken(path: String)
  case notRead(path: String, reason: String)
  case notWritten(path: String, reason: String)
  /// What was brought to the newer schema is not sound; the file before stands at `backup`.
  case migratedDamaged(path: String, backup: String, CopyFault)
}

/// What is wrong with a copy of a floor.
public enum CopyFault: Equatable, Sendable {
  /// A page or an index, in the engine's words.
  case pages(String)
  case history(HistoryVerdict.Bad)
  /// Its history does not end where that of the floor did.
  case head
  /// What search finds by is not that of the contacts.
  case search
}
