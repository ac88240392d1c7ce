extension CallFile {
  /// One sentence for each code that is used without being defined. Unchecked, a misspelt axis would
  /// make an indicator common to the whole call.
  package var brokenReferences: [String] {
    indicatorReferences + categoryReferences + goalReferences + organisationReferences
      + checkReferences + brokenValues
  }

  /// Numbers whose key is wrong, and of bodies that no project names.
  private var organisationReferences: [String] {
    let named = projects.flatMap { [$0.holder] + ($0.partners ?? []) }
    return (organisations ?? []).flatMap { organisation in
      missing(organisation.name, from: named, "La liste des organismes nomme")
        + organisation.brokenNumbers
    }
  }

  private var indicatorReferences: [String] {
    (indicators ?? []).flatMap { indicator in
      let who = "L’indicateur \(indicator.code)"
      return missing(indicator.axis, from: axes.map(\.code), "\(who) nomme l’axe")
        + missing(indicator.project, from: projects.map(\.code), "\(who) nomme le projet")
        + (indicator.dimensions ?? []).flatMap {
          missing($0, from: (dimensions ?? []).map(\.code), "\(who) nomme la ventilation")
        }
        + brokenReplacement(of: indicator)
    }
  }

  private func brokenReplacement(of indicator: IndicatorLine) -> [String] {
    guard let line = indicator.replaces else { return [] }
    let who = "L’indicateur \(indicator.code)"
    let others = (indicators ?? []).filter { $0.code != indicator.code }
    let open = others.filter { line.indicators.contains($0.code) && $0.endsOn == nil }
    let range = line.how.value.range
    return line.indicators.flatMap {
      missing($0, from: others.map(\.code), "\(who) remplace l’indicateur")
    }
      + (range.contains(Set(line.indicators).count)
        ? []
        : [
          "\(who) remplace \(line.indicators.count) indicateur(s)\u{A0}; «\u{A0}\(line.how.value.word)\u{A0}» en demande \(range.lowerBound == 1 ? "un" : "au moins deux")."
        ])
      + open.map {
        "\(who) remplace \($0.code), qui reste demandé. Donner à celui-ci une date de fin («\u{A0}endsOn\u{A0}»)."
      }
  }

  var projectReferences: [String] {
    projects.flatMap { project in
      let who = "Le projet \(project.code)"
      let shared = (project.axisShares ?? [:]).keys.filter { !project.axes.contains($0) }.sorted()
      return (project.axes + shared).flatMap {
        missing($0, from: axes.map(\.code), "\(who) nomme l’axe")
      }
        + project.departments.flatMap {
          missing($0, from: departments.map(\.code), "\(who) nomme le département")
        }
    }
  }

  private var categoryReferences: [String] {
    let dimensions = dimensions ?? []
    let disadvantaged = dimensions.flatMap { dimension in
      missing(
        dimension.disadvantaged, from: dimension.categories.map(\.code),
        "La ventilation \(dimension.code) nomme la modalité")
    }
    let references = (indicators ?? []).flatMap { indicator in
      let known = dimensions.filter { indicator.dimensions?.contains($0.code) == true }
        .flatMap { $0.categories.map(\.code) }
      return (indicator.references ?? []).flatMap {
        missing($0.category, from: known, "L’indicateur \(indicator.code) nomme la modalité")
      }
    }
    return disadvantaged + references
  }

  private var goalReferences: [String] {
    projects.flatMap { project in
      let who = "Le projet \(project.code)"
      let goals = (project.goals ?? [:]).sorted { $0.key < $1.key }
      let years = goals.flatMap { ($0.value.yearTargets ?? [:]).keys.sorted() }
      return goals.flatMap {
        missing($0.key, from: (indicators ?? []).map(\.code), "\(who) nomme l’indicateur")
      }
        + years.filter { Int($0) == nil }.map {
          "\(who) nomme l’année « \($0) », qui n’en est pas une. L’écrire en chiffres."
        }
    }
  }

  private func missing(_ code: String?, from known: [String], _ beginning: String) -> [String] {
    guard let code, !known.contains(code) else { return [] }
    return ["\(beginning) « \(code) », qui n’est pas dans le fichier. Corriger le code."]
  }
}
