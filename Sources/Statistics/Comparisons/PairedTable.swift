/// Two waves answered by the same people, linked: how each answered then and now.
package struct PairedTable: Sendable, Hashable {
  package let yesYes: Int
  package let yesNo: Int
  package let noYes: Int
  package let noNo: Int

  package init(yesYes: Int, yesNo: Int, noYes: Int, noNo: Int) throws(EstimateRefusal) {
    let counts = [yesYes, yesNo, noYes, noNo]
    try Counts.check(counts)
    guard counts.contains(where: { $0 > 0 }) else { throw .nobody }
    self.yesYes = yesYes
    self.yesNo = yesNo
    self.noYes = noYes
    self.noNo = noNo
  }

  var people: Int { yesYes + yesNo + noYes + noNo }
  var first: Double { Double(yesYes + yesNo) / Double(people) }
  var second: Double { Double(yesYes + noYes) / Double(people) }
  /// Second wave minus first.
  var difference: Double { Double(noYes - yesNo) / Double(people) }

  /// √((gained + lost − d²)/n), d = gained − lost, from the shares of people who changed each way.
  func standardError(gained: Double, lost: Double, people: Double) -> Double {
    let change = gained - lost
    return (max(0, gained + lost - change * change) / people).squareRoot()
  }
}
