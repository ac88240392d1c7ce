import Disclosure

/// A page of this release and the same page of all earlier ones, as one system of sums.
///
/// What was shown is known for ever, with the value it had then; what was hidden must stay unknown;
/// so must small differences between two releases, which are people who were added or taken away.
struct JointSystem {
  /// For each candidate sum of the page, its figure in the system. Those that an earlier release hid
  /// with the same value have none: they stay hidden.
  private(set) var figureOfSum: [Int: Int] = [:]
  private(set) var figures: [Disclosure.Figure] = []

  private let page: Page
  private let earlier: [Page]
  private let lines: Lines
  private let secrecy: Secrecy
  private var released: Set<LinearForm> = []
  private var withheld: Set<LinearForm> = []
  private var sensitive: Set<LinearForm> = []

  init(_ page: Page, after earlier: [Page], secrecy: Secrecy) {
    self.page = page
    self.earlier = earlier
    self.secrecy = secrecy
    lines = Lines(earlier + [page])
    for former in earlier { add(former) }
    addCandidates()
    addDifferences()
    for any in earlier + [page] { addSmallCounts(of: any) }
  }

  /// Nothing where the page names counts that it lacks.
  var system: CellSystem? {
    CellSystem(
      table: lines.table, equations: (earlier + [page]).flatMap(equations), figures: figures)
  }

  private func equations(of page: Page) -> [LinearForm] {
    page.equations.map {
      lines.form(of: $0.left, on: page) - lines.form(of: $0.right, on: page)
    }.filter { !$0.terms.isEmpty }
  }

  private mutating func addCandidates() {
    for (position, sum) in page.sums.enumerated() {
      let form = lines.form(of: sum.parts, on: page)
      guard sum.standing == .candidate else {
        guardAgainst(form)
        continue
      }
      if withheld.contains(form), !released.contains(form) { continue }
      let isSmall = isSensitive(form)
      if isSmall { sensitive.insert(form) }
      figureOfSum[position] = figures.count
      figures.append(
        Disclosure.Figure(form, isSensitive: isSmall, breadth: sum.breadth))
    }
  }

  private mutating func add(_ former: Page) {
    for sum in former.sums {
      let form = lines.form(of: sum.parts, on: former)
      switch sum.standing {
      case .shown:
        guard released.insert(form).inserted else { continue }
        figures.append(Disclosure.Figure(form, standing: .released, isSensitive: false))
      case .hidden:
        guard withheld.insert(form).inserted else { continue }
        sensitive.insert(form)
        figures.append(
          Disclosure.Figure(form, standing: .withheld, isSensitive: isSensitive(form)))
      case .candidate, .unprinted: guardAgainst(form)
      }
    }
  }

  /// The same figure then and now: where it only grew or only shrank, by how many.
  private mutating func addDifferences() {
    let now = Dictionary(forms(on: page), uniquingKeysWith: { first, _ in first })
    for former in earlier {
      for (key, then) in forms(on: former) {
        guard let later = now[key] else { continue }
        let growth = later - then
        let signs = Set(growth.terms.map { $0.coefficient.signum() })
        guard signs.count == 1 else { continue }
        guardAgainst(signs.contains(1) ? growth : then - later)
      }
    }
  }

  private func forms(on page: Page) -> [(String, LinearForm)] {
    page.sums.map { ($0.key, lines.form(of: $0.parts, on: page)) }
      + page.counts.indices.map { (page.counts[$0].key, lines.form(of: [$0], on: page)) }
  }

  private mutating func addSmallCounts(of page: Page) {
    for position in page.counts.indices {
      guardAgainst(lines.form(of: [position], on: page))
    }
  }

  private mutating func guardAgainst(_ form: LinearForm) {
    guard isSensitive(form), sensitive.insert(form).inserted else { return }
    figures.append(Disclosure.Figure(form, standing: .unprinted, isSensitive: true))
  }

  private func isSensitive(_ form: LinearForm) -> Bool {
    secrecy.isSensitive(form.value(in: lines.table))
  }
}
