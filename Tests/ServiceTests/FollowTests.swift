import API
import AsyncHTTPClient
import Foundation
import Monitoring
import NIOCore
import NIOHTTP1
import Postgres
import Store
import TestSupport
import Testing

/// The pages for those who follow projects, as a browser asks for them.
struct FollowTests {
  @Test func `without a session every page leads to the door, and back after it`() async throws {
    try await withService { service in
      try await service.addHolder("fanny", password: "une phrase de passe")
      for path in ["/suivi", "/projet", "/suivi/projets/BZH-01", "/suivi/diffusion"] {
        let answer = try await service.browse("GET", path)
        #expect(answer.status == 303)
        #expect(answer.location?.hasPrefix("/connexion?vers=") == true)
      }
      let wrong = try await service.signIn("fanny", "autre")
      #expect(wrong.status == 401 && wrong.cookie == nil)
      #expect(wrong.text.contains("Identifiant ou mot de passe refusé."))
      let right = try await service.signIn(
        "fanny", "une phrase de passe", goal: "/suivi/projets/BZH-01")
      #expect(right.status == 303 && right.location == "/suivi/projets/BZH-01")
      let elsewhere = try await service.signIn(
        "fanny", "une phrase de passe", goal: "//ailleurs.example")
      #expect(elsewhere.location == "/projet")
      let cookie = try #require(right.cookie)
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    }
  }

  @Test func `another site can neither sign a person in nor post in her name`() async throws {
    try await withService { service in
      try await service.addHolder("fanny", password: "une phrase de passe")
      let asked = try await service.browse(
        "POST", "/connexion",
        fields: ["identifiant": "fanny", "motdepasse": "une phrase de passe"],
        origin: "https://ailleurs.example")
      #expect(asked.status == 403 && asked.cookie == nil)
      _ = try await Sending(service).send()
      let address = "/suivi/projets/BZH-01/2025-T4"
      let token = try await service.formToken(at: address, as: .claire)
      let act = ["acte": "approved", "version": "1", "id": UUID().uuidString]
      let withoutToken = try await service.browse("POST", address, as: .claire, fields: act)
      #expect(withoutToken.status == 403)
      let foreign = try await service.browse(
        "POST", address, as: .claire, fields: act.merging(["jeton": token]) { one, _ in one },
        origin: "null")
      #expect(foreign.status == 403)
      #expect(try await service.state() == "submitted")
    }
  }

