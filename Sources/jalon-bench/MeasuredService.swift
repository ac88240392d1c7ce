import Foundation
import Postgres

/// `jalond` beside this program, over the cluster of the measure.
final class MeasuredService {
  let port = Int.random(in: 20_000...40_000)
  private let folder: URL
  private let cluster: RunningCluster
  private var process: Process?
  /// Of those that were killed.
  private var formerPeak = 0

  init(folder: URL, cluster: RunningCluster) {
    self.folder = folder
    self.cluster = cluster
  }

  /// Returns once it answers.
  func start() throws {
    guard let own = Bundle.main.executableURL else {
      throw BenchFailure(message: "this program cannot find itself")
    }
    let process = Process()
    process.executableURL = own.deletingLastPathComponent().appending(path: "jalond")
    process.arguments = [
      "servir", "--donnees", folder.appending(path: "data").path, "--ressources",
      FileManager.default.currentDirectoryPath, "--port", "\(port)", "--mandataires", "127.0.0.1",
    ]
    process.environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      "JALON_DATABASE_URL": cluster.conninfo(), "JALON_DATABASE_PASSFILE": cluster.servicePassfile,
    ]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    self.process = process
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      if isAlive { return }
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw BenchFailure(message: "jalond does not answer")
  }

  func kill() {
    guard let process else { return }
    formerPeak = peakMegabytes
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    self.process = nil
  }

  private var isAlive: Bool {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    } == 0
  }

  var peakMegabytes: Int {
    let line = lines(of: "status").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return max(formerPeak, kilobytes / 1024)
  }

  var processID: Int32? { process?.processIdentifier }

  private func lines(of file: String) -> [Substring] {
    guard let process,
      let text = try? String(
        contentsOfFile: "/proc/\(process.processIdentifier)/\(file)", encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").map { $0.replacing("\t", with: " ")[...] }
  }
}
