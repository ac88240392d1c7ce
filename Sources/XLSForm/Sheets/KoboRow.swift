/// Rows that KoboToolbox adds to XLSForm. A score is a group of questions with one list; a ranking is a
/// group of questions with one list, no two of which have the same answer. A matrix has no equal here.
enum KoboRow: Hashable {
  case beginScore, scoreRow, beginRank, rankLevel, beginMatrix
  /// Of any of the three.
  case end
}

/// The block that is open.
struct KoboBlock {
  let begin: KoboRow
  /// What its questions offer.
  var list = ""
  /// Of a ranking, told when an answer is given twice.
  var message = ""
  /// The questions read so far.
  var levels: [String] = []
}

extension SurveyRows {
  mutating func read(_ kobo: KoboRow, _ row: Int, _ findings: inout Findings) {
    let sheetRow = table.rows[row]
    switch kobo {
    case .beginScore, .beginRank:
      var block = KoboBlock(begin: kobo)
      let column = kobo == .beginScore ? "kobo--score-choices" : "kobo--rank-items"
      block.list = table.extra(sheetRow, column)
      block.message = table.extra(sheetRow, "kobo--rank-constraint-message")
      self.kobo = block
      read(sheetRow, TypeCell("begin_group"), &findings)
    case .beginMatrix:
      self.kobo = KoboBlock(begin: kobo)
      findings.problems.append(
        table.problem(
          sheetRow, "type", table.text(sheetRow, "name"),
          "Jalon ne lit pas les tableaux de KoboToolbox (begin_kobomatrix). Écrivez un begin_group par"
            + " ligne du tableau, avec une question par colonne."))
    case .scoreRow, .rankLevel:
      read(sheetRow, TypeCell("select_one \(self.kobo?.list ?? "")"), &findings)
      if kobo == .rankLevel { excludeFormerLevels() }
    case .end:
      defer { self.kobo = nil }
      if self.kobo?.begin == .beginMatrix { return }
      read(sheetRow, TypeCell("end_group"), &findings)
    }
  }

  /// A level of a ranking takes no answer of the levels before it.
  private mutating func excludeFormerLevels() {
    guard let last = elements.indices.last, var block = kobo else { return }
    if !block.levels.isEmpty {
      elements[last].cells[.constraint] = block.levels.map { ". != ../\($0)" }
        .joined(separator: " and ")
      if !block.message.isEmpty {
        elements[last].words[.constraintMessage] = Wording(
          Array(repeating: block.message, count: languages.all.count))
      }
    }
    block.levels.append(elements[last].name)
    kobo = block
  }
}
