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

/// A holder gives the filled table of a quarter to her browser, looks at it, and sends it.
struct ImportPageTests {
  private static let address = "/projet/import?projet=BZH-01&trimestre=2025-T4"

  @Test func `a table is read, shown and then sent, and nothing is kept between`() async throws {
    try await withService { service in
      let home = try await service.browse("GET", "/projet", as: .amina)
      #expect(home.text.contains("/projet/import?projet=BZH-01&amp;trimestre=2025-T4"))
      let table = try await service.filledTable()
      let shown = try await service.upload(table, at: Self.address, as: .amina)
      #expect(shown.status == 200 && shown.text.contains("À relire avant d’envoyer"))
      #expect(shown.text.contains("<td class=\"number\">47</td>"))
      #expect(try await service.state() != "submitted")
      let fields = try shown.hiddenFields()
      let sent = try await service.browse("POST", Self.address, as: .amina, fields: fields)
      #expect(sent.status == 303 && sent.location == "/suivi/projets/BZH-01/2025-T4")
      #expect(try await service.state() == "submitted")
      // The same button again is the same sending.
      let again = try await service.browse("POST", Self.address, as: .amina, fields: fields)
      #expect(again.status == 303)
      #expect(
        try await service.world.count(
          "select count(*) from jalon.quarter_submission where version = 1") == 1)
      let closed = try await service.browse("GET", Self.address, as: .amina)
      #expect(closed.text.contains("ne se change plus") && !closed.text.contains("type=\"file\""))
    }
  }

  @Test func `each cell that is refused is named, and nothing can be sent`() async throws {
    try await withService { service in
      let table = try await service.filledTable() + "I999;3\nI999;4\n"
      let shown = try await service.upload(table, at: Self.address, as: .amina)
      #expect(shown.status == 422 && shown.text.contains("2 cases du fichier sont refusées."))
      #expect(shown.text.contains("role=\"alert\"") && !shown.text.contains("name=\"contenu\""))
      for (file, words) in [
        ("", "Aucun fichier"), ("a;b\n1;2\n", "ne nomme les colonnes"),
        ("Modèle de saisie BZH-09 2025-T4\nCase;Valeur\nI01;4\n", "d’un autre trimestre"),
        ("PK\u{3}\u{4}abîmé", "Ce "),
      ] {
        let answer = try await service.upload(file, at: Self.address, as: .amina)
        #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
      }
    }
  }

  @Test func `a file over one mebibyte is refused in a sentence, with the form beside it`()
    async throws
  {
    try await withService { service in
      let line = "I01;47;;vérifié\n"
      let large = String(repeating: line, count: (1 << 20) / line.utf8.count + 1)
      let refused = try await service.upload(large, at: Self.address, as: .amina)
      #expect(refused.status == 413)
      #expect(refused.text.contains("Ce fichier est trop grand"))
      #expect(refused.text.contains("1\u{A0}Mo") && refused.text.contains("type=\"file\""))
      #expect(try await service.state() != "submitted")
      // As large as may be: it is read.
      let table = try await service.filledTable()
      let padding = String(repeating: ";", count: 900_000)
      let read = try await service.upload(
        table + padding + "\n", at: Self.address, as: .amina)
      #expect(read.status != 413, "\(read.status)")
    }
  }

  @Test func `an unusual value waits for its reason, which is kept with it`() async throws {
    try await withService { service in
      let table = try await service.filledTable(of: "999999", reason: "")
      let shown = try await service.upload(table, at: Self.address, as: .amina)
      #expect(shown.status == 200 && shown.text.contains("À confirmer"))
      let asked = shown.text.matches(of: /<select name="(motif-[0-9]+)"/).map {
        String($0.output.1)
      }
      #expect(!asked.isEmpty)
      var fields = try shown.hiddenFields()
      for name in asked { fields[name] = "other" }
      let silent = try await service.browse("POST", Self.address, as: .amina, fields: fields)
      #expect(silent.status == 422 && silent.text.contains("value=\"other\" selected"))
      for name in asked { fields[name.replacing("motif", with: "precision")] = "fusion d’antennes" }
      let sent = try await service.browse("POST", Self.address, as: .amina, fields: fields)
      #expect(sent.status == 303)
      let page = try await service.browse("GET", "/suivi/projets/BZH-01/2025-T4", as: .amina)
      #expect(page.text.contains("fusion d’antennes"))
    }
  }

  @Test func `who was second is told, and sees the quarter as it is now`() async throws {
    try await withService { service in
      let table = try await service.filledTable()
      let shown = try await service.upload(table, at: Self.address, as: .amina)
      _ = try await Sending(service).send()
      let locked = try await service.browse(
        "POST", Self.address, as: .amina, fields: try shown.hiddenFields())
      #expect(locked.status == 409 && locked.text.contains("ne se change plus"))
      #expect(locked.text.contains("aucune ne change") && !locked.text.contains("avant d’envoyer"))
      let act = try await service.act(
        "returned", at: "/suivi/projets/BZH-01/2025-T4", as: .claire, ["motif": "Recompter"])
      #expect(act.status == 303)
      let late = try await service.browse(
        "POST", Self.address, as: .amina, fields: try shown.hiddenFields())
      #expect(late.status == 409 && late.text.contains("par une autre personne"))
      #expect(late.text.contains("aucune ne change") && late.text.contains("name=\"contenu\""))
      let again = try await service.browse(
        "POST", Self.address, as: .amina, fields: try late.hiddenFields())
      #expect(again.status == 303)
      #expect(try await service.state() == "submitted")
    }
  }

  @Test func `another's quarter, another's form and an evaluator are refused`() async throws {
    try await withService { service in
      let table = try await service.filledTable()
      let theirs = try await service.browse("GET", Self.address, as: .bruno)
      let nothing = try await service.browse(
        "GET", "/projet/import?projet=RIEN&trimestre=2025-T4", as: .bruno)
      #expect(theirs.status == 404 && theirs.text == nothing.text)
      #expect(try await service.browse("GET", Self.address, as: .claire).status == 404)
      let template = Self.address.replacing("import", with: "modele")
      #expect(try await service.browse("GET", template, as: .bruno).status == 404)
      #expect(try await service.browse("GET", template, as: .amina).text.hasPrefix("PK"))
      let shown = try await service.upload(table, at: Self.address, as: .amina)
      let fields = try shown.hiddenFields()
      let foreign = try await service.browse(
        "POST", Self.address, as: .amina, fields: fields, origin: "https://ailleurs.example")
      #expect(foreign.status == 403)
      let stolen = try await service.browse("POST", Self.address, as: .bruno, fields: fields)
      #expect(stolen.status == 403)
      let untold = try await service.upload(table, at: Self.address, as: .amina, token: "autre")
      #expect(untold.status == 403)
      #expect(try await service.state() != "submitted")
    }
  }
}

