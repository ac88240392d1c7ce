import Foundation

/// The files of this checkout, by their path from its top.
struct Checkout {
  struct File: Sendable {
    var path: String
    var text: String

    /// Lines with their numbers, without comments.
    var code: [(number: Int, line: String)] {
      lines.map { number, line in
        (number, line.firstRange(of: "//").map { String(line[..<$0.lowerBound]) } ?? line)
      }
    }

    var lines: [(number: Int, line: String)] {
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { ($0.offset + 1, String($0.element)) }
    }

    /// The lines of code that offend, as « path:line ».
    func places(where isOffence: (String) -> Bool) -> [String] {
      code.filter { isOffence($0.line) }.map { "\(path):\($0.number)" }
    }
  }

  static let top = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func files(under folder: String, ending: String) throws -> [File] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: resolved(folder))
    return try all.filter { $0.hasSuffix(ending) && !$0.contains("/.build/") }.sorted().map {
      path in
      File(
        path: "\(folder)/\(path)",
        text: try String(contentsOfFile: "\(resolved(folder))/\(path)", encoding: .utf8))
    }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(top)/\(path)", encoding: .utf8)
  }

  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: resolved(folder)).sorted()
      .filter { !$0.contains(".") }
  }

  /// A checkout may be entered by a link.
  private static func resolved(_ folder: String) -> String {
    URL(filePath: "\(top)/\(folder)").resolvingSymlinksInPath().path
  }
}
