/// The files that pages show or play.
extension Form {
  /// Pictures and voices of questions, in all languages, each once.
  package var mediaNames: [String] {
    let names = elements.flatMap { element in
      [Medium.image, .audio].flatMap { element.media[$0]?.texts ?? [] }
    }
    return Set(names.filter { !$0.isEmpty }).sorted()
  }
}
