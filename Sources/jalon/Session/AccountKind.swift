import API

extension AccountMessage.Kind {
  var label: String {
    switch self {
    case .holder: "porteur"
    case .evaluator: "évaluateur"
    case .administrator: "administrateur"
    }
  }
}
