import Client

/// What is known of the folios of a batch without sending it: sheets that cannot go.
struct FolioNotice {
  static let remedy =
    "Si c’est une autre feuille, d’un autre lot, changer son folio à la première ligne, par exemple folio=2-0001."

  private let register: FolioRegister
  private var read: [FolioRegister.Sheet: String] = [:]

  init(_ register: FolioRegister) { self.register = register }

  static func sent(_ folio: String) -> String { "le folio \(folio) est déjà envoyé." }

  /// Returns nil for a sheet that can go.
  mutating func warning(about sheet: PaperSheet) throws -> String? {
    guard sheet.isClean else { return nil }
    if try register.contains(sheet.number) {
      return "\(sheet.path)\u{A0}: \(Self.sent(sheet.folio)) \(Self.remedy)"
    }
    if let other = read[sheet.number] {
      return
        "\(sheet.path)\u{A0}: le folio \(sheet.folio) est aussi celui de \(other). \(Self.remedy)"
    }
    read[sheet.number] = sheet.path
    return nil
  }
}
