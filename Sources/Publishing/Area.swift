/// Whom a figure is about: all projects of the call, each counted once, those of an axis, or one.
package enum Area: Sendable, Hashable {
  case call
  case axis(code: String)
  case project(code: String)

  package var projectCode: String? {
    if case .project(let code) = self { code } else { nil }
  }
}
