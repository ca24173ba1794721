import Domain
import Phrasebook
import Shell

/// What a use case refused, or nil: for effects that answer with nothing else.
func refusal(_ body: () throws(DomainError) -> Void) -> DomainError? {
  do throws(DomainError) {
    try body()
    return nil
  } catch {
    return error
  }
}
