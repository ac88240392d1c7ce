import Testing
import Writing

struct TypographyTests {
  static let cases: [(String, String)] = [
    ("Vraiment ?", "Vraiment\u{202F}?"),
    ("Rebonds !", "Rebonds\u{202F}!"),
    ("Rebonds!", "Rebonds\u{202F}!"),
    ("un ; deux", "un\u{202F}; deux"),
    ("Taux : 12 %", "Taux\u{A0}: 12\u{202F}%"),
    ("12%", "12\u{202F}%"),
    ("« oui »", "«\u{A0}oui\u{A0}»"),
    ("«oui»", "«\u{A0}oui\u{A0}»"),
    ("l'axe d'ici", "l’axe d’ici"),
    ("1 700 000 €", "1\u{202F}700\u{202F}000\u{A0}€"),
    ("en 2024 100 personnes", "en 2024 100\u{A0}personnes"),
    ("de 12 à 36 mois", "de 12 à 36\u{A0}mois"),
    ("n° 2", "n°\u{A0}2"),
    ("T2 2025", "T2\u{A0}2025"),
    ("n = 412", "n\u{A0}=\u{A0}412"),
    ("baisse de -5 points", "baisse de −5\u{A0}points"),
    ("le 2024-12-31", "le 2024-12-31"),
    ("AMI-ISS-2021", "AMI-ISS-2021"),
    ("attendez...", "attendez…"),
    ("autre n.c.. Inconnu n.c..", "autre n.c. Inconnu n.c."),
    ("le dossier ../rapports..", "le dossier ../rapports."),
    ("à 10:30", "à 10:30"),
    ("https://exemple.fr/?a=1&b=2", "https://exemple.fr/?a=1&b=2"),
    ("", ""),
    ("Quoi ?!", "Quoi\u{202F}?!"),
    ("(oui ?)", "(oui\u{202F}?)"),
    ("#read(\"/etc/passwd\") [x] *", "#read(\"/etc/passwd\") [x] *"),
  ]

  @Test("French typography", arguments: cases)
  func french(text: String, expected: String) {
    #expect(Typography.french(text) == expected)
  }

  @Test("Applied twice, nothing changes", arguments: cases.map(\.0))
  func twice(text: String) {
    let once = Typography.french(text)
    #expect(Typography.french(once) == once)
  }
}
