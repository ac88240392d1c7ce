import XLSForm

/// The questions of a form in the order of a sheet of paper, with what stands before each. A group
/// that repeats is printed a few times; a repeat within it, once each time.
struct PaperOrder {
  struct Place {
    var question: Question
    /// In the form, whatever the instance.
    let element: Int
  }

  static let instances = 3

  let form: Form
  let language: FormLanguage

  var places: [Place] {
    var places: [Place] = []
    var rest = singlePlaces[...]
    while let first = rest.first {
      guard let repeating = outermostRepeat(of: first.element) else {
        places.append(first)
        rest = rest.dropFirst()
        continue
      }
      let run = rest.prefix { outermostRepeat(of: $0.element) == repeating }
      for number in 1...Self.instances {
        places += run.map { self.place($0, in: repeating, number) }
      }
      rest = rest.dropFirst(run.count)
    }
    return places
  }

  /// Each question once, notes and titles of groups before it.
  private var singlePlaces: [Place] {
    var questions = form.questions(in: language)[...]
    var places: [Place] = []
    var notes: [String] = []
    for (index, element) in form.elements.enumerated() {
      if element.isQuestion, var question = questions.popFirst() {
        question.notes = notes
        notes = []
        places.append(Place(question: question, element: index))
      } else if element.type == .note || element.type.isContainer {
        notes.append(form.label(of: index, in: language))
      }
    }
    return places
  }

  private func place(_ place: Place, in repeating: Int, _ number: Int) -> Place {
    var numbered = place
    var notes = place.question.notes
    let title = form.label(of: repeating, in: language)
    if let index = notes.firstIndex(of: title), !title.isEmpty {
      notes[index] = "\(title), \(number)"
    }
    numbered.question.notes = notes
    numbered.question.key = key(of: place.element, repeating, number)
    return numbered
  }

  /// `enfants[2]/age`.
  private func key(of element: Int, _ repeating: Int, _ number: Int) -> String {
    var names: [String] = []
    for index in lineage(of: element) {
      let name = form.elements[index].name
      let isRepeat = form.elements[index].type == .repeating
      names.append(isRepeat ? "\(name)[\(index == repeating ? number : 1)]" : name)
    }
    return names.joined(separator: "/")
  }

  private func outermostRepeat(of element: Int) -> Int? {
    lineage(of: element).first { form.elements[$0].type == .repeating }
  }

  /// From the outermost group to the element; the root is its own parent, and left out.
  private func lineage(of element: Int) -> [Int] {
    var lineage: [Int] = []
    var index = element
    while form.elements.indices.contains(index), form.elements[index].parent != index {
      lineage.append(index)
      index = form.elements[index].parent
    }
    return lineage.reversed()
  }
}
