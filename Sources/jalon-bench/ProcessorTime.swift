import Foundation

/// Seconds of a processor that each part of a measure has used, user and system.
struct ProcessorTime {
  var service = 0.0
  var database = 0.0
  /// What asks.
  var load = 0.0

  /// - Parameters:
  ///   - service: its process.
  ///   - database: the first process of the cluster, whose children are counted with it.
  init(service: Int32?, database: Int32?) {
    self.service = service.map { Self.own($0).seconds } ?? 0
    self.database = database.map(Self.family) ?? 0
    load = Self.own(getpid()).seconds
  }

  private init() {}

  static func - (later: Self, earlier: Self) -> Self {
    var spent = Self()
    spent.service = later.service - earlier.service
    spent.database = later.database - earlier.database
    spent.load = later.load - earlier.load
    return spent
  }

  /// `210 µs of jalond, 130 of PostgreSQL, 20 of the load`, of one among many.
  func shown(each number: Int) -> String {
    let each = [service, database, load].map { Int($0 / Double(max(1, number)) * 1e6) }
    return "\(each[0]) µs of jalond, \(each[1]) of PostgreSQL, \(each[2]) of the load"
  }

  private static func family(_ first: Int32) -> Double {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    let living = all.compactMap { Int32($0) }.map { own($0) }.filter { $0.parent == first }
    return own(first, withEnded: true).seconds + living.reduce(0) { $0 + $1.seconds }
  }

  /// The fields of `/proc/N/stat` after the name, which may hold spaces.
  private static func own(
    _ process: Int32, withEnded: Bool = false
  ) -> (parent: Int32, seconds: Double) {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return (0, 0) }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 14 else { return (0, 0) }
    let ticks = fields[11...(withEnded ? 14 : 12)].compactMap { Double($0) }.reduce(0, +)
    return (Int32(fields[1]) ?? 0, ticks / Double(sysconf(Int32(_SC_CLK_TCK))))
  }
}
