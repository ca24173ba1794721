import CCurl
import Glibc

/// libcurl's functions, found when the first request is made: a seat that makes
/// none carries neither the library nor the thirty that it brings (ADR 0011).
///
/// `@unchecked Sendable`: addresses of functions in a library that is never closed.
struct CurlLibrary: @unchecked Sendable {
  typealias Start = @convention(c) (Int) -> CURLcode
  typealias Make = @convention(c) () -> UnsafeMutableRawPointer?
  typealias Use = @convention(c) (UnsafeMutableRawPointer) -> Void
  typealias Perform = @convention(c) (UnsafeMutableRawPointer) -> CURLcode
  typealias Words = @convention(c) (CURLcode) -> UnsafePointer<CChar>?

  let makeEasy: Make
  let reset: Use
  let cleanUp: Use
  let perform: Perform
  let words: Words
  let setOption: UnsafeMutableRawPointer
  let getInfo: UnsafeMutableRawPointer

  /// Nil where the library is not installed or cannot start.
  static let shared: CurlLibrary? = open()

  /// The name that Debian's package libcurl4 gives it.
  private static let name = "libcurl.so.4"
  private static let startAll = 3

  private static func open() -> CurlLibrary? {
    guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { return nil }
    func find(_ name: String) -> UnsafeMutableRawPointer? { dlsym(library, name) }
    guard let start = find("curl_global_init"), let make = find("curl_easy_init"),
      let reset = find("curl_easy_reset"), let cleanUp = find("curl_easy_cleanup"),
      let perform = find("curl_easy_perform"), let words = find("curl_easy_strerror"),
      let setOption = find("curl_easy_setopt"), let getInfo = find("curl_easy_getinfo"),
      unsafeBitCast(start, to: Start.self)(startAll) == CURLE_OK
    else { return nil }
    return CurlLibrary(
      makeEasy: unsafeBitCast(make, to: Make.self), reset: unsafeBitCast(reset, to: Use.self),
      cleanUp: unsafeBitCast(cleanUp, to: Use.self),
      perform: unsafeBitCast(perform, to: Perform.self),
      words: unsafeBitCast(words, to: Words.self), setOption: setOption, getInfo: getInfo)
  }

  func words(for code: CURLcode) -> String { words(code).map { String(cString: $0) } ?? "" }
}

/// One handle of libcurl, which keeps its connections.
struct EasyHandle {
  let curl: CurlLibrary
  let handle: UnsafeMutableRawPointer

  func set(_ option: CURLoption, _ value: Int) {
    _ = ccurl_set_long(curl.setOption, handle, option, value)
  }

  /// libcurl copies the text.
  func set(_ option: CURLoption, _ value: String) {
    _ = ccurl_set_text(curl.setOption, handle, option, value)
  }

  func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) {
    _ = ccurl_set_pointer(curl.setOption, handle, option, value)
  }

  func set(_ option: CURLoption, _ value: @escaping ccurl_take) {
    _ = ccurl_set_take(curl.setOption, handle, option, value)
  }

  func number(_ info: CURLINFO) -> Int {
    var value = 0
    return ccurl_get_long(curl.getInfo, handle, info, &value) == CURLE_OK ? value : 0
  }
}
