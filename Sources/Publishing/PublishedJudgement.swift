import Dataset
package import Monitoring

/// What an evaluator judges of an axis, as she wrote it, without her name.
package struct PublishedJudgement: Sendable, Hashable {
  package let axisCode: String
  package let judgement: Judgement

  init(axisCode: String, judgement: Judgement) {
    self.axisCode = axisCode
    self.judgement = judgement
  }

  init(_ noted: NotedJudgement) {
    self.init(axisCode: noted.axisCode, judgement: noted.judgement)
  }
}
