import Domain
import Glibc
import Phrasebook
import Store
import Zones

/// Everything that `doctor` looks at.
struct Examination {
  let configuration: Configuration
  private var phrases: any Phrases { Spoken.phrases }

  /// Bytes in the write-ahead log past which something keeps it from being
  /// folded into the file.
  private static let alarmingLog = 64 * 1024 * 1024

  init(_ configuration: Configuration) { self.configuration = configuration }

  func run() -> [Finding] {
    [program(), settingsFile()] + file() + floor() + [terminal(), locale()]
  }

  private func program() -> Finding { Finding(.program, true, Launch.version) }

  private func settingsFile() -> Finding {
    Finding(.configuration, true, configuration.source ?? "–")
  }

  // MARK: The file

  private func file() -> [Finding] {
    let file = Store.diagnoseFile(configuration.storagePath)
    return [
      Finding(.file, file.fileMode != nil, file.path),
      Finding(
        .sqlite, true, file.sqliteVersion,
        note: file.hasLogResetBug ? phrases.sqliteLogReset : nil),
      Finding(.fileMode, file.fileMode == "600", file.fileMode ?? "–"),
      Finding(.directoryMode, file.directoryMode == "700", file.directoryMode ?? "–"),
      Finding(.fileSystem, !file.isNetwork, file.fileSystem ?? "–"),
    ]
  }

  private func floor() -> [Finding] {
    do {
      let floor = try Floor.open(configuration)
      return try opened(floor)
    } catch {
      let sentence = Spoken.sentence(for: error) ?? "\(error)"
      return [Finding(.opening, false, "–", note: sentence)]
    }
  }

  private func opened(_ floor: Floor) throws -> [Finding] {
    let found = try floor.store.diagnose()
    let kind = floor.store.isDemo ? phrases.demoFloor : phrases.ordinaryFloor
    var findings = [
      Finding(.opening, true, kind), Finding(.schema, true, String(found.schema)),
      settings(found),
    ]
    findings.append(pages(floor.store))
    findings += try [
      history(floor),
      Finding(.log, found.logBytes <= Examination.alarmingLog, "\(found.logBytes / 1024) KiB"),
      Finding(.liveSeats, true, String(found.liveSeats)),
      zone(floor),
    ]
    return findings
  }

  private func settings(_ found: StoreDiagnosis) -> Finding {
    let wrong = found.settings.filter { !$0.isRight }
    let value = found.settings.map { "\($0.name)=\($0.writer)" }.joined(separator: " ")
    guard !wrong.isEmpty else { return Finding(.settings, true, phrases.asWanted, note: value) }
    let words = wrong.map { "\($0.name): \($0.wanted) ≠ \($0.writer), \($0.reader)" }
    return Finding(.settings, false, words.joined(separator: "; "))
  }

  private func pages(_ store: Store) -> Finding {
    let bar = ProgressBar("quick_check", phrases)
    defer { bar.finish() }
    do {
      let wrong = try store.quickCheck { bar.show($0, of: $1) }
      return Finding(
        .pages, wrong.isEmpty, wrong.isEmpty ? "ok" : wrong[0],
        note: wrong.isEmpty ? nil : phrases.sentence(for: StorageFailure.corrupt))
    } catch {
      return Finding(.pages, false, "–", note: phrases.sentence(for: error))
    }
  }

  private func history(_ floor: Floor) throws -> Finding {
    let bar = ProgressBar("history", phrases)
    defer { bar.finish() }
    let verdict = try floor.store.verify { bar.show(Int($0), of: Int($1)) }
    let value = "\(phrases.number(Int(verdict.entries))) · \(verdict.head ?? "–")"
    return Finding(
      .history, verdict.isWhole, value,
      note: verdict.firstBad.map(phrases.historyBroken))
  }

  private func zone(_ floor: Floor) throws -> Finding {
    let name = try floor.store.settings().timeZone
    do {
      _ = try floor.zones.zone(named: name)
      return Finding(.zone, true, name)
    } catch {
      return Finding(.zone, false, name, note: phrases.sentence(for: error))
    }
  }

  // MARK: The terminal

  private func terminal() -> Finding {
    let name = getenv("TERM").map { String(cString: $0) } ?? "–"
    var size = winsize()
    guard Terminal.isThere, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else {
      return Finding(.terminal, true, phrases.noTerminal)
    }
    let isLarge = size.ws_col >= 60 && size.ws_row >= 20
    return Finding(
      .terminal, isLarge, "\(name) \(size.ws_col)x\(size.ws_row)",
      note: isLarge ? nil : phrases.terminalTooSmall)
  }

  private func locale() -> Finding {
    setlocale(LC_CTYPE, "")
    let set = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? "–"
    return Finding(
      .locale, true, set, note: set == "UTF-8" ? nil : phrases.localeNotUTF8)
  }
}
