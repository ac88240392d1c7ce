import Foundation
import Monitoring
import Publishing
import Writing

/// Small phrases that sections share.
enum Phrase {
  /// `1 projet`, `3 projets`.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    French.page.counted(number, singular, plural)
  }

  /// « Le projet déclare », « Les 6 projets déclarent », « 12 projets sur 13 déclarent ».
  static func projects(_ number: Int, of all: Int, _ singular: String, _ plural: String) -> String {
    if all == 1, number == 1 { return "Le projet \(singular)" }
    if number == all { return "Les \(all) projets \(plural)" }
    return number < 2
      ? "\(number) projet sur \(all) \(singular)" : "\(number) projets sur \(all) \(plural)"
  }

  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " et " + last
  }

  /// « « n.c. » : non communicable. », where one of what it stands under has that mark.
  static func legend(_ mark: String, _ meaning: String, in texts: [String]) -> String {
    texts.contains { $0.contains(mark) } ? "« \(mark) » : \(meaning). " : ""
  }

  /// « A », « B » et « C » : what is said of each, where it is the same: once, not a line for each.
  static func grouped(_ findings: [(label: String, words: String)]) -> [String] {
    grouped(findings.map { ($0.label, "", $0.words) })
  }

  /// With what is told of each alone after its label.
  static func grouped(_ findings: [(label: String, aside: String, words: String)]) -> [String] {
    var groups: [(words: String, labels: [String])] = []
    for finding in findings {
      let label = "« \(finding.label) »\(finding.aside)"
      if let place = groups.firstIndex(where: { $0.words == finding.words }) {
        groups[place].labels.append(label)
      } else {
        groups.append((finding.words, [label]))
      }
    }
    return groups.map { "\(list($0.labels)) : \($0.words)" }
  }

  /// Ended by a full stop, unless its author ended it.
  static func sentence(_ text: String) -> String {
    text.last.map { ".!?…".contains($0) } == true ? text : text + "."
  }

  static func percent(_ fraction: Double) -> String {
    French.page.percent(Decimal(fraction))
  }

  static func onlyInTheseProjects(_ count: Int) -> String {
    count == 1 ? "dans ce projet seulement" : "dans ces \(count) projets seulement"
  }

  static func source(_ slice: PublicationSlice) -> String {
    "Source : saisies des porteurs, \(slice.call.code), "
      + "données au \(French.page.day(slice.today))."
  }
}
