import CCurl
import Domain
import Synchronization

/// Makes one request at a time, on connections that it keeps, and blocks until
/// the answer is there. It follows no redirect, verifies the other side's
/// certificate and name, speaks https alone (plain http to this host), and
/// bounds time and size.
public final class HTTPClient: Sendable {
  private let address: ServiceAddress
  private let agent: String
  private let limits: HTTPLimits
  /// A file of certificates that are trusted instead of the system's.
  private let authority: String?
  private let line = Mutex<EasyHandle?>(nil)

  /// - Parameter agent: what the service's log is told of the program.
  public convenience init(
    _ address: ServiceAddress, agent: String, limits: HTTPLimits = HTTPLimits()
  ) {
    self.init(address, agent: agent, limits: limits, authority: nil)
  }

  package init(
    _ address: ServiceAddress, agent: String, limits: HTTPLimits, authority: String?
  ) {
    self.address = address
    self.agent = agent
    self.limits = limits
    self.authority = authority
  }

  deinit { line.withLock { line in line.map { $0.curl.cleanUp($0.handle) } } }

  /// - Throws: ``HTTPFailure``.
  public func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    try line.withLock { (line: inout EasyHandle?) throws(HTTPFailure) -> HTTPResponse in
      if line == nil { line = HTTPClient.open() }
      guard let easy = line else {
        throw HTTPFailure(code: 0, words: "libcurl.so.4 is not there", wasSent: false)
      }
      return try exchange(request, easy)
    }
  }

  private static func open() -> EasyHandle? {
    guard let curl = CurlLibrary.shared, let handle = curl.makeEasy() else { return nil }
    return EasyHandle(curl: curl, handle: handle)
  }

  private func exchange(
    _ request: HTTPRequest, _ easy: EasyHandle
  ) throws(HTTPFailure) -> HTTPResponse {
    let collector = Collector(largest: limits.largestBody)
    easy.curl.reset(easy.handle)
    secure(easy)
    prepare(request, easy)
    let code = withExtendedLifetime(collector) {
      collect(into: collector, easy)
      return easy.curl.perform(easy.handle)
    }
    guard code == CURLE_OK else {
      throw HTTPFailure(
        code: Int(code.rawValue), words: easy.curl.words(for: code),
        wasSent: easy.number(CURLINFO_REQUEST_SIZE) > 0)
    }
    return HTTPResponse(
      status: easy.number(CURLINFO_RESPONSE_CODE), headers: collector.headers,
      body: collector.body)
  }

  private func secure(_ easy: EasyHandle) {
    easy.set(CURLOPT_NOSIGNAL, 1)
    easy.set(CURLOPT_PROTOCOLS_STR, address.isPlain ? "http" : "https")
    easy.set(CURLOPT_FOLLOWLOCATION, 0)
    easy.set(CURLOPT_SSL_VERIFYPEER, 1)
    easy.set(CURLOPT_SSL_VERIFYHOST, 2)
    easy.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    easy.set(CURLOPT_USERAGENT, agent)
    if address.isLoopback { easy.set(CURLOPT_PROXY, "") }
    if let authority {
      easy.set(CURLOPT_CAINFO, authority)
      easy.set(CURLOPT_CAPATH, nil as UnsafeMutableRawPointer?)
    }
  }

  private func prepare(_ request: HTTPRequest, _ easy: EasyHandle) {
    easy.set(CURLOPT_URL, address.description + request.url)
    easy.set(CURLOPT_HTTPAUTH, ccurl_auth_basic)
    easy.set(CURLOPT_USERNAME, request.user)
    easy.set(CURLOPT_PASSWORD, request.secret.revealText() ?? "")
    easy.set(CURLOPT_CONNECTTIMEOUT_MS, Int(limits.connect.milliseconds))
    switch request.method {
    case .get:
      easy.set(CURLOPT_HTTPGET, 1)
      easy.set(CURLOPT_TIMEOUT_MS, Int(limits.get.milliseconds))
    case .post(var form):
      easy.set(CURLOPT_TIMEOUT_MS, Int(limits.post.milliseconds))
      // On a kept connection that dies unanswered libcurl would send the form a
      // second time, by itself: a call too many.
      easy.set(CURLOPT_FRESH_CONNECT, 1)
      easy.set(CURLOPT_POST, 1)
      easy.set(CURLOPT_POSTFIELDSIZE, form.count)
      form.withUnsafeMutableBytes { easy.set(CURLOPT_COPYPOSTFIELDS, $0.baseAddress) }
    }
  }

  private func collect(into collector: Collector, _ easy: EasyHandle) {
    let target = Unmanaged.passUnretained(collector).toOpaque()
    easy.set(CURLOPT_WRITEDATA, target)
    easy.set(CURLOPT_WRITEFUNCTION) { bytes, size, count, target in
      Collector.of(target)?.take(body: UnsafeRawBufferPointer(start: bytes, count: size * count))
        ?? 0
    }
    easy.set(CURLOPT_HEADERDATA, target)
    easy.set(CURLOPT_HEADERFUNCTION) { bytes, size, count, target in
      Collector.of(target)?.take(header: UnsafeRawBufferPointer(start: bytes, count: size * count))
        ?? 0
    }
  }
}

/// What came back so far.
private final class Collector {
  private(set) var body: [UInt8] = []
  private(set) var headers: [String: String] = [:]
  private let largest: Int
  private static let mostHeaders = 100

  init(largest: Int) { self.largest = largest }

  static func of(_ target: UnsafeMutableRawPointer?) -> Collector? {
    target.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  /// - Returns: how many bytes were taken; fewer than there were ends the exchange.
  func take(body bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= largest else { return 0 }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  func take(header bytes: UnsafeRawBufferPointer) -> Int {
    let line = String(decoding: bytes, as: UTF8.self)
    if let colon = line.firstIndex(of: ":"), headers.count < Collector.mostHeaders {
      headers[line[..<colon].lowercased()] = Collector.trimmed(line[line.index(after: colon)...])
    } else if line.hasPrefix("HTTP/") {
      headers = [:]
    }
    return bytes.count
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
