/// Where a contact stands. Rows can be edited; of the five statuses that carry
/// behaviour the code and the flags are fixed.
public struct ContactStatus: Equatable, Sendable {
  public let id: StatusID
  public var code: String
  public var nameEnglish: String
  public var nameFrench: String
  /// `#RRGGBB`.
  public var color: String
  /// 0 and up; the lower is called first.
  public var order: Int
  public var excludeFromCallList: Bool
  public var isSystemStatus: Bool
  public var isDeletable: Bool

  public init(
    id: StatusID, code: String, nameEnglish: String, nameFrench: String, color: String,
    order: Int, excludeFromCallList: Bool, isSystemStatus: Bool, isDeletable: Bool
  ) {
    self.id = id
    self.code = code
    self.nameEnglish = nameEnglish
    self.nameFrench = nameFrench
    self.color = color
    self.order = order
    self.excludeFromCallList = excludeFromCallList
    self.isSystemStatus = isSystemStatus
    self.isDeletable = isDeletable
  }

  public func name(in language: Language) -> String {
    language == .french ? nameFrench : nameEnglish
  }

  /// Codes of the statuses whose behaviour the program relies on.
  public enum Code {
    public static let new = "new"
    public static let attempted = "attempted"
    public static let callbackRequested = "callback_requested"
    public static let converted = "converted"
    public static let doNotCall = "do_not_call"
    public static let fixed: Set<String> = [
      new, attempted, callbackRequested, converted, doNotCall,
    ]
  }

  /// The plan's default statuses, as a new floor gets them.
  public static let defaults: [ContactStatus] = [
    seed(Code.new, "New", "Nouveau", "#3B82F6", 0, system: true),
    seed(Code.attempted, "Attempted", "Tenté", "#F59E0B", 10),
    seed(Code.callbackRequested, "Callback requested", "Rappel demandé", "#8B5CF6", 20),
    seed("in_discussion", "In discussion", "En discussion", "#06B6D4", 30),
    seed("interested", "Interested", "Intéressé", "#10B981", 40),
    seed("not_interested", "Not interested", "Pas intéressé", "#6B7280", 50, excluded: true),
    seed(Code.converted, "Converted", "Converti", "#22C55E", 100, excluded: true, system: true),
    seed(Code.doNotCall, "Do not call", "Ne pas appeler", "#EF4444", 1000, excluded: true),
  ]

  private static func seed(
    _ code: String, _ english: String, _ french: String, _ color: String, _ order: Int,
    excluded: Bool = false, system: Bool = false
  ) -> ContactStatus {
    ContactStatus(
      id: StatusID(0), code: code, nameEnglish: english, nameFrench: french, color: color,
      order: order, excludeFromCallList: excluded, isSystemStatus: system,
      isDeletable: !Code.fixed.contains(code))
  }
}
