import Crypto
import Foundation

/// Where a person's machine keeps her session, key and drafts. Readable by her alone.
package struct StateFolder: Sendable, Hashable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// `${XDG_STATE_HOME:-~/.local/state}/jalon`. A relative XDG path is ignored, as the specification
  /// asks.
  package init(environment: [String: String]) {
    let home = environment["HOME"] ?? "/"
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    path = (state ?? home + "/.local/state") + "/jalon"
  }

  package var session: String { path + "/session.json" }

  /// A folder for each account of each service: their passwords, and so their keys, differ.
  func account(_ login: String, of service: ServiceAddress) -> StateFolder {
    let digest = SHA256.hash(data: Data("\(service)\n\(login)".utf8))
    return StateFolder(path + "/comptes/" + hexadecimal(digest.prefix(10)))
  }

  var surveys: StateFolder { StateFolder(path + "/avis") }
}

/// The name that a digest gives a file.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef")
  return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
