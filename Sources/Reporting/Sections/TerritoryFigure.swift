import Monitoring
import Publishing
import Writing

/// In which départements the projects of a slice work.
struct TerritoryFigure {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  /// Nil where there is nothing to compare, or no place for some département.
  var figure: Illustration? {
    let chart = TileMapChart(
      slice.departments.map { ($0, number(of: $0)) }, one: "projet", several: "projets")
    guard let chart, slice.projects.count > 1 else { return nil }
    return Illustration(
      id: "g-territoire", title: title,
      subtitle: "Nombre de projets par département de l’appel",
      drawing: chart.drawing(id: "g-territoire", title: title), alternative: chart.description,
      note:
        "Un carré par département, placé comme sur une carte, sans égard à sa taille. Un projet compte "
        + "dans chacun des siens. Source : projets tels que déclarés, au "
        + "\(French.page.day(slice.today)).")
  }

  private func number(of department: Department) -> Int {
    slice.projects.count { $0.departmentCodes.contains(department.code) }
  }

  private var title: String {
    let numbers = slice.departments.map { (name: $0.name, number: number(of: $0)) }
    let without = numbers.filter { $0.number == 0 }.map(\.name)
    let most = numbers.map(\.number).max() ?? 0
    let first = numbers.filter { $0.number == most }.map(\.name)
    let place =
      first.count == numbers.count
      ? "\(Phrase.count(most, "projet", "projets")) dans chaque département"
      : first.count <= 3
        ? "Le plus de projets : \(Phrase.list(first)) (\(most)\(first.count > 1 ? " chacun" : ""))"
        : "\(Phrase.count(most, "projet", "projets")) au plus par département"
    switch without.count {
    case 0: return place
    case 1...3: return "\(place) ; aucun : \(Phrase.list(without))"
    default: return "\(place) ; aucun dans \(without.count) départements sur \(numbers.count)"
    }
  }
}
