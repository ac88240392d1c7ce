package import Foundation

/// The style of web reports, with the fonts that it names.
package struct ReportStyle: Sendable {
  let css: String
  /// Nothing is fetched, nothing runs.
  static let policy: StaticString =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

  /// `fonts`: WOFF2 files by weight (400, 600, 700).
  package init(_ text: String, fonts: [Int: Data]) {
    var css = text
    for (weight, data) in fonts.sorted(by: { $0.key < $1.key }) {
      css += "\n@font-face{font-family:Inter;font-weight:\(weight);font-display:swap;"
      css += "src:url(data:font/woff2;base64,\(data.base64EncodedString())) format(\"woff2\")}"
    }
    self.css = css
  }
}
