import Glibc
import NIOCore

/// Where the service listens.
package struct ListenAddress: Sendable {
  package var host: String
  package var port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Takes the address and gives it back at once, to learn early whether the service will get it.
  package func check() throws(ListeningRefusal) {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &found) == 0, let found else {
      throw .notOfThisMachine
    }
    defer { freeaddrinfo(found) }
    let descriptor = socket(
      found.pointee.ai_family, found.pointee.ai_socktype, found.pointee.ai_protocol)
    guard descriptor >= 0 else { throw .notOfThisMachine }
    defer { close(descriptor) }
    // As the service does: connections that are only lingering do not hold a port.
    var reuse: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, found.pointee.ai_addr, found.pointee.ai_addrlen) == 0 else {
      throw ListeningRefusal(errno: errno) ?? .notOfThisMachine
    }
  }
}

/// Why the service cannot listen.
package enum ListeningRefusal: Error, Sendable, Hashable {
  case portTaken
  /// Ports below 1024 belong to the system.
  case notAllowed
  case notOfThisMachine

  /// Returns nil for an error that has nothing to do with the address.
  init?(errno: Int32) {
    switch errno {
    case EADDRINUSE: self = .portTaken
    case EACCES, EPERM: self = .notAllowed
    case EADDRNOTAVAIL, EAFNOSUPPORT: self = .notOfThisMachine
    default: return nil
    }
  }
}

extension ListeningRefusal {
  /// What a server that was refused an address throws; any other error as it is.
  static func explained(_ error: any Error) -> any Error {
    (error as? IOError).flatMap { ListeningRefusal(errno: $0.errnoCode) } ?? error
  }
}
