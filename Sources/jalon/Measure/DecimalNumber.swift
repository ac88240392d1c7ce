import ArgumentParser
import Writing

/// A number as people type it, with a comma or a point, or as programs print it: `1.5e-7`.
struct DecimalNumber: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    // `Double` also reads « nan », « inf » and « 0x1p3 ».
    let isPlain = argument.utf8.allSatisfy { "0123456789.+-eE".utf8.contains($0) }
    let text = isPlain ? argument : TypedNumber.decimal(argument).map { "\($0)" } ?? ""
    guard let value = Double(text), value.isFinite else { return nil }
    self.value = value
  }
}
