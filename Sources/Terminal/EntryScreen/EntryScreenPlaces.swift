import Entry
import Monitoring

/// Going about the grid and the pages.
extension EntryScreen {
  var rows: [GridRow] { GridRow.all(of: sheet, filter: looks.filter) }

  /// The cells that the filter keeps, in reading order.
  var visiblePlaces: [Int] { rows.compactMap(\.place) }

  mutating func goTo(_ place: Int?) -> Next {
    if let place { _ = session.handle(.go(to: place)) }
    follow()
    return .show
  }

  mutating func go(by step: Int) -> Next { goTo(place(by: step)) }

  /// The visible cell before or after the current one; the current one at the ends.
  func place(by step: Int) -> Int {
    let places = visiblePlaces
    let next =
      step > 0
      ? places.first { $0 > session.position } : places.last { $0 < session.position }
    return next ?? session.position
  }

  mutating func goToIndicator(after: Bool) -> Next {
    let current = session.cell?.indicatorID
    let totals = visiblePlaces.filter { sheet.cells[$0].categoryID == nil }
    let next =
      after
      ? totals.first { $0 > session.position }
      : totals.last { $0 < session.position && sheet.cells[$0].indicatorID != current }
        ?? totals.first
    return goTo(next)
  }

  /// Keeps the current cell within the grid and on the screen.
  mutating func follow() {
    guard pane == .grid else { return }
    let rows = rows
    let places = rows.compactMap(\.place)
    if !places.contains(session.position) {
      let nearest = places.first { $0 > session.position } ?? places.last
      if let nearest { _ = session.handle(.go(to: nearest)) }
    }
    guard let row = rows.firstIndex(of: .cell(session.position)) else {
      top = 0
      return
    }
    let height = max(1, bodyRows)
    // The name of the indicator stays in sight of its first categories.
    top = min(max(0, rows.count - height), top)
    if row < top { top = max(0, row - 1) }
    guard row >= top + height else { return }
    // An indicator that comes into sight comes with its categories.
    let isIndicator = session.cell?.categoryID == nil
    top = isIndicator ? min(row, max(0, rows.count - height)) : row - height + 1
  }

  /// Lines of the grid between the three at the top and the five at the bottom.
  var bodyRows: Int { size.rows - 8 }

  // MARK: Pages

  mutating func pressInPage(_ key: Key) -> Next {
    let last = max(0, page.body.count - pageRows)
    switch key {
    case .down: top = min(last, top + 1)
    case .up: top = max(0, top - 1)
    case .pageDown: top = min(last, top + pageRows)
    case .pageUp: top = max(0, top - pageRows)
    case .character("s") where pane == .detail, .character("S") where pane == .detail:
      return turn(by: 1)
    case .character("p") where pane == .detail, .character("P") where pane == .detail:
      return turn(by: -1)
    case .character("c") where pane == .detail, .character("C") where pane == .detail:
      return run(.comment)
    default: return showGrid()
    }
    return .show
  }

  private mutating func turn(by step: Int) -> Next {
    _ = session.handle(.go(to: place(by: step)))
    top = 0
    return .show
  }

  // MARK: What is left

  mutating func pressAmongPoints(_ key: Key) -> Next {
    let points = SettlingPoint.all(in: self)
    switch key {
    case .down, .tab: chosen = min(max(0, points.count - 1), chosen + 1)
    case .up, .backTab: chosen = max(0, chosen - 1)
    case .home: chosen = 0
    case .end: chosen = max(0, points.count - 1)
    case .pageDown: chosen = min(max(0, points.count - 1), chosen + 5)
    case .pageUp: chosen = max(0, chosen - 5)
    case .enter, .character("o"), .character("O"), .character("c"), .character("C"):
      guard points.indices.contains(chosen),
        let place = points[chosen].cell.flatMap(sheet.index(of:))
      else { return showGrid() }
      _ = session.handle(.go(to: place))
      if key == .enter { return showGrid() }
      return run(key == .character("o") || key == .character("O") ? .confirm : .comment)
    default: return showGrid()
    }
    return .show
  }
}
