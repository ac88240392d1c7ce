import Testing

@testable import Disclosure

@Suite struct SolverTests {
  /// 2x + y = 5: with fractions x reaches 2.5.
  private var odd: FeasibleRegion {
    FeasibleRegion(
      truth: [1, 3], least: [0, 0], most: 100,
      equations: [FeasibleRegion.Equation(form: LinearForm([0: 2, 1: 1]), total: 5)],
      lowerBounds: [])
  }

  @Test func `bounds are those of whole numbers, and have a table each`() throws {
    let program = LinearProgram(odd)
    let first = LinearForm(sumOf: [0])
    let most = try odd.extreme(.most, of: first, by: program)
    #expect(most.value == 2 && most.table == [2, 1])
    let least = try odd.extreme(.least, of: first, by: program)
    #expect(least.value == 0 && least.table == [0, 5])
  }

  @Test func `lowerBounds are kept`() throws {
    var region = odd
    region.lowerBounds = [FeasibleRegion.LowerBound(form: LinearForm(sumOf: [0, 1]), least: 4)]
    let program = LinearProgram(region)
    #expect(try region.extreme(.most, of: LinearForm(sumOf: [0]), by: program).value == 1)
  }

  @Test func `what has no solution is an error of the audit, never a protection`() throws {
    var region = odd
    region.equations.append(FeasibleRegion.Equation(form: LinearForm(sumOf: [0]), total: 9))
    #expect(throws: AuditError.contradiction) {
      let program = LinearProgram(region)
      _ = try region.extreme(.most, of: LinearForm(sumOf: [1]), by: program)
    }
    #expect(region.someTable() == nil)
  }

  @Test func `elimination in the prime field finds what follows from what`() {
    let columns: [Int32] = [0, 1, 2]
    var echelon = EchelonBasis(columns: 3)
    for cells in [[0, 1, 2], [0, 1]] {
      _ = echelon.insert(
        echelon.remainder(of: SparseRow(LinearForm(sumOf: cells), column: columns)))
    }
    let last = SparseRow(LinearForm(sumOf: [2]), column: columns)
    let first = SparseRow(LinearForm(sumOf: [0]), column: columns)
    #expect(echelon.remainder(of: last).isEmpty)
    #expect(!echelon.remainder(of: first).isEmpty)
  }

  @Test(arguments: [1, 2, 17, 2_147_483_646])
  func `an inverse undoes its number`(number: Int) {
    let element = PrimeField.element(number)
    #expect(PrimeField.product(element, PrimeField.inverse(element)) == 1)
    #expect(PrimeField.element(-number) == PrimeField.negative(element))
  }
}
