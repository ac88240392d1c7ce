import Monitoring

/// A stored publication or ledger that this version cannot read.
package struct UnreadableRecord: Error, Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case publication, ledger
  }

  package enum Cause: Sendable, Hashable {
    /// Its digest is no longer the one that was stored with it.
    case altered
    /// It has a format that this version does not know.
    case unknownFormat
    /// It does not follow its format.
    case damaged
    /// The data of its release do not give the values that it showed.
    case otherData
  }

  package let subject: Subject
  package let cause: Cause
  /// Nil when even that cannot be read.
  package let format: Int?
  /// The version of Jalon that wrote it, when it says so.
  package let version: String?

  /// The format of a stored text, if it is a known one.
  static func format(
    of text: String, _ subject: Subject, known: ClosedRange<Int>
  ) throws(UnreadableRecord) -> Int {
    let header = StoredHeader(of: text)
    guard let format = header.format, known.contains(format) else {
      throw UnreadableRecord(
        subject: subject, cause: header.format == nil ? .damaged : .unknownFormat, header: header)
    }
    return format
  }

  init(subject: Subject, cause: Cause, header: StoredHeader) {
    self.subject = subject
    self.cause = cause
    format = header.format
    version = header.version
  }

  /// Which format it has and which version wrote it, in French.
  package var sentence: String {
    let what =
      switch subject {
      case .publication: "Cette publication"
      case .ledger: "Le registre du secret d’une publication antérieure"
      }
    let writer = version.map { "Jalon \($0)" } ?? "une version ancienne de Jalon"
    let origin =
      format.map { "au format \($0), écrit par \(writer)" } ?? "d’un format méconnaissable"
    return switch cause {
    case .altered:
      "\(what)\u{A0}: le texte enregistré, \(origin), a changé depuis\u{A0}; il n’est pas lu."
    case .unknownFormat:
      "\(what)\u{A0}: le texte enregistré est \(origin), que Jalon \(Product.version) ne sait pas lire."
    case .damaged:
      "\(what)\u{A0}: le texte enregistré, \(origin), est abîmé\u{A0}; il n’est pas lu."
    case .otherData:
      "\(what), \(origin)\u{A0}: les données de la base ne donnent plus les chiffres qu’elle a "
        + "montrés\u{A0}; rien n’est diffusé."
    }
  }

  /// What to do, in French.
  package var help: String {
    switch cause {
    case .unknownFormat:
      "Demander à l’exploitant de mettre le service à jour avec la version qui l’a écrite, ou une "
        + "plus récente."
    case .altered, .damaged, .otherData:
      "Prévenir l’exploitant, qui la rétablira depuis une sauvegarde de la base."
    }
  }
}
