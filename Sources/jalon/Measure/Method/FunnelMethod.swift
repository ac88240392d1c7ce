import Statistics

/// People concerned and people of each project.
struct FunnelRow: MethodRow {
  let rows: [GivenShare]

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    try FunnelRow.fields(of: try ExactFunnel(try rows.shares()))
  }

  static func fields(of funnel: ExactFunnel) throws(EstimateRefusal) -> [String: MethodValue] {
    let spread = outcome(try FunnelOverdispersion(funnel))
    var projects: [MethodValue] = []
    for project in funnel.projects { projects.append(.object(try fields(of: project, funnel))) }
    return [
      "p0": .number(funnel.baseline),
      "k": .whole(funnel.projects.count),
      "phi": MethodValue(spread) { .number($0.dispersion) },
      "tau2": MethodValue(spread) { .number($0.betweenVariance) },
      "q": MethodValue(spread) { .number($0.q) },
      "p_q": MethodValue(spread) { .number($0.pValue) },
      "rows": .list(projects),
      "overdispersed": limits(funnel, spread, .percent95),
      "overdispersed998": limits(funnel, spread, .percent99Point8),
    ]
  }

  private static func limits(
    _ funnel: ExactFunnel, _ spread: Outcome<FunnelOverdispersion>, _ confidence: Confidence
  ) -> MethodValue {
    MethodValue(spread) { spread in
      .list(
        funnel.projects.map { MethodValue(spread.limits(people: $0.denominator, confidence)) })
    }
  }

  private static func fields(
    of project: Share, _ funnel: ExactFunnel
  ) throws(EstimateRefusal) -> [String: MethodValue] {
    let counts: [String: MethodValue] = [
      "x": .whole(project.numerator), "n": .whole(project.denominator),
    ]
    guard funnel.hasVariation else {
      return counts.merging(
        ["limits": .null, "p_mid": .null, "p_exact": .null, "position": .null]
      ) { $1 }
    }
    let people = project.denominator
    let inner = try funnel.limits(people: people, .percent95)
    let outer = try funnel.limits(people: people, .percent99Point8)
    let pValues = try funnel.pValues(of: project)
    let found: [String: MethodValue] = [
      "limits": .object([
        "0.001": .number(outer.lower), "0.025": .number(inner.lower),
        "0.975": .number(inner.upper), "0.999": .number(outer.upper),
      ]),
      "p_mid": .number(pValues.midP), "p_exact": .number(pValues.exact),
      "position": .word(try funnel.position(of: project).rawValue),
    ]
    return counts.merging(found) { $1 }
  }
}
