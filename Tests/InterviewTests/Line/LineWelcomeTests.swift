import FormSupport
import Interview
import Testing
import XLSForm

/// What is said before the first question fits the screen that it is said on.
@Suite struct LineWelcomeTests {
  /// A screen of 24 lines also holds what was typed and the prompt.
  @Test func `nothing before the first question is longer than a screen`() throws {
    for language in ["1", "2", "3"] {
      var conversation = Conversation(LineDialogue(try Form.sample(.threeLanguages)))
      var screens = [conversation.type(language)]
      while conversation.dialogue.course.stage != .helpReceived {
        let isHalf = screens.last?.last == "للمتابعة اضغطوا زر الإدخال."
        screens.append(conversation.type(isHalf ? "" : "1"))
      }
      #expect(screens.allSatisfy { $0.count <= 22 }, "\(screens.map(\.count))")
      #expect(screens.count == (language == "2" ? 4 : 2))
    }
  }

  @Test func `zero before consent is no once it is confirmed, wherever it is typed`() throws {
    let confirmation = "Vous voulez dire non. C’est bien cela ?"
    var early = Conversation(LineDialogue(try Form.sample(.threeLanguages)))
    let asked = early.type("0")
    #expect(asked.contains(confirmation))
    #expect(asked.contains("You want to say no. Is that right?"))
    #expect(early.type("2").contains("Choisissez votre langue. Choose your language."))
    _ = early.type("0", "1")
    #expect(early.dialogue.outcome == .declined)

    let arabic = "تريدون أن تقولوا لا. هل هذا صحيح؟"
    var reading = Conversation(LineDialogue(try Form.sample(.threeLanguages)))
    #expect(reading.type("2", "0").contains(arabic))
    #expect(reading.type("2").contains("السلام عليكم"))
    #expect(reading.type("1").last == "للمتابعة اضغطوا زر الإدخال.")
    #expect(reading.type("8") == ["للمتابعة اضغطوا زر الإدخال."])
    #expect(reading.type("0").contains(arabic))
    #expect(reading.type("2").contains("هل توافقون على البدء؟"))
    #expect(reading.dialogue.course.stage == .consent)
    _ = reading.type("0", "1")
    #expect(reading.dialogue.outcome == .declined)
  }

  @Test func `half way through a welcome one may stop or choose another language`() throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.threeLanguages)))
    _ = conversation.type("2", "1")
    var stopping = conversation.dialogue
    #expect(stopping.receive("9").outcome == .stopped)
    #expect(conversation.type("7").contains("Choisissez votre langue. Choose your language."))
  }
}
