package import Writing

extension AccessCode {
  package static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<length).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
  }
}
