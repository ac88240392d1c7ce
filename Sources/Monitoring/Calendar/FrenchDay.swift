package import Writing

extension French {
  /// `20 janvier 2025`, `1er mars 2024`.
  package func day(_ day: Day) -> String {
    "\(day.day == 1 ? "1er" : String(day.day)) \(French.months[day.month - 1]) \(day.year)"
  }

  /// `30/01/2025`
  package func shortDay(_ day: Day) -> String {
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(twoDigits(day.day))/\(twoDigits(day.month))/\(day.year)"
  }

  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
}
