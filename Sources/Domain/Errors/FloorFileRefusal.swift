/// Why a floor's file cannot be opened. Nothing was written.
public enum FloorFileRefusal: Error, Equatable, Sendable {
  case missing(path: String)
  case exists(path: String)
  case isDirectory(path: String)
  /// This account may not read and write it.
  case notOwned(path: String, mode: String)
  /// Others may read or write the file or its directory.
  case loose(path: String, mode: String, wanted: String)
  case directoryMissing(path: String)
  case directoryReadOnly(path: String)
  case networkFileSystem(path: String, type: String)
  case corrupt(path: String)
  /// A database, but not a floor's.
  case foreign(path: String)
  case newer(path: String, schema: Int, program: Int)
  case older(path: String, schema: Int, program: Int)
  case notInitialised(path: String)
  case cannotOpen(path: String, reason: String)
}
