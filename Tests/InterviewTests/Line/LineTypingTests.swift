import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

@Suite struct LineTypingTests {
  @Test func `a note is shown above its question, and commands have a star`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.ageAndText))
    let script = """

      Question 1 sur 2.

      Merci d’être là.

      Quel âge avez-vous ?

      Tapez un nombre. Puis appuyez sur Entrée.
      Entrée sans texte = passer.

      *0 = je ne veux pas répondre.
      *7 = revenir. *8 = aide. *9 = arrêter.
      > quarante
      Tapez un nombre entier. Exemple : 12
      > 1.5
      Tapez un nombre entier. Exemple : 12
      > 9999999999999999
      Tapez un nombre entier. Exemple : 12
      Vous pouvez taper *8 pour de l’aide.
      > ٤٢
      Réponse notée : 42.

      Question 2 sur 2.

      Un mot ?

      Écrivez sur une ligne. Puis appuyez sur Entrée.
      N’écrivez pas de nom.
      Entrée sans texte = passer.

      *0 = je ne veux pas répondre.
      *7 = revenir. *8 = aide. *9 = arrêter.
      > 9
      Vous voulez la commande 9 ? Tapez *9
      >
      Question passée.

      Vos réponses :
      1. Quel âge avez-vous : 42.
      2. Un mot : pas de réponse.

      1. Envoyer
      2. Changer une réponse
      9. Arrêter sans envoyer
      """
    #expect(conversation.replay(script) == script)
    #expect(conversation.dialogue.draft["age"] == .number(42))
  }

  @Test func `values pasted at once are not one number`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.ageAndText))
    #expect(conversation.type("12\t500") == ["Tapez un nombre entier. Exemple : 12"])
    #expect(conversation.type("\t12 ").contains("Réponse notée : 12."))
  }

  @Test func `nine is an age, star nine stops`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.ageAndText))
    #expect(conversation.type("9").first == "Réponse notée : 9.")
    #expect(conversation.type("*7").contains("Votre réponse : 9."))
    #expect(conversation.type("*9").first == "Vous avez arrêté. Rien n’est envoyé.")
  }

  @Test(arguments: [
    "appelez le 06 12 34 56 78", "+33-6-12-34-56-78", "jo@exemple.fr", "٠٦١٢٣٤٥٦٧٨",
  ])
  func `a telephone or an address is looked at twice`(typed: String) throws {
    var conversation = Conversation.afterConsent(try Form.sample(.ageAndText))
    _ = conversation.type("*0")
    #expect(
      conversation.type(typed) == [
        "Il y a peut-être un téléphone ou une adresse.", "Cela peut dire qui vous êtes.",
        "Vous avez écrit : \(typed)", "1. Garder ce texte", "2. Écrire un autre texte", "",
        "0 = je ne veux pas répondre.", "7 = revenir. 8 = aide. 9 = arrêter.",
      ])
    #expect(conversation.dialogue.draft["mot"] == nil)
    #expect(conversation.type("2").contains("Un mot ?"))
    #expect(conversation.type(typed, "1").contains("Réponse notée : \(typed)."))
  }

  @Test(arguments: ["depuis le 12/03/2024", "10 à 12 personnes en 2023 et 2024", "@", "a @ b"])
  func `dates and counts are not telephones`(typed: String) throws {
    var conversation = Conversation.afterConsent(try Form.sample(.ageAndText))
    #expect(conversation.type("*0", typed).contains("Réponse notée : \(typed)."))
  }

  @Test func `a text that is too long is asked again, shorter`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.ageAndText))
    _ = conversation.type("*0")
    let long = String(repeating: "é", count: 2001)
    #expect(
      conversation.type(long) == ["Votre texte est trop long. Écrivez un texte plus court."])
    #expect(conversation.dialogue.draft["mot"] == nil)
  }

  @Test func `one answer is changed from the check page, then everything is sent`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    _ = conversation.type("1", "1", "")
    #expect(
      conversation.type("2") == [
        "Quelle réponse voulez-vous changer ?", "Tapez le numéro de la question.",
        "*7 = revenir. *8 = aide. *9 = arrêter.",
      ])
    #expect(conversation.type("4") == ["Tapez un nombre de 1 à 3. Puis appuyez sur Entrée."])
    #expect(conversation.type("2").contains("Votre réponse : Un médecin."))
    #expect(
      conversation.type("3") == [
        "Réponse notée : Personne.", "", "Vos réponses :",
        "1. Est-ce que l’équipe vous a écouté : Oui, beaucoup.",
        "2. Qui vous a aidé : Personne.", "3. Autre chose : pas de réponse.", "",
        "1. Envoyer", "2. Changer une réponse", "9. Arrêter sans envoyer",
      ])
    #expect(conversation.type("2", "1", "7").last == "9. Arrêter sans envoyer")
    #expect(conversation.type("2", "*7").last == "9. Arrêter sans envoyer")
    #expect(conversation.type("1") == ["Nous envoyons vos réponses."])
  }

  @Test func `the receipt is said in groups`() {
    #expect(
      LineText.french.sent(receipt: "608747821253").map { $0.replacing("\u{A0}", with: " ") } == [
        "Merci. C’est envoyé.", "Votre reçu :", "6087 4782 1253",
        "Il sert à retirer vos réponses.", "Vous pouvez le faire avant la publication.",
      ])
  }
}
