import Domain

/// A request to one service.
public struct HTTPRequest: Sendable {
  /// What is asked, as far as this client asks.
  public enum Method: Equatable, Sendable {
    case get
    /// With the form's bytes, as application/x-www-form-urlencoded.
    case post([UInt8])
  }

  public var method: Method
  public var url: String
  public var user: String
  public var secret: Secret

  public init(_ method: Method, _ url: String, user: String, secret: Secret) {
    self.method = method
    self.url = url
    self.user = user
    self.secret = secret
  }
}

/// An answer, whatever its status.
public struct HTTPResponse: Equatable, Sendable {
  public var status: Int
  /// By name in lower case.
  public var headers: [String: String]
  public var body: [UInt8]

  public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// Why there is no answer.
public struct HTTPFailure: Error, Equatable, Sendable {
  /// libcurl's code; 0 where the library itself is missing.
  public var code: Int
  /// libcurl's words, in English.
  public var words: String
  /// Whether any byte of the request left: if not, it cannot have been processed.
  public var wasSent: Bool

  public init(code: Int, words: String, wasSent: Bool) {
    self.code = code
    self.words = words
    self.wasSent = wasSent
  }
}

/// How long a request may take, and how much may come back.
public struct HTTPLimits: Sendable {
  public var connect: Span
  /// From the request's begin to the answer's end.
  public var get: Span
  public var post: Span
  /// Bytes of an answer's body.
  public var largestBody: Int

  public init(
    connect: Span = .seconds(5), get: Span = .seconds(10), post: Span = .seconds(15),
    largestBody: Int = 1 << 20
  ) {
    self.connect = connect
    self.get = get
    self.post = post
    self.largestBody = largestBody
  }
}
