import Domain
import Foundation
import HTTP
import Twilio

/// The double of Twilio on this host, running for one test
/// (Tests/TwilioDouble/twilio_double.py).
public final class TwilioDouble: Sendable {
  public let port: Int
  private let process: pid_t
  private let directory: TemporaryDirectory
  private let clock: TestClock?
  private var log: String { directory.path + "/requests" }

  public static let account = "AC0123456789abcdef0123456789abcdef"
  public static let key = "SK0123456789abcdef0123456789abcdef"
  public static let secret = "s3cretOfTests"
  public static let callerID = "+15145550199"
  public static let endpoint = "+15145550150"

  /// One request, as the double recorded it.
  public struct Request {
    public let at: Instant
    public let method: String
    public let path: String
    public let query: [String: [String]]
    public let form: [String: [String]]
    public let hasAuthorization: Bool
    /// The HTTP status, or what went wrong instead.
    public let status: String
    /// Why it would be refused by Twilio too.
    public let refused: String?

    public var createsCall: Bool { method == "POST" && path.hasSuffix("/Calls.json") }
    public var isQuestion: Bool { method == "GET" }
  }

  public struct NotStarted: Error {
    public init() {}
  }

  /// - Parameters:
  ///   - scenario: JSON; what it may say stands in the double's `DEFAULTS`.
  ///   - clock: whose time it keeps; nil: the host's, `speed` times as fast.
  ///   - certificate: the paths of a certificate and its key: TLS.
  public init(
    _ scenario: String = "{}", clock: TestClock? = nil, speed: Double = 1,
    certificate: (path: String, key: String)? = nil
  ) throws {
    directory = try TemporaryDirectory()
    self.clock = clock
    var arguments = [
      "--account", TwilioDouble.account, "--user", TwilioDouble.key, "--secret",
      TwilioDouble.secret, "--log", directory.path + "/requests", "--port-file",
      directory.path + "/port", "--scenario", scenario, "--speed", "\(speed)",
    ]
    if let clock {
      let path = directory.path + "/clock"
      clock.follow { TwilioDouble.write($0, to: path) }
      arguments += ["--clock", path]
    }
    if let certificate { arguments += ["--cert", certificate.path, "--key", certificate.key] }
    process = TwilioDouble.start(arguments, output: directory.path + "/output")
    let portFile = directory.path + "/port"
    guard process > 0, waiting(for: { access(portFile, R_OK) == 0 }),
      let text = try? String(contentsOfFile: portFile, encoding: .utf8),
      let port = Int(text.filter(\.isNumber))
    else { throw NotStarted() }
    self.port = port
  }

  deinit {
    guard process > 0 else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  private static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "TwilioDouble/twilio_double.py").path

  /// In one write over the same place, so that a reader never sees half a time.
  private static func write(_ instant: Instant, to path: String) {
    let digits = String(instant.milliseconds)
    let text = String(repeating: "0", count: 20 - digits.count) + digits
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    _ = pwrite(file, text, text.utf8.count, 0)
  }

  private static func start(_ arguments: [String], output: String) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let python = access("/usr/bin/python3", X_OK) == 0 ? "/usr/bin/python3" : "python3"
    var words = ([python, "-B", script] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    return posix_spawnp(&pid, python, &actions, nil, &words, environ) == 0 ? pid : -1
  }

  // MARK: What it saw

  private func entries() -> [[String: Any]] {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  public func requests() -> [Request] {
    entries().compactMap { entry in
      guard let method = entry["method"] as? String, let at = entry["t"] as? Int64 else {
        return nil
      }
      return Request(
        at: Instant(milliseconds: at), method: method, path: entry["path"] as? String ?? "",
        query: entry["query"] as? [String: [String]] ?? [:],
        form: entry["form"] as? [String: [String]] ?? [:],
        hasAuthorization: entry["auth"] as? Bool ?? false, status: "\(entry["status"] ?? "")",
        refused: entry["refused"] as? String)
    }
  }

  /// The ids of the calls that exist, besides those that the scenario began with.
  public func created() -> [String] {
    entries().filter { $0["older"] == nil }.compactMap { $0["created"] as? String }
  }

  // MARK: A phone on it

  public var address: String { "http://127.0.0.1:\(port)" }

  public func settings(_ start: TwilioSettings.Start = .bridge) throws -> TwilioSettings {
    guard let account = TwilioSid(TwilioDouble.account, .account),
      let user = TwilioSid(TwilioDouble.key, .key), let address = ServiceAddress(address)
    else { throw NotStarted() }
    return TwilioSettings(
      account: account, user: user, secret: Secret(TwilioDouble.secret),
      callerID: TwilioDouble.callerID, start: start, callsPerSecond: 1, address: address,
      greeting: TwilioSettings.Greeting(text: "Enter & go", language: "en-US"))
  }

  /// - Parameter limits: how long it waits for an answer, in the host's time.
  public func phone(
    _ start: TwilioSettings.Start = .bridge, clock: TestClock,
    limits: HTTPLimits = TwilioDouble.limits, random: any RandomSource = NoChance()
  ) throws -> TwilioPhone {
    let settings = try settings(start)
    return TwilioPhone(
      settings, client: HTTPClient(settings.address, agent: "cordboard/test", limits: limits),
      clock: clock, pacer: ClockPacer(clock), random: random)
  }

  /// An unanswered request is given up soon.
  public static let limits = HTTPLimits(
    connect: .seconds(5), get: .seconds(10), post: .seconds(10))
  public static let shortLimits = HTTPLimits(
    connect: .seconds(5), get: .milliseconds(700), post: .milliseconds(700))
}

/// Rests by moving a test's clock.
public struct ClockPacer: Pacer {
  private let clock: TestClock
  private let began: Instant

  public init(_ clock: TestClock) {
    self.clock = clock
    began = clock.now()
  }

  public func elapsed() -> Span { clock.now() - began }
  public func rest(_ span: Span) { clock.advance(span) }
}

/// The least that chance can give, so that waits are exactly what was meant.
public struct NoChance: RandomSource {
  public init() {}
  public func next() -> UInt64 { 0 }
}
