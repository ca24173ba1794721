import Domain

extension French {
  public func name(of figure: Figure) -> String {
    switch figure {
    case .assigned: return "Attribués"
    case .callable: return "Reste à appeler"
    case .statuses: return "Par statut"
    case .calls: return "Appels"
    case .answered: return "Répondus"
    case .answerRate: return "Taux de réponse"
    case .talkTime: return "Temps en ligne"
    case .wrapUpTime: return "Après-appel"
    case .pauseTime: return "Pauses"
    case .worked: return "Traités"
    case .booked: return "Rendez-vous"
    case .kept: return "Visites faites"
    case .conversion: return "Conversion, rendez-vous"
    case .conversionKept: return "Conversion, visites"
    case .lastActivity: return "Dernière activité"
    case .callsByHour: return "Appels par heure"
    case .outcomes: return "Résultats"
    case .callLengths: return "Durée des conversations"
    case .calendar: return "Jour par jour"
    case .contacts: return "Contacts"
    case .converted: return "Convertis"
    case .added: return "Ajoutés"
    case .ages: return "Âge"
    case .seats: return "Postes"
    case .seatTime: return "Temps dans l’état"
    case .queueLeft: return "File"
    case .heldBack: return "Retenus"
    case .callbacksDue: return "Rappels échus"
    case .callbacksOverdue: return "Rappels en retard"
    }
  }

  public func definition(of figure: Figure) -> String {
    switch figure {
    case .assigned, .callable, .statuses, .contacts, .converted, .added, .ages:
      return contactDefinition(figure)
    case .seats, .seatTime, .queueLeft, .heldBack, .callbacksDue, .callbacksOverdue:
      return floorDefinition(figure)
    case .callsByHour, .outcomes, .callLengths, .calendar: return plotDefinition(figure)
    default: return workDefinition(figure)
    }
  }

  private func contactDefinition(_ figure: Figure) -> String {
    switch figure {
    case .assigned: return "Les contacts attribués à cette personne maintenant, sauf ceux qui sont supprimés."
    case .callable:
      return
        "Parmi les contacts attribués, ceux qui peuvent encore être servis : leur statut est appelé, et leur numéro n’est ni sur la liste d’exclusion ni refusé par le téléphone. Ceux qui ne font qu’attendre un rappel, les heures d’appel ou demain en font partie."
    case .statuses: return "Les contacts attribués, selon le statut de chacun maintenant."
    case .contacts: return "Tous les contacts du plateau qui ne sont pas supprimés."
    case .converted:
      return "Les contacts non supprimés qui ont un rendez-vous : qui a été converti puis libéré n’y est plus."
    case .added:
      return "Les contacts ajoutés pendant la période, à la main ou par une importation, et qui ne sont pas supprimés maintenant."
    default:
      return "Les contacts non supprimés, selon le nombre de jours depuis leur ajout : aujourd’hui, 1 à 7, 8 à 30, 31 à 90, plus."
    }
  }

  private func workDefinition(_ figure: Figure) -> String {
    switch figure {
    case .calls: return "Les appels de cette personne qui ont commencé pendant la période : \(aCall)"
    case .answered:
      return "Les appels terminés auxquels le contact a répondu. Un appel où seul le téléphone de qui appelle a été décroché n’en fait pas partie."
    case .answerRate: return "Les appels répondus sur tous les appels de la période."
    case .talkTime:
      return
        "Le temps entre la réponse du contact et la fin de l’appel, en secondes entières, de tous les appels qui ont commencé pendant la période et qui sont terminés."
    case .wrapUpTime:
      return "Combien de temps les postes de la personne ont été en « après-appel ». Un après-appel compte une fois fini, en entier, le jour où il a commencé."
    case .pauseTime:
      return
        "Combien de temps les postes de la personne ont été en pause, quelle qu’en soit la raison. Une pause compte une fois finie, en entier, le jour où elle a commencé; un poste verrouillé n’est pas une pause."
    case .worked:
      return "Les contacts que cette personne a appelés, annotés, passés ou dont elle a changé le statut, chacun une fois par jour."
    case .booked:
      return
        "Les rendez-vous que cette personne a pris pendant la période, chacun une fois, quoi qu’il en soit advenu : en déplacer un n’en fait pas deux, en annuler un n’en retire pas."
    case .kept:
      return
        "Parmi les rendez-vous pris pendant la période, ceux dont la visite a eu lieu : leur état est « fait ». Ils comptent le jour où ils ont été pris; le nombre des jours passés peut donc encore monter."
    case .conversion: return "Les rendez-vous pris pour chaque appel répondu de la période."
    case .conversionKept: return "Les visites faites pour chaque appel répondu de la période."
    default: return "L’entrée la plus récente de l’historique que cette personne a faite, quelle qu’elle soit."
    }
  }

  private func plotDefinition(_ figure: Figure) -> String {
    switch figure {
    case .callsByHour:
      return "Les appels, et ceux qui ont été répondus, selon l’heure où ils ont commencé à l’horloge du plateau, et selon le jour de la semaine."
    case .outcomes:
      return "Les appels de la période selon leur résultat. Ceux qui ne sont pas terminés sont à part : tous ensemble font les appels."
    case .callLengths: return "Les appels répondus, selon la durée de la conversation."
    default: return "Les appels, répondus, rendez-vous et visites de chaque jour de la période."
    }
  }

