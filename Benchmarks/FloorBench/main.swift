// Cordboard's own store under measurement (Benchmarks/README.md). Every command prints one line
// per unit of work: its kind and its nanoseconds.
import Domain
import Store

#if canImport(Glibc)
  import Glibc
#endif

let usage = """
  usage: FloorBench make DATABASE CONTACTS PEOPLE PASSWORD
         FloorBench next DATABASE COUNT      claims, one person after the other
         FloorBench save DATABASE COUNT      claims and sets a status
         FloorBench writers DATABASE SECONDS PERSON
  """

func number(_ index: Int) -> Int? {
  CommandLine.arguments.indices.contains(index) ? Int(CommandLine.arguments[index]) : nil
}

let arguments = CommandLine.arguments
do {
  switch (arguments.dropFirst().first, number(3)) {
  case ("make", let contacts?) where arguments.count == 6:
    try FloorMaker(path: arguments[2], password: arguments[5])
      .make(contacts: contacts, people: number(4) ?? 1)
  case ("next", let count?):
    try Workday(path: arguments[2]).run(count, saving: false)
  case ("save", let count?):
    try Workday(path: arguments[2]).run(count, saving: true)
  case ("writers", let seconds?) where arguments.count == 5:
    try Workday(path: arguments[2]).write(for: seconds, as: number(4) ?? 0)
  default:
    fputs(usage + "\n", stderr)
    exit(2)
  }
} catch {
  fputs("FloorBench: \(error)\n", stderr)
  exit(1)
}
