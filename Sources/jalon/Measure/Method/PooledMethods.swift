import Statistics

/// Two groups in two years, project by project.
struct PooledGapRow: MethodRow {
  let projects: [Project]

  struct Project: Decodable {
    let ref1: GivenShare
    let dis1: GivenShare
    let ref2: GivenShare
    let dis2: GivenShare

    fileprivate func groups() throws(EstimateRefusal) -> ProjectGroups {
      ProjectGroups(
        first: GroupPair(reference: try ref1.count(), compared: try dis1.count()),
        second: GroupPair(reference: try ref2.count(), compared: try dis2.count()))
    }
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    var groups: [ProjectGroups] = []
    for project in projects { groups.append(try project.groups()) }
    let pooled = try PooledGapChange(groups)
    let crude = try pooled.crude.estimate()
    return [
      "used": .whole(pooled.used),
      "weights": MethodValue(pooled.weights),
      "people_used": MethodValue(pooled.peopleUsed),
      "people_all": MethodValue(pooled.peopleInAll),
      "gap1": fields(pooled.first),
      "gap2": fields(pooled.second),
      "change": fields(pooled.change),
      "crude": .object([
        "change": .number(crude.value), "interval": MethodValue(crude.interval),
        "p": .number(pooled.crude.pValue),
      ]),
      "sign_disagrees": .flag(pooled.disagreesWithCrude),
    ]
  }

  private func fields(_ gap: PooledGap) -> MethodValue {
    .object([
      "value": .number(gap.value), "se": .number(gap.standardError),
      "interval": MethodValue(gap.interval), "p": MethodValue(gap.pValue),
    ])
  }
}

/// Two groups in one year, project by project.
struct StrataRow: MethodRow {
  let strata: [GivenStratum]

  struct GivenStratum: Decodable {
    let events1: Int
    let n1: Int
    let events0: Int
    let n0: Int

    fileprivate func stratum() throws(EstimateRefusal) -> Stratum {
      Stratum(
        group1: try GroupCount(events1, of: n1), group0: try GroupCount(events0, of: n0))
    }
  }

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    var list: [Stratum] = []
    for given in strata { list.append(try given.stratum()) }
    let pooled = try MantelHaenszel(list)
    let difference = try pooled.difference()
    let ratio = outcome(try pooled.ratio())
    return [
      "used": .whole(pooled.used),
      "mh_rd": .number(difference.value),
      "se_sato": MethodValue(difference.standardError),
      "interval_sato": MethodValue(difference.interval),
      "interval_square_and_add": MethodValue(try pooled.squareAndAdd().interval),
      "mh_rr": MethodValue(ratio) { .number($0.value) },
      "se_ln_rr": MethodValue(ratio) { MethodValue($0.standardError) },
      "interval_rr": MethodValue(ratio) { MethodValue($0.interval) },
      "crude_rd": .number(pooled.crudeDifference),
      "sign_disagrees": .flag(pooled.disagreesWithCrude),
    ]
  }
}

/// The effect of each project and its variance.
struct EffectsRow: MethodRow {
  let effects: [Double]
  let variances: [Double]

  func answer() throws(EstimateRefusal) -> [String: MethodValue] {
    let pooled = try InverseVariance(effects: effects, variances: variances)
    return [
      "k": .whole(effects.count),
      "fixed": .number(pooled.fixed.value),
      "se_fixed": MethodValue(pooled.fixed.standardError),
      "q": .number(pooled.q),
      "df": .whole(effects.count - 1),
      "p_q": .number(pooled.heterogeneityPValue),
      "tau2_dl": .number(pooled.betweenVariance),
      "i2": .number(pooled.inconsistency),
      "random_dl": .number(pooled.random.value),
      "se_dl": MethodValue(pooled.random.standardError),
      "se_hk": MethodValue(pooled.hartungKnapp.standardError),
      "ci_hk": MethodValue(pooled.hartungKnapp.interval),
      "se_hk_modified": MethodValue(pooled.modifiedHartungKnapp.standardError),
      "ci_hk_modified": MethodValue(pooled.modifiedHartungKnapp.interval),
    ]
  }
}
