import Foundation

// Distribution functions through the incomplete gamma and beta functions.
// Source: NIST Digital Library of Mathematical Functions, 7.2, 8.2 and 8.17.

enum Normal {
  static func lower(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// P(|Z| ≥ |z|).
  static func twoSided(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// The z that is exceeded with the given probability, at most one half.
  static func upperQuantile(_ probability: Double) -> Double {
    smallestDouble { lower(-$0) <= probability }
  }
}

enum ChiSquare {
  static func upper(_ x: Double, degrees: Double) -> Double {
    IncompleteGamma.upper(degrees / 2, x / 2)
  }
}

enum Student {
  /// P(|T| ≥ |t|).
  static func twoSided(_ t: Double, degrees: Double) -> Double {
    let total = degrees + t * t
    return IncompleteBeta.lower(degrees / 2, 0.5, degrees / total, rest: t * t / total)
  }

  /// The t that is exceeded with the given probability, at most one half.
  static func upperQuantile(_ probability: Double, degrees: Double) -> Double {
    smallestDouble { twoSided($0, degrees: degrees) <= 2 * probability }
  }
}

enum FisherF {
  static func lower(_ f: Double, _ first: Double, _ second: Double) -> Double {
    let total = first * f + second
    guard total.isFinite else { return 1 }
    return IncompleteBeta.lower(first / 2, second / 2, first * f / total, rest: second / total)
  }

  static func quantile(_ probability: Double, _ first: Double, _ second: Double) -> Double {
    smallestDouble { lower($0, first, second) >= probability }
  }
}

enum Binomial {
  /// P(X ≤ k) for X ~ Bin(n, p).
  static func lower(_ k: Int, of n: Int, p: Double) -> Double {
    guard k >= 0 else { return 0 }
    guard k < n else { return 1 }
    return IncompleteBeta.lower(Double(n - k), Double(k) + 1, 1 - p, rest: p)
  }

  static func density(_ k: Int, of n: Int, p: Double) -> Double {
    guard 0 <= k, k <= n else { return 0 }
    return SaddlePoint.binomialDensity(Double(k), of: Double(n), p: p, q: 1 - p)
  }
}
