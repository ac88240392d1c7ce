import API
import AsyncHTTPClient
import Foundation
import Interview
import NIOCore
import NIOHTTP1
import Postgres
import Service
import Store
import TestSupport
import Testing
import Writing
import XLSForm

/// A browser without script or cookie, from the code to the receipt.
struct SurveyPageTests {
  @Test func `a person answers page after page and is given a receipt that takes her answer back`()
    async throws
  {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      var page = try await service.post([("code", wave.codes[0]), ("next", "")])
      page = try await service.post(page.with(("yes", "")))
      page = try await service.post(page.with(("answer", "seul"), ("next", "")))
      #expect(page.html.contains("Est-ce que l’équipe vous a écouté"))
      page = try await service.post(page.with(("answer", "oui"), ("next", "")))
      page = try await service.post(page.with(("answer", "Merci"), ("next", "")))
      #expect(page.html.contains("Oui, beaucoup") && page.html.contains("Merci"))
      let sent = try await service.post(page.with(("send", "")))
      let receipt = try #require(sent.receipt, "\(sent.html)")
      #expect(try await service.world.count("select count(*) from jalon.urn") == 1)
      // The same page posted again is the same answer.
      #expect(try await service.post(page.with(("send", ""))).receipt == receipt)
      #expect(try await service.world.count("select count(*) from jalon.urn") == 1)
      let gone = try await service.post([("code", receipt)], to: Route.surveyWithdrawal.path())
      #expect(gone.status == 200)
      #expect(try await service.world.count("select count(*) from jalon.urn") == 0)
    }
  }

  @Test func `going back, changing an answer and sending again says that answers are sent`()
    async throws
  {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      var page = try await service.post([("code", wave.codes[0]), ("next", "")])
      page = try await service.post(page.with(("yes", "")))
      page = try await service.post(page.with(("answer", "seul"), ("next", "")))
      let question = try await service.post(page.with(("answer", "oui"), ("next", "")))
      page = try await service.post(question.with(("answer", "Merci"), ("next", "")))
      let receipt = try #require(try await service.post(page.with(("send", ""))).receipt)
      // The page of a question, as the browser shows it again.
      let changed = try await service.post(question.with(("answer", "Non merci"), ("next", "")))
      #expect(changed.status == 200)
      let again = try await service.post(changed.with(("send", "")))
      #expect(again.status == 409 && again.receipt == receipt && again.forgets)
      #expect(again.html.contains("Vos réponses sont déjà envoyées."))
      #expect(!again.html.contains("pas parties"))
      #expect(try await service.world.count("select count(*) from jalon.urn") == 1)
    }
  }

  @Test func `every page that was shown can be posted again while answering`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      var shown = [try await service.post([("code", wave.codes[0]), ("next", "")])]
      for fields in [
        [("yes", "")], [("answer", "seul"), ("next", "")], [("answer", "oui"), ("next", "")],
        [("answer", "Merci"), ("next", "")],
      ] {
        let last = try #require(shown.last)
        let state = last.with(("back", "")).filter { $0.0 == "state" }
        shown.append(try await service.post(state + fields))
      }
      for page in shown.reversed() {
        for button in ["next", "back", "yes", "no-such-button"] {
          #expect(try await service.post(page.with((button, ""))).status == 200)
        }
      }
    }
  }

  @Test func `a used code opens its page, and two wrong ones are the same`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      #expect(try await service.answer(UUID(), wave.codes[0], wave.answers(0)).status == 201)
      let opened = try await service.post([("code", wave.codes[0])])
      #expect(opened.status == 200 && opened.state != nil)
      let codes = [AccessCode.random(), AccessCode.random()]
      let wrong = try await service.post([("code", codes[0])])
      let other = try await service.post([("code", codes[1])])
      #expect(wrong.status == 422)
      // What was typed is there to be corrected, and is all that tells them apart.
      #expect(wrong.html.contains("value=\"\(codes[0])\""))
      #expect(wrong.html.replacing(codes[0], with: codes[1]) == other.html)
      #expect(wrong.html.contains("<title>Erreur"))
    }
  }

  @Test func `a code or a receipt that is not whole is told so, and not said again`() async throws {
    try await withService { service in
      for typed in ["", "1234", "<script>"] {
        let code = try await service.post([("code", typed)])
        #expect(code.status == 422 && code.html.contains("il a 16 chiffres. Regardez"))
        #expect(!code.html.contains("n’ouvre rien") && !code.html.contains("<script"))
        let receipt = try await service.post(
          [("code", typed)], to: Route.surveyWithdrawal.path())
        #expect(receipt.status == 422 && receipt.html.contains("il a 12 chiffres. Regardez"))
      }
    }
  }

  @Test func `a state that was changed or made up opens nothing`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let page = try await service.post([("code", wave.codes[0])])
      let state = try #require(page.state)
      let spoilt = [
        String(state.dropLast(8)) + "AAAAAAA=", "AAAA", "", String(repeating: "A", count: 4000),
      ]
      for text in spoilt {
        let answer = try await service.post([("state", text), ("send", "")])
        #expect(answer.status == 410 || answer.status == 422)
        #expect(answer.state?.isEmpty != false)
      }
    }
  }

  @Test func `going back is possible while answering, and no longer after sending or leaving`()
    async throws
  {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      var page = try await service.post([("code", wave.codes[0])])
      #expect(page.headers["cache-control"] == "private, no-cache")
      #expect(try await service.post(page.with(("no", ""))).forgets)
      page = try await service.post(page.with(("yes", "")))
      #expect(page.headers["cache-control"] == "private, no-cache")
      page = try await service.post(page.with(("answer", "seul"), ("next", "")))
      #expect(try await service.post(page.with(("stop", ""))).forgets)
      page = try await service.post(page.with(("answer", "oui"), ("next", "")))
      page = try await service.post(page.with(("answer", "Merci"), ("next", "")))
      let sent = try await service.post(page.with(("send", "")))
      #expect(sent.receipt != nil && sent.forgets && sent.html.contains("comptent une seule fois"))
    }
  }

  @Test func `the way out empties the cache and goes to a neutral site`() async throws {
    try await withService { service in
      let code = try await service.get(Route.surveyPage.path(), language: "fr")
      #expect(code.html.contains("href=\"\(Route.surveyExit.path())\""))
      let client = HTTPClient(
        configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
      let left = try await client.execute(
        HTTPClientRequest(url: service.url + Route.surveyExit.path()), timeout: .seconds(60))
      try await client.shutdown()
      #expect(left.status == .seeOther)
      #expect(left.headers.first(name: "location") == ServiceWords.product.exitAddress)
      #expect(left.headers.first(name: "clear-site-data") == "\"cache\"")
      #expect(left.headers.first(name: "referrer-policy") == "no-referrer")
    }
  }

  @Test func `a page fetches nothing, runs nothing and no other site learns of it`() async throws {
    try await withService { service in
      let wave = try await SurveyWave(service, codes: 1)
      let page = try await service.post([("code", wave.codes[0])])
      let policy = page.headers["content-security-policy"] ?? ""
      #expect(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"))
      #expect(page.headers["referrer-policy"] == "no-referrer")
      #expect(page.headers["set-cookie"] == nil)
      #expect(!page.html.contains("<script") && !page.html.contains("<img"))
      // Neither the code nor an answer can be read in it.
      #expect(!page.html.contains(wave.codes[0]))
    }
  }

  @Test func `the pages speak the language that the browser asks for`() async throws {
    try await withService { service in
      let arabic = try await service.get(Route.surveyPage.path(), language: "ar-DZ,fr;q=0.5")
      #expect(arabic.html.contains("dir=\"rtl\"") && arabic.html.contains("lang=\"ar\""))
      let other = try await service.get(Route.surveyPage.path(), language: "xx")
      #expect(other.html.contains("lang=\"fr\""))
    }
  }
}

