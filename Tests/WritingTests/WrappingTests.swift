import Testing
import Writing

struct WrappingTests {
  @Test func `a line is broken between words, never within one`() {
    let line = "Alerte : I01 femmes : 150 au lieu de 63, confirmer avec un motif, ou corriger."
    let lines = wrapped(line, columns: 30).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 30 })
    #expect(lines.joined(separator: " ") == line)
  }

  @Test func `a no-break space holds`() {
    let line = "Une somme de vingt caractères, puis 1\u{A0}234 et la suite du texte"
    #expect(wrapped(line, columns: 37).contains("1\u{A0}234"))
  }

  @Test func `a short line, and one for a pipe, stay as they are`() {
    #expect(wrapped("court", columns: 80) == "court")
    let long = String(repeating: "mot ", count: 50)
    #expect(wrapped(long, columns: nil) == long)
  }

  @Test func `what was broken already stays broken, and margins stay`() {
    #expect(
      wrapped("un\n  deux trois quatre cinq six sept", columns: 20)
        == "un\n  deux trois quatre\ncinq six sept")
  }
}