extension Browsed {
  /// What the form that sends holds before anything is typed.
  fileprivate func hiddenFields() throws -> [String: String] {
    var fields: [String: String] = [:]
    for name in ["jeton", "id", "contenu"] {
      let found = text.matches(
        of: try Regex("name=\"\(name)\" value=\"([^\"]+)\"", as: (Substring, Substring).self))
      fields[name] = String(try #require(found.last).output.1)
    }
    return fields
  }
}

extension RunningService {
  /// Every cell of the quarter that `Sending` sends, with the same values.
  fileprivate func filledTable(
    of value: String = "47", reason: String = "vérifié"
  ) async throws -> String {
    let answer = try await send(
      "GET",
      Route.quarterReport.path([
        .project: try world.project("BZH-01").inPath, .quarter: Sending.quarter,
      ]), as: .amina)
    let report = try answer.decode(QuarterReportMessage.self).quarterReport
    return "Case;Valeur;Sur;Motif\n"
      + report.indicators.map { indicator in
        let cells = indicator.measure.isQuotient ? "31;47" : "\(value);"
        return "\(indicator.code);\(cells);\(reason)\n"
      }.joined()
  }

  /// As a browser sends a form with a file.
  fileprivate func upload(
    _ file: String, at address: String, as person: World.Person, token: String? = nil
  ) async throws -> Browsed {
    let own = try await formToken(at: address, as: person)
    let mark = "----limite"
    let body = """
      --\(mark)\r
      Content-Disposition: form-data; name="jeton"\r
      \r
      \(token ?? own)\r
      --\(mark)\r
      Content-Disposition: form-data; name="fichier"; filename="saisie.csv"\r
      Content-Type: text/csv\r
      \r
      \(file)\r
      --\(mark)--\r

      """
    var request = HTTPClientRequest(url: url + address)
    request.method = .POST
    request.headers.add(name: "cookie", value: "jalon=\(person.token)")
    request.headers.add(name: "origin", value: url)
    request.headers.add(name: "content-type", value: "multipart/form-data; boundary=\(mark)")
    request.body = .bytes(ByteBuffer(string: body))
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
    let bytes = try await response.body.collect(upTo: 16 << 20)
    return Browsed(status: Int(response.status.code), text: String(buffer: bytes))
  }
}
