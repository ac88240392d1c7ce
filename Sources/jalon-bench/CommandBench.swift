import Foundation

/// `jalon projet liste` and `jalon saisie` on a warm service against the psql binary running `select 1`: whole
/// processes, in turn.
struct CommandBench {
  let folder: URL
  /// Of a demonstration, which is made where there is none.
  let data: URL
  let rounds: Int

  func run() throws {
    let programs = try programsFolder()
    let port = Int.random(in: 20_000...40_000)
    let service = Process()
    service.executableURL = programs.appending(path: "jalond")
    service.arguments = ["demo", "--data", data.path, "--port", "\(port)"]
    let log = Pipe()
    service.standardError = log
    try service.run()
    defer {
      service.terminate()
      service.waitUntilExit()
    }
    try waitUntilServing(log)
    // What it says later must not stop it.
    log.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
    try measure(programs, service: "http://127.0.0.1:\(port)")
  }

  private func measure(_ programs: URL, service: String) throws {
    let jalon = programs.appending(path: "jalon").path
    let environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    try launch(
      jalon, ["connexion", "porteur-p06", "--service", service], environment: environment,
      input: "demonstration\n")
    let psql = try postgresProgram("psql")
    let passfile = data.appending(path: "secrets/service.pgpass").path
    let socket = data.appending(path: "socket").path
    let connection = "host='\(socket)' dbname=jalon user=jalon_session passfile='\(passfile)'"
    // The quarter that the demonstration leaves open, opened to its end.
    let commands = [
      ["projet", "liste"], ["saisie", "controler", "P06", "2024-T4"],
      ["saisie", "P06", "2024-T4", "--ligne"],
    ]
    for command in commands {
      try compare(jalon, command, with: (psql, connection), environment)
    }
  }

  private func compare(
    _ jalon: String, _ command: [String], with psql: (program: String, connection: String),
    _ environment: [String: String]
  ) throws {
    var ratios: [Double] = []
    var ours: [Double] = []
    var theirs: [Double] = []
    func runPsql() throws -> Double {
      try wallSeconds(psql.program, ["-XAtc", "select 1", psql.connection], environment)
    }
    func runJalon() throws -> Double {
      try wallSeconds(jalon, command, environment, mayRefuse: true)
    }
    // The first round fills caches; then each of both goes first in turn.
    for round in 0...rounds {
      let isJalonFirst = round % 2 == 1
      let before = isJalonFirst ? try runJalon() : 0
      let psqlTime = try runPsql()
      let jalonTime = isJalonFirst ? before : try runJalon()
      guard round > 0 else { continue }
      theirs.append(psqlTime)
      ours.append(jalonTime)
      ratios.append(jalonTime / psqlTime)
    }
    print(
      "jalon \(command.joined(separator: " ")): median \(shown(ours.median * 1000)) ms, psql select 1: "
        + "\(shown(theirs.median * 1000)) ms, median ratio of \(rounds) paired rounds \(shown(ratios.median)) "
        + "(\(shown(ratios.min() ?? 0)) to \(shown(ratios.max() ?? 0)); aim: 3)")
  }

  private func programsFolder() throws -> URL {
    guard let own = Bundle.main.executableURL else {
      throw BenchFailure(message: "this program cannot find itself")
    }
    return own.deletingLastPathComponent()
  }

  private func waitUntilServing(_ log: Pipe) throws {
    var seen = Data()
    while !String(decoding: seen, as: UTF8.self).contains("Service  ") {
      let more = log.fileHandleForReading.availableData
      guard !more.isEmpty else {
        throw BenchFailure(message: "jalond stopped:\n" + String(decoding: seen, as: UTF8.self))
      }
      seen += more
    }
  }
}