  private func floorDefinition(_ figure: Figure) -> String {
    switch figure {
    case .seats:
      return "Les postes ouverts. Un poste dont on n’a plus de nouvelles depuis une minute est marqué muet et ne compte dans aucun total."
    case .seatTime:
      return "Depuis combien de temps le poste est dans son état; pendant un appel, depuis son début ou sa réponse."
    case .queueLeft:
      return
        "Les contacts de tous et du bassin qui peuvent encore être servis, par statut : non supprimés, d’un statut qui est appelé, leur numéro ni sur la liste d’exclusion ni refusé par le téléphone."
    case .heldBack:
      return "Les contacts qui ne sont servis à personne maintenant, chacun sous la première règle qui le retient, dans l’ordre où les règles sont posées."
    case .callbacksDue:
      return "Les rappels promis dont l’heure est venue, pour des contacts qui peuvent encore être servis."
    default: return "Les rappels échus depuis plus longtemps que le délai d’escalade du plateau."
    }
  }

  private var aCall: String {
    "chacun qui a été lancé d’un poste, composé à la main ou inscrit plus tard, sortant ou entrant, quel que soit son résultat."
  }

  public func name(of rule: FigureRule) -> String {
    switch rule {
    case .whatIsACall: return "Ce qu’est un appel"
    case .day: return "Les jours"
    case .overMidnight: return "Après minuit"
    case .clockChange: return "Au changement d’heure"
    case .zoneChange: return "Quand le plateau change de fuseau"
    case .week: return "Semaines et mois"
    case .periodBefore: return "La période d’avant"
    case .moved: return "Les contacts déplacés"
    case .deleted: return "Les contacts supprimés"
    case .person: return "Qui est dans la liste"
    case .live: return "Ce qui n’est pas terminé"
    case .rebuilt: return "D’où viennent les chiffres"
    }
  }

  public func text(of rule: FigureRule) -> String {
    switch rule {
    case .whatIsACall:
      return "Un appel, c’est \(aCall) Celui où seul le téléphone de qui appelle a sonné en est un aussi; son résultat le dit."
    case .day:
      return "Un jour est celui du fuseau du plateau, de minuit à minuit, où que soient le poste et le contact."
    case .overMidnight:
      return "Un appel, sa conversation, un après-appel et une pause appartiennent en entier au jour où ils ont commencé, même s’ils finissent le lendemain."
    case .clockChange:
      return "Les jours où l’on change l’heure ont 23 ou 25 heures; l’heure qui vient deux fois en automne est une seule heure des graphiques."
    case .zoneChange:
      return
        "Tous les jours sont recomptés selon le nouveau fuseau, dans le même acte. Seuls les contacts traités gardent le jour où ils l’ont été, puisqu’un contact est traité une fois par jour."
    case .week: return "Une semaine commence le lundi. « Cette semaine » et « ce mois-ci » finissent aujourd’hui."
    case .periodBefore:
      return
        "Aujourd’hui est comparé à hier, cette semaine aux mêmes jours de la semaine d’avant, ce mois-ci au mois d’avant jusqu’à la même date, et les autres périodes à autant de jours juste avant."
    case .moved:
      return
        "Ce qui a été fait reste à qui l’a fait : les appels à qui a appelé, un rendez-vous à qui l’a pris, même si le contact a été déplacé ensuite. Seuls les attribués, le reste à appeler et les statuts suivent le contact."
    case .deleted:
      return "Un contact supprimé quitte les chiffres des contacts. Les appels, le travail et les rendez-vous qu’il a eus ont été faits, et restent."
    case .person:
      return "Toutes les téléphonistes actives, et quiconque a des contacts ou quelque chose dans la période ou dans celle d’avant, active ou non."
    case .live:
      return "Un appel compte comme appel dès son début; répondu, résultat et temps en ligne viennent avec sa fin."
    case .rebuilt:
      return
        "Les chiffres sont tenus à côté des lignes qu’ils comptent et changent au même moment. `stats rebuild --check` compare les deux, et `?` sur un chiffre mène à ses lignes."
    }
  }

  public func name(of length: CallLength) -> String {
    switch length {
    case .underHalfMinute: return "moins de 30 s"
    case .underMinute: return "30 s à 1 min"
    case .underThree: return "1 à 3 min"
    case .underTen: return "3 à 10 min"
    case .tenAndMore: return "10 min et plus"
    }
  }

  public func name(of age: ContactAge) -> String {
    switch age {
    case .today: return "aujourd’hui"
    case .week: return "1 à 7 jours"
    case .month: return "8 à 30 jours"
    case .quarter: return "31 à 90 jours"
    case .older: return "plus de 90 jours"
    }
  }

  public func share(_ part: Int, of whole: Int) -> String {
    tenths(part, of: whole).map { "\(number($0.percent)),\($0.tenth)\u{202F}%" } ?? "—"
  }

  public func change(from before: Int, to now: Int) -> String {
    guard now != before else { return "=" }
    return (now > before ? "+" : "−") + number(abs(now - before))
  }
}
