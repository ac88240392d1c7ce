extension AmendmentChange {
  /// What changes: the call's own matters first, then those of its projects. The raw values are those of
  /// the database.
  package enum Kind: String, Sendable, CaseIterable {
    case title, funder, policy, scope, envelope
    case minimumBudget = "minimum_budget"
    case minimumDuration = "minimum_duration"
    case maximumDuration = "maximum_duration"
    case latestEnd = "latest_end"
    case applicationsReceived = "applications_received"
    case projectsSelected = "projects_selected"
    case dueDays = "due_days"
    case peopleThreshold = "people_threshold"
    case opinionThreshold = "opinion_threshold"
    case pinnedToday = "pinned_today"
    case isFictitious = "is_fictitious"
    case secondAdministrator = "second_administrator"
    case phase, priority, committee, department
    case organisationSIRET = "organisation_siret"
    case organisationRNA = "organisation_rna"
    case organisationFINESS = "organisation_finess"
    case axis
    case axisShortName = "axis_short_name"
    case dimension
    case dimensionOrder = "dimension_order"
    case disadvantaged, category, indicator
    case indicatorDefinition = "indicator_definition"
    case indicatorUnit = "indicator_unit"
    case indicatorLevel = "indicator_level"
    case indicatorMeasure = "indicator_measure"
    case indicatorDirection = "indicator_direction"
    case indicatorDecimals = "indicator_decimals"
    case indicatorOverTime = "indicator_over_time"
    case indicatorOverProjects = "indicator_over_projects"
    case indicatorClass = "indicator_class"
    case indicatorCounting = "indicator_counting"
    case indicatorMargin = "indicator_margin"
    case indicatorIsRequired = "indicator_is_required"
    case indicatorTypedTwice = "indicator_typed_twice"
    case indicatorAlerts = "indicator_alerts"
    case indicatorScope = "indicator_scope"
    case indicatorStartsOn = "indicator_starts_on"
    case indicatorEndsOn = "indicator_ends_on"
    case indicatorDimension = "indicator_dimension"
    case indicatorReference = "indicator_reference"
    case indicatorReplaces = "indicator_replaces"
    case crossRule = "cross_rule"
    case survey
    case surveyForm = "survey_form"
    case project
    case name, holder, partner
    case projectDepartment = "project_department"
    case axisShare = "axis_share"
    case territory, summary
    case targetPopulation = "target_population"
    case objectives
    case inequalityApproach = "inequality_approach"
    case startsOn = "starts_on"
    case endsOn = "ends_on"
    case status, suspension, budget, funding
    case projectIsFictitious = "project_is_fictitious"
    case baseline
    case baselineSource = "baseline_source"
    case target
    case targetKind = "target_kind"
    case targetPeriod = "target_period"

    /// Whether an administrator changes it; evaluators change what is a project's.
    package var isOfCall: Bool {
      switch self {
      case .name, .holder, .partner, .projectDepartment, .axisShare, .territory, .summary,
        .targetPopulation, .objectives, .inequalityApproach, .startsOn, .endsOn, .status,
        .suspension,
        .budget, .funding, .projectIsFictitious, .baseline, .baselineSource, .target, .targetKind,
        .targetPeriod:
        false
      default: true
      }
    }

    /// Whether it is part of what a project aims at, which administrators do not read.
    package var isOfGoal: Bool {
      switch self {
      case .baseline, .baselineSource, .target, .targetKind, .targetPeriod: true
      default: false
      }
    }

    /// What a part of an indicator, a dimension, an axis or a survey goes with.
    package var whole: Kind? {
      switch self {
      case .axisShortName: .axis
      case .dimensionOrder, .disadvantaged, .category: .dimension
      case .indicatorDefinition, .indicatorUnit, .indicatorLevel, .indicatorMeasure,
        .indicatorDirection, .indicatorDecimals, .indicatorOverTime, .indicatorOverProjects,
        .indicatorClass, .indicatorCounting, .indicatorMargin, .indicatorIsRequired,
        .indicatorTypedTwice,
        .indicatorAlerts, .indicatorScope, .indicatorStartsOn, .indicatorEndsOn,
        .indicatorDimension, .indicatorReference, .indicatorReplaces:
        .indicator
      case .surveyForm: .survey
      default: nil
      }
    }
  }
}
