import Domain
import HTTP
import Secrets
import TOMLKit
import Twilio

// MARK: - The Twilio account

extension ConfigurationReader {
  static let twilioTable = "telephony.twilio"
  static let twilioKeys = [
    "account_sid", "api_key_sid", "secret_file", "caller_id", "start", "calls_per_second",
    "base_url",
  ]

  /// Calls per second that an account may be granted.
  private static let callsPerSecond = 1...100

  /// What the table says is judged wherever it stands; what it lacks, and the
  /// secret's file, only where the calls go through it.
  func twilio(isUsed: Bool) throws -> TwilioSettings? {
    guard let table = root["telephony"]?.table?["twilio"] else {
      guard isUsed else { return nil }
      throw missing("account_sid")
    }
    guard table.table != nil else {
      throw ConfigurationError.wrongType(
        places.of("telephony", "twilio"), key: ConfigurationReader.twilioTable,
        wanted: "[\(ConfigurationReader.twilioTable)]")
    }
    let account = try sid("account_sid", .account)
    let user = try sid("api_key_sid", .key, .account)
    let callerID = try callerID()
    let start = try choice(ConfigurationReader.twilioTable, "start", TwilioSettings.Start.self)
    let rate = try callsPerSecond()
    let address = try address()
    let file = try text(ConfigurationReader.twilioTable, "secret_file")
    guard isUsed else { return nil }
    guard let account else { throw missing("account_sid") }
    guard let user else { throw missing("api_key_sid") }
    guard let file else { throw missing("secret_file") }
    guard let callerID else { throw missing("caller_id") }
    return TwilioSettings(
      account: account, user: user, secret: try secret(file), callerID: callerID,
      start: start ?? .bridge, callsPerSecond: rate ?? 1,
      address: address ?? TwilioSettings.defaultAddress)
  }

  private func place(_ key: String) -> ConfigurationError.Place {
    places.of(ConfigurationReader.twilioTable, key)
  }

  private func full(_ key: String) -> String { "\(ConfigurationReader.twilioTable).\(key)" }

  private func missing(_ key: String) -> ConfigurationError {
    let provider = places.of("telephony", "provider")
    let table = places.of(ConfigurationReader.twilioTable, key)
    return .missingKey(table.line > 1 ? table : provider, key: full(key))
  }

  /// The value is not told: people paste the wrong line of their secrets here.
  private func sid(_ key: String, _ kinds: TwilioSid.Kind...) throws -> TwilioSid? {
    guard let text = try text(ConfigurationReader.twilioTable, key) else { return nil }
    let found = kinds.lazy.compactMap { TwilioSid(text, $0) }.first
    guard let found else {
      throw ConfigurationError.wrongType(
        place(key), key: full(key), wanted: "\"\(kinds[0].rawValue)0123456789abcdef…\" (34)")
    }
    return found
  }

  private func callerID() throws -> String? {
    guard let text = try text(ConfigurationReader.twilioTable, "caller_id") else { return nil }
    guard TwilioSettings.isE164(text) else {
      throw ConfigurationError.wrongValue(
        place("caller_id"), key: full("caller_id"), value: text, wanted: "\"+15145550100\"")
    }
    return text
  }

  private func callsPerSecond() throws -> Int? {
    guard let value = root["telephony"]?.table?["twilio"]?.table?["calls_per_second"] else {
      return nil
    }
    let key = full("calls_per_second")
    guard let rate = value.int else {
      throw ConfigurationError.wrongType(place("calls_per_second"), key: key, wanted: "1")
    }
    guard ConfigurationReader.callsPerSecond.contains(rate) else {
      throw ConfigurationError.wrongValue(
        place("calls_per_second"), key: key, value: "\(rate)", wanted: "1–100")
    }
    return rate
  }

  private func address() throws -> ServiceAddress? {
    guard let text = try text(ConfigurationReader.twilioTable, "base_url") else { return nil }
    guard let address = ServiceAddress(text) else {
      throw ConfigurationError.wrongValue(
        place("base_url"), key: full("base_url"), value: text,
        wanted: "\"\(TwilioSettings.defaultAddress)\"")
    }
    return address
  }

  private func secret(_ file: String) throws -> Secret {
    let secret: Secret
    do throws(SecretFileError) {
      secret = try SecretFile.read(file)
    } catch {
      throw ConfigurationError.secret(place("secret_file"), key: full("secret_file"), error)
    }
    guard TwilioSettings.mayBeSecret(secret) else {
      throw ConfigurationError.secretShape(place("secret_file"), key: full("secret_file"), file)
    }
    return secret
  }
}
