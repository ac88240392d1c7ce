import FormSupport
import Interview
import Testing
import XLSForm

@Suite struct LinePagingTests {
  @Test func `choices that do not go together are taken back together`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.exclusiveChoice))
    #expect(conversation.type("1").contains("1. Nulle part"))
    let refused = conversation.type("1")
    #expect(refused.first == "La réponse « Nulle part » va seule.")
    // From the first choices again, with none of them chosen.
    #expect(refused.contains("1. Arles"))
    _ = conversation.type("6", "1")
    #expect(conversation.dialogue.draft["trajets"] == .choices(["nulle"]))
  }

  @Test func `six shows the following choices, and then the first ones again`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.manyChoices))
    let script = """

      Question 1 sur 2.

      Où habitez-vous ?

      1. Arles
      2. Brest
      3. Calais
      4. Dijon
      5. Évian
      6. Voir les réponses suivantes

      Entrée sans texte = passer.

      0 = je ne veux pas répondre.
      7 = revenir. 8 = aide. 9 = arrêter.
      > 6
      Question 1 sur 2.

      Où habitez-vous ?

      1. Foix
      2. Gap
      6. Revoir les premières réponses

      Entrée sans texte = passer.

      0 = je ne veux pas répondre.
      7 = revenir. 8 = aide. 9 = arrêter.
      > 3
      Tapez un chiffre de la liste. Puis appuyez sur Entrée.
      """
    #expect(conversation.replay(script) == script)
    #expect(conversation.type("6").contains("1. Arles"))
    #expect(conversation.type("6", "2").contains("Réponse notée : Gap."))
  }

  @Test func `several answers are gathered over the pages, all of them seen`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.manyChoices))
    _ = conversation.type("1")
    #expect(
      conversation.type("1 3") == [
        "Vous avez choisi : Arles ; Calais.", "",
        "Question 2 sur 2.", "", "Où allez-vous ?", "",
        "1. Foix", "6. Pas d’autre réponse", "",
        "Tapez un ou plusieurs chiffres. Exemple : 1 3", "",
        "0 = je ne veux pas répondre.", "7 = revenir. 8 = aide. 9 = arrêter.",
      ])
    var other = conversation
    #expect(conversation.type("6").first == "Réponse notée : Arles ; Calais.")
    #expect(other.type("1").first == "Réponse notée : Arles ; Calais ; Foix.")
  }

  @Test func `on the last page without any choice, six goes round`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.manyChoices))
    #expect(conversation.type("1", "6").contains("6. Revoir les premières réponses"))
    #expect(conversation.type("6").contains("1. Arles"))
    #expect(conversation.dialogue.draft["trajets"] == nil)
  }

  @Test func `choices begun and left are not an answer`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.manyChoices))
    _ = conversation.type("1", "1 3", "7", "1")
    #expect(conversation.type("6").contains("6. Revoir les premières réponses"))
    #expect(conversation.dialogue.endOfInput().outcome == .stopped)
    #expect(conversation.dialogue.draft["trajets"] == nil)
  }
}
