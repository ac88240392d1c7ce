import FormSupport
import Interview
import Testing
import XLSForm

@Suite struct LineDialogueTests {
  @Test func `a person says yes, answers three questions and sends`() throws {
    let form = try Form.sample(.threeQuestions)
    var conversation = Conversation(LineDialogue(form))
    let script = """
      Bonjour.
      Nous voulons votre avis sur le projet.

      Il y a 3 questions.
      Vous pouvez dire non. Cela ne change rien à votre aide.
      Vous pouvez passer une question. Vous pouvez arrêter.

      Nous ne demandons pas votre nom.
      Personne dans l’équipe ne voit vos réponses.
      Nous les comptons avec celles d’autres personnes.
      Demandez à l’équipe combien de temps nous les gardons.

      Vous allez très mal ? Appelez le 3114. C’est gratuit.
      Quelqu’un vous fait du mal ? Appelez le 3919. C’est gratuit.

      Vous êtes d’accord pour commencer ?
      1. Oui
      2. Non
      8. Je veux en savoir plus
      > 1

      Quelqu’un vous aide à répondre ?
      1. Non, personne ne m’aide
      2. Oui, une personne m’aide
      3. Oui, un interprète

      Entrée sans texte = passer.

      0 = je ne veux pas répondre.
      7 = revenir. 8 = aide. 9 = arrêter.
      > 2

      Question 1 sur 3.

      Est-ce que l’équipe vous a écouté ?

      1. Oui, beaucoup
      2. Oui, un peu
      3. Non

      Entrée sans texte = passer.

      0 = je ne veux pas répondre.
      7 = revenir. 8 = aide. 9 = arrêter.
      > 2
      Réponse notée : Oui, un peu.

      Question 2 sur 3.

      Qui vous a aidé ?

      1. Un médecin
      2. Un ami
      3. Personne

      Tapez un ou plusieurs chiffres. Exemple : 1 3
      Entrée sans texte = passer.

      0 = je ne veux pas répondre.
      7 = revenir. 8 = aide. 9 = arrêter.
      > 2 1
      Réponse notée : Un médecin ; Un ami.

      Question 3 sur 3.

      Autre chose ?

      Écrivez sur une ligne. Puis appuyez sur Entrée.
      N’écrivez pas de nom.
      Entrée sans texte = passer.

      *0 = je ne veux pas répondre.
      *7 = revenir. *8 = aide. *9 = arrêter.
      > Merci à l’équipe.
      Réponse notée : Merci à l’équipe.

      Vos réponses :
      1. Est-ce que l’équipe vous a écouté : Oui, un peu.
      2. Qui vous a aidé : Un médecin ; Un ami.
      3. Autre chose : Merci à l’équipe.

      1. Envoyer
      2. Changer une réponse
      9. Arrêter sans envoyer
      > 1
      Nous envoyons vos réponses.
      """
    #expect(conversation.replay(script) == script)
    let sheet = AnswerSheet([
      "jalon_aide": .choices(["personne"]), "ecoute": .choices(["un_peu"]),
      "aides": .choices(["medecin", "ami"]), "remarque": .text("Merci à l’équipe."),
    ])
    #expect(conversation.dialogue.outcome == .finished(sheet))
    #expect(form.validate(sheet) == [])
  }

