import Disclosure
import Foundation
import Monitoring

/// Makes one published survey: puts all its counts in one system of sums, protects, reads off.
struct SurveyPublisher {
  private enum Key: Hashable {
    /// Of one project, or of all where there is none.
    case codes(UUID?)
    case responses(UUID?)
    case silentCodes(UUID?)
    /// By question and answer: those who chose it, those who did not.
    case answer(Int, Int)
    case others(Int, Int)
    /// By question.
    case silent(Int)
    case base(Int)
    case favourable(Int)
    case neutral(Int)
    case unfavourable(Int)
    case notFavourable(Int)
    case excluded(Int)
  }

  private let survey: SurveyResult
  private let codes: [UUID: String]
  private let scales: [[AnswerTone]?]
  private let answerCounts: [[Decimal]]
  private let responses: Decimal
  private var system: CountSystem<Key>
  private var counts: [Key: Decimal] = [:]
  private var hidden: Set<Key> = []

  init(_ survey: SurveyResult, projects: [Project], secrecy: Secrecy) {
    let codes = Dictionary(uniqueKeysWithValues: projects.map { ($0.id, $0.code) })
    var kept = survey
    kept.turnout = survey.turnout.filter { codes[$0.projectID] != nil }
    let tallies = survey.tallies.filter { codes[$0.projectID] != nil }
    self.survey = kept
    self.codes = codes
    scales = survey.questions.map(AnswerTone.scale)
    answerCounts = survey.questions.map { question in
      question.choices.map { choice in
        let matching = tallies.filter { $0.question == question.name && $0.choice == choice.name }
        return Decimal(matching.reduce(0) { $0 + $1.count })
      }
    }
    responses = Decimal(kept.turnout.reduce(0) { $0 + $1.responses })
    system = CountSystem(secrecy: secrecy)
    registerTurnout()
    for index in survey.questions.indices { registerQuestion(index) }
    hidden = system.hidden()
  }

  func published() -> PublishedSurvey {
    let turnout = survey.turnout.map {
      PublishedTurnout(
        projectCode: codes[$0.projectID], codes: figure(.codes($0.projectID)),
        responses: figure(.responses($0.projectID)))
    }
    return PublishedSurvey(
      title: survey.title, quarter: survey.quarter, isFictitious: survey.isFictitious,
      total: PublishedTurnout(
        projectCode: nil, codes: figure(.codes(nil)), responses: figure(.responses(nil))),
      turnout: turnout.sorted { ($0.projectCode ?? "") < ($1.projectCode ?? "") },
      questions: survey.questions.indices.map(publishedQuestion))
  }

  private func publishedQuestion(_ index: Int) -> PublishedQuestion {
    let question = survey.questions[index]
    let scale = scales[index]
    let answers = question.choices.enumerated().map { position, choice in
      PublishedAnswer(
        label: choice.label, tone: scale?[position], count: figure(.answer(index, position)))
    }
    let opinion = scale.map { _ in
      PublishedOpinion(
        favourable: hidden.contains(.notFavourable(index)) ? .hidden : figure(.favourable(index)),
        neutral: figure(.neutral(index)), unfavourable: figure(.unfavourable(index)),
        excluded: figure(.excluded(index)))
    }
    return PublishedQuestion(
      name: question.name, label: question.label, allowsSeveral: question.allowsSeveral,
      answers: answers, silent: question.allowsSeveral ? .none : figure(.silent(index)),
      base: figure(question.allowsSeveral ? .responses(nil) : .base(index)), opinion: opinion)
  }

  private func figure(_ key: Key) -> Figure {
    guard let count = counts[key] else { return .none }
    return hidden.contains(key) ? .hidden : .value(count)
  }
}

// MARK: What adds up to what

extension SurveyPublisher {
  private mutating func add(_ count: Decimal, as key: Key) {
    counts[key] = count
    system.add(count, as: key)
  }

  private mutating func registerTurnout() {
    let projects = survey.turnout.map(\.projectID)
    for turnout in survey.turnout {
      registerTurnout(
        of: turnout.projectID, codes: Decimal(turnout.codes),
        responses: Decimal(turnout.responses))
    }
    registerTurnout(
      of: nil, codes: Decimal(survey.turnout.reduce(0) { $0 + $1.codes }), responses: responses)
    system.relate(.codes(nil), toSumOf: projects.map(Key.codes))
    system.relate(.responses(nil), toSumOf: projects.map(Key.responses))
    system.relate(.silentCodes(nil), toSumOf: projects.map(Key.silentCodes))
  }

  private mutating func registerTurnout(of project: UUID?, codes: Decimal, responses: Decimal) {
    add(codes, as: .codes(project))
    add(responses, as: .responses(project))
    add(codes - responses, as: .silentCodes(project))
    system.relate(.codes(project), toSumOf: [.responses(project), .silentCodes(project)])
  }

  private mutating func registerQuestion(_ index: Int) {
    let answers = answerCounts[index]
    for (position, count) in answers.enumerated() { add(count, as: .answer(index, position)) }
    if survey.questions[index].allowsSeveral {
      for (position, count) in answers.enumerated() {
        add(responses - count, as: .others(index, position))
        system.relate(
          .responses(nil), toSumOf: [.answer(index, position), .others(index, position)])
      }
      return
    }
    let all = answers.indices.map { Key.answer(index, $0) }
    add(max(0, responses - answers.reduce(0, +)), as: .silent(index))
    system.relate(.responses(nil), toSumOf: all + [.silent(index)])
    if let scale = scales[index] {
      registerScale(scale, of: index)
    } else {
      add(answers.reduce(0, +), as: .base(index))
      system.relate(.base(index), toSumOf: all)
      system.relate(.responses(nil), toSumOf: [.base(index), .silent(index)])
    }
  }

  /// The scale folded: favourable, neutral, unfavourable make the base; the excluded stand apart.
  private mutating func registerScale(_ scale: [AnswerTone], of index: Int) {
    let group = { (belongs: (AnswerTone) -> Bool) in
      scale.indices.filter { belongs(scale[$0]) }.map { Key.answer(index, $0) }
    }
    let groups: [(Key, [Key])] = [
      (.favourable(index), group(\.isFavourable)),
      (.neutral(index), group { $0 == .neutral }),
      (.unfavourable(index), group(\.isUnfavourable)),
      (.excluded(index), group { $0 == .excluded }),
    ]
    for (total, parts) in groups { addSum(of: parts, as: total) }
    addSum(
      of: [.favourable(index), .neutral(index), .unfavourable(index)], as: .base(index))
    addSum(of: [.neutral(index), .unfavourable(index)], as: .notFavourable(index))
    system.relate(.base(index), toSumOf: [.favourable(index), .notFavourable(index)])
    system.relate(.base(index), toSumOf: group { $0 != .excluded })
    system.relate(
      .responses(nil), toSumOf: [.base(index), .excluded(index), .silent(index)])
  }

  private mutating func addSum(of parts: [Key], as total: Key) {
    add(parts.reduce(0) { $0 + (counts[$1] ?? 0) }, as: total)
    system.relate(total, toSumOf: parts)
  }
}
