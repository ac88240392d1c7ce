import XLSForm

/// What the person meant by posting a page.
package enum SurveyPost: Sendable, Hashable {
  /// « Continuer »: the answer is in the fields, or there is none.
  case next
  /// A button that is an answer by itself.
  case choice(String)
  case refuse, back, stop, send, more, yes, no, languages
  case change(String)
  case language(String)
  case display(PageDisplay)

  /// Returns nil when no known button was pressed: the page is shown again.
  package init?(_ fields: PostedFields) {
    if let name = fields.suffix(of: FieldName.choice) {
      self = .choice(name)
    } else if let key = fields.suffix(of: FieldName.change) {
      self = .change(key)
    } else if let code = fields.suffix(of: FieldName.language) {
      self = .language(code)
    } else if let name = fields.suffix(of: FieldName.display) {
      guard let display = PageDisplay(rawValue: name) else { return nil }
      self = .display(display)
    } else {
      guard let button = PageButton.allCases.first(where: { !fields.all($0.rawValue).isEmpty })
      else { return nil }
      self.init(button)
    }
  }

  private init(_ button: PageButton) {
    switch button {
    case .next: self = .next
    case .refuse: self = .refuse
    case .back: self = .back
    case .stop: self = .stop
    case .send: self = .send
    case .more: self = .more
    case .yes: self = .yes
    case .no: self = .no
    case .languages: self = .languages
    }
  }
}
