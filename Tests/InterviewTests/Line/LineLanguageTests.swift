import FormSupport
import Interview
import Testing
import XLSForm

@Suite struct LineLanguageTests {
  @Test func `the language comes first, each name alone in its own script`() throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.threeLanguages)))
    #expect(
      conversation.opening == """
        Choisissez votre langue. Choose your language.

        1
        Français

        2
        العربية

        3
        English
        """)
    #expect(conversation.type("4") == ["Tapez un chiffre. Type a digit."])
    #expect(conversation.type("3").contains("Do you agree to begin?"))
    #expect(conversation.dialogue.language.code == "en")
  }

  @Test func `in Arabic each line has one direction, from the greeting to the end`() throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.threeLanguages)))
    let script = """
      Choisissez votre langue. Choose your language.

      1
      Français

      2
      العربية

      3
      English
      > 2

      السلام عليكم

      تقرأ هذه الجملة جيدًا؟
      1
      نعم
      2
      لا

      يمكنكم أيضًا طلب الأسئلة على ورق.
      Ce questionnaire existe aussi sur papier.
      > 1

      مرحبًا.
      نريد أن نعرف رأيكم في المشروع.

      عدد الأسئلة:
      2
      يمكنكم أن تقولوا لا. لا يغير هذا شيئًا في مساعدتكم.
      يمكنكم تجاوز سؤال. يمكنكم التوقف.

      لا نسأل عن اسمكم.
      لا أحد في الفريق يرى أجوبتكم.
      نجمعها مع أجوبة أشخاص آخرين.
      اسألوا الفريق عن مدة حفظها.

      للمتابعة اضغطوا زر الإدخال.
      >

      هل حالتكم سيئة جدًا؟ اتصلوا مجانًا بهذا الرقم:
      3114
      هل يؤذيكم أحد؟ اتصلوا مجانًا بهذا الرقم:
      3919

      هل توافقون على البدء؟
      1
      نعم
      2
      لا
      8
      أريد أن أعرف أكثر
      > 1

      هل يساعدكم أحد على الإجابة؟
      1
      لا، لا يساعدني أحد
      2
      نعم، يساعدني شخص
      3
      نعم، يساعدني مترجم

      زر الإدخال بدون نص يتجاوز السؤال.

      0
      لا أريد الإجابة
      7
      رجوع
      8
      مساعدة
      9
      توقف
      > ١

      السؤال:
      1 / 2

      هل استمع إليكم الفريق؟

      1
      نعم
      2
      لا

      زر الإدخال بدون نص يتجاوز السؤال.

      0
      لا أريد الإجابة
      7
      رجوع
      8
      مساعدة
      9
      توقف
      > 5
      اكتبوا رقمًا من القائمة. ثم اضغطوا زر الإدخال.
      > ٢
      سجلنا الجواب:
      لا

      السؤال:
      2 / 2

      متى جئتم؟

      اكتبوا اليوم ثم الشهر ثم السنة. مثال:
      12 3 2024
      زر الإدخال بدون نص يتجاوز السؤال.

      *0
      لا أريد الإجابة
      *7
      رجوع
      *8
      مساعدة
      *9
      توقف
      > ١٢/٣/٢٠٢٤
      سجلنا الجواب:
      12
      مارس
      2024

      أجوبتكم:
      1
      هل استمع إليكم الفريق
      لا
      2
      متى جئتم
      12
      مارس
      2024

      1
      إرسال
      2
      تغيير جواب
      9
      التوقف بدون إرسال
      > ٧

      السؤال:
      2 / 2

      متى جئتم؟

      اكتبوا اليوم ثم الشهر ثم السنة. مثال:
      12 3 2024

      جوابكم:
      12
      مارس
      2024
      زر الإدخال بدون نص يحتفظ بالجواب.

      *0
      لا أريد الإجابة
      *7
      رجوع
      *8
      مساعدة
      *9
      توقف
      ^D
      توقفتم. لم يرسل شيء.
      تبقى أجوبتكم على هذا الجهاز. عدد الأيام:
      30
      """
    #expect(conversation.replay(script) == script)
    #expect(conversation.dialogue.draft["date"] == .text("2024-03-12"))
  }

  @Test func `Arabic that cannot be read is drawn otherwise, then sent elsewhere`() throws {
    let surroundings = LineSurroundings(
      service: .avis, visualOrder: { "<\(String($0.reversed()))>" })
    var conversation = Conversation(
      LineDialogue(try Form.sample(.threeLanguages), surroundings: surroundings))
    #expect(conversation.type("2").contains("السلام عليكم"))
    #expect(conversation.type("2").contains("<\(String("السلام عليكم".reversed()))>"))
    var readable = conversation
    #expect(readable.type("1").allSatisfy { $0.hasPrefix("<") })
    let lines = conversation.type("2")
    #expect(lines.contains("English"))
    #expect(conversation.type("2").contains("https://avis.example"))
  }

  @Test func `without a way to draw Arabic, the web and paper are offered`() throws {
    let surroundings = LineSurroundings(service: .avis)
    var conversation = Conversation(
      LineDialogue(try Form.sample(.threeLanguages), surroundings: surroundings))
    let lines = conversation.type("2", "2")
    #expect(lines.suffix(12).contains("Choisissez votre langue. Choose your language."))
    #expect(lines.contains("https://avis.example"))
    #expect(lines.contains("Ce questionnaire existe aussi sur papier."))
  }

  @Test func `whoever comes back keeps the language`() throws {
    let form = try Form.sample(.threeLanguages)
    let english = try #require(form.language(named: "en"))
    let draft = AnswerSheet(["ecoute": .choices(["oui"])])
    let conversation = Conversation(
      LineDialogue(form, language: english, resuming: FormDraft(draft)))
    #expect(
      conversation.opening.hasPrefix(
        "Hello.\nYou have already answered 1 question.\nLet us go on.\n\nQuestion 2 of 2."))
  }

  @Test func `six shows the languages after the fifth`() throws {
    let names = ["fr", "en", "ar", "es", "uk", "so"]
    let form = try Form.sample(
      """
      ## survey
      | type | name | \(names.map { "label::\($0) (\($0))" }.joined(separator: " | ")) |
      | --- | --- | \(names.map { _ in "---" }.joined(separator: " | ")) |
      | text | mot | \(names.joined(separator: " | ")) |
      """)
    var conversation = Conversation(LineDialogue(form))
    #expect(conversation.opening.hasSuffix("5\nУкраїнська\n\n6\nAutres langues. Other languages."))
    #expect(conversation.type("6").contains("so"))
    #expect(conversation.type("1").contains("Vous êtes d’accord pour commencer ?"))
    #expect(conversation.dialogue.language.code == "so")
  }

  @Test func `seven at consent goes back to the languages`() throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.threeLanguages)))
    #expect(conversation.type("1", "7").contains("العربية"))
  }
}

extension String {
  static let threeLanguages = """
    ## survey
    | type              | name   | label::français (fr) | label::العربية (ar)    | label::English (en)      |
    | ----------------- | ------ | -------------------- | ---------------------- | ------------------------ |
    | select_one oui_non | ecoute | L’équipe écoute ?   | هل استمع إليكم الفريق؟ | Does the team listen?    |
    | date              | date   | Venue quand ?        | متى جئتم؟              | When did you come?       |

    ## choices
    | list_name | name | label::français (fr) | label::العربية (ar) | label::English (en) |
    | --------- | ---- | -------------------- | ------------------- | ------------------- |
    | oui_non   | oui  | Oui                  | نعم                 | Yes                 |
    | oui_non   | non  | Non                  | لا                  | No                  |
    """
}

extension ServiceWords {
  fileprivate static let avis: ServiceWords = {
    var service = ServiceWords.product
    service.surveyAddress = "https://avis.example"
    return service
  }()
}
