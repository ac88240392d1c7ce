import Foundation
import Monitoring
import Statistics
import Writing

/// The unit in which people read a measure.
enum MeasureUnit {
  case plain
  /// A share of 1, shown out of a hundred.
  case percent
  /// A difference of shares.
  case points
  /// The probability that chance alone does so much.
  case probability

  func words(_ estimate: Estimate) -> String {
    guard let interval = estimate.interval else { return words(estimate.value) }
    return "\(words(estimate.value)) (\(digits(interval.lower)) à \(digits(interval.upper)))"
  }

  func words(_ value: Double) -> String {
    switch self {
    case .plain: digits(value)
    case .probability: value < 0.001 ? "moins de 0,001" : digits(value)
    case .percent: digits(value) + "\u{A0}%"
    case .points: digits(value) + "\u{A0}points"
    }
  }

  private func digits(_ value: Double) -> String {
    switch self {
    case .plain: MeasureUnit.number(value, decimals: MeasureUnit.decimals(value))
    case .probability: MeasureUnit.number(value, decimals: 3)
    case .percent, .points: MeasureUnit.number(100 * value, decimals: 1)
    }
  }

  /// Beyond what a person compares digit by digit, a power of ten says more, and `Decimal` less.
  private static func number(_ value: Double, decimals: Int) -> String {
    let size = abs(value)
    guard size == 0 || (1e-4..<1e12).contains(size) else {
      return String(format: "%.3g", value).replacing(".", with: ",").replacing("-", with: "−")
    }
    return French.terminal.number(Decimal(value), decimals: decimals)
  }

  private static func decimals(_ value: Double) -> Int {
    if value == value.rounded() { return 0 }
    return switch abs(value) {
    case 100...: 1
    case 10..<100: 2
    case 0.01..<10: 3
    default: 5
    }
  }
}
