/// How many marked people are among `drawn` ones, out of `population` of whom `marked` are.
struct Hypergeometric {
  let population: Int
  let marked: Int
  let drawn: Int

  var smallest: Int { max(0, drawn - (population - marked)) }
  var largest: Int { min(drawn, marked) }
  /// Densities rise up to the mode and fall after it.
  var mode: Int {
    let top = (Double(drawn) + 1) * (Double(marked) + 1) / (Double(population) + 2)
    return min(max(Int(top.rounded(.down)), smallest), largest)
  }

  /// As a product of binomial densities, which neither underflows nor cancels (Loader 2000).
  func density(_ x: Int) -> Double {
    guard smallest <= x, x <= largest else { return 0 }
    let p = Double(drawn) / Double(max(population, 1))
    let among = Binomial.density(x, of: marked, p: p)
    let others = Binomial.density(drawn - x, of: population - marked, p: p)
    return among * others / Binomial.density(drawn, of: population, p: p)
  }

  /// P(X ≤ x).
  func lower(_ x: Int) -> Double {
    guard x >= smallest else { return 0 }
    guard x < largest else { return 1 }
    return x <= mode ? min(1, fallingTail(from: x, step: -1)) : 1 - upper(x + 1)
  }

  /// P(X ≥ x).
  func upper(_ x: Int) -> Double {
    guard x <= largest else { return 0 }
    guard x > smallest else { return 1 }
    return x > mode ? min(1, fallingTail(from: x, step: 1)) : 1 - lower(x - 1)
  }

  /// The sum from x away from the mode. Terms only fall, so it stops once they are negligible.
  func fallingTail(from x: Int, step: Int) -> Double {
    var current = x
    var term = density(x)
    var sum = 0.0
    while term > sum * 1e-17, smallest <= current, current <= largest {
      sum += term
      term *= step > 0 ? ratioAbove(current) : 1 / ratioAbove(current - 1)
      current += step
    }
    return sum
  }

  /// density(x + 1) / density(x).
  private func ratioAbove(_ x: Int) -> Double {
    let above = Double(marked - x) * Double(drawn - x)
    let below = Double(x + 1) * Double(population - marked - drawn + x + 1)
    return above / below
  }
}
