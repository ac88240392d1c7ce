import Monitoring

extension PublicationFormat2 {
  /// How many answered in one language, or one way.
  struct Channel: Codable {
    var kind: String
    var name: String?
    var responses: Int

    enum CodingKeys: String, CodingKey {
      case kind = "sorte"
      case name = "nom"
      case responses = "avis"
    }
  }

  fileprivate static let channelKinds = StoredWords<ChannelCount.Kind> { kind in
    switch kind {
    case .language: "langue"
    case .mode: "facon"
    }
  }
}

extension PublicationFormat2.Channel {
  init(_ channel: ChannelCount) {
    kind = PublicationFormat2.channelKinds.word(channel.kind)
    name = channel.name
    responses = channel.responses
  }

  func read() throws -> ChannelCount {
    ChannelCount(
      kind: try PublicationFormat2.channelKinds.value(kind), name: name, responses: responses)
  }
}
