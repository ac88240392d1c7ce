/// Limits on an XML document, which comes from outside and is parsed while other requests wait.
package enum XMLLimit {
  package static let bytes = 60_000_000
  package static let depth = 64
  /// Start and end tags; so many take about three seconds.
  package static let tags = 6_000_000
  /// Expat keeps every distinct name until the end of the document.
  package static let names = 20_000
  /// Between two `<`, because expat collects all the attributes of a tag before it reports them.
  package static let bytesBetweenTags = 1_000_000
}

/// Why an XML document cannot be read. Lines count from 1.
package enum XMLRefusal: Error, Hashable {
  case malformed(line: Int)
  case doctype(line: Int)
  case notUTF8
  case tooDeep(line: Int)
  case tooLong
  case tooManyTags
  case tooManyNames(line: Int)
  /// The XML is well-formed but is not what its reader expects; the sentence is the reader's.
  case unexpected(String)

  /// Tells in French what is wrong and what to do.
  package var message: String {
    switch self {
    case .malformed(let line):
      "Ligne \(line)\u{A0}: le XML est mal formé. Vérifiez les balises et les guillemets."
    case .doctype(let line):
      "Ligne \(line)\u{A0}: la déclaration DOCTYPE n’est pas acceptée. Retirez-la."
    case .notUTF8:
      "Le XML n’est pas en UTF-8. Enregistrez-le dans cet encodage."
    case .tooDeep(let line):
      "Ligne \(line)\u{A0}: trop d’éléments sont imbriqués. Gardez 64\u{A0}niveaux au plus."
    case .tooLong:
      "Le XML est trop long. Gardez moins de 60\u{A0}Mo, et moins de 1\u{A0}Mo entre deux balises."
    case .tooManyTags:
      "Le XML contient trop de balises. Gardez-en 6\u{A0}millions au plus."
    case .tooManyNames(let line):
      "Ligne \(line)\u{A0}: le XML emploie trop de noms différents. Gardez-en 20\u{A0}000 au plus."
    case .unexpected(let sentence):
      sentence
    }
  }
}
