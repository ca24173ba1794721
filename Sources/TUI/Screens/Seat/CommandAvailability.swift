import Shell

/// Of the two that a screen imports under this name, the one of commands is meant; the
/// availability of an agent is written out, `Domain.Availability`.
typealias Availability = Shell.Availability
