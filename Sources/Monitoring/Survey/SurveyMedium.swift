package import Foundation

/// A picture or a recorded voice that a form names in its columns `media::image` and `media::audio`.
package struct SurveyMedium: Sendable, Hashable {
  package static let mostBytes = 700_000

  package let name: String
  /// `audio/mpeg`, by the end of the name.
  package let mediaType: String
  package let content: Data

  /// Nil where the name is not plain, or the content not what its end says.
  package init?(name: String, content: Data) {
    let end = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard Self.isPlain(name), !content.isEmpty, content.count <= Self.mostBytes,
      let kind = Self.kinds[end], kind.isBegun(content)
    else { return nil }
    self.name = name
    mediaType = kind.mediaType
    self.content = content
  }

  /// Whether a name can stand in an address as it is.
  package static func isPlain(_ name: String) -> Bool {
    let isLetter = { (byte: UInt8) in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    return (1...100).contains(name.utf8.count) && name.utf8.first.map(isLetter) == true
      && name.utf8.allSatisfy { isLetter($0) || [45, 46, 95].contains($0) }
  }

  private struct Kind {
    var mediaType: String
    /// Any of them, each at its place.
    var beginnings: [(Int, [UInt8])]

    func isBegun(_ content: Data) -> Bool {
      beginnings.contains { place, bytes in content.dropFirst(place).starts(with: bytes) }
    }
  }

  private static let kinds: [String: Kind] = [
    "png": Kind(mediaType: "image/png", beginnings: [(0, [0x89, 0x50, 0x4E, 0x47])]),
    "jpg": jpeg, "jpeg": jpeg,
    "webp": Kind(mediaType: "image/webp", beginnings: [(8, Array("WEBP".utf8))]),
    "mp3": Kind(
      mediaType: "audio/mpeg",
      beginnings: [(0, Array("ID3".utf8))] + [0xFB, 0xF3, 0xF2, 0xFA].map { (0, [0xFF, $0]) }),
    "ogg": ogg, "opus": ogg,
    "m4a": Kind(mediaType: "audio/mp4", beginnings: [(4, Array("ftyp".utf8))]),
    "wav": Kind(mediaType: "audio/wav", beginnings: [(8, Array("WAVE".utf8))]),
  ]
  private static let jpeg = Kind(mediaType: "image/jpeg", beginnings: [(0, [0xFF, 0xD8, 0xFF])])
  private static let ogg = Kind(mediaType: "audio/ogg", beginnings: [(0, Array("OggS".utf8))])

  /// In French, for whoever prepares one.
  package static let kindsInFrench =
    "png, jpg ou webp pour une image, mp3, ogg, opus, m4a ou wav pour une voix"
}
