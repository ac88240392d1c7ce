import Writing

/// A question whose answers can be counted, in the words people read.
package struct ClosedQuestion: Sendable, Hashable {
  package var name: String
  package var label: String
  package var choices: [Choice]
  /// Several answers may be given, so that counts may pass the number of people.
  package var allowsSeveral: Bool
  package var questionClass: QuestionClass?
  package var compared: ComparedIndicator?
  /// Which level of participation it is to agree, from 1 to 5. Nil where the form does not say.
  package var participationLevel: Int?
  /// Its names in former versions of the form.
  package var formerNames: [String]

  init?(_ question: Question) {
    switch question.kind {
    case .selectOne(let choices):
      (self.choices, allowsSeveral) = (choices, false)
    case .selectMultiple(let choices):
      (self.choices, allowsSeveral) = (choices, true)
    default:
      return nil
    }
    // What is offered is what each person answered elsewhere: nothing to count over people.
    if choices.isEmpty { return nil }
    name = question.name
    label = question.label
    questionClass = question.questionClass
    compared = question.compared
    participationLevel = question.participationLevel
    formerNames = question.formerNames
  }
}

/// What the register of processing says of one question.
package struct ProcessingEntry: Sendable, Hashable, Codable {
  package var name: String
  package var label: String
  package var purpose: String
  package var sensitivity: String
  package var retention: String
  /// Not kept: used in memory, never sent.
  package var isKept: Bool
}

extension Form {
  /// Outside any session: every question, with all the choices of its list and three dots where its
  /// words quote an answer.
  package func questions(in language: FormLanguage? = nil) -> [Question] {
    let asked = elements.indices.filter { elements[$0].isQuestion }
    return asked.enumerated().map { place, element in
      var question = question(element, in: language)
      (question.number, question.total) = (place + 1, asked.count)
      return question
    }
  }

  /// Questions inside repeats are answered several times by one person: they are not counted.
  package func closedQuestions(in language: FormLanguage? = nil) -> [ClosedQuestion] {
    questions(in: language).filter { $0.key == $0.name }.compactMap(ClosedQuestion.init)
  }

  package func processing(in language: FormLanguage? = nil) -> [ProcessingEntry] {
    elements.filter(\.isQuestion).map { element in
      ProcessingEntry(
        name: element.name, label: spokenLabel(of: element, in: language),
        purpose: text(element.wording(.purpose), in: language), sensitivity: element.sensitivity,
        retention: text(element.wording(.retention), in: language), isKept: element.isKept)
    }
  }

  private func question(_ index: Int, in language: FormLanguage?) -> Question {
    let element = elements[index]
    func words(_ column: WordColumn) -> String { text(element.wording(column), in: language) }
    var question = Question(
      key: element.isKnownByName ? element.name : element.key, name: element.name,
      label: spokenLabel(of: element, in: language), hint: words(.hint), guidance: words(.guidance),
      kind: kind(of: index, offering: choices(of: index, in: language)),
      isRequired: element.formulas[.required]?.constant == true,
      requiredMessage: words(.requiredMessage), constraintMessage: words(.constraintMessage),
      appearance: element.appearance, media: element.media.mapValues { text($0, in: language) },
      purpose: words(.purpose), sensitivity: element.sensitivity, retention: words(.retention),
      questionClass: element.questionClass,
      compared: ComparedIndicator(cell: element.comparedCell))
    question.participationLevel = element.participationLevel
    question.formerNames = element.formerCell.split(whereSeparator: \.isWhitespace).map(String.init)
    return question
  }

  /// As in a session: never blank.
  private func spokenLabel(of element: FormElement, in language: FormLanguage?) -> String {
    let words = [WordColumn.label, .hint].lazy.map { text(element.wording($0), in: language) }
    return words.first { !$0.bare.isEmpty } ?? element.name
  }

  private func choices(of element: Int, in language: FormLanguage?) -> [Choice] {
    let list = elements[element].type.list.flatMap { lists[$0] }
    return list?.offered.map { choice($0, in: index(of: language)) } ?? []
  }

  func choice(_ item: ChoiceItem, in language: Int) -> Choice {
    Choice(
      name: item.name, label: item.label.text(language, default: defaultIndex),
      media: item.media.mapValues { $0.text(language, default: defaultIndex) },
      tone: item.toneCell.flatMap(ChoiceTone.init(cell:)), compared: item.comparedCodes,
      formerNames: item.formerNames)
  }

  /// Of elements that are asked, and of notes: one that is required stops the person.
  func kind(of index: Int, offering choices: [Choice]) -> QuestionKind {
    let element = elements[index]
    switch element.type {
    case .integer: return .integer
    case .decimal: return .decimal
    case .date: return .date
    case .time: return .time
    case .dateTime: return .dateTime
    case .geopoint: return .geopoint
    case .barcode: return .barcode
    case .acknowledge: return .acknowledge
    case .selectOne: return .selectOne(choices)
    case .selectMultiple: return .selectMultiple(choices)
    case .rank: return .rank(choices)
    case .range(let range): return .range(range)
    case .file(let kind): return .file(kind)
    case .note: return .stop
    case .text, .group, .repeating, .calculate, .hidden, .audit, .metadata:
      if element.appearance.contains("multiline") { return .text(.lines) }
      return .text(element.appearance.contains("numbers") ? .digits : .line)
    }
  }
}

extension FormElement {
  /// The path from the root, without it: `enfants/age`.
  var key: String {
    path.split(separator: "/").dropFirst().joined(separator: "/")
  }
}
