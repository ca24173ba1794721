import ArgumentParser
import Domain
import Phrasebook

extension ReservationsCommand {
  /// `cordboard reservations cancel`: with a reason, and with what becomes of the contact.
  struct Cancel: ReservationActing {
    static let configuration = CommandConfiguration(
      commandName: "cancel", abstract: .help(booking: .reservationsCancel))

    @OptionGroup var options: ReservationOptions
    @Option(help: .help(booking: .cancelReason)) var reason: String
    @Option(help: .help(booking: .backWithStatus)) var back: String?
    @Flag(help: .help(booking: .staysConverted)) var stays = false
    @Option(help: .help(HelpText.callbackAt)) var callbackAt: String?
    @Flag(help: .help(HelpText.forAnyone)) var forAnyone = false

    func validate() throws {
      guard stays == (back == nil) else {
        throw ValidationError(Spoken.phrases.reservationContactAsked)
      }
    }

    func act(_ id: ReservationID, on floor: Floor, by session: Session) throws {
      let returning = try back.map { code in
        SetStatus.Choice(
          statusCode: code, note: reason,
          callbackAt: try callbackAt.map { try AppointmentArgument.read($0, in: floor.zone()) },
          callbackForAnyone: forAnyone)
      }
      try floor.cancelReservation(
        CancelReservation.Choice(reason: reason, returning: returning), of: id, by: session)
    }
  }
}

extension ContactsCommand {
  /// `cordboard contacts convert`: an appointment with a contact.
  struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "convert", abstract: .help(booking: .convert))

    @Argument(help: .help(HelpText.phone)) var phone: String
    @Option(help: .help(booking: .convertAt)) var at: String
    @Option(help: .help(booking: .convertAgent)) var agent: String?
    @Option(help: .help(booking: .firstNote)) var note: String?
    @OptionGroup var fields: ContactFieldOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let contact = try ContactChange(floor: floor, session: session).find(phone)
      let made = try floor.convertContact(
        ConvertContact.Choice(
          start: AppointmentArgument.read(at, in: floor.zone()),
          agentID: floor.bookedAgent(agent, by: session), note: note, details: fields.typed),
        of: contact.id, by: session)
      let record = try floor.listReservations.show(made.id, by: session)
      guard !output.json else { return StandardOutput.json(JSONShape.reservation(record)) }
      try BookingOutput(floor).tell(record)
    }
  }
}
