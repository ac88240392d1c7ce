/// What a target asks of the value.
package enum TargetKind: String, Sendable, CaseIterable {
  /// To get there from the baseline.
  case reach
  /// Never to be below it.
  case floor
  /// Never to be above it.
  case ceiling
}

/// The period whose value a final target is held against.
package enum TargetPeriod: String, Sendable, CaseIterable {
  /// The last full year.
  case year
  /// Since the start of the project.
  case life
}
