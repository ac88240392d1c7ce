/// A form being answered, as a value: each step returns the next session. Answers that become
/// hidden are kept in case their question is shown again, and are not sent.
package struct FormSession: Sendable {
  var instance: FormInstance
  var cursor = Cursor.end
  /// Repeats for which the person said that there is no other instance.
  var declined: Set<RepeatPlace> = []
  package internal(set) var assistance: Answer?
  private var languageIndex: Int

  package var form: Form {
    instance.form
  }

  /// Resumes a draft at its first unanswered question. Answers that the form no longer accepts are
  /// left out, since the form may have changed.
  package init(
    _ form: Form, language: FormLanguage? = nil, at moment: FormMoment = .undated,
    resuming draft: FormDraft = FormDraft()
  ) {
    languageIndex = form.index(of: language)
    instance = FormInstance(form, at: moment, language: languageIndex)
    instance.open()
    resume(draft)
    instance.removedChoices = []
    cursor = nextUnanswered(after: nil)
  }

  /// May change at any time without losing answers.
  package var language: FormLanguage {
    get {
      form.languages.indices.contains(languageIndex)
        ? form.languages[languageIndex] : form.defaultLanguage
    }
    set {
      languageIndex = form.index(of: newValue)
      instance.speak(languageIndex)
      instance.wakeSpoken()
      instance.settle()
    }
  }

  var spoken: Int {
    languageIndex
  }

  /// Whether someone helps: asked once before the form, and kept with its answers.
  package func assisted(_ answer: Answer?) -> FormSession {
    var next = self
    next.assistance = answer
    return next
  }
}

package enum FormStep: Sendable {
  case session(FormSession)
  case findings([AnswerFinding])
}

/// Where a person stands.
package enum FormStop: Sendable {
  case question(Question)
  case repeatOffer(RepeatOffer)
  case end(closingNotes: [String])
}

/// « Un autre enfant ? »
package struct RepeatOffer: Sendable, Hashable {
  /// Of the repeat: `enfants`, `foyers[2]/enfants`.
  package var key: String
  package var label: String
  /// How many instances there are.
  package var count: Int
  package var notes: [String]
}

/// An answer that was taken back, because the choice left its list.
package struct RemovedAnswer: Sendable, Hashable {
  package var key: String
  /// Of the question, and of the choices.
  package var label: String
  package var choices: [String]
}

enum Cursor: Sendable, Hashable {
  case question(Place)
  case offer(RepeatPlace)
  case end
}

/// A repeat in the block that holds its instances.
struct RepeatPlace: Sendable, Hashable {
  var block: Int
  var element: Int
}
