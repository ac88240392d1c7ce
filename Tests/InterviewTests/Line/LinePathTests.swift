import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

/// What depends on other answers: groups that repeat, lists that are filtered, hidden questions.
@Suite struct LinePathTests {
  @Test func `another instance is offered, and numbered on the check page`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name    | label      |
      | ------------ | ------- | ---------- |
      | begin_repeat | enfants | un enfant  |
      | integer      | age     | Quel âge ? |
      | end_repeat   |         |            |
      """)
    var conversation = Conversation.afterConsent(form)
    let lines = conversation.type("7")
    #expect(
      lines.suffix(5)
        == [
          "", "Voulez-vous ajouter : un enfant ?", "1. Oui", "2. Non", "",
          "7 = revenir. 8 = aide. 9 = arrêter.",
        ].suffix(5))
    #expect(conversation.type("3") == ["Tapez un chiffre de la liste. Puis appuyez sur Entrée."])
    #expect(conversation.type("1", "9", "2").contains("2. Quel âge, 2 : 9."))
    #expect(conversation.dialogue.draft["enfants[2]/age"] == .number(9))
  }

  @Test func `an answer that a filter removes is told at once`() throws {
    let form = try Form.sample(.filtered)
    var conversation = Conversation.afterConsent(form)
    let lines = conversation.type("1", "1", "2", "1", "2")
    #expect(
      lines.contains { $0.hasPrefix("Nous retirons votre réponse : Arles.") }, "\(lines)")
    #expect(lines.contains("Quelle ville ?"))
    #expect(lines.contains("1. Gand"))
  }

  @Test func `hidden answers are counted on the check page and not sent`() throws {
    let form = try Form.sample(.hidden)
    var conversation = Conversation.afterConsent(form)
    let lines = conversation.type("1", "7", "2", "1", "2")
    #expect(lines.contains("1 réponse masquée ne sera pas envoyée."), "\(lines)")
    #expect(conversation.dialogue.draft["metier"] != nil)
    _ = conversation.type("1")
    #expect(
      conversation.dialogue.outcome
        == .finished(
          AnswerSheet(["jalon_aide": .choices(["seul"]), "travail": .choices(["non"])])))
  }

  @Test func `a change asks what it brings up, then goes back to the check page`() throws {
    let form = try Form.sample(.hidden)
    var conversation = Conversation.afterConsent(form)
    #expect(conversation.type("2").last == "9. Arrêter sans envoyer")
    let lines = conversation.type("2", "1", "1")
    #expect(lines.contains("Combien d’heures ?"), "\(lines)")
    #expect(conversation.type("7").last == "9. Arrêter sans envoyer")
  }

  @Test func `help gives the guidance, and why each question is asked is told before`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type    | name | label  | guidance_hint | purpose           | sensitivity | retention |
      | ------- | ---- | ------ | ------------- | ----------------- | ----------- | --------- |
      | integer | age  | Âge ?  | En années.    | Compter les âges. | sensitive   | 2 ans     |
      """)
    var conversation = Conversation(LineDialogue(form))
    let notice = conversation.type("8")
    #expect(notice.contains("Pourquoi : Compter les âges."))
    #expect(notice.contains("Durée : 2 ans."))
    #expect(
      notice.contains("Cette réponse est très personnelle. Vous pouvez la refuser."))
    #expect(conversation.type("1", "1", "*8").contains("En années."))
  }
}

extension String {
  static let hidden = """
    ## survey
    | type            | name    | label              | relevant           |
    | --------------- | ------- | ------------------ | ------------------ |
    | select_one on   | travail | Travaillez-vous ?  |                    |
    | integer         | metier  | Combien d’heures ? | ${travail} = 'oui' |

    ## choices
    | list_name | name | label |
    | --------- | ---- | ----- |
    | on        | oui  | Oui   |
    | on        | non  | Non   |
    """

  static let filtered = """
    ## survey
    | type             | name  | label          | choice_filter   |
    | ---------------- | ----- | -------------- | --------------- |
    | select_one pays  | pays  | Quel pays ?    |                 |
    | select_one ville | ville | Quelle ville ? | pays = ${pays}  |

    ## choices
    | list_name | name | label    | pays |
    | --------- | ---- | -------- | ---- |
    | pays      | fr   | France   |      |
    | pays      | be   | Belgique |      |
    | ville     | a    | Arles    | fr   |
    | ville     | b    | Brest    | fr   |
    | ville     | g    | Gand     | be   |
    | ville     | l    | Liège    | be   |
    """
}
