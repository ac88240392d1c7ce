/// One person of a survey with weights: her answer, yes or no, and where she comes from.
package struct SurveyedPerson: Sendable, Hashable {
  /// The rank of her group, 1 = most disadvantaged.
  package let order: Int
  package let isConcerned: Bool
  package let weight: Double
  /// Those who were drawn together, or live together; nil if she was drawn alone.
  package let cluster: String?
  package let stratum: String?

  package init(
    order: Int, isConcerned: Bool, weight: Double = 1, cluster: String? = nil,
    stratum: String? = nil
  ) throws(EstimateRefusal) {
    guard weight.isFinite else { throw .notANumber }
    guard weight > 0 else { throw .weightNotPositive }
    self.order = order
    self.isConcerned = isConcerned
    self.weight = weight
    self.cluster = cluster
    self.stratum = stratum
  }
}
