import Foundation

/// Binomial and Poisson densities at real arguments, accurate to a few units in the last place,
/// whereas differences of log-gammas would lose half the digits.
/// Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
enum SaddlePoint {
  /// xᵃ e⁻ˣ / Γ(a + 1), for a ≥ 0 and x ≥ 0.
  static func poissonDensity(_ a: Double, mean x: Double) -> Double {
    guard x > 0 else { return a == 0 ? 1 : 0 }
    guard a > 0 else { return exp(-x) }
    return exp(-stirlingRemainder(a) - deviance(a, x)) / (2 * .pi * a).squareRoot()
  }

  /// Γ(n+1) / (Γ(x+1) Γ(n−x+1)) · pˣ qⁿ⁻ˣ, for 0 ≤ x ≤ n and p + q = 1.
  static func binomialDensity(_ x: Double, of n: Double, p: Double, q: Double) -> Double {
    guard p > 0 else { return x == 0 ? 1 : 0 }
    guard q > 0 else { return x == n ? 1 : 0 }
    let rest = n - x
    // log(1 ± …) keeps the digits that a power of a number close to 1 would lose.
    guard x > 0 else { return exp(n * (p < 0.1 ? log1p(-p) : log(q))) }
    guard rest > 0 else { return exp(n * (q < 0.1 ? log1p(-q) : log(p))) }
    let exponent =
      stirlingRemainder(n) - stirlingRemainder(x) - stirlingRemainder(rest)
      - deviance(x, n * p) - deviance(rest, n * q)
    return exp(exponent) * (n / (2 * .pi * x * rest)).squareRoot()
  }

  /// log Γ(x+1) − ((x + ½) log x − x + ½ log 2π): what Stirling's formula leaves out.
  static func stirlingRemainder(_ x: Double) -> Double {
    guard x > 15 else {
      return lgamma(x + 1) - (x + 0.5) * log(x) + x - 0.5 * log(2 * .pi)
    }
    let square = x * x
    var sum = 0.0
    for divisor in stirlingDivisors { sum = sum / square + 1 / divisor }
    return sum / x
  }

  /// The divisors of Stirling's series in 1/x, from the sixth term to the first.
  private static let stirlingDivisors: [Double] = [-360_360.0 / 691, 1188, -1680, 1260, -360, 12]

  /// x log(x/m) + m − x, accurate even when x and m are close.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var term = 2 * x * v
    for k in 1...1000 {
      term *= v * v
      let next = sum + term / Double(2 * k + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
