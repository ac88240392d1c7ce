import Monitoring
import Testing

@testable import Demonstration

@Suite struct ResponsesTests {
  let seed: Seed
  let turnouts: [DemonstrationTurnout]
  let responses: [DemonstrationResponse]

  init() throws {
    seed = try Seed.shared()
    turnouts = Demonstration.turnouts(call: seed.call, plan: seed.plan, seed: Seed.number)
    responses = Demonstration.responses(
      call: seed.call, plan: seed.plan, closedQuestions: Seed.questions, seed: Seed.number)
  }

  @Test func `answers are as many as the turnouts say`() {
    for turnout in turnouts {
      let received = responses.count {
        $0.projectCode == turnout.projectCode && $0.quarter == turnout.quarter
      }
      #expect(received == turnout.responses && turnout.codes > turnout.responses)
      #expect((24...71).contains(turnout.responses * 100 / turnout.codes))
    }
    #expect((1_500...2_500).contains(responses.count))
    #expect(Set(responses.map(\.id)).count == responses.count)
  }

  @Test func `some projects stay under the threshold, none is asked outside its life`() throws {
    #expect(turnouts.contains { $0.responses < 11 } && turnouts.contains { $0.responses > 150 })
    for turnout in turnouts {
      #expect(
        seed.quarters.contains {
          $0.projectCode == turnout.projectCode && $0.quarter == turnout.quarter
        })
    }
  }

  @Test func `each answer is a choice of its question`() {
    for response in responses {
      for answer in response.answers {
        let question = Seed.questions.first { $0.name == answer.question }
        #expect(question?.choices.contains { $0.name == answer.choice } == true)
      }
      let single = response.answers.map(\.question).filter { $0 != "comment" }
      #expect(Set(single).count == single.count)
      let ways = response.answers.filter { $0.question == "comment" }.map(\.choice)
      #expect(!ways.contains { ["aucune", "ne_sait_pas"].contains($0) } || ways.count == 1)
    }
  }

  @Test func `people refuse, do not know, and are more satisfied at the second wave`() throws {
    for name in ["mots_simples", "decisions"] {
      let answers = responses.flatMap(\.answers).filter { $0.question == name }
      #expect(answers.count < responses.count)
      #expect(answers.contains { $0.choice == "ne_sait_pas" })
      let shares = try seed.plan.waves.map { try favourable(to: name, in: $0) }
      #expect(shares[0] < shares[1] && shares[0] > 0.15 && shares[1] < 0.95)
    }
  }

  @Test func `each sentence appears once and says that it is fictional`() {
    let texts = responses.compactMap(\.freeText)
    #expect(texts.filter(seed.plan.sentences.contains) == seed.plan.sentences)
    #expect(
      texts.allSatisfy { $0.hasSuffix("(phrase fictive).") || $0.hasSuffix("(phrases fictives).") })
  }

  @Test func `people write in the wave that is coded, and its quotes are of that wave`() {
    let coding = seed.plan.coding
    let asked = responses.filter { $0.quarter == coding.wave }
    let texts = asked.compactMap(\.freeText)
    #expect((35...45).contains(texts.count * 100 / asked.count))
    for quote in coding.quotes {
      #expect(texts.count { $0 == quote.sentence } == 1, "\(quote.sentence)")
    }
  }

  @Test func `two coders differ in a few texts, and settle what the phrases say`() {
    let coding = seed.plan.coding
    let texts = responses.filter { $0.quarter == coding.wave }.compactMap(\.freeText)
    let codings = coding.codings(of: texts, seed: Seed.number)
    #expect(codings == coding.codings(of: texts, seed: Seed.number))
    let known = Set(coding.themes.map(\.code))
    for (text, own) in zip(texts, codings) {
      let said = coding.phrases.filter { text.contains($0.words) }
      #expect(!said.isEmpty, "\(text)")
      #expect(Set(own.settled) == Set(said.flatMap(\.themes)) && known.isSuperset(of: own.settled))
    }
    let differing = codings.count { $0.first != $0.second }
    #expect((10...40).contains(differing * 100 / texts.count))
  }

  private func favourable(to question: String, in wave: Quarter) throws -> Double {
    let answers = responses.filter { $0.quarter == wave }.flatMap(\.answers)
      .filter { $0.question == question && $0.choice != "ne_sait_pas" }
    try #require(!answers.isEmpty)
    let good = answers.count { $0.choice == "oui" || $0.choice == "plutot" }
    return Double(good) / Double(answers.count)
  }
}
