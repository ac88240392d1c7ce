import Foundation
import Postgres

/// FastAPI and asyncpg doing the same work on the same wave, where the Python of the bench has them.
final class AnswerPeer {
  let port = Int.random(in: 40_001...50_000)
  private let process = Process()

  /// What it has to know, as JSON.
  struct Setting: Encodable {
    struct Question: Encodable {
      var name: String
      var choices: [String]
      var several: Bool
    }

    var host: String
    var user: String
    var passfile: String
    var wave: UUID
    var pepper: Data
    var tagKey: Data
    var publicKey: Data
    var questions: [Question]
  }

  /// Nil where it cannot be measured.
  static func start(_ setting: Setting, folder: URL) throws -> AnswerPeer? {
    let python = ProcessInfo.processInfo.environment["JALON_PYTHON"] ?? "/usr/bin/python3"
    let needed = "import fastapi, asyncpg, uvicorn, uvloop, httptools, cryptography"
    guard (try? launch(python, ["-c", needed])) != nil else { return nil }
    let file = folder.appending(path: "peer.json")
    try JSONEncoder().encode(setting).write(to: file)
    let peer = AnswerPeer()
    peer.process.executableURL = URL(filePath: python)
    peer.process.arguments = [
      "-m", "uvicorn", "answers:app", "--app-dir",
      FileManager.default.currentDirectoryPath + "/Sources/jalon-bench/Baseline", "--workers", "2",
      "--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "error",
      "--port",
      "\(peer.port)",
    ]
    peer.process.environment = [
      "JALON_PEER": file.path, "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8",
      "PYTHONDONTWRITEBYTECODE": "1",
    ]
    try peer.process.run()
    let end = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < end {
      Thread.sleep(forTimeInterval: 0.2)
      // One that answers has its connections.
      if AnswerLoad.status(of: "/openapi.json", port: peer.port) == 200 { return peer }
    }
    peer.stop()
    throw BenchFailure(message: "the peer does not answer")
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
