import Markup
import XLSForm

/// A whole page, ready to be sent: no script, no cookie, no request, no image.
package struct SurveyPage: Sendable, Hashable {
  package let title: String
  package let html: String

  /// `heading` says where the person is, and stands first in the title of the page; the subject
  /// never does.
  init(
    _ heading: String, _ main: [MarkupNode], in text: PageText, language: FormLanguage,
    _ setting: PageSetting
  ) {
    let title =
      heading.isEmpty || heading == text.neutralTitle
      ? text.neutralTitle : "\(heading) - \(text.neutralTitle)"
    self.title = title
    let root = MarkupNode.element(
      .html,
      [
        // Browsers do not know the tag `fr-FALC`.
        MarkupAttribute("lang", language.code.isEmpty ? text.line.tag : language.primaryCode),
        MarkupAttribute("dir", language.direction.rawValue),
      ],
      [
        .element(.head, [], Self.head(title)),
        .element(
          .body, [],
          [Self.header(text, setting), .element(.main, [], main), Self.footer(text, setting)]),
      ])
    html = "<!DOCTYPE html>\n" + root.written(as: .page)
  }

  private static func head(_ title: String) -> [MarkupNode] {
    [
      .element(.meta, [MarkupAttribute("charset", "utf-8")], []),
      meta("viewport", "width=device-width, initial-scale=1"),
      meta("robots", "noindex, nofollow"),
      meta("referrer", "no-referrer"),
      .element(.title, [], [.text(title)]),
      .style(PageStyle.sheet),
    ]
  }

  private static func meta(_ name: String, _ content: String) -> MarkupNode {
    .element(.meta, [MarkupAttribute("name", name), MarkupAttribute("content", content)], [])
  }

  private static func header(_ text: PageText, _ setting: PageSetting) -> MarkupNode {
    let exit = MarkupNode.element(
      .a,
      [MarkupAttribute("href", setting.service.exitAddress), MarkupAttribute("rel", "noreferrer")],
      [.text(text.quickExit)])
    var children = [MarkupNode.element(.div, [], [exit])]
    if !setting.service.exitAdviceAddress.isEmpty {
      children.append(
        .element(
          .div, [],
          [
            .link(
              text.quickExitHelp, to: "\(setting.service.exitAdviceAddress)#\(text.line.tag)")
          ]))
    }
    if !setting.banner.isEmpty {
      children.append(.element(.p, [MarkupAttribute("dir", "auto")], [.text(setting.banner)]))
    }
    if setting.failure == .notSent {
      children.append(
        .element(
          .div, [MarkupAttribute("class", "error"), MarkupAttribute("role", "alert")],
          [.text(text.notSent)]))
    }
    return .element(.header, [], children)
  }

  private static func footer(_ text: PageText, _ setting: PageSetting) -> MarkupNode {
    var children = setting.service.helpLines(in: text.line).map { MarkupNode.paragraph($0.oneLine) }
    if !setting.service.accessibilityAddress.isEmpty {
      children.append(
        .element(.p, [], [.link(text.accessibility, to: setting.service.accessibilityAddress)]))
    }
    return .element(.footer, [], children)
  }
}

extension String {
  /// Sentences have line breaks for terminals only.
  var oneLine: String {
    replacing("\n", with: " ")
  }
}

extension FormLanguage {
  var direction: TextDirection {
    isRightToLeft ? .rightToLeft : .leftToRight
  }
}
