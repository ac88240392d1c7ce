import FormSupport
import Interview
import Testing
import XLSForm

/// One conversation at two doors: whatever the line and the page look like, the person stands at the
/// same place after each gesture, and the same answers are sent.
@Suite struct CourseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var form: String
    var gestures: [Gesture]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "three answers, sent", form: .threeQuestions,
      gestures: begin + [
        .one("2", "un_peu"), .several("2 1", "ami", "medecin"), .text("Merci."), .send,
      ]),
    Case(
      testDescription: "more is told, and back to consent", form: .threeQuestions,
      gestures: [.more, .back, .more, .yes, .one("3", "interprete"), .one("1", "oui"), .stop]),
    Case(
      testDescription: "the question about help is passed", form: .threeQuestions,
      gestures: [.yes, .passChoice, .one("1", "oui"), .refuse, .pass, .send]),
    Case(
      testDescription: "the question about help is refused", form: .threeQuestions,
      gestures: [.yes, .refuse, .refuse, .refuse, .refuseTyped, .send]),
    Case(testDescription: "no to consent", form: .threeQuestions, gestures: [.more, .no]),
    Case(
      testDescription: "back to help and consent, then on", form: .threeQuestions,
      gestures: begin + [
        .one("1", "oui"), .back, .back, .back, .back, .yes, .one("3", "non"),
        .several("3", "personne"), .pass, .back, .backTyped, .several("1", "medecin"), .pass, .send,
      ]),
    Case(
      testDescription: "help is passed after it was answered", form: .ageAndText,
      gestures: begin + [.backTyped, .passChoice, .text("30"), .pass, .send]),
    Case(
      testDescription: "a text is written otherwise after its second look", form: .ageAndText,
      gestures: begin + [
        .text("41"), .text("jo@exemple.fr"), .no, .text("ji@exemple.fr"), .back, .text("rien"),
        .send,
      ]),
    Case(
      testDescription: "a text is dropped after its second look", form: .ageAndText,
      gestures: begin + [.refuseTyped, .text("jo@exemple.fr"), .no, .refuseTyped, .send]),
    Case(
      testDescription: "a text not kept is still there, and looked at again", form: .ageAndText,
      gestures: begin + [
        .refuseTyped, .text("jo@exemple.fr"), .no, .leave("jo@exemple.fr"), .no,
        .leave("jo@exemple.fr"), .yes, .send,
      ]),
    Case(
      testDescription: "a text is refused at its second look", form: .ageAndText,
      gestures: begin + [.refuseTyped, .text("jo@exemple.fr"), .refuse, .send]),
    Case(
      testDescription: "every question is passed", form: .threeQuestions,
      gestures: begin + [.passChoice, .passChoice, .pass, .send]),
    Case(
      testDescription: "an answer given is left as it is", form: .threeQuestions,
      gestures: begin + [
        .one("2", "un_peu"), .back, .leave("un_peu"), .several("2", "ami"), .backTyped,
        .leave("ami"),
        .pass, .change("1", "ecoute"), .leave("un_peu"), .send,
      ]),
    Case(
      testDescription: "no before a language is chosen, taken back, then meant",
      form: .threeLanguages,
      gestures: [
        .refuse, .no, .refuse, .back, .language("3", "English (en)"), .back, .refuse, .yes,
      ]),
    Case(
      testDescription: "a text not kept is found again on coming back", form: .ageAndText,
      gestures: begin + [
        .refuseTyped, .text("jo@exemple.fr"), .no, .backTyped, .text("41"), .refuseTyped, .send,
      ]),
    Case(
      testDescription: "a text is kept after its second look", form: .ageAndText,
      gestures: begin + [.text("41"), .text("06 12 34 56 78"), .yes, .send]),
    Case(
      testDescription: "a text kept is too long for its question", form: .shortText,
      gestures: begin + [.text("jo@exemple.fr"), .yes, .text("j@x.fr"), .yes, .send]),
    Case(
      testDescription: "a change brings questions up", form: .hidden,
      gestures: begin + [
        .one("2", "non"), .change("1", "travail"), .one("1", "oui"), .text("7"),
        .change("2", "metier"), .backTyped, .change("1", "travail"), .one("2", "non"), .send,
      ]),
    Case(
      testDescription: "a filter takes an answer back", form: .filtered,
      gestures: begin + [
        .one("1", "fr"), .one("1", "a"), .change("1", "pays"), .one("2", "be"), .one("2", "l"),
        .send,
      ]),
    Case(
      testDescription: "instances are added and declined", form: .children,
      gestures: begin + [
        .text("7"), .yes, .text("9"), .no, .backTyped, .backTyped, .text("3"), .yes, .text("5"),
        .no,
        .refuseTyped, .send,
      ]),
    Case(
      testDescription: "nothing is sent without what the form wants", form: .wanted,
      gestures: begin + [
        .text("2"), .text("12"), .pass, .change("1", "age"), .text("x"), .refuseTyped, .send,
      ]),
    Case(
      testDescription: "the language is chosen, and chosen again", form: .threeLanguages,
      gestures: [
        .language("3", "English (en)"), .back, .language("1", "français (fr)"), .yes,
        .one("1", "seul"), .one("2", "non"), .backTyped, .back, .back, .back,
        .language("3", "English (en)"), .refuse, .refuseTyped, .send,
      ]),
  ]

  private static let begin: [Gesture] = [.yes, .one("1", "seul")]

  @Test(arguments: cases)
  func `line and page hold the same conversation`(conversation: Case) throws {
    let form = try Form.sample(conversation.form)
    var dialogue = LineDialogue(form)
    _ = dialogue.start()
    var browser = PageBrowser(form)
    for (number, gesture) in conversation.gestures.enumerated() {
      for line in gesture.typed.split(separator: "\n", omittingEmptySubsequences: false) {
        _ = dialogue.receive(String(line))
      }
      try browser.post(gesture.posted)
      let step = "\(number + 1): \(gesture.typed)"
      #expect(browser.outcome == dialogue.outcome, "\(step)")
      guard let page = browser.course, dialogue.outcome == nil else { continue }
      #expect(page.stage == dialogue.course.stage, "\(step)")
      #expect(page.state == dialogue.course.state, "\(step)")
      #expect(page.session.language == dialogue.language, "\(step)")
    }
    #expect(dialogue.outcome != nil)
    if case .finished(let sheet) = dialogue.outcome { #expect(form.validate(sheet) == []) }
  }

  @Test func `zero at consent is no, once it is confirmed`() throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.threeQuestions)))
    #expect(
      conversation.type("0") == ["", "Vous voulez dire non. C’est bien cela ?", "1. Oui", "2. Non"])
    #expect(conversation.type("2").contains("Vous êtes d’accord pour commencer ?"))
    #expect(conversation.dialogue.outcome == nil)
    #expect(conversation.type("0", "1").contains("Cela ne change rien à votre aide. Merci."))
    #expect(conversation.dialogue.outcome == .declined)
    var hurried = Conversation(LineDialogue(try Form.sample(.threeQuestions)))
    _ = hurried.type("0", "0")
    #expect(hurried.dialogue.outcome == .declined)
  }

  @Test func `a text not kept is shown above its question`() throws {
    var conversation = Conversation.afterConsent(try Form.sample(.ageAndText))
    _ = conversation.type("*0", "jo@exemple.fr")
    let lines = conversation.type("2")
    #expect(lines.contains("Vous avez écrit : jo@exemple.fr"))
    #expect(lines.contains("Ce texte n’est pas noté. Écrivez un autre texte."))
    #expect(conversation.type("*7", "*0").contains("Vous avez écrit : jo@exemple.fr"))
    #expect(conversation.type("").contains("Vous avez écrit : jo@exemple.fr"))
    #expect(conversation.type("2").contains("Entrée sans texte = garder."))
    #expect(conversation.dialogue.draft["mot"] == nil)
    #expect(conversation.type("*0").first == "Réponse notée : je ne veux pas répondre.")
    #expect(!conversation.type("7").contains("Vous avez écrit : jo@exemple.fr"))
  }

  @Test func `the question about help is passed without an answer`() throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.threeQuestions)))
    let lines = conversation.type("1")
    #expect(lines.contains("Entrée sans texte = passer."))
    #expect(lines.contains("0 = je ne veux pas répondre."))
    #expect(conversation.type("").contains("Question 1 sur 3."))
    #expect(conversation.dialogue.draft[Assistance.key] == nil)
  }
}

