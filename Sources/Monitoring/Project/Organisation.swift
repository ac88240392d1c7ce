/// A legal body, by its name, with its numbers in public registers.
package struct Organisation: Sendable, Hashable, Codable {
  package var name: String
  package var siret: String?
  package var rna: String?
  package var finess: String?

  package init(name: String, siret: String? = nil, rna: String? = nil, finess: String? = nil) {
    self.name = name
    self.siret = siret
    self.rna = rna
    self.finess = finess
  }

  /// One sentence for each number whose form or key is wrong.
  package var brokenNumbers: [String] {
    [
      siret.flatMap { Self.isSIRET($0) ? nil : sentence("SIRET", $0, "14 chiffres et leur clé") },
      rna.flatMap { Self.isRNA($0) ? nil : sentence("RNA", $0, "W et 9 chiffres") },
      finess.flatMap {
        Self.isFINESS($0) ? nil : sentence("FINESS", $0, "9 caractères et leur clé")
      },
    ].compactMap(\.self)
  }

  private func sentence(_ register: String, _ number: String, _ form: String) -> String {
    "Le numéro \(register) de \(name), «\u{A0}\(number)\u{A0}», n’est pas exact (\(form))."
      + " Le vérifier."
  }

  /// Luhn's key over all its digits. The establishments of La Poste have too many numbers for it: the
  /// sum of theirs is a multiple of five (Insee, « Sirene », structure of the SIRET).
  static func isSIRET(_ text: String) -> Bool {
    guard let digits = digits(of: text), digits.count == 14 else { return false }
    let isOfLaPoste = text.hasPrefix("356000000")
    return hasLuhnKey(digits) || isOfLaPoste && digits.reduce(0, +) % 5 == 0
  }

  static func isRNA(_ text: String) -> Bool {
    text.hasPrefix("W") && digits(of: text.dropFirst())?.count == 9
  }

  /// Luhn's key, where the letter of a department of Corsica counts by its rank.
  static func isFINESS(_ text: String) -> Bool {
    guard text.count == 9 else { return false }
    let second = text.dropFirst().first
    let ranked =
      second == "A" || second == "B"
      ? "\(text.prefix(1))\(second == "A" ? 1 : 2)\(text.dropFirst(2))" : text
    return digits(of: ranked).map(hasLuhnKey) ?? false
  }

  private static func digits(of text: some StringProtocol) -> [Int]? {
    let values = text.utf8.map { Int($0) - 48 }
    return values.allSatisfy { (0...9).contains($0) } ? values : nil
  }

  /// ISO/IEC 7812-1, annex B: from the right, each second digit counts double, less nine from ten on.
  private static func hasLuhnKey(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 0 ? digit.element : digit.element * 2
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum % 10 == 0
  }
}
