extension ResponseClasses {
  /// ½ Σ |p_r − p_b|: the share of answers that would have to change class.
  /// Source: O. D. Duncan and B. Duncan, American Sociological Review 20 (1955) 210–217.
  package var dissimilarity: Double {
    zip(answeredShares, supportedShares).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
  }

  /// (p_r − p_b)/√(p_b(1 − p_b)) of each class.
  package var standardisedDifferences: [Double] {
    zip(answeredShares, supportedShares).map { ($0 - $1) / ($1 * (1 - $1)).squareRoot() }
  }

  /// One difference for all classes, √(δ′S⁻¹δ) over all but the last, S the mean of the two
  /// multinomial covariances. Nil if nobody of a class answered.
  /// Source: D. Yang and J. E. Dalton, SAS Global Forum (2012), paper 335.
  package var yangDalton: Double? {
    guard answered.allSatisfy({ $0 > 0 }) else { return nil }
    let (one, two) = (answeredShares.dropLast(), supportedShares.dropLast())
    let differences = zip(one, two).map { $0 - $1 }
    let covariance = one.indices.map { row in
      one.indices.map { column in
        let diagonal = row == column ? one[row] + two[row] : 0
        return (diagonal - one[row] * one[column] - two[row] * two[column]) / 2
      }
    }
    guard let solution = solve(covariance, differences) else { return nil }
    return max(0, dot(differences, solution)).squareRoot()
  }
}

/// The x of A x = b, A symmetric and positive definite. Nil where it is not.
private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var (rows, values) = (matrix, right)
  for pivot in rows.indices {
    guard rows[pivot][pivot] > 0 else { return nil }
    for row in rows.indices.dropFirst(pivot + 1) {
      let factor = rows[row][pivot] / rows[pivot][pivot]
      for column in rows.indices.dropFirst(pivot) {
        rows[row][column] -= factor * rows[pivot][column]
      }
      values[row] -= factor * values[pivot]
    }
  }
  for pivot in rows.indices.reversed() {
    let known = rows.indices.dropFirst(pivot + 1).reduce(0) { $0 + rows[pivot][$1] * values[$1] }
    values[pivot] = (values[pivot] - known) / rows[pivot][pivot]
  }
  return values.allSatisfy(\.isFinite) ? values : nil
}
