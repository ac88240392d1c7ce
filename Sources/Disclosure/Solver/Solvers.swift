import CCBC

/// The functions of CBC and Clp, found when they are first asked for.
enum Solvers {
  fileprivate static let found: SolverFunctions? = {
    var functions = SolverFunctions()
    return findSolvers(&functions) ? functions : nil
  }()

  /// Programs look for the solvers before they protect anything.
  static var functions: SolverFunctions {
    guard let found else { preconditionFailure("no program goes on without the solvers") }
    return found
  }
}

/// The library that proves what hidden counts can be.
package enum CountSolver {
  /// Nothing can be protected without it.
  package static var isInstalled: Bool { Solvers.found != nil }
}
