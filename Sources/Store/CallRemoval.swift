import Foundation
import Monitoring
import Postgres

/// What leaves a call: only what nothing was entered about.
extension Transaction {
  borrowing func remove(_ changes: [AmendmentChange], _ call: UUID) throws {
    let removed = changes.filter { $0.latter == nil }
    func codes(_ kind: AmendmentChange.Kind) -> [String] {
      removed.filter { $0.kind == kind }.compactMap(\.place.subject)
    }
    for code in codes(.survey) {
      try remove("L’enquête \(code)") {
        try $0.run("delete from jalon.survey where call_id = \(call) and code = \(code)")
      }
    }
    for code in codes(.indicator) {
      try remove("L’indicateur \(code)") {
        try $0.run("delete from jalon.indicator where call_id = \(call) and code = \(code)")
      }
    }
    for code in codes(.project) { try removeProject(code, call) }
    for change in removed where change.kind == .category {
      try remove("La modalité \(change.place.subject ?? "") \(change.place.item ?? "")") {
        try $0.run(
          """
          delete from jalon.category using jalon.dimension
          where dimension.id = category.dimension_id and dimension.call_id = \(call)
            and dimension.code = \(change.place.subject) and category.code = \(change.place.item)
          """)
      }
    }
    for code in codes(.dimension) {
      try remove("La ventilation \(code)") {
        try $0.run("delete from jalon.dimension where call_id = \(call) and code = \(code)")
      }
    }
    for code in codes(.axis) {
      try remove("L’axe \(code)") {
        try $0.run("delete from jalon.axis where call_id = \(call) and code = \(code)")
      }
    }
    for code in codes(.department) {
      try remove("Le département \(code)") {
        try $0.run("delete from jalon.department where call_id = \(call) and code = \(code)")
      }
    }
  }

  private borrowing func removeProject(_ code: String, _ call: UUID) throws {
    let isSent: Bool = try value(
      """
      select exists (select from jalon.quarter_report report
        join jalon.project on project.id = report.project_id
        where project.call_id = \(call) and project.code = \(code) and report.version > 0)
      """)
    guard !isSent else {
      throw CallFileRefusal(
        sentence: "Le projet \(code) n’est plus dans le fichier, et des trimestres sont reçus. Le"
          + " remettre\u{A0}; pour l’arrêter\u{A0}: jalon projet avenant \(code) --arret")
    }
    try remove("Le projet \(code)") {
      try $0.run("delete from jalon.project where call_id = \(call) and code = \(code)")
    }
  }

  private borrowing func remove(
    _ what: String, _ delete: (borrowing Transaction) throws -> Int
  ) throws {
    do {
      _ = try delete(self)
    } catch let error as PostgresError where error.sqlstate == "23503" {
      throw CallFileRefusal(
        sentence:
          "\(what) n’est plus dans le fichier, mais sert encore\u{A0}: des valeurs, une cible,"
          + " un projet ou une vague s’y rattachent. Le remettre dans le fichier.")
    }
  }
}
