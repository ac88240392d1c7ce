import Monitoring

/// The activity of a project: slow first quarters, then growth, with a dip each summer.
struct Course {
  let project: DemonstrationPlan.ProjectPlan
  let quarters: [Quarter]
  let seed: UInt64

  init(project: DemonstrationPlan.ProjectPlan, seed: UInt64) {
    self.project = project
    self.seed = seed
    quarters = Quarter.covering(project.startsOn, project.endsOn)
  }

  /// The activity of a quarter, 1 being that of an ordinary one.
  func pace(_ position: Int) -> Double {
    let start = [0.45, 0.7, 0.9]
    let growth =
      position < start.count ? start[position] : 1 + 0.02 * Double(position - start.count)
    return growth * [1, 1.04, 0.78, 1.12][quarters[position].number - 1]
  }

  /// The part of the project's life that is over at the end of a quarter.
  func progress(_ position: Int) -> Double {
    Double(position + 1) / Double(quarters.count)
  }

  /// What the project planned for a quarter, of a volume, a stock or a rate.
  func planned(_ pattern: DemonstrationPlan.Pattern, _ position: Int) -> Double {
    if let from = pattern.from, let to = pattern.to {
      return from + (to - from) * progress(position)
    }
    let volume =
      pattern.perQuarter ?? Double(project.peoplePerQuarter) * (pattern.perHundredPeople ?? 0) / 100
    return volume * pace(position)
  }

  /// How well the project does overall.
  var success: Double { Double(project.successPercent) / 100 }

  /// How much better or worse it does on one indicator than overall.
  func leaning(_ indicator: String) -> Double {
    var draw = stream("leaning", indicator)
    return draw.near(1, spread: 0.42)
  }

  /// The people met in a quarter, from which all counts of people are drawn.
  func people(_ position: Int) -> Int {
    var draw = stream("people", quarters[position].code)
    let mean = Double(project.peoplePerQuarter) * pace(position) * success
    return max(1, Int(draw.near(mean, spread: 0.16).rounded()))
  }

  func stream(_ purpose: String, _ detail: String = "") -> SplitMix64 {
    SplitMix64(seed: seed, purpose, project.code, detail)
  }
}
