import FormSupport
import Interview
import Testing
import XLSForm

@Suite struct LineResumeTests {
  @Test func `the terminal closes in the middle: nothing is answered by that`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.ageAndText))
    let script = """

      Question 1 sur 2.

      Merci d’être là.

      Quel âge avez-vous ?

      Tapez un nombre. Puis appuyez sur Entrée.
      Entrée sans texte = passer.

      *0 = je ne veux pas répondre.
      *7 = revenir. *8 = aide. *9 = arrêter.
      ^D
      Vous avez arrêté. Rien n’est envoyé.
      Vos réponses restent sur cet appareil 30 jours.
      """
    #expect(conversation.replay(script) == script)
    #expect(conversation.dialogue.outcome == .stopped)
    #expect(conversation.dialogue.draft.answers == AnswerSheet(["jalon_aide": .choices(["seul"])]))
  }

  @Test func `the terminal closes before consent, or at the check page: nothing is sent`() throws {
    let form = try Form.sample(.threeQuestions)
    var early = LineDialogue(form)
    _ = early.start()
    #expect(early.endOfInput().lines == ["Vous avez arrêté. Rien n’est envoyé."])
    var late = Conversation.afterConsent(form)
    _ = late.type("1", "1", "")
    #expect(late.dialogue.endOfInput().outcome == .stopped)
    #expect(late.dialogue.endOfInput().lines == [])
  }

  @Test func `coming back, one goes on at the first unanswered question`() throws {
    let form = try Form.sample(.threeQuestions)
    let draft = AnswerSheet(["jalon_aide": .choices(["seul"]), "ecoute": .choices(["oui"])])
    let conversation = Conversation(LineDialogue(form, resuming: FormDraft(draft)))
    #expect(
      conversation.opening.hasPrefix(
        """
        Bonjour.
        Vous avez déjà répondu à 1 question.
        Nous continuons.

        Question 2 sur 3.
        """))
  }

  @Test func `coming back with everything answered, one is at the check page`() throws {
    let form = try Form.sample(.threeQuestions)
    let draft = AnswerSheet(["ecoute": .refused, "aides": .refused, "remarque": .refused])
    var conversation = Conversation(LineDialogue(form, resuming: FormDraft(draft)))
    #expect(conversation.opening.contains("Vous avez déjà répondu à 3 questions."))
    #expect(conversation.type("1") == ["Nous envoyons vos réponses."])
    #expect(conversation.dialogue.outcome == .finished(draft))
  }

  @Test func `a screen reader hears the commands in full only twice`() throws {
    let form = try Form.sample(.threeQuestions)
    var conversation = Conversation(
      LineDialogue(form, surroundings: LineSurroundings(reminder: .brief)))
    #expect(conversation.type("1", "1").last == "7 = revenir. 8 = aide. 9 = arrêter.")
    #expect(conversation.type("1").last == "7 = revenir. 8 = aide. 9 = arrêter.")
    #expect(conversation.type("1").last == "Commandes : *0, *7, *8, *9.")
  }
}
