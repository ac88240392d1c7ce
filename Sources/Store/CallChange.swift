import Foundation
import Monitoring
import Postgres

/// What an amendment of a call changes in place.
extension Transaction {
  borrowing func change(
    _ changes: [AmendmentChange], from file: CallFile, forms: [String: StoredForm], _ call: UUID
  ) throws {
    let changed = changes.filter { $0.former != nil && $0.latter != nil || $0.kind.isOfWhole }
    func isChanged(_ code: String, _ kinds: Set<AmendmentChange.Kind>) -> Bool {
      changed.contains { kinds.contains($0.kind) && $0.place.subject == code }
    }
    for line in file.departments where isChanged(line.code, [.department]) {
      try run(
        """
        update jalon.department set name = \(line.name)
        where call_id = \(call) and code = \(line.code)
        """)
    }
    for line in file.axes where isChanged(line.code, [.axis, .axisShortName]) {
      try run(
        """
        update jalon.axis set name = \(line.name), short_name = \(line.shortName)
        where call_id = \(call) and code = \(line.code)
        """)
    }
    for line in file.dimensions ?? []
    where isChanged(line.code, [.dimension, .dimensionOrder, .disadvantaged, .category]) {
      try update(line, call)
    }
    let ofIndicators = Set(AmendmentChange.Kind.allCases.filter(\.isOfIndicator))
    for line in file.indicators ?? [] where isChanged(line.code, ofIndicators) {
      try update(line, call, changed.filter { $0.place.subject == line.code })
    }
    for line in file.surveys ?? [] where isChanged(line.code, [.survey, .surveyForm]) {
      try update(
        line, form: isChanged(line.code, [.surveyForm]) ? forms[line.form] : nil, call)
    }
  }

  private borrowing func update(_ dimension: CallFile.DimensionLine, _ call: UUID) throws {
    let id: UUID = try value(
      """
      update jalon.dimension set name = \(dimension.name), is_ordered = \(dimension.isOrdered)
      where call_id = \(call) and code = \(dimension.code) returning id
      """)
    try run("update jalon.category set is_disadvantaged = false where dimension_id = \(id)")
    for category in dimension.categories {
      try run(
        """
        update jalon.category
        set name = \(category.name), is_disadvantaged = \(category.code == dimension.disadvantaged)
        where dimension_id = \(id) and code = \(category.code)
        """)
    }
  }

  private borrowing func update(
    _ indicator: CallFile.IndicatorLine, _ call: UUID, _ changes: [AmendmentChange]
  ) throws {
    let id: UUID = try value(
      "select id from jalon.indicator where call_id = \(call) and code = \(indicator.code)")
    if changes.contains(where: \.changesMeaning) {
      let hasValues: Bool = try value("select jalon.has_values(\(id))")
      if hasValues { throw CallFileRefusal(sentence: indicator.keepsItsMeaning) }
    }
    let alerts = indicator.alertThresholds
    try run(
      """
      update jalon.indicator
      set axis_id = (select id from jalon.axis where call_id = \(call) and code = \(indicator.axis)),
        project_id = (select id from jalon.project where call_id = \(call) and code = \(indicator.project)),
        name = \(indicator.name), definition = \(indicator.definition), unit = \(indicator.unit),
        level = \(indicator.level.value.rawValue), measure = \(indicator.measure.value.rawValue),
        direction = \(indicator.direction.value.rawValue), decimals = \(indicator.decimals ?? 0),
        over_time = \(indicator.overTime.value.rawValue),
        over_projects = \(indicator.overProjects.value.rawValue),
        class = \(indicator.disclosureClass.rawValue),
        counting = \(indicator.counting?.value.rawValue), margin = \(indicator.margin),
        is_required = \(indicator.isRequired ?? true),
        is_typed_twice = \(indicator.doubleEntry ?? false), alert_change_ratio = \(alerts.changeRatio),
        alert_change_units = \(alerts.changeUnits), alert_target_ratio = \(alerts.targetRatio),
        starts_on = \(indicator.startsOn?.postgresDate), ends_on = \(indicator.endsOn?.postgresDate),
        replaces = \(indicator.replaces?.json)::jsonb
      where id = \(id)
      """)
    try run("delete from jalon.indicator_dimension where indicator_id = \(id)")
    try run("delete from jalon.reference_value where indicator_id = \(id)")
    try addParts(of: indicator, id, call)
  }

  /// - Parameter form: nil where the form stays. Another one is another version: waves keep theirs.
  private borrowing func update(
    _ survey: CallFile.SurveyLine, form: StoredForm?, _ call: UUID
  ) throws {
    try run(
      """
      update jalon.survey set title = \(survey.title)
      where call_id = \(call) and code = \(survey.code)
      """)
    guard let form, let known = try self.survey(survey.code, ofCall: call) else { return }
    _ = try addVersion(
      known.version.number + 1, form: form, ofSurvey: known.id, ofCall: call)
  }

  /// Everything in the order of the file.
  borrowing func order(_ file: CallFile, _ call: UUID) throws {
    try run(
      """
      update jalon.axis set position = own.position - 1
      from unnest(\(file.axes.map(\.code))) with ordinality own (code, position)
      where axis.call_id = \(call) and axis.code = own.code and axis.position <> own.position - 1
      """)
    try run(
      """
      update jalon.indicator set position = own.position - 1
      from unnest(\((file.indicators ?? []).map(\.code))) with ordinality own (code, position)
      where indicator.call_id = \(call) and indicator.code = own.code
        and indicator.position <> own.position - 1
      """)
    for (position, dimension) in (file.dimensions ?? []).enumerated() {
      try run(
        """
        update jalon.dimension set position = \(position)
        where call_id = \(call) and code = \(dimension.code)
        """)
      try run(
        """
        update jalon.category set position = own.position - 1
        from unnest(\(dimension.categories.map(\.code))) with ordinality own (code, position),
          jalon.dimension
        where dimension.call_id = \(call) and dimension.code = \(dimension.code)
          and category.dimension_id = dimension.id and category.code = own.code
        """)
    }
  }
}

extension AmendmentChange {
  /// Values that were entered would mean something else.
  fileprivate var changesMeaning: Bool {
    switch kind {
    case .indicatorMeasure, .indicatorUnit, .indicatorClass, .indicatorScope: true
    case .indicatorDimension: latter == nil
    case .indicatorDecimals: (former.flatMap(Int.init) ?? 0) > (latter.flatMap(Int.init) ?? 0)
    default: false
    }
  }
}

extension AmendmentChange.Kind {
  /// What comes and goes with an indicator or a dimension that stays.
  fileprivate var isOfWhole: Bool { isOfIndicator && self != .indicator || self == .disadvantaged }

  fileprivate var isOfIndicator: Bool { self == .indicator || whole == .indicator }
}

extension CallFile.ReplacementLine {
  /// As the table holds it.
  var json: String? {
    (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension CallFile.IndicatorLine {
  fileprivate var keepsItsMeaning: String {
    "L’indicateur \(code) a déjà des valeurs\u{A0}: sa mesure, son unité, sa classe, sa portée et ses"
      + " ventilations restent, et il ne perd pas de décimales. Le clore, et en ajouter un autre."
  }
}
