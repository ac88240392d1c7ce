/// One person of a weighted survey: the answer, yes or no, and the place in the sample design.
package struct SurveyedPerson: Sendable, Hashable {
  /// The rank of the person's group, 1 = most disadvantaged.
  package let order: Int
  package let isConcerned: Bool
  package let weight: Double
  /// The people who were drawn or live together; nil for a person drawn alone.
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
