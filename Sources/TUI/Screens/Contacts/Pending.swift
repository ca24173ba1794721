import Domain
import Shell
public struct ContactSheetDestination: Destination {
  let session: Session; let contactID: ContactID
}
public struct NewContactDestination: Destination { let session: Session }
public struct ImportFileDestination: Destination { let session: Session }
public struct ExportDestination: Destination {
  let session: Session; let target: TargetQuery; let count: Int?
  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
public struct HistoryDestination: Destination {
  enum Scope { case recent }; let session: Session; let scope: Scope
}
