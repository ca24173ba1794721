import Domain
import Kit
import Phrasebook
import Shell

/// Taking a person out of use, or back into it; nothing of theirs is deleted.
extension PeopleList.State {
  mutating func askActivity() -> Steps {
    guard let user = chosen?.user else { return [] }
    let name = DisplayText(user.name, limit: 60).string
    let wanted = PeopleList.Activity(name: name, email: user.email, isActive: !user.isActive)
    pending = wanted
    saying = nil
    let question = Phrase {
      wanted.isActive ? $0.personEnableQuestion(name) : $0.personDisableQuestion(name)
    }
    return [.push(Confirmation(question, tag: PeopleList.activityTag))]
  }

  mutating func settleActivity(_ message: PeopleList.Message) -> Steps {
    switch message {
    case .activityConfirmed:
      guard let wanted = pending else { return [] }
      pending = nil
      return [.effect(.setActive(wanted.email, to: wanted.isActive, name: wanted.name))]
    case .activitySet(let isActive, let name, nil):
      saying = .done(Phrase { isActive ? $0.personEnabled(name) : $0.personDisabled(name) })
      return read()
    case .activitySet(_, _, let error?): saying = .refused(error)
    default: break
    }
    return []
  }
}
