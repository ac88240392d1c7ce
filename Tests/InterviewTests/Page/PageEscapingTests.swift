import FormSupport
import Interview
import Testing
import XLSForm

@Suite struct PageEscapingTests {
  static let payloads = [
    "<script>alert(1)</script>", "</title><script>x</script>", "</textarea><img src=x onerror=y>",
    "\"><svg onload=alert(1)>", "' onfocus='alert(1)", "\" autofocus onfocus=\"x", "</style>",
    "<!--", "-->", "]]>", "<![CDATA[x]]>", "&lt;script&gt;", "&#60;b&#62;", "&", "</form>",
    "<form action=https://mal.example>", "</fieldset></form></main>", "<base href=//mal.example>",
    "<meta http-equiv=refresh content=0>", "<iframe srcdoc=x>", "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>", "<input type=hidden name=state value=x>", "< b>x",
    "<b", "<<b>>", "{{7*7}}", "${7*7}", "\u{202E}<b>", "\u{1B}[2J<b>", "＜script＞", "</html>",
  ]

  @Test(arguments: payloads)
  func `no text of a form or of a person adds an element`(payload: String) throws {
    let harmless = try Self.harmless.get()
    let hostile = try Self.pages(payload.replacing("${", with: "$ {"))
    #expect(hostile.count == harmless.count)
    for (one, two) in zip(hostile, harmless) {
      #expect(one.isBalanced)
      #expect(one.tags.map(\.name) == two.tags.map(\.name), "\(one.html)")
      let names = { (page: PageOutline) in page.tags.map { $0.attributes.keys.sorted() } }
      #expect(names(one) == names(two))
      #expect(
        !one.html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }
  }

  private static let harmless = Result { try pages("mot") }

  /// The payload in every cell that people read, then in an answer and in the setting.
  private static func pages(_ payload: String) throws -> [PageOutline] {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | hint | guidance_hint | constraint | constraint_message | purpose | retention |
      | ------------ | ---- | ----- | ---- | ------------- | ---------- | ------------------ | ------- | --------- |
      | note         | n    | note \(payload) | | | | | | |
      | select_one l | a    | label \(payload) | hint \(payload) | guide \(payload) | | | but \(payload) | temps \(payload) |
      | text         | b    | label \(payload) | hint \(payload) | guide \(payload) | . = 'x' | non \(payload) | but \(payload) | temps \(payload) |
      | text         | c    | label \(payload) | | | | | | |

      ## choices
      | list_name | name | label |
      | --------- | ---- | ----- |
      | l         | a    | choix \(payload) |

      ## settings
      | form_title | purpose | retention |
      | ---------- | ------- | --------- |
      | titre \(payload) | but \(payload) | temps \(payload) |
      """)
    var pages: [PageOutline] = []
    for display in [PageDisplay.standard, .simple] {
      var browser = PageBrowser(form, display: display)
      pages.append(browser.page)
      let posts: [[(name: String, value: String)]] = [
        [("more", ">")], [("yes", ">")], [("next", ">")], [("answer", "a"), ("next", ">")],
        [("answer", "dit \(payload)"), ("next", ">")], [("answer", "x"), ("next", ">")],
        [("answer", "a@b \(payload)"), ("next", ">")], [("yes", ">")],
      ]
      for post in posts {
        guard case .visit(let visit) = browser.step else { break }
        browser.step = visit.receiving(PostedFields(post))
        guard case .visit(let next) = browser.step else { break }
        pages.append(
          PageOutline(
            next.page(
              PageSetting(
                service: ServiceWords(
                  helpLines: ["fr": [payload]], exitAddress: payload, exitAdviceAddress: payload,
                  accessibilityAddress: payload),
                action: "/avis?\(payload)", state: payload, banner: payload)
            ).html))
      }
    }
    return pages
  }
}
