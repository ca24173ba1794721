import Domain
import Store
import TestSupport
import Testing

@Suite struct DiagnosisTests {
  @Test func a_sound_floor_is_told_as_sound() throws {
    let floor = try TestFloor()
    let file = Store.diagnoseFile(floor.path)
    #expect(file.fileMode == "600" && file.directoryMode == "700")
    #expect(file.hasLogResetBug == (file.sqliteVersion.hasPrefix("3.40")))
    let found = try floor.store.diagnose()
    #expect(found.settings.allSatisfy(\.isRight) && found.settings.count == 12)
    #expect(try floor.store.quickCheck { _, _ in }.isEmpty)
  }
}
