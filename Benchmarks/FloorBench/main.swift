// Cordboard's own store under measurement (Benchmarks/README.md). What is measured prints one line
// per unit of work: its kind and its nanoseconds.
import Domain
import Store

#if canImport(Glibc)
  import Glibc
#endif

let usage = """
  usage: FloorBench make DATABASE
         FloorBench fill DATABASE CONTACTS PEOPLE
         FloorBench admin DATABASE EMAIL PASSWORD   adds an admin
         FloorBench next DATABASE COUNT             claims, one person after the other
         FloorBench save DATABASE COUNT             claims and sets a status
         FloorBench writers DATABASE SECONDS PERSON writes all the time, as one of many
         FloorBench seat DATABASE STOP-FILE PERSON PACE works at a pace until the file is there
         FloorBench questions                       what a table is asked, by number
         FloorBench table DATABASE ROUNDS           asks it all, as often
         FloorBench panels                          the panels of figures, by number
         FloorBench panel DATABASE ROUNDS           asks them all, as often
         FloorBench rebuild DATABASE                makes the roll-ups anew and compares them
         FloorBench watch DATABASE STOP-FILE        reads the floor after each change
         FloorBench calls DATABASE STOP-FILE PERSON PACE  claims, calls and saves at a pace
         FloorBench booking AGENTS DAYS ROUNDS      looks for free times, as often
  """

func leave(_ sentence: String, code: Int32) -> Never {
  _ = write(2, sentence + "\n", sentence.utf8.count + 1)
  exit(code)
}

let words = Array(CommandLine.arguments.dropFirst())
let numbers = words.dropFirst(2).compactMap { Int($0) }
do {
  switch (words.first, words.count, numbers.count) {
  case ("make", 2, 0): try FloorMaker(path: words[1]).make()
  case ("fill", 4, 2): try FloorMaker(path: words[1]).fill(contacts: numbers[0], people: numbers[1])
  case ("admin", 4, _):
    try FloorMaker(path: words[1]).addAdmin(email: words[2], password: words[3])
  case ("next", 3, 1): try Workday(path: words[1]).run(numbers[0], saving: false)
  case ("save", 3, 1): try Workday(path: words[1]).run(numbers[0], saving: true)
  case ("writers", 4, 2): try Workday(path: words[1], person: numbers[1]).write(for: numbers[0])
  case ("seat", 5, 2):
    try PacedSeat(path: words[1], person: numbers[0])
      .work(until: words[2], pace: numbers[1], person: numbers[0])
  case ("questions", 1, 0): TableQuestions.all.forEach { print($0.name) }
  case ("table", 3, 1): try TableQuestions(path: words[1]).ask(rounds: numbers[0])
  case ("panels", 1, 0): FigurePanels.all.forEach { print($0.name) }
  case ("panel", 3, 1): try FigurePanels(path: words[1]).ask(rounds: numbers[0])
  case ("rebuild", 2, 0): try FigurePanels(path: words[1]).rebuild()
  case ("watch", 3, 0): try FigurePanels(path: words[1]).watch(until: words[2])
  case ("calls", 5, 2):
    try CallingSeat(seat: PacedSeat(path: words[1], person: numbers[0]))
      .work(until: words[2], pace: numbers[1], person: numbers[0])
  case ("booking", 4, 2):
    try BookingSearch(agents: Int(words[1]) ?? 1, days: numbers[0]).run(rounds: numbers[1])
  default: leave(usage, code: 2)
  }
} catch {
  leave("FloorBench: \(error)", code: 1)
}
