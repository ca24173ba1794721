import Domain
import Foundation

/// Reads the JSON that the history itself wrote.
struct HistoryJSON {
  let members: [String: JSONValue]

  init(_ text: String) {
    let parsed = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: [])
    guard case .object(let members)? = parsed.map(HistoryJSON.value) else {
      self.members = [:]
      return
    }
    self.members = members
  }

  var initialDocument: JSONValue? { members["initialDocument"] }
  var deletedDocument: JSONValue? { members["deletedDocument"] }

  var changes: [FieldChange] {
    guard case .array(let items)? = members["changes"] else { return [] }
    return items.compactMap { item in
      guard case .object(let change) = item, case .string(let field)? = change["field"] else {
        return nil
      }
      return FieldChange(field: field, old: change["old"] ?? .null, new: change["new"] ?? .null)
    }
  }

  func text(_ name: String) -> String? {
    guard case .string(let text)? = members[name] else { return nil }
    return text
  }

  private static func value(_ any: Any) -> JSONValue {
    switch any {
    case let text as String: return .string(text)
    case let items as [Any]: return .array(items.map(value))
    case let members as [String: Any]: return .object(members.mapValues(value))
    case let number as NSNumber:
      return number.isBoolean ? .bool(number.boolValue) : .integer(number.int64Value)
    default: return .null
    }
  }
}

extension NSNumber {
  /// JSON's true and false reach us as numbers of their own type.
  fileprivate var isBoolean: Bool { String(cString: objCType) == "c" }
}
