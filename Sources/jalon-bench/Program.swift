import Foundation

struct BenchFailure: Error {
  var message: String
}

/// A program of the newest PostgreSQL here: the binary itself, not Debian's wrapper.
func postgresProgram(_ name: String) throws -> String {
  let root = "/usr/lib/postgresql"
  let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
  let newest = versions.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }.last ?? ""
  let path = "\(root)/\(newest)/bin/\(name)"
  guard FileManager.default.isExecutableFile(atPath: path) else {
    throw BenchFailure(message: "\(name) not found under \(root)")
  }
  return path
}

/// A child inherits the signals that Swift's threads block, and pgbench ends by one of them.
private let unblocking = """
  import os, signal, sys
  signal.pthread_sigmask(signal.SIG_SETMASK, [])
  os.execv(sys.argv[1], sys.argv[1:])
  """

/// Runs a program to its end and gives what it printed.
@discardableResult
func launch(
  _ program: String, _ arguments: [String], environment: [String: String]? = nil,
  input: String = "", needsSignals: Bool = false
) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: needsSignals ? "/usr/bin/env" : program)
  process.arguments =
    needsSignals ? ["python3", "-c", unblocking, program] + arguments : arguments
  if let environment { process.environment = environment }
  let output = Pipe()
  let typed = Pipe()
  process.standardOutput = output
  process.standardInput = typed
  try process.run()
  typed.fileHandleForWriting.write(Data(input.utf8))
  try typed.fileHandleForWriting.close()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let text = String(decoding: data, as: UTF8.self)
  guard process.terminationStatus == 0 else {
    throw BenchFailure(message: "\(program) ended with \(process.terminationStatus)\n\(text)")
  }
  return text
}

/// The wall time of one run, its output thrown away. Spawned directly: Foundation's own start of a
/// process takes longer than the commands that are compared. It reads nothing.
/// - Parameter mayRefuse: whether it may end with what is left to do, or for want of an answer.
func wallSeconds(
  _ program: String, _ arguments: [String], _ environment: [String: String],
  mayRefuse: Bool = false
) throws -> Double {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  var words = ([program] + arguments).map { strdup($0) } + [nil]
  var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for text in words + settings { free(text) } }
  let start = ContinuousClock.now
  var process = pid_t()
  guard posix_spawn(&process, program, &actions, nil, &words, &settings) == 0 else {
    throw BenchFailure(message: "\(program) does not start")
  }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  let elapsed = start.duration(to: .now) / .seconds(1)
  let (code, signal) = ((status >> 8) & 0xFF, status & 0x7F)
  // 3: it ended with the input; 4 and 5: something is left to settle.
  guard signal == 0, code == 0 || mayRefuse && (3...5).contains(code) else {
    throw BenchFailure(message: "\(program) failed (\(code))")
  }
  return elapsed
}
