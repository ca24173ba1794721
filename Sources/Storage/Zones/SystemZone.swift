import Domain

/// A zone as the system's files describe it.
struct SystemZone: Zone {
  let name: String
  let file: TZifFile

  func offsetSeconds(at instant: Instant) -> Int {
    let seconds = instant.seconds
    let after = firstTransition(after: seconds)
    if after == file.transitions.count, let footer = file.footer {
      return footer.offset(at: seconds)
    }
    return after == 0 ? file.initialOffset : file.offsets[after - 1]
  }

  /// The index of the first transition later than `seconds`.
  private func firstTransition(after seconds: Int64) -> Int {
    var low = 0
    var high = file.transitions.count
    while low < high {
      let middle = (low + high) / 2
      if file.transitions[middle] > seconds { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
