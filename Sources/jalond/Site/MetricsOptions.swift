import ArgumentParser
import Foundation
import Service

/// Where the operator's monitoring reads figures; nowhere without an address.
struct MetricsOptions: ParsableArguments {
  @Option(
    name: .customLong("metriques"),
    help: ArgumentHelp(
      "Adresse des mesures pour la supervision, à part du service, par exemple 127.0.0.1:9464.",
      valueName: "adresse:port"))
  var metrics: String?

  @Option(
    name: .customLong("mandataires"),
    help: ArgumentHelp(
      "Mandataires dont X-Forwarded-For est cru (sinon JALON_PROXIES)\u{A0}: adresses ou réseaux, séparés par des virgules.",
      valueName: "adresses"))
  var proxyList: String?

  func validate() throws {
    if metrics != nil, try listenAddress() == nil {
      throw ValidationError("Écrire l’adresse des mesures ainsi\u{A0}: 127.0.0.1:9464")
    }
    _ = try proxies()
  }

  func proxies() throws -> TrustedProxies {
    let texts = (proxyList ?? environment("JALON_PROXIES") ?? "").split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard let proxies = TrustedProxies(texts) else {
      throw ValidationError(
        "Les mandataires s’écrivent comme des adresses ou des réseaux, par exemple 10.0.0.0/8,::1.")
    }
    return proxies
  }

  /// Nil when none is asked for.
  func listenAddress() throws -> ListenAddress? {
    guard let metrics, let colon = metrics.lastIndex(of: ":"),
      let port = UInt16(metrics[metrics.index(after: colon)...])
    else { return nil }
    return ListenAddress(host: String(metrics[..<colon]), port: Int(port))
  }

  /// What the monitoring must say to be let in; made once, for the operator's eyes.
  static func token(in data: URL) throws -> String {
    let file = data.appending(path: "secrets/metriques")
    if let kept = try? String(contentsOf: file, encoding: .utf8) {
      return kept.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let token = Password.random() + "-" + Password.random()
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try Data((token + "\n").utf8).replace(file, mode: 0o600)
    return token
  }
}
