import Markup
import XLSForm

/// One question on a page.
struct QuestionPage {
  let question: Question
  let visit: SurveyVisit
  let text: PageText
  let setting: PageSetting

  private static let hintID = "aide"
  private static let errorID = "erreur"

  var page: SurveyPage {
    let progress = LineText.fill(
      text.line.asking.number, "\(question.number)", "\(question.total)"
    ).oneLine
    let heading = LineText.withoutStop(progress)
    return SurveyPage(
      message == nil ? heading : "\(text.error)\(text.line.colon) \(heading)",
      [.backForm(text, setting)] + summary
        + [.form(setting, [.paragraph(progress)] + before + [group] + buttons)],
      in: text, language: visit.session.language, setting)
  }

  private var fields: QuestionFields {
    QuestionFields(
      question: question, text: text, display: visit.display, refused: visit.shownAgain)
  }

  private var message: String? {
    visit.shownAgain?.reason.map { text.message($0, for: question) }
  }

  /// Said first, with a way to the field.
  private var summary: [MarkupNode] {
    guard let message else { return [] }
    return [
      .element(
        .div,
        [MarkupAttribute("class", "error"), MarkupAttribute("role", "alert")],
        [
          .element(.h2, [], [.text(text.errorTitle)]),
          .element(
            .ul, [],
            [.element(.li, [], [.link(message, to: "#\(QuestionFields.firstID)")])]),
        ])
    ]
  }

  private var before: [MarkupNode] {
    visit.removed.map { removed in
      .paragraph(
        LineText.fill(
          text.line.asking.removed, removed.choices.joined(separator: text.line.listMark)
        ).oneLine)
    }
      + (question.marked?.notes ?? question.notes.map(MarkedText.init(plain:))).map {
        .paragraph($0)
      }
  }

  private var group: MarkupNode {
    let hints = fields.hints.enumerated().map { index, hint in
      MarkupNode.paragraph(marked(hint), id: "\(Self.hintID)\(index + 1)")
    }
    let error = message.map {
      MarkupNode.paragraph(
        "\(text.error)\(text.line.colon) \($0)", id: Self.errorID, class: "error")
    }
    let ids =
      fields.hints.indices.map { "\(Self.hintID)\($0 + 1)" } + (error == nil ? [] : [Self.errorID])
    return .group(
      MarkupNode.nodes(question.marked?.label ?? MarkedText(plain: question.label)),
      describedBy: ids,
      hints + (error.map { [$0] } ?? []) + picture + voice + fields.nodes)
  }

  /// The author's own hint keeps its styles.
  private func marked(_ hint: String) -> MarkedText {
    guard let own = question.marked?.hint, own.plain == hint else { return MarkedText(plain: hint) }
    return own
  }

  /// Beside the words, which say all of it.
  private var picture: [MarkupNode] {
    guard let file = question.media[.image], !setting.service.mediaAddress.isEmpty else {
      return []
    }
    return [
      .element(
        .img,
        [
          MarkupAttribute("alt", ""), MarkupAttribute("width", "160"),
          MarkupAttribute("src", setting.service.mediaAddress + file),
        ], [])
    ]
  }

  /// A recorded voice, played only when asked.
  private var voice: [MarkupNode] {
    guard let file = question.media[.audio], !setting.service.mediaAddress.isEmpty else {
      return []
    }
    let player = MarkupNode.element(
      .audio,
      [
        MarkupAttribute("aria-label", question.label),
        MarkupAttribute("controls"), MarkupAttribute("preload", "none"),
        MarkupAttribute("src", setting.service.mediaAddress + file),
      ], [])
    return [.element(.div, [], [player])]
  }

  private var buttons: [MarkupNode] {
    var buttons: [MarkupNode] = []
    if question.kind != .stop {
      if !question.isRequired { buttons.append(.paragraph(text.nextSkips)) }
      buttons.append(
        fields.areButtons ? .button(.next, text.next) : .mainButton(.next, text.next))
    }
    if !question.kind.offersRefusal { buttons.append(.button(.refuse, text.refuse)) }
    return buttons + [
      .button(.stop, text.line.check.stopWithoutSending),
      visit.display == .standard
        ? .submit(FieldName.display + PageDisplay.simple.rawValue, text.simpleDisplay)
        : .submit(FieldName.display + PageDisplay.standard.rawValue, text.standardDisplay),
    ]
  }
}

extension QuestionKind {
  /// Refusing is one of the radios, or there is nothing to refuse.
  var offersRefusal: Bool {
    switch self {
    case .selectOne, .acknowledge, .stop: true
    default: false
    }
  }
}

extension PageText {
  /// The author's words come first; nothing here is typed at a terminal.
  func message(_ reason: AnswerFinding.Reason, for question: Question) -> String {
    switch (reason, question.kind) {
    case (.missing, _):
      question.requiredMessage.isEmpty ? required : question.requiredMessage
    // The author's rule is said in the author's words, whatever the kind of question.
    case (.constraint, _): line.message(reason, for: question, .starred).oneLine
    case (_, .rank): rankHint
    case (_, .selectOne), (_, .selectMultiple), (_, .acknowledge), (_, .stop), (_, .file): required
    case (.emptyText, _), (.unsafeCharacter, _), (.wrongKind, .text), (.wrongKind, .barcode):
      wantsText
    default: line.message(reason, for: question, .starred).oneLine
    }
  }
}
