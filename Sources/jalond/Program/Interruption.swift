import Foundation
import Glibc
import Synchronization

/// Ctrl-C and SIGTERM. Whatever runs is given up at once: what must not outlive the program is ended,
/// and it exits. A service that answers asks to be told instead, and ends by itself.
enum Interruption {
  typealias Step = @Sendable () -> Void

  private struct State {
    var steps: [(id: Int, run: Step)] = []
    var nextID = 0
    var sentence = "Interrompu."
    var shutDown: Step?
    var hasBegun = false
  }

  private static let state = Mutex(State())
  /// Where a signal handler, which may do almost nothing, writes the number of its signal.
  private static let handlerOutput = Atomic<Int32>(-1)

  /// Signals cannot be held back and waited for: libdispatch lets them all through on the main
  /// thread.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let input = ends[0]
    handlerOutput.store(ends[1], ordering: .releasing)
    let thread = Thread {
      var number: UInt8 = 0
      while true {
        if read(input, &number, 1) == 1 { receive(Int32(number)) }
      }
    }
    thread.name = "signals"
    thread.start()
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        Glibc.write(Interruption.handlerOutput.load(ordering: .acquiring), &byte, 1)
      }
    }
  }

  /// What is said when the program is interrupted from here on.
  static func say(_ sentence: String) {
    state.withLock { $0.sentence = sentence }
  }

  /// Has `step` run if the program is interrupted before `drop` is called with the result.
  static func add(_ step: @escaping Step) -> Int {
    state.withLock { state in
      state.nextID += 1
      state.steps.append((state.nextID, step))
      return state.nextID
    }
  }

  static func drop(_ id: Int) {
    state.withLock { state in state.steps.removeAll { $0.id == id } }
  }

  /// From here on the first signal asks for a shutdown; the second one interrupts.
  static func handOver(_ shutDown: @escaping Step) {
    state.withLock { $0.shutDown = shutDown }
  }

  static var hasBegun: Bool { state.withLock(\.hasBegun) }

  /// Does not return once an interruption has begun: it ends the program, and what fails because of
  /// it is not worth telling.
  static func letFinish() async {
    while hasBegun { try? await Task.sleep(for: .seconds(60)) }
  }

  private static func receive(_ number: Int32) {
    let shutDown = state.withLock { state in
      defer { state.shutDown = nil }
      return state.shutDown
    }
    if let shutDown { return shutDown() }
    let (steps, sentence) = state.withLock { state in
      state.hasBegun = true
      return (state.steps, state.sentence)
    }
    write(sentence)
    for step in steps.reversed() { step.run() }
    // Other threads may be in the middle of anything: no destructor may run now.
    _exit(128 + number)
  }

  private static func write(_ sentence: String) {
    // After the `^C` that the terminal shows.
    let start = isatty(STDERR_FILENO) == 1 ? "\n" : ""
    FileHandle.standardError.write(Data("\(start)\(sentence)\n".utf8))
  }
}
