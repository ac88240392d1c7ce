package import Monitoring

/// A judgement of an evaluator in force, without her name: what reports may tell.
package struct NotedJudgement: Sendable, Hashable {
  package var axisCode: String
  package var judgement: Judgement

  package init(axisCode: String, judgement: Judgement) {
    self.axisCode = axisCode
    self.judgement = judgement
  }
}
