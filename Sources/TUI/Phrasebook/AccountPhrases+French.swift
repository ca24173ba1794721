import Domain

extension French {
  public func accountFailedBefore(_ count: Int, since: LocalDateTime) -> String {
    let attempts = counted(count, "tentative ratée", "tentatives ratées")
    return "\(attempts) sur votre compte depuis le \(isoMoment(since)) : si ce n’était pas vous, avertissez un administrateur."
  }

  public func sentence(for ending: SeatEnding) -> String {
    switch ending {
    case .by(let name): return "Ce poste a été fermé par \(name) : ouvrez une nouvelle session."
    case .passwordChanged: return "Ce poste a été fermé parce que votre mot de passe a changé : ouvrez une session avec le nouveau."
    case .accountDisabled: return "Ce poste a été fermé parce que le compte a été désactivé : demandez à un administrateur."
    case .hoursOver: return "Ce poste est resté ouvert aussi longtemps que le plateau le permet : ouvrez une nouvelle session."
    }
  }

  public func accountSentence(for error: DomainError) -> String {
    switch error {
    case .signInDelayed(let wait):
      return "Trop de tentatives ratées : réessayez dans \(number(Int((wait.milliseconds + 999) / 1000))) s."
    case .ownAccount:
      return "C’est votre propre compte : demandez à un autre administrateur, ou changez votre mot de passe avec users password."
    case .seatWasEnded(let ending): return sentence(for: ending)
    case .unknownSeat(let number): return "Aucun poste \(number) n’est ouvert : regardez users seats."
    default: return "Ce poste est fermé : ouvrez une nouvelle session."
    }
  }

  public func accountReset(_ email: String) -> String {
    "\(email) a un nouveau code à usage unique, et tous ses postes sont fermés."
  }
  public func accountDisabled(_ email: String) -> String {
    "Le compte \(email) est désactivé, et tous ses postes sont fermés."
  }
  public func accountEnabled(_ email: String) -> String { "Le compte \(email) est actif de nouveau." }
  public func accountSeatEnded(_ number: Int64) -> String { "Le poste \(number) est fermé." }
  public var accountNoSeats: String { "Personne n’est en poste." }
  public var accountSeatNumber: String { "Poste" }
  public var accountSeatPlace: String { "Où" }
  public var accountHeartbeat: String { "Dernier signe" }
  public var accountNobodyYet: String { "Connexion" }
  public func accountNobodyYet(_ account: String) -> String { "personne en session, sous le compte \(account)" }

  public func historyEvent(_ kind: String) -> String {
    switch kind {
    case "export": return "exportation"
    case "history_export": return "exportation de l’historique"
    case "sign_in": return "ouverture de session"
    case "failed_sign_in": return "ouverture de session ratée"
    case "sign_out": return "fermeture de session"
    case "denied": return "tentative refusée"
    case "password_rehashed": return "empreinte de mot de passe"
    case "seat_ended": return "fermeture d’un poste"
    default: return kind
    }
  }

  public func told(_ change: AccountTold) -> String {
    switch change {
    case .signedIn: return "a ouvert une session"
    case .signedOut: return "a fermé sa session"
    case .signInFailed(let email?): return "n’a pas pu ouvrir de session pour \(email)"
    case .signInFailed(nil): return "n’a pas pu ouvrir de session pour une adresse inconnue"
    case .denied(let right): return "s’est fait refuser, faute de \(right)"
    case .passwordReset(let email): return "a réinitialisé le mot de passe de \(email)"
    case .activity(let email, let isActive): return (isActive ? "a activé " : "a désactivé ") + email
    case .seatEnded(let email): return "a fermé un poste de \(email)"
    }
  }

  public var accountPasswordCommand: String { "changer de mot de passe" }
  public var accountPasswordHelp: String { "Changer votre propre mot de passe; vos autres postes se ferment." }
  public var accountPasswordNow: String { "Mot de passe actuel" }
  public var accountPasswordChanged: String { "Votre mot de passe est changé, et vos autres postes sont fermés." }
  public var accountKeepPassword: String { "le garder" }
  public var accountKeepPasswordHelp: String { "Garder le mot de passe que vous avez, et revenir." }

  public func help(_ text: AccountHelp) -> String {
    switch text {
    case .reset: return "Donner à une personne un code à usage unique à la place de son mot de passe; ferme ses postes."
    case .password: return "Changer votre propre mot de passe; ferme vos postes."
    case .disable: return "Désactiver une personne : elle ne peut plus ouvrir de session, et ses postes se ferment."
    case .enable: return "Réactiver une personne."
    case .seats: return "Lister les postes ouverts : qui, où, depuis quand."
    case .endSeat: return "Fermer un poste; ce qu’on y tapait est gardé."
    case .seatNumber: return "Le numéro du poste, tel que users seats le donne."
    case .replacingPasswordFile: return "Un fichier que vous seul pouvez lire, avec le nouveau mot de passe."
    }
  }
}
