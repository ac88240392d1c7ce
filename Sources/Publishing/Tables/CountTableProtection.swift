import Disclosure

/// A table with every candidate shown or hidden.
struct ProtectedCountTable {
  let table: CountTable
  /// By key of a printed sum.
  let printings: [String: CountTableBuilder.Printing]
  /// By key of a hidden sum: why it is, with the key of what it protects.
  let reasons: [String: HiddenSumReason]

  /// The sums that may be printed, by key.
  var shown: [String: Int] {
    Dictionary(
      table.sums.filter { $0.standing == .shown }.map { ($0.key, table.value(of: $0.parts)) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// Why a sum is hidden. Kept in memory only.
enum HiddenSumReason: Hashable {
  /// It is itself too small, or another part of its value is.
  case sensitive
  case hiddenBefore
  case protects(key: String)
  /// It protects another, and no pattern that hides lesser figures does.
  case forced(key: String)

  init(_ reason: HiddenReason, names: [String]) {
    switch reason {
    case .sensitive: self = .sensitive
    case .hiddenBefore: self = .hiddenBefore
    case .protects(let figure): self = .protects(key: names[figure])
    case .forced(let figure): self = .forced(key: names[figure])
    }
  }
}

extension ProtectedCountTable {
  /// None of a table that is of no indicator.
  func hiddenFigures(_ names: FigureNames) -> [HiddenFigure] {
    guard let id = table.indicatorID else { return [] }
    var order: [FigurePlace] = []
    var reasonsOfPlace: [FigurePlace: [HiddenSumReason]] = [:]
    var levels: [FigurePlace: Int] = [:]
    for sum in table.sums where sum.standing == .hidden {
      guard let place = names.place(sum.key), let reason = reasons[sum.key] else { continue }
      if reasonsOfPlace[place] == nil { order.append(place) }
      levels[place] = printings[sum.key]?.level.rawValue
      reasonsOfPlace[place, default: []].append(reason)
    }
    return order.compactMap { place in
      // The parts of a proportion are hidden together, by the reason of any one.
      reasonsOfPlace[place]?.min { $0.rank < $1.rank }.map {
        HiddenFigure(
          indicatorID: id, place: place,
          level: levels[place] ?? Figure.Level.projectDetail.rawValue, reason: $0.told(names))
      }
    }
  }
}

extension HiddenSumReason {
  fileprivate var rank: Int {
    switch self {
    case .sensitive: 0
    case .hiddenBefore: 1
    case .forced: 2
    case .protects: 3
    }
  }

  fileprivate func told(_ names: FigureNames) -> HiddenFigure.Reason {
    switch self {
    case .sensitive: .small
    case .hiddenBefore: .hiddenBefore
    case .protects(let key): .protects(names.place(key))
    case .forced(let key): .forced(names.place(key))
    }
  }
}

extension CountTableBuilder {
  /// The only place that asks `Disclosure`.
  func protected(
    after earlier: [CountTable], effort: Protection.Effort
  ) throws(PublicationRefusal) -> ProtectedCountTable {
    let joint = LinkedTables(
      table, levels: printings.mapValues(\.level), hiding: sensitiveZeros, after: earlier,
      rule: rule)
    guard let system = joint.system else { throw PublicationRefusal(.unaudited, of: table) }
    let protection = Protection(of: system, effort: effort)
    if let refusal = protection.refusal { throw PublicationRefusal(refusal, of: table) }
    var decided = table
    var reasons: [String: HiddenSumReason] = [:]
    for position in table.sums.indices where table.sums[position].standing == .candidate {
      let figure = joint.figureOfSum[position]
      let isShown = figure.map { !protection.hidden.contains($0) } ?? false
      decided.sums[position].standing = isShown ? .shown : .hidden
      if let reason = figure.flatMap({ protection.reasons[$0] }) {
        reasons[table.sums[position].key] = HiddenSumReason(reason, names: joint.names)
      }
    }
    return ProtectedCountTable(table: decided, printings: printings, reasons: reasons)
  }

  /// By key of a hidden sum, between what it lies; of a share by that of all people.
  /// - Parameter decided: the table, with every candidate shown or hidden.
  func ranges(
    of decided: CountTable, areShares: Bool
  ) throws(PublicationRefusal) -> [String: ClosedRange<Int>] {
    do throws(AuditError) {
      return try HiddenRanges(
        decided, levels: printings.mapValues(\.level), hiding: sensitiveZeros, rule: rule,
        areShares: areShares
      ).byKey
    } catch {
      throw PublicationRefusal(Refusal(error), of: table)
    }
  }
}
