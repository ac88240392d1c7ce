import Monitoring
import Testing

struct PasswordWeaknessTests {
  @Test(arguments: [
    ("court", PasswordWeakness.tooShort), ("aaaaaaaaaaaaaaaa", .tooFewCharacters),
    ("abababababab", .tooFewCharacters), ("bonjour-eva.martin-42", .holdsLogin),
    ("motdepasse123", .usual), ("azertyuiop12", .usual), ("Bonjour12345!", .usual),
    (String(repeating: "abcdefgh", count: 40), .tooLong),
  ])
  func `what is guessed first is refused`(password: String, why: PasswordWeakness) {
    #expect(PasswordWeakness(of: password, login: "eva.martin") == why)
    #expect(why.sentence.hasSuffix("."))
  }

  @Test(arguments: ["quatre mots bien simples", "un mot de passe neuf", "g5bq-vnkg-c7d8-j7hy"])
  func `what is long and one's own is taken`(password: String) {
    #expect(PasswordWeakness(of: password, login: "eva.martin") == nil)
  }
}
