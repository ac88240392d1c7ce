import Foundation
import Glibc
import Testing

/// A port that is taken is told before anything is begun.
struct PortTests {
  @Test(arguments: ["demo", "servir"])
  func `a port that another program has is refused at once`(_ name: String) throws {
    let (listener, port) = try listen()
    defer { close(listener) }
    let jalond = JalondCommand()
    defer { jalond.remove() }
    let result = try jalond.run([name, "--port", "\(port)"] + jalond.folders)
    #expect(result.status == 1)
    #expect(
      result.errors
        == "jalond\u{A0}: Le port \(port) est déjà pris. Arrêter l’autre programme, ou choisir un port avec --port.\n"
    )
    #expect(!FileManager.default.fileExists(atPath: jalond.data.path))
  }

  @Test(arguments: ["99999", "65536", "-1"], ["demo", "servir"])
  func `a port that does not exist is refused at once`(_ port: String, _ name: String) throws {
    let jalond = JalondCommand()
    defer { jalond.remove() }
    let result = try jalond.run([name, "--port=\(port)"] + jalond.folders)
    #expect(result.status == 2)
    #expect(result.errors.contains("Le port \(port) n’existe pas. En choisir un de 1 à 65535"))
    FrenchTests.expectFrench(result.errors)
    #expect(!FileManager.default.fileExists(atPath: jalond.data.path))
  }

  @Test func `an address of another machine is refused at once`() throws {
    let jalond = JalondCommand()
    defer { jalond.remove() }
    let result = try jalond.run(["servir", "--hote", "192.0.2.1"] + jalond.folders)
    #expect(result.status == 1)
    #expect(result.errors.contains("«\u{A0}192.0.2.1\u{A0}» n’est pas une adresse"))
    #expect(!FileManager.default.fileExists(atPath: jalond.data.path))
  }

  /// Another program that listens, and where.
  private func listen() throws -> (Int32, Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(descriptor >= 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let port = try withUnsafeMutablePointer(to: &address) { address in
      try address.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        try #require(bind(descriptor, general, length) == 0 && Glibc.listen(descriptor, 1) == 0)
        try #require(getsockname(descriptor, general, &length) == 0)
      }
      return Int(UInt16(bigEndian: address.pointee.sin_port))
    }
    return (descriptor, port)
  }
}
