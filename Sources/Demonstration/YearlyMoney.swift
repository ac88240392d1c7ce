import Foundation
import Monitoring

/// The invented accounts of a project: its budget spread over its years, spent nearly whole.
struct YearlyMoney {
  let course: Course
  let plan: DemonstrationPlan

  private var lastYear: Int { plan.pinnedToday.year - 1 }

  /// Those of the last year come just before the demonstration's day; some are not read yet, a few not
  /// there.
  var accounts: [DemonstrationStatement] {
    years.filter { $0 <= lastYear }.compactMap { year in
      var draw = course.stream("money", "\(year)")
      let isLast = year == lastYear
      if isLast, draw.happens(0.1) { return nil }
      let spending = account(of: year, using: &draw)
      guard spending.findings.isEmpty else { preconditionFailure("an invented account balances") }
      return DemonstrationStatement(
        id: draw.uuid(), projectCode: course.project.code,
        subject: Statement.Subject(kind: .spending, year: year),
        content: Statement.Content(spending: spending),
        sentOn: isLast ? january(of: year + 1) : day(in: year + 1),
        isApproved: !isLast || !draw.happens(0.15))
    }
  }

  /// One project in five answers.
  var replies: [DemonstrationStatement] {
    var draw = course.stream("reply")
    guard years.contains(lastYear), draw.happens(0.2), let text = draw.element(plan.money.replies)
    else { return [] }
    return [
      DemonstrationStatement(
        id: draw.uuid(), projectCode: course.project.code,
        subject: Statement.Subject(kind: .narrative, year: lastYear),
        content: Statement.Content(narrative: Narrative([.reply: text])),
        sentOn: january(of: lastYear + 1), isApproved: true)
    ]
  }

  private var years: [Int] {
    Set(course.quarters.map(\.year)).sorted()
  }

  private func january(of year: Int) -> Day {
    guard let day = Day(year: year, month: 1, day: 8) else {
      preconditionFailure("every year has an 8 January")
    }
    return day
  }

  private func day(in year: Int) -> Day {
    guard let day = Day(year: year, month: 3, day: 15) else {
      preconditionFailure("every year has a 15 March")
    }
    return day
  }

  // MARK: One year

  private func account(of year: Int, using draw: inout SplitMix64) -> Spending {
    let planned = part(of: course.project.budgetEUR, year)
    let grant = part(of: course.project.fundingEUR, year)
    var spending = charges(planned, using: &draw)
    spending.merge(products(planned - grant, using: &draw)) { own, _ in own }
    spending[.grant] = .init(planned: Decimal(grant), actual: Decimal(grant))
    let volunteers = Decimal(planned / 40 / 10 * 10)
    for line in [SubsidyLine.givenInKind, .receivedInKind] {
      spending[line] = .init(planned: volunteers, actual: volunteers)
    }
    let account = Spending(spending)
    let left = account.total(.products, .actual) - account.total(.charges, .actual)
    guard left > 0 else { return account }
    spending[.unspent] = .init(
      planned: nil, actual: left, reason: draw.element(plan.money.leftovers))
    return Spending(spending)
  }

  /// In proportion to its quarters; the last year takes what is left.
  private func part(of whole: Int, _ year: Int) -> Int {
    let counts = years.map { year in course.quarters.count { $0.year == year } }
    guard let position = years.firstIndex(of: year) else { return 0 }
    let shares = counts.map { whole * $0 / course.quarters.count }
    return position == years.count - 1
      ? whole - shares.dropLast().reduce(0, +) : shares[position]
  }

  /// The indirect ones take what is left of the plan. Nothing costs more than it was to.
  private func charges(
    _ planned: Int, using draw: inout SplitMix64
  ) -> [SubsidyLine: Spending.Amounts] {
    var lines: [SubsidyLine: Spending.Amounts] = [:]
    var left = planned
    for (code, share) in plan.money.charges.sorted(by: { $0.key < $1.key }) {
      guard let line = SubsidyLine(rawValue: code) else { continue }
      let amount = planned * share / 100
      left -= amount
      let actual = Int(Double(amount) * (1 - 0.16 * draw.fraction() * draw.fraction()))
      let isNotable = amount - actual > 1000 && (amount - actual) * 10 > amount
      lines[line] = .init(
        planned: Decimal(amount), actual: Decimal(actual),
        reason: isNotable ? draw.element(plan.money.gaps) : nil)
    }
    lines[.indirectCharges] = .init(planned: Decimal(left), actual: Decimal(left))
    return lines
  }

  /// What the call does not fund, by two others.
  private func products(
    _ amount: Int, using draw: inout SplitMix64
  ) -> [SubsidyLine: Spending.Amounts] {
    let funders = plan.money.funders.compactMap(SubsidyLine.init(rawValue:))
    guard amount > 0, let first = draw.element(funders),
      let second = draw.element(funders.filter { $0 != first })
    else { return [:] }
    let half = amount * draw.integer(30...70) / 100
    return [
      first: .init(planned: Decimal(half), actual: Decimal(half)),
      second: .init(planned: Decimal(amount - half), actual: Decimal(amount - half)),
    ]
  }
}