  @Test func `saying no ends at once and keeps nothing`() throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.threeQuestions)))
    #expect(
      conversation.type("8", "2").suffix(6) == [
        "Vous êtes d’accord pour commencer ?", "1. Oui", "2. Non", "8. Je veux en savoir plus",
        "D’accord. Nous ne posons pas de questions.",
        "Cela ne change rien à votre aide. Merci.",
      ])
    #expect(conversation.dialogue.outcome == .declined)
    #expect(conversation.dialogue.draft.isEmpty)
    #expect(conversation.type("1") == [])
  }

  @Test func `seven goes back, shows the former answer, and goes on where one was`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    #expect(
      conversation.type("1", "7").suffix(14) == [
        "", "Question 1 sur 3.", "", "Est-ce que l’équipe vous a écouté ?", "",
        "1. Oui, beaucoup", "2. Oui, un peu", "3. Non", "",
        "Votre réponse : Oui, beaucoup.", "Entrée sans texte = garder.", "",
        "0 = je ne veux pas répondre.", "7 = revenir. 8 = aide. 9 = arrêter.",
      ])
    #expect(
      conversation.type("3").prefix(3) == ["Réponse notée : Non.", "", "Question 2 sur 3."])
    #expect(conversation.dialogue.draft["ecoute"] == .choices(["non"]))
  }

  @Test func `seven from the first question leads back to help, then to consent`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    #expect(conversation.type("7").contains("Quelqu’un vous aide à répondre ?"))
    #expect(conversation.type("7").contains("Vous êtes d’accord pour commencer ?"))
    #expect(conversation.type("7") == ["C’est le début. Tapez un chiffre de la liste."])
    #expect(conversation.type("1").contains("Question 1 sur 3."))
  }

  @Test func `zero refuses, and a refusal is an answer`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    #expect(conversation.type("0").first == "Réponse notée : je ne veux pas répondre.")
    #expect(conversation.type("0", "*0").contains("3. Autre chose : je ne veux pas répondre."))
    #expect(conversation.dialogue.draft["remarque"] == .refused)
  }

  @Test func `nine stops without sending and keeps the draft`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    #expect(
      conversation.type("1", "9").suffix(2) == [
        "Vous avez arrêté. Rien n’est envoyé.", "Vos réponses restent sur cet appareil 30 jours.",
      ])
    #expect(conversation.dialogue.outcome == .stopped)
    #expect(conversation.dialogue.draft["ecoute"] == .choices(["oui"]))
  }

  @Test func `a kiosk keeps nothing and says so`() throws {
    let form = try Form.sample(.threeQuestions)
    var conversation = Conversation(
      LineDialogue(form, surroundings: LineSurroundings(keeping: .nowhere)))
    #expect(
      conversation.type("1", "1", "1", "9").last == "Cet appareil ne garde pas vos réponses.")
  }

  @Test func `a wrong key is answered with what to do, and after three with where help is`() throws
  {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    let message = "Tapez un chiffre de la liste. Puis appuyez sur Entrée."
    let hint = "Vous pouvez taper 8 pour de l’aide."
    #expect(conversation.type("4") == [message])
    #expect(conversation.type(";") == [message])
    #expect(conversation.type("1 2") == [message, hint])
    #expect(conversation.type("oui") == [message, hint])
    #expect(conversation.type("8").contains("Tapez le chiffre. Puis appuyez sur Entrée."))
    #expect(conversation.type("5") == [message])
    #expect(conversation.dialogue.draft["ecoute"] == nil)
  }

  @Test(arguments: ["2", "2.", " 2 ", "٢", "۲", "２", "\u{200F}٢", "2)", "*2", "\t2\r", "2\u{1B}[D"])
  func `a digit is a digit however it is written`(typed: String) throws {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    #expect(conversation.type(typed).first == "Réponse notée : Oui, un peu.")
  }

  @Test(arguments: ["1 3", "1,3", "31", "3 1 3.", "١ ٣", "１、３"])
  func `several answers may be written in many ways`(typed: String) throws {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    #expect(conversation.type("1", typed).contains("Réponse notée : Un médecin ; Personne."))
  }

  @Test(arguments: ["1 4", "0 1", "1 x", "7 8", "6"])
  func `several answers of which one is wrong are asked again`(typed: String) throws {
    var conversation = Conversation.afterConsent(try Form.sample(.threeQuestions))
    #expect(
      conversation.type("1", typed).last == "Tapez un ou plusieurs chiffres. Exemple : 1 3")
    #expect(conversation.dialogue.draft["aides"] == nil)
  }
}