  @Test func `a quarter is returned with its reason, which its holder reads first`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      let address = "/suivi/projets/BZH-01/2025-T4"
      let home = try await service.browse("GET", "/suivi", as: .claire)
      #expect(home.status == 200 && home.text.contains(address))
      let page = try await service.browse("GET", address, as: .claire)
      #expect(page.text.contains("47") && page.text.contains("Accepter la version 1"))
      #expect(!page.text.contains("<script") && page.text.contains("Données fictives."))
      let silent = try await service.act("returned", at: address, as: .claire, ["motif": ""])
      #expect(silent.status == 422 && silent.text.contains("role=\"alert\""))
      let returned = try await service.act(
        "returned", at: address, as: .claire, ["motif": "Recompter <les> présences"])
      #expect(returned.status == 303 && returned.location == address)
      #expect(try await service.state() == "returned")
      let own = try await service.browse("GET", "/projet", as: .amina)
      #expect(own.text.contains("Recompter &lt;les&gt; présences"))
      let late = try await service.act("approved", at: address, as: .claire)
      #expect(late.status == 422)
    }
  }

  @Test func `a question is asked, answered and closed, and sent twice is one`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      let address = "/suivi/projets/BZH-01/2025-T4"
      let id = UUID().uuidString
      for _ in 0..<2 {
        let asked = try await service.act(
          "demander", at: address, as: .claire, ["case": "0", "texte": "Deux fois ?", "id": id])
        #expect(asked.status == 303)
      }
      let answered = try await service.act(
        "repondre", at: address, as: .amina, ["case": "0", "texte": "Une seule."])
      #expect(answered.status == 303)
      #expect(try await service.act("clore", at: address, as: .claire, ["case": "0"]).status == 303)
      let page = try await service.browse("GET", address, as: .amina)
      #expect(page.text.contains("Deux fois ?") && page.text.contains("Une seule."))
      #expect(
        try await service.world.count("select count(*) from jalon.cell_message") == 3)
    }
  }

  @Test func `what is another's is as what is not there`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish()
      let pages = [
        "/suivi/projets/BZH-01", "/suivi/projets/BZH-01/2025-T4",
        "/suivi/rapports/rapport-bzh-01-2025.html",
      ]
      for path in pages {
        let theirs = try await service.browse("GET", path, as: .bruno)
        let nothing = try await service.browse("GET", "/suivi/projets/RIEN", as: .bruno)
        #expect(theirs.status == 404 && theirs.text == nothing.text)
      }
      #expect(try await service.browse("GET", "/suivi", as: .amina).status == 404)
      let act = try await service.act(
        "approved", at: "/suivi/projets/BZH-01/2025-T4", as: .amina)
      #expect(act.status == 404)
      #expect(try await service.state() == "submitted")
    }
  }

  @Test func `reports are downloaded under the names that they have everywhere`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish()
      let list = try await service.browse("GET", "/suivi/diffusion", as: .claire)
      let links = list.text.matches(of: /\/suivi\/rapports\/[a-z0-9.-]+html/).map {
        String($0.output)
      }
      #expect(links.contains("/suivi/rapports/rapport-appel-2025.html") && links.count >= 4)
      for link in links {
        #expect(try await service.browse("GET", link, as: .claire).status == 200)
      }
      let home = try await service.browse("GET", "/suivi", as: .claire).text
      let place = try #require(home.firstMatch(of: /href="(\/suivi\/axes\/[^"]+)"/)).output.1
      let axis = try await service.browse("GET", String(place), as: .claire)
      #expect(axis.status == 200 && axis.text.contains("Document de travail"))
      #expect(axis.text.contains("<svg"))
      // The only style within has a rule of its class in the style sheet.
      let styles = axis.text.matches(of: /class="([a-z]+)" style="([^"]*)"/)
      #expect(styles.allSatisfy { $0.output.1 == "halo" && $0.output.2 == "paint-order:stroke" })
      #expect(styles.count == axis.text.matches(of: /style="/).count)
      let project = try await service.browse("GET", "/suivi/projets/BZH-01", as: .claire).text
      #expect(project.contains("<svg") && project.contains("Les mêmes chiffres en tableaux"))
    }
  }
}

extension FollowTests {
  @Test func `an evaluator is told what others did since her last visit`() async throws {
    try await withService { service in
      let first = try await service.browse("GET", "/suivi", as: .claire).text
      #expect(!first.contains("Depuis votre dernière visite"))
      // A former session of hers, an hour ago.
      let claire = try #require(service.world.accounts[.claire])
      try await service.world.superuser.write { tx in
        try tx.run(
          """
          insert into auth.session (token_sha256, account_id, opened_at, seen_at)
          values (sha256('avant'::bytea), \(claire), now() - interval '2 hours', now() - interval '1 hour')
          """)
      }
      let idle = try await service.browse("GET", "/suivi", as: .claire).text
      #expect(idle.contains("Rien n’a changé depuis le"))
      _ = try await Sending(service).send()
      let told = try await service.browse("GET", "/suivi", as: .claire).text
      #expect(told.contains("Ce que d’autres ont fait") && told.contains("<td>envoyé</td>"))
      _ = try await service.act(
        "approved", at: "/suivi/projets/BZH-01/2025-T4", as: .claire)
      let own = try await service.browse("GET", "/suivi", as: .claire).text
      #expect(!own.contains("<td>accepté</td>"))
      #expect(!(try await service.browse("GET", "/suivi", as: .denis).text.contains("envoyé</td>")))
    }
  }

