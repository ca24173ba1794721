import Domain

extension French {
  public func sentence(for problem: CallProblem) -> String {
    switch problem {
    case .unreachable:
      return "Le service téléphonique est injoignable. Rien n’a été composé : essayez de nouveau, ou composez vous-même."
    case .unknownCall: return "Le service téléphonique ne connaît plus cet appel."
    case .noEndpoint:
      return "Vous n’avez pas encore de téléphone dans Cordboard : demandez à l’administration d’inscrire le vôtre (users edit --endpoint)."
    case .credentials:
      return "Le service téléphonique a refusé les accès du plateau : appelez l’administration."
    case .accountSuspended:
      return "Le compte téléphonique est suspendu ou la voix est désactivée : appelez l’administration."
    case .linesBusy: return "Toutes les lignes sont occupées : essayez de nouveau dans un instant."
    case .providerBusy: return "Le service téléphonique est débordé : on réessaie."
    case .internalError:
      return "Le service téléphonique n’a pas compris la demande : avertissez l’administration."
    case .callerNotVerified:
      return "Le numéro sortant du plateau n’est pas vérifié : appelez l’administration."
    case .endpointInvalid:
      return "Le numéro de votre propre téléphone n’est pas valide : faites-le corriger par l’administration."
    case .numberInvalid: return "Ce numéro n’est pas valide : vérifiez-le avant de rappeler."
    case .numberUnreachable: return "Ce numéro ne peut pas être joint."
    case .areaNotAllowed:
      return "Le compte téléphonique n’a pas le droit d’appeler cette région : appelez l’administration."
    case .numberBlocked:
      return "Le service téléphonique bloque ce numéro (surtaxé ou à risque) : vérifiez-le."
    case .trialAccount:
      return "Le compte téléphonique est à l’essai et n’appelle que des numéros vérifiés : appelez l’administration."
    case .softphoneOffline:
      return "Votre téléphone logiciel n’est pas branché : vérifiez-le, puis appelez de nouveau."
    case .noAnswer:
      return "Le service téléphonique ne répond pas. L’appel continue; on redemande."
    case .notFound:
      return "Sans doute pas lancé. Si votre téléphone sonne, répondez : l’appel est bien là."
    case .refused: return "Le service téléphonique a refusé l’appel."
    }
  }

  public func deskTurn(inSeconds seconds: Int) -> String { "En attente d’une ligne : \(seconds) s" }
  public var deskDialContact: String { "appeler le contact" }
  public var deskByHand: String { "à la main" }
  public var deskByHandHelp: String {
    "Composer sur votre propre téléphone; le programme tient l’heure et le journal."
  }
  public var deskDialNow: String { "Composez le numéro" }
  public var deskTheyAnswered: String { "on a répondu" }
  public var callByHandAtSeat: String {
    "Ce plateau compose à la main : appelez depuis un poste, ou inscrivez un appel déjà fait avec cordboard call log."
  }

  public var callLogCommand: String { "inscrire un appel" }
  public var callLogCommandHelp: String {
    "Inscrire un appel avec ce contact fait ou reçu sur un autre téléphone."
  }
  public var callLogTitle: String { "Un appel fait ailleurs" }
  public var callLogWhat: String { "Appel" }
  public var callLogTalk: String { "Durée" }
  public var callLogHint: String {
    "Les flèches changent ce qui est sélectionné; les chiffres donnent l’heure et la durée."
  }
  public var callLogSave: String { "inscrire" }
  public var callLogSaveHelp: String { "Inscrire l’appel au journal." }
  public var callLogLeaveHelp: String { "Fermer sans inscrire d’appel." }
  public func callLogKind(_ direction: CallDirection, _ outcome: CallOutcome) -> String {
    switch (direction, outcome) {
    case (.outbound, .answered): return "J’ai appelé, on s’est parlé"
    case (.outbound, .noAnswer): return "J’ai appelé : pas de réponse"
    case (.outbound, .busy): return "J’ai appelé : occupé"
    case (.outbound, _): return "J’ai appelé : échec"
    case (.inbound, .answered): return "On m’a appelé, on s’est parlé"
    case (.inbound, _): return "On m’a appelé, je n’ai pas répondu"
    }
  }
  public func callLogMinutes(_ minutes: Int) -> String { counted(minutes, "minute", "minutes") }

  public func sentence(for refusal: LoggedCallRefusal) -> String {
    switch refusal {
    case .moment: return "L’appel doit être passé, et dater de 31 jours au plus."
    case .duration:
      return "La conversation ne peut durer plus que le temps écoulé, et seul un appel répondu en a une."
    case .outcome: return "Un appel inscrit a été répondu, occupé, en échec ou sans réponse."
    }
  }

  public var deskCallAgain: String { "appeler de nouveau" }
  public var spokenGreeting: String {
    "Appuyez sur Entrée, à votre terminal, pour appeler le contact."
  }
  public var spokenLanguage: String { "fr-CA" }
  public var pressEnterToDial: String {
    "Votre téléphone est en ligne : appuyez sur Entrée pour appeler le contact."
  }
  public func configurationSecret(
    _ path: String, line: Int, key: String, _ reason: String
  ) -> String {
    "\(path):\(line) : « \(key) » : \(reason)"
  }
  public func secretShape(_ path: String) -> String {
    "\(path) ne contient pas seulement un secret de Twilio : écrivez-le en un mot, sans espace."
  }
  public func telephoneAccount(_ name: String, isActive: Bool, isTrial: Bool) -> String {
    name + (isActive ? " (actif" : " (inactif") + (isTrial ? ", à l’essai)" : ")")
  }
  public var telephoneKeyWorks: String { "accepté" }
  public var telephoneAccountHidden: String {
    "la clé n’a pas le droit de lire le compte lui-même, et c’est bien ainsi"
  }
  public var telephoneTrial: String {
    "un compte à l’essai n’appelle que des numéros vérifiés, dix minutes au plus"
  }
}
