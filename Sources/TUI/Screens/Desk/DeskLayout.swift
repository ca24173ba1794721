import Kit

/// Where the parts of the desk stand, for any size: who and the notes on the
/// left, the call, the calls and today on the right; one below the other, and
/// the last of them left out, where that does not fit.
struct DeskLayout {
  let card: Rect
  let call: Rect
  let notes: Rect
  let calls: Rect
  let today: Rect
  /// Room for a number in large digits.
  let isLarge: Bool

  init(_ size: Size) {
    let all = Rect(width: size.width, height: size.height)
    isLarge = size.width >= 100 && size.height >= 30
    guard size.width >= 70, size.height >= 12 else {
      let inner = all.inset(left: size.width > 20 ? 1 : 0, right: size.width > 40 ? 1 : 0)
      let rows = inner.height
      let cardRows = min(rows, rows >= 14 ? 5 : rows >= 7 ? 3 : max(1, rows - 1))
      let (upper, rest) = inner.splitTop(cardRows)
      let (state, lower) = rest.splitTop(rows >= 14 ? 3 : rows >= 9 ? 2 : 1)
      (card, call, notes) = (upper, state, lower)
      (calls, today) = (Rect(width: 0, height: 0), Rect(width: 0, height: 0))
      return
    }
    let inner = all.inset(left: 2, top: 1, right: 2)
    let (left, right) = inner.splitRight(min(max(28, inner.width * 2 / 5), 48))
    let (upper, lower) = left.inset(right: 3).splitTop(
      isLarge ? 15 : size.height >= 20 ? 10 : 9)
    (card, notes) = (upper, lower)
    let (box, rest) = right.splitTop(size.height >= 18 ? 7 : 6)
    call = box
    let lists = rest.inset(top: rest.height >= 8 ? 1 : 0)
    let (first, second) = lists.splitTop(max(2, lists.height * 2 / 5))
    (calls, today) = (first, second.inset(top: second.height >= 5 ? 1 : 0))
  }
}
