/// What is read of the document of a form being filled.
extension FormInstance {
  var form: Form {
    tracked.document.form
  }

  var blocks: InstanceBlocks {
    tracked.document.blocks
  }

  func text(_ place: Place) -> String {
    tracked.document.text(place)
  }

  func isRelevant(_ place: Place) -> Bool {
    tracked.document.isRelevant(place)
  }

  func parent(of place: Place) -> Place {
    tracked.document.parent(of: place)
  }

  func place(of element: Int, seenFrom block: Int) -> Place? {
    tracked.document.place(of: element, seenFrom: block)
  }

  func blocks(of home: Int?, under base: Int = 0) -> [Int] {
    tracked.document.blocks(of: home, under: base)
  }

  /// Why a formula could not be evaluated.
  func failure(at place: Place) -> String? {
    tracked.document.failures[place]
  }

  /// All the choices of a question, before any filter.
  func list(of element: Int) -> ChoiceList? {
    form.elements[element].type.list.flatMap { form.lists[$0] }
  }

  func text(_ answer: Answer, at place: Place) -> String {
    AnswerText.text(
      answer, to: form.elements[place.element].type, in: list(of: place.element))
  }

  /// Given, suggested or computed.
  func answer(at place: Place) -> Answer? {
    if given[place] == .refused { return .refused }
    return AnswerText.answer(text(place), to: form.elements[place.element].type)
  }
}
