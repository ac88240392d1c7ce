/// What became of each person of a sample, as AAPOR counts them.
package struct Dispositions: Sendable, Hashable {
  package let complete: Int
  package let partial: Int
  /// Refused, or broke off.
  package let refusal: Int
  package let nonContact: Int
  package let other: Int
  /// Households, and others, of which it is not known whether they were concerned.
  package let unknownHousehold: Int
  package let unknownOther: Int
  /// The share of the unknown that is taken as concerned.
  package let eligibleShare: Double

  package init(
    complete: Int, partial: Int, refusal: Int, nonContact: Int, other: Int,
    unknownHousehold: Int, unknownOther: Int, eligibleShare: Double
  ) throws(EstimateRefusal) {
    try Counts.check([
      complete, partial, refusal, nonContact, other, unknownHousehold, unknownOther,
    ])
    guard eligibleShare.isFinite else { throw .notANumber }
    guard 0 <= eligibleShare, eligibleShare <= 1 else { throw .shareOutsideRange }
    self.complete = complete
    self.partial = partial
    self.refusal = refusal
    self.nonContact = nonContact
    self.other = other
    self.unknownHousehold = unknownHousehold
    self.unknownOther = unknownOther
    self.eligibleShare = eligibleShare
  }
}
