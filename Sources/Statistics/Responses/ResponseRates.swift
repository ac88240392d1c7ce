/// The sixteen rates of response, cooperation, refusal and contact, under their usual names.
/// Source: American Association for Public Opinion Research, "Standard Definitions" (2016).
package enum ResponseRate: String, Sendable, Codable, CaseIterable {
  case rr1 = "RR1"
  case rr2 = "RR2"
  case rr3 = "RR3"
  case rr4 = "RR4"
  case rr5 = "RR5"
  case rr6 = "RR6"
  case coop1 = "COOP1"
  case coop2 = "COOP2"
  case coop3 = "COOP3"
  case coop4 = "COOP4"
  case ref1 = "REF1"
  case ref2 = "REF2"
  case ref3 = "REF3"
  case con1 = "CON1"
  case con2 = "CON2"
  case con3 = "CON3"
}

extension Dispositions {
  /// As a fraction.
  package func rate(_ rate: ResponseRate) throws(EstimateRefusal) -> Double {
    let (above, below) = parts(rate)
    guard below > 0 else { throw .nobody }
    return above / below
  }

  private func parts(_ rate: ResponseRate) -> (Double, Double) {
    let i = Double(complete)
    let answered = Double(complete + partial)
    let able = answered + Double(refusal)
    let reached = able + Double(other)
    let known = reached + Double(nonContact)
    let unknown = Double(unknownHousehold + unknownOther)
    let widest = known + unknown
    let estimated = known + eligibleShare * unknown
    return switch rate {
    case .rr1: (i, widest)
    case .rr2: (answered, widest)
    case .rr3: (i, estimated)
    case .rr4: (answered, estimated)
    case .rr5: (i, known)
    case .rr6: (answered, known)
    case .coop1: (i, reached)
    case .coop2: (answered, reached)
    case .coop3: (i, able)
    case .coop4: (answered, able)
    case .ref1: (Double(refusal), widest)
    case .ref2: (Double(refusal), estimated)
    case .ref3: (Double(refusal), known)
    case .con1: (reached, widest)
    case .con2: (reached, estimated)
    case .con3: (reached, known)
    }
  }
}