  @Test func `a holder reads the released report of her own project, and no other`() async throws {
    try await withService { service in
      _ = try await Sending(service).send()
      try await service.publish(name: "fin 2025")
      let own = "/suivi/rapports/rapport-bzh-01-2025.html"
      #expect(try await service.browse("GET", own, as: .amina).status == 404)
      let before = try await service.browse("GET", "/suivi/projets/BZH-01", as: .amina)
      #expect(before.status == 200 && !before.text.contains("<svg"))
      let call = service.world.call.callID
      let released = try await service.send(
        "POST", Route.publications.path([.call: call.inPath]), as: .claire,
        body: Wire.bytes(of: PublicationRequest(kind: .release, year: 2025, name: "fin 2025")))
      #expect(released.status == 201)
      let page = try await service.browse("GET", "/suivi/projets/BZH-01", as: .amina)
      #expect(page.text.contains(own))
      #expect(try await service.browse("GET", own, as: .amina).status == 200)
      for other in [
        "rapport-bzh-02-2025.html", "rapport-appel-2025.html", "resume-appel-2025.html",
      ] {
        let answer = try await service.browse("GET", "/suivi/rapports/\(other)", as: .amina)
        #expect(answer.status == 404)
      }
    }
  }
}

// MARK: A browser

struct Browsed {
  var status: Int
  var text: String
  var location: String?
  var cookie: String?
}

extension RunningService {
  /// - Parameter origin: as a browser says it; its own page's unless another is given.
  func browse(
    _ method: String, _ path: String, as person: World.Person? = nil,
    fields: [String: String]? = nil, origin: String? = nil
  ) async throws -> Browsed {
    var request = HTTPClientRequest(url: url + path)
    request.method = .RAW(value: method)
    if let person { request.headers.add(name: "cookie", value: "a=b; jalon=\(person.token)") }
    if let fields {
      request.headers.add(name: "origin", value: origin ?? url)
      let pairs = fields.map { "\($0)=\($1.formEncoded)" }
      request.body = .bytes(ByteBuffer(string: pairs.joined(separator: "&")))
    }
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
    do {
      let response = try await client.execute(request, timeout: .seconds(60))
      let bytes = try await response.body.collect(upTo: 16 << 20)
      try await client.shutdown()
      return Browsed(
        status: Int(response.status.code), text: String(buffer: bytes),
        location: response.headers.first(name: "location"),
        cookie: response.headers.first(name: "set-cookie"))
    } catch {
      try await client.shutdown()
      throw error
    }
  }

  func signIn(_ login: String, _ password: String, goal: String = "") async throws -> Browsed {
    try await browse(
      "POST", "/connexion",
      fields: ["identifiant": login, "motdepasse": password, "vers": goal])
  }

  func formToken(at address: String, as person: World.Person) async throws -> String {
    let page = try await browse("GET", address, as: person).text
    let found = try #require(page.firstMatch(of: /name="jeton" value="([^"]+)"/))
    return String(found.1)
  }

  /// Posts what a form of the page would.
  func act(
    _ act: String, at address: String, as person: World.Person, _ fields: [String: String] = [:]
  ) async throws -> Browsed {
    let token = try await formToken(at: address, as: person)
    let own = ["acte": act, "version": "1", "id": UUID().uuidString, "jeton": token]
    return try await browse(
      "POST", address, as: person, fields: own.merging(fields) { _, given in given })
  }

  /// Of the quarter that `Sending` sends.
  func state() async throws -> String {
    let project = try world.project("BZH-01")
    return try await world.superuser.read { tx in
      try tx.value(
        """
        select state from reporting.quarter_status
        where project_id = \(project) and quarter = '2025-Q4'
        """)
    }
  }
}

extension String {
  fileprivate var formEncoded: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
