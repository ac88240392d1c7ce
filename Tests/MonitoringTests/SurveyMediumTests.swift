import Foundation
import Monitoring
import Testing

struct SurveyMediumTests {
  private static let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D])

  @Test func `a file is what its end says, by its first bytes`() {
    #expect(SurveyMedium(name: "main.png", content: Self.png)?.mediaType == "image/png")
    #expect(SurveyMedium(name: "Main.PNG", content: Self.png)?.mediaType == "image/png")
    #expect(SurveyMedium(name: "q-1.mp3", content: Data("ID3".utf8))?.mediaType == "audio/mpeg")
    #expect(SurveyMedium(name: "q.opus", content: Data("OggS".utf8))?.mediaType == "audio/ogg")
    #expect(
      SurveyMedium(name: "q.wav", content: Data("RIFF....WAVE".utf8))?.mediaType == "audio/wav")
    #expect(SurveyMedium(name: "main.jpg", content: Self.png) == nil)
    #expect(SurveyMedium(name: "main.png", content: Data("<svg onload=x>".utf8)) == nil)
    #expect(SurveyMedium(name: "main.svg", content: Data("<svg/>".utf8)) == nil)
    #expect(SurveyMedium(name: "main.html", content: Self.png) == nil)
    #expect(SurveyMedium(name: "main.png", content: Data()) == nil)
    let large = Self.png + Data(count: SurveyMedium.mostBytes)
    #expect(SurveyMedium(name: "main.png", content: large) == nil)
  }

  @Test(arguments: [
    "../main.png", "a/b.png", ".png", "", "été.png", "a b.png",
    String(repeating: "a", count: 97) + ".png",
  ])
  func `a name that cannot stand in an address is refused`(_ name: String) {
    #expect(SurveyMedium(name: name, content: Self.png) == nil)
  }
}
