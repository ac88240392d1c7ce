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

  @Test func `half way through a welcome one may stop or choose another language`() throws {
    var conversation = Conversation(LineDialogue(try Form.sample(.threeLanguages)))
    _ = conversation.type("2", "1")
    var stopping = conversation.dialogue
    #expect(stopping.receive("9").outcome == .stopped)
    #expect(conversation.type("7").contains("Choisissez votre langue. Choose your language."))
  }
}
