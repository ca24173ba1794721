// A process of its own that works on a floor, for the tests that need several:
// StoreDriver DATABASE ROLE [WORD]… prints a line for each thing that it has done.
import Domain
import Foundation
import Store
import TestSupport

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

/// As another account, where the test runs as root.
func becomeAnother() {
  guard let uid = ProcessInfo.processInfo.environment["STORE_DRIVER_UID"].flatMap(UInt32.init)
  else { return }
  guard setgid(uid) == 0, setuid(uid) == 0 else {
    say("cannot become \(uid)")
    exit(3)
  }
}

becomeAnother()
let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2 else {
  say("usage: StoreDriver DATABASE ROLE [WORD]…")
  exit(2)
}
do {
  if words[1] == "create" {
    _ = try Store.create(words[0], demo: false, in: HostEnvironment.make())
    say("created")
    exit(0)
  }
  let driver = Driver(store: try Store.open(words[0], in: HostEnvironment.make()))
  say("opened")
  try driver.run(words[1], Array(words.dropFirst(2)))
} catch {
  say("refused \(error)")
  exit(1)
}
