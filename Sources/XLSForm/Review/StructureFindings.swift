/// Findings that do not depend on the language.
extension Form {
  /// With more questions, people stop before the end.
  private static let questionLimit = 17
  private static let choiceLimit = 5

  var structureFindings: [ReviewFinding] {
    let questions = questions()
    var findings: [ReviewFinding] = []
    if questions.count > Self.questionLimit {
      findings.append(
        ReviewFinding(
          rule: .manyQuestions, question: "", language: "",
          message: "Il y a \(questions.count) questions."
            + " Gardez 12 questions d’avis et 5 de profil au plus."))
    }
    return findings + questions.flatMap { reviewed($0) }
  }

  private func reviewed(_ question: Question) -> [ReviewFinding] {
    var findings: [ReviewFinding] = []
    func add(_ rule: ReviewFinding.Rule, _ message: String) {
      findings.append(
        ReviewFinding(rule: rule, question: question.name, language: "", message: message))
    }
    if question.purpose.isEmpty {
      add(.noPurpose, "Dites à quoi sert la réponse, dans la colonne purpose.")
    }
    if question.retention.isEmpty && retention().isEmpty {
      add(.noRetention, "Dites combien de temps la réponse est gardée, dans la colonne retention.")
    }
    if question.isRequired {
      add(.mandatory, "Une réponse est exigée. Laissez la personne libre\u{A0}: videz required.")
    }
    let choices = question.kind.choices
    guard !choices.isEmpty else { return findings }
    if !choices.contains(where: { $0.name == Self.doubt }) {
      add(.noDoubt, "Ajoutez la réponse «\u{A0}Je ne sais pas\u{A0}», de nom \(Self.doubt).")
    }
    if question.sensitivity == "sensitive", !listsRefusal(question) {
      add(
        .noRefusal,
        "Question sensible sans «\u{A0}Je préfère ne pas répondre\u{A0}»."
          + " Ajoutez la réponse de nom \(Choice.refusalName).")
    }
    if choices.count(where: { $0.name != Self.doubt }) > Self.choiceLimit {
      add(
        .manyChoices, "Plus de \(Self.choiceLimit) réponses. Regroupez celles qui se ressemblent.")
    }
    return findings
  }

  private static let doubt = "ne_sait_pas"

  /// Whether the list has the refusal, for tools that do not offer one themselves.
  private func listsRefusal(_ question: Question) -> Bool {
    guard let element = elements.first(where: { $0.name == question.name }),
      let list = element.type.list
    else { return false }
    return lists[list]?.item(named: Choice.refusalName) != nil
  }
}
