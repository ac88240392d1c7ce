import XPath

/// Checks many sheets of one form, which is opened once for all of them where it opens the same at any time.
package struct SheetChecker: Sendable {
  package let form: Form
  /// Of the form.
  package let linking: FormLinking?
  /// Nil for a form that asks the clock, chance or the device.
  private let opened: FormInstance?

  package init(_ form: Form) {
    self.form = form
    linking = form.linking
    opened = form.isTimeless ? FormInstance(opening: form, at: .undated) : nil
  }

  package func findings(
    of sheet: AnswerSheet, at moment: FormMoment
  ) -> [AnswerFinding] {
    form.findings(of: sheet) { opened ?? FormInstance(opening: form, at: moment) }
  }
}

extension FormInstance {
  init(opening form: Form, at moment: FormMoment) {
    self.init(form, at: moment, language: form.defaultIndex, trust: .sent)
    open()
  }
}

extension Form {
  /// Whether nothing in it reads a date, the clock, chance or the device: it then opens the same for everybody.
  var isTimeless: Bool {
    elements.allSatisfy { element in
      let isDated =
        switch element.type {
        case .date, .time, .dateTime, .metadata, .audit: true
        default: false
        }
      return !isDated && !element.formulas.entries.contains { $0.value.readsTime }
    }
  }
}

extension Formula {
  var readsTime: Bool {
    expression.calls(
      .today, .now, .date, .dateTime, .decimalDateTime, .decimalTime, .formatDate, .formatDateTime,
      .random, .uuid, .once)
  }
}