/// What a browser has of a page.
private struct Page {
  var status: Int
  var headers: [String: String]
  var html: String

  /// Neither it nor the pages before it stay in the browser.
  var forgets: Bool {
    headers["cache-control"] == "no-store" && headers["clear-site-data"] == "\"cache\""
  }

  var state: String? {
    html.firstMatch(of: /name="state" value="([^"]*)"/).map { String($0.1) }
  }

  var receipt: String? {
    html.firstMatch(of: /\d{4} \d{4} \d{4}/).map { String($0.0) }
  }

  /// The fields of its form with the button that is pressed.
  func with(_ fields: (String, String)...) -> [(String, String)] {
    [("state", state ?? "")] + fields
  }
}

extension RunningService {
  fileprivate func get(_ path: String, language: String) async throws -> Page {
    var request = HTTPClientRequest(url: url + path)
    request.headers.add(name: "accept-language", value: language)
    return try await page(request)
  }

  fileprivate func post(
    _ fields: [(String, String)], to path: String = Route.surveyPage.path()
  ) async throws -> Page {
    var request = HTTPClientRequest(url: url + path)
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
    let safe = CharacterSet.alphanumerics
    let body = fields.map { name, value in
      name + "=" + (value.addingPercentEncoding(withAllowedCharacters: safe) ?? "")
    }
    request.body = .bytes(ByteBuffer(string: body.joined(separator: "&")))
    return try await page(request)
  }

  private func page(_ request: HTTPClientRequest) async throws -> Page {
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
    let bytes = try await response.body.collect(upTo: 1 << 20)
    return Page(
      status: Int(response.status.code),
      headers: Dictionary(
        response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 }),
      html: String(buffer: bytes))
  }
}
