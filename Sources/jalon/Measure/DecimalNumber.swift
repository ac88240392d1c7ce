import ArgumentParser
import Foundation

/// A number as people type it, with a comma or a point.
struct DecimalNumber: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    let text = argument.filter { !" \u{A0}\u{202F}".contains($0) }
      .replacing("−", with: "-").replacing(",", with: ".")
    // What `Double` reads beside decimal numbers: « nan », « inf », « 0x1p3 ».
    guard text.allSatisfy({ "0123456789.+-eE".contains($0) }), let value = Double(text),
      value.isFinite
    else { return nil }
    self.value = value
  }
}
