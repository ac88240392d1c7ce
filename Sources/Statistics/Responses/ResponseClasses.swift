/// The people supported, by class of one trait, and those of them who answered: rₕ of Nₕ.
package struct ResponseClasses: Sendable, Hashable {
  package let supported: [Int]
  package let answered: [Int]
  let everyone: Double
  let everyoneAnswered: Double

  package init(supported: [Int], answered: [Int]) throws(EstimateRefusal) {
    guard supported.count == answered.count else { throw .unequalLengths }
    guard supported.count >= 2 else { throw .needsTwoGroups }
    guard supported.count <= 1000 else { throw .groupsTooMany }
    try Counts.check(supported + answered)
    try Counts.check([supported.reduce(0, +)])
    guard supported.allSatisfy({ $0 > 0 }) else { throw .nobody }
    guard zip(supported, answered).allSatisfy({ $0 >= $1 }) else {
      throw .numeratorAboveDenominator
    }
    guard answered.contains(where: { $0 > 0 }) else { throw .noAnswer }
    self.supported = supported
    self.answered = answered
    everyone = Double(supported.reduce(0, +))
    everyoneAnswered = Double(answered.reduce(0, +))
  }

  package var rate: Double { everyoneAnswered / everyone }

  var supportedShares: [Double] { supported.map { Double($0) / everyone } }
  var answeredShares: [Double] { answered.map { Double($0) / everyoneAnswered } }
  /// ρₕ = rₕ/Nₕ.
  var rates: [Double] { zip(supported, answered).map { Double($1) / Double($0) } }
}