/// The same act at two doors.
struct Gesture: Sendable {
  var typed: String
  var posted: [(name: String, value: String)]

  static let yes = Gesture(typed: "1", posted: [("yes", ">")])
  static let no = Gesture(typed: "2", posted: [("no", ">")])
  static let more = Gesture(typed: "8", posted: [("more", ">")])
  static let back = Gesture(typed: "7", posted: [("back", ">")])
  static let backTyped = Gesture(typed: "*7", posted: [("back", ">")])
  static let refuse = Gesture(typed: "0", posted: [("refuse", ">")])
  static let refuseTyped = Gesture(typed: "*0", posted: [("refuse", ">")])
  static let pass = Gesture(typed: "", posted: [("answer", ""), ("next", ">")])
  /// What a page shows is posted as it is; at a terminal that is an empty line.
  static func leave(_ shown: String) -> Gesture {
    Gesture(typed: "", posted: [("answer", shown), ("next", ">")])
  }

  /// No radio is chosen.
  static let passChoice = Gesture(typed: "", posted: [("next", ">")])
  static let stop = Gesture(typed: "9", posted: [("stop", ">")])
  static let send = Gesture(typed: "1", posted: [("send", ">")])

  static func one(_ digit: String, _ name: String) -> Gesture {
    Gesture(typed: digit, posted: [("answer", name), ("next", ">")])
  }

  static func several(_ digits: String, _ names: String...) -> Gesture {
    Gesture(typed: digits, posted: names.map { ("answer", $0) } + [("next", ">")])
  }

  static func text(_ text: String) -> Gesture {
    Gesture(typed: text, posted: [("answer", text), ("next", ">")])
  }

  /// In a terminal, the number of the question is asked for.
  static func change(_ number: String, _ key: String) -> Gesture {
    Gesture(typed: "2\n\(number)", posted: [("change-\(key)", ">")])
  }

  static func language(_ digit: String, _ heading: String) -> Gesture {
    Gesture(typed: digit, posted: [("language-\(heading)", ">")])
  }
}

extension String {
  fileprivate static let children = """
    ## survey
    | type         | name    | label      |
    | ------------ | ------- | ---------- |
    | begin_repeat | enfants | un enfant  |
    | integer      | age     | Quel âge ? |
    | end_repeat   |         |            |
    | text         | mot     | Un mot ?   |
    """

  fileprivate static let shortText = """
    ## survey
    | type | name | label    | constraint             |
    | ---- | ---- | -------- | ---------------------- |
    | text | mot  | Un mot ? | string-length(.) < 10  |
    """

  fileprivate static let wanted = """
    ## survey
    | type    | name | label      | required | constraint |
    | ------- | ---- | ---------- | -------- | ---------- |
    | integer | age  | Quel âge ? | yes      | . > 3      |
    | text    | mot  | Un mot ?   |          |            |
    """
}
