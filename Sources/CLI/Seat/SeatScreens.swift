import Screens
import Shell

/// The command tables of every screen that a seat can open: what the
/// configuration's `[keys.SCREEN]` and the document of keys are read against.
enum SeatScreens {
  static var tables: [ScreenTable] {
    [
      ScreenTable(SignIn.self), ScreenTable(ChangePassword.self), ScreenTable(ReplacePassword.self),
      ScreenTable(ChooseRole.self),
      ScreenTable(Desk.self), ScreenTable(StatusPicker.self), ScreenTable(Chooser.self),
      ScreenTable(CallLog.self), ScreenTable(PersonPicker.self),
      ScreenTable(CallbackTime.self), ScreenTable(NoteEditor.self), ScreenTable(CardEditor.self),
      ScreenTable(TimelinePanel.self), ScreenTable(FindContact.self), ScreenTable(TodayPanel.self),
      ScreenTable(Overview.self), ScreenTable(Compliance.self), ScreenTable(AgentDay.self),
      ScreenTable(Convert.self), ScreenTable(Appointments.self),
      ScreenTable(AppointmentFilter.self), ScreenTable(AppointmentSheet.self),
      ScreenTable(AppointmentNote.self), ScreenTable(CancelAppointment.self),
      ScreenTable(WeekHours.self), ScreenTable(VisitCall.self),
      ScreenTable(Contacts.self), ScreenTable(FilterDialog.self), ScreenTable(Columns.self),
      ScreenTable(BulkWork.self), ScreenTable(ImportFile.self), ScreenTable(ExportDialog.self),
      ScreenTable(ContactSheet.self), ScreenTable(NewContactForm.self),
      ScreenTable(HistoryViewer.self),
      ScreenTable(HistoryFilterForm.self),
      ScreenTable(PeopleList.self), ScreenTable(SeatList.self), ScreenTable(Roles.self),
      ScreenTable(Statuses.self),
      ScreenTable(Settings.self),
      ScreenTable(FloorScreen.self), ScreenTable(FigureRows.self), ScreenTable(FigureNote.self),
      ScreenTable(Team.self), ScreenTable(PersonWork.self), ScreenTable(PeriodDialog.self),
      ScreenTable(FigureExport.self),
      ScreenTable(Pause.self), ScreenTable(Why.self), ScreenTable(Lock.self),
      ScreenTable(Restart.self),
    ]
  }
}
