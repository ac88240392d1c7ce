package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// The indicators that a project reports on: the call's, its axes', its own.
  package borrowing func indicators(ofProject project: UUID) throws -> [Indicator] {
    try rows(
      Self.indicatorColumns + " from jalon.indicators_of(\(project)) indicator "
        + Self.indicatorJoins + " order by indicator.position"
    ) { try Indicator($0) }
  }

  /// Those of the call and of its axes, then those of single projects.
  package borrowing func indicators(ofCall call: UUID) throws -> [Indicator] {
    try rows(
      Self.indicatorColumns + " from jalon.indicator indicator " + Self.indicatorJoins
        + """
         where indicator.call_id = \(call)
        order by indicator.project_id is not null, indicator.position
        """
    ) { try Indicator($0) }
  }

  package borrowing func disaggregations(of call: UUID) throws -> [Disaggregation] {
    let categories = try rows(
      "select id, dimension_id, code, name, is_disadvantaged from jalon.category where call_id = \(call) order by position"
    ) { row in
      (
        try row.get("dimension_id", as: UUID.self),
        Category(id: try row.get("id"), code: try row.get("code"), name: try row.get("name")),
        try row.get("is_disadvantaged", as: Bool.self)
      )
    }
    return try rows(
      "select id, code, name, is_ordered from jalon.dimension where call_id = \(call) order by position"
    ) { row in
      let id = try row.get("id", as: UUID.self)
      return Disaggregation(
        id: id, code: try row.get("code"), name: try row.get("name"),
        isOrdered: try row.get("is_ordered"),
        categories: categories.filter { $0.0 == id }.map(\.1),
        disadvantagedCode: categories.first { $0.0 == id && $0.2 }?.1.code)
    }
  }

  /// The baselines and targets of projects.
  package borrowing func goals(ofProjects projects: [UUID]) throws -> [Goal] {
    let lines = try rows(
      """
      select project_id, indicator_id, true as is_baseline, null::int as year, value,
        'reach' as kind, null as period
      from jalon.baseline where project_id = any(\(projects))
      union all
      select project_id, indicator_id, false, year, value, kind, period
      from jalon.target where project_id = any(\(projects))
      order by project_id, indicator_id
      """
    ) { row in
      (
        project: try row.get("project_id", as: UUID.self),
        indicator: try row.get("indicator_id", as: UUID.self),
        isBaseline: try row.get("is_baseline", as: Bool.self),
        year: try row.getIfPresent("year", as: Int.self),
        value: try row.get("value", as: Decimal.self),
        kind: try row.choice("kind") as TargetKind,
        period: try row.getIfPresent("period", as: String.self).flatMap(TargetPeriod.init)
      )
    }
    var goals: [Goal] = []
    for line in lines {
      if goals.last?.projectID != line.project || goals.last?.indicatorID != line.indicator {
        goals.append(
          Goal(
            projectID: line.project, indicatorID: line.indicator, baseline: nil, finalTarget: nil,
            yearTargets: [:]))
      }
      let last = goals.count - 1
      if !line.isBaseline { goals[last].kind = line.kind }
      if line.isBaseline {
        goals[last].baseline = line.value
      } else if let year = line.year {
        goals[last].yearTargets[year] = line.value
      } else {
        goals[last].finalTarget = line.value
        goals[last].period = line.period
      }
    }
    return goals
  }

  private static var indicatorColumns: SQL {
    """
    select indicator.*, axis.code as axis_code, project.code as project_code,
      (select coalesce(array_agg(dimension.code order by dimension.position), '{}')
       from jalon.indicator_dimension link join jalon.dimension on dimension.id = link.dimension_id
       where link.indicator_id = indicator.id) as dimension_codes,
      reference.*
    """
  }

  private static var indicatorJoins: SQL {
    """
    left join jalon.axis on axis.id = indicator.axis_id
    left join jalon.project on project.id = indicator.project_id
    cross join lateral (
      select coalesce(array_agg(category.code order by line.position), '{}') as reference_categories,
        coalesce(array_agg(line.territory order by line.position), '{}') as reference_territories,
        coalesce(array_agg(line.value order by line.position), '{}') as reference_values,
        coalesce(array_agg(line.source order by line.position), '{}') as reference_sources,
        coalesce(array_agg(line.year order by line.position), '{}') as reference_years
      from jalon.reference_value line left join jalon.category on category.id = line.category_id
      where line.indicator_id = indicator.id
    ) reference
    """
  }
}

extension Indicator {
  init(_ row: Row) throws {
    let scope: IndicatorScope =
      if let axis = try row.getIfPresent("axis_code", as: String.self) {
        .axis(code: axis)
      } else if let project = try row.getIfPresent("project_code", as: String.self) {
        .project(code: project)
      } else {
        .call
      }
    self.init(
      id: try row.get("id"), code: try row.get("code"), name: try row.get("name"),
      definition: try row.get("definition"), unit: try row.get("unit"),
      level: try row.choice("level"), measure: try row.choice("measure"),
      direction: try row.choice("direction"), decimals: try row.get("decimals"),
      overTime: try row.choice("over_time"), overProjects: try row.choice("over_projects"),
      disclosureClass: try row.choice("class"),
      counting: try row.getIfPresent("counting", as: String.self).flatMap(Counting.init),
      margin: try row.getIfPresent("margin"), references: try ReferenceValue.all(in: row),
      isRequired: try row.get("is_required"),
      isTypedTwice: try row.get("is_typed_twice"),
      alerts: AlertThresholds(
        changeRatio: try row.get("alert_change_ratio"),
        changeUnits: try row.get("alert_change_units"),
        targetRatio: try row.get("alert_target_ratio")),
      scope: scope, disaggregationCodes: try row.get("dimension_codes"),
      startsOn: try row.dayIfPresent("starts_on"), endsOn: try row.dayIfPresent("ends_on"))
  }
}

extension ReferenceValue {
  fileprivate static func all(in row: Row) throws -> [ReferenceValue] {
    let categories = try row.get("reference_categories", as: [String?].self)
    let territories = try row.get("reference_territories", as: [String?].self)
    let values = try row.get("reference_values", as: [Decimal].self)
    let sources = try row.get("reference_sources", as: [String].self)
    let years = try row.get("reference_years", as: [Int].self)
    return values.indices.map { index in
      ReferenceValue(
        categoryCode: categories[index], territory: territories[index], value: values[index],
        source: sources[index], year: years[index])
    }
  }
}
