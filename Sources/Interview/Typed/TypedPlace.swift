import Writing
import XLSForm

/// A latitude and a longitude in degrees, as people type them: `48.85 2.35`, `48,85 2,35`,
/// `48.85, 2.35`.
enum TypedPlace {
  static func read(_ typed: String) -> String? {
    var parts = typed.split { " \u{A0};/".contains($0) }.map(String.init)
    // `48.85,2.35`: the comma of a decimal stands before no point.
    if parts.count == 1, typed.contains(".") {
      parts = typed.split(separator: ",").map(String.init)
    }
    let numbers = parts.compactMap { part in
      TypedNumber.decimal(part.hasSuffix(",") ? String(part.dropLast()) : part)
    }
    guard parts.count == 2, numbers.count == 2 else { return nil }
    return "\(numbers[0]) \(numbers[1])"
  }
}
