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

/// Runs a program to its end and gives what it printed.
@discardableResult
func launch(
  _ program: String, _ arguments: [String], environment: [String: String]? = nil,
  input: String = ""
) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
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
