extension ProjectStatus: Coded {
  package var word: String {
    switch self {
    case .selected: "selected"
    case .running: "running"
    case .completed: "completed"
    case .stopped: "stopped"
    }
  }
}

extension QuarterReport.State: Coded {
  package var word: String {
    switch self {
    case .open: "open"
    case .draft: "draft"
    case .submitted: "submitted"
    case .returned: "returned"
    case .approved: "approved"
    case .reopened: "reopened"
    }
  }
}

extension Missing: Coded {
  package var word: String {
    switch self {
    case .notAvailable: "ND"
    case .notApplicable: "SO"
    case .notCommunicated: "NC"
    }
  }
}

extension Reason: Coded {
  package var word: String {
    switch self {
    case .verified: "verified"
    case .activity: "activity"
    case .method: "method"
    case .other: "other"
    }
  }
}

extension Finding.Severity: Coded {
  package var word: String {
    switch self {
    case .error: "erreur"
    case .alert: "alerte"
    }
  }
}

extension Edition.Kind: Coded {
  package var word: String {
    switch self {
    case .provisional: "provisional"
    case .freeze: "freeze"
    case .release: "release"
    }
  }
}

extension Indicator.Level: Coded {
  package var word: String {
    switch self {
    case .input: "input"
    case .activity: "activity"
    case .output: "output"
    case .outcome: "outcome"
    case .impact: "impact"
    }
  }
}

extension Indicator.Measure: Coded {
  package var word: String {
    switch self {
    case .count: "count"
    case .amount: "amount"
    case .proportion: "proportion"
    case .mean: "mean"
    case .score: "score"
    case .milestone: "milestone"
    }
  }
}

extension Indicator.Direction: Coded {
  package var word: String {
    switch self {
    case .increase: "increase"
    case .decrease: "decrease"
    case .maintain: "maintain"
    }
  }
}

extension Indicator.OverTime: Coded {
  package var word: String {
    switch self {
    case .sum: "sum"
    case .last: "last"
    case .max: "max"
    case .weightedMean: "weighted_mean"
    }
  }
}

extension Indicator.OverProjects: Coded {
  package var word: String {
    switch self {
    case .sum: "sum"
    case .none: "none"
    case .weightedMean: "weighted_mean"
    }
  }
}

extension DisclosureClass: Coded {
  package var word: String {
    switch self {
    case .people: "people"
    case .health: "health"
    case .activity: "activity"
    }
  }
}

extension Counting: Coded {
  package var word: String {
    switch self {
    case .once: "once"
    case .perEvent: "perEvent"
    case .perQuarter: "perQuarter"
    }
  }
}

extension TargetKind: Coded {
  package var word: String {
    switch self {
    case .reach: "reach"
    case .floor: "floor"
    case .ceiling: "ceiling"
    }
  }
}

extension TargetPeriod: Coded {
  package var word: String {
    switch self {
    case .year: "year"
    case .life: "life"
    }
  }
}

extension ReviewAct.Kind: Coded {
  package var word: String {
    switch self {
    case .approved: "accepte"
    case .returned: "rendu"
    case .reopened: "rouvert"
    case .asked: "reouverture_demandee"
    }
  }
}

extension CellMessage.Kind: Coded {
  package var word: String {
    switch self {
    case .question: "question"
    case .answer: "reponse"
    case .closing: "cloture"
    }
  }
}
