package import Monitoring

/// How the contradictory evaluation of a project went, as its evaluator noted it, without her name.
package struct PublishedDecision: Sendable, Hashable {
  package let projectCode: String
  package let decision: Decision
}
