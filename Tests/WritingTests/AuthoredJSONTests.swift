import Foundation
import Testing
import Writing

/// Files that people write: a key that nothing asks for is refused, wherever it stands.
struct AuthoredJSONTests {
  private struct Garden: Decodable, Equatable {
    var name: String
    var area: Decimal?
    var beds: [Bed]
    var prices: [String: Decimal]?
    var opened: Day?

    struct Bed: Decodable, Equatable {
      var code: String
      var plants: [String?]?
      var soil: Soil?
    }

    struct Soil: Decodable, Equatable {
      var acidity: Double
    }

    /// Written as one text.
    struct Day: Decodable, Equatable {
      var text: String
      init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
      }
    }
  }

  private func faults(_ text: String) throws -> AuthoredFaults {
    try AuthoredJSON.read(Garden.self, from: Data(text.utf8)).faults
  }

  private func sentences(_ text: String) throws -> [String] {
    try faults(text).unknownSentences.map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test func `what is known is read to the last digit`() throws {
    let text = """
      {"name": "Est", "area": 0.1234567890123456789, "opened": "2025-01-01", "prices": {"n'importe": 1.10},
       "beds": [{"code": "A", "plants": ["ail", null], "soil": {"acidity": 6.5}}, {"code": "B"}]}
      """
    let (value, faults) = try AuthoredJSON.read(Garden.self, from: Data(text.utf8))
    #expect(faults.isEmpty)
    let known = try JSONDecoder().decode(Garden.self, from: Data(text.utf8))
    #expect(value == known && known.area == Decimal(string: "0.1234567890123456789"))
  }

  @Test func `each unknown key is told, with its place and the key that was meant`() throws {
    #expect(
      try sentences(
        """
        {"name": "Est", "aera": 2, "Opened": "x",
         "beds": [{"code": "A", "plnats": []}, {"code": "B", "soil": {"acidity": 6, "depth": 2}}]}
        """) == [
          "La clé « Opened » n’existe pas. Écrire « opened », ou l’ôter.",
          "La clé « aera » n’existe pas. Écrire « area », ou l’ôter.",
          "La clé « plnats », dans « beds n° 1 (A) », n’existe pas. Écrire « plants », ou l’ôter.",
          "La clé « depth », dans « beds n° 2 (B), soil », n’existe pas. L’ôter.",
        ])
    #expect(
      try sentences(#"{"name": "Est", "nmae": "Ouest", "beds": []}"#) == [
        "La clé « nmae » n’existe pas. « name » est déjà là : l’ôter."
      ])
    #expect(
      try sentences(#"{"name": "Est", "beds": [], "colour": 1}"#) == [
        "La clé « colour » n’existe pas. L’ôter, ou choisir parmi celles qui sont encore possibles ici : « area », « prices », « opened »."
      ])
  }

  @Test func `one bad element of a list hides none of what follows it`() throws {
    let faults = try faults(
      """
      {"name": "Est", "beds": [{"cod": "A"}, {"code": "B", "soil": {"acidity": "x"}}, {"code": "C", "sol": {}}]}
      """)
    #expect(faults.errors.count == 2, "\(faults.errors)")
    #expect(faults.unknown.map(\.name) == ["cod", "sol"])
    #expect(faults.unknown.map(\.nearest) == ["code", "soil"])
    let decoding = #expect(throws: AuthoredFaults.self) {
      _ = try AuthoredJSON.decode(
        Garden.self, from: Data(#"{"name": "Est", "beds": [], "bed": []}"#.utf8))
    }
    #expect(decoding?.errors.isEmpty == true && decoding?.unknown.count == 1)
  }

  @Test func `a key that one of several readers of a place knows is known`() throws {
    struct Half: Decodable {
      var left: Int
      enum CodingKeys: String, CodingKey { case left }
    }
    struct Both: Decodable {
      var half: Half
      var right: Int
      enum CodingKeys: String, CodingKey { case right }
      init(from decoder: any Decoder) throws {
        half = try Half(from: decoder)
        right = try decoder.container(keyedBy: CodingKeys.self).decode(Int.self, forKey: .right)
      }
    }
    let read = try AuthoredJSON.read(
      [Both].self, from: Data(#"[{"left": 1, "right": 2, "middle": 3}]"#.utf8))
    #expect(read.value?.first?.half.left == 1 && read.value?.first?.right == 2)
    #expect(read.faults.unknown.map(\.name) == ["middle"])
  }

  @Test func `what is no JSON is told as that`() throws {
    #expect(try faults("bonjour").errors.count == 1)
    #expect(try faults("[]").errors.count == 1)
  }
}
