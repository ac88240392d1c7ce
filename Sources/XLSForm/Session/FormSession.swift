/// A form being answered, as a value: each step returns the next session. Answers that become
/// hidden are kept in case their question is shown again, and are not sent.
package struct FormSession: Sendable {
  private(set) var instance: FormInstance
  private(set) var navigation = Navigation()
  package private(set) var assistance: Answer?
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
    if let answer = draft[Assistance.key], Assistance.reasons(answer).isEmpty {
      assistance = answer
    }
    instance.resume(draft)
    instance.forgetRemovedChoices()
    move(to: nextUnanswered(after: nil))
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

  /// With the instances that a key speaks of (`enfants[2]/age`), empty if nobody filled them: a
  /// draft holds answers only.
  package func makingRoom(for key: String) -> FormSession {
    var session = self
    session.instance.makeRoom(for: [key])
    session.instance.checkCounts(readingTheirOwn: false)
    session.instance.settle()
    return session
  }
}

/// Where the person stands.
extension FormSession {
  var cursor: Cursor {
    navigation.cursor
  }

  mutating func move(to cursor: Cursor) {
    navigation.move(to: cursor)
  }

  mutating func decline(_ place: RepeatPlace) {
    navigation.decline(place)
  }

  mutating func offerAgain(_ place: RepeatPlace) {
    navigation.offerAgain(place)
  }
}

/// What the person does. Each act forgets which choices the one before it removed.
extension FormSession {
  mutating func say(_ answer: Answer, at place: Place) {
    instance.forgetRemovedChoices()
    instance.say(answer, at: place)
  }

  mutating func takeBack(at place: Place) {
    instance.forgetRemovedChoices()
    instance.forget(at: place)
  }

  /// Adds an instance, after which one more is offered again. Returns nil when there are too many.
  mutating func addInstance(of place: RepeatPlace) -> Int? {
    instance.forgetRemovedChoices()
    guard let block = instance.addInstance(of: place) else { return nil }
    offerAgain(place)
    return block
  }

  mutating func removeInstance(_ block: Int) {
    instance.forgetRemovedChoices()
    instance.removeBlock(block)
    instance.settle()
  }

  mutating func isRequired(_ place: Place) -> Bool {
    instance.isRequired(place)
  }

  /// Why an answer cannot be given here.
  mutating func reasons(_ answer: Answer, at place: Place) -> [AnswerFinding.Reason] {
    instance.reasons(answer, at: place)
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
