package import Metrics
import Postgres
import Synchronization

/// swift-metrics in the Prometheus text format. Names and labels come from our own code and route
/// templates, never from a request.
package final class PrometheusMetrics: MetricsFactory, Sendable {
  private let series = Mutex<[Series.Key: Series]>([:])

  package init() {}

  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    find(label, dimensions, .counter)
  }

  package func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    find(label, dimensions, aggregate ? .histogram : .gauge)
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    find(label, dimensions, .histogram)
  }

  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}

  func note(_ statistics: PoolStatistics, role: String) {
    let dimensions = [("role", role)]
    Gauge(label: "jalon_pool_open", dimensions: dimensions, factory: self).record(statistics.open)
    Gauge(label: "jalon_pool_idle", dimensions: dimensions, factory: self).record(statistics.idle)
    Gauge(label: "jalon_pool_waiting", dimensions: dimensions, factory: self)
      .record(statistics.waiting)
  }

  /// The whole exposition, one family after the other.
  var text: String {
    let all = series.withLock { Array($0.values) }
    let families = Dictionary(grouping: all, by: \.key.label).sorted { $0.key < $1.key }
    return families.map { label, members in
      "# TYPE \(label) \(members[0].kind.rawValue)\n"
        + members.sorted { $0.key.labels < $1.key.labels }.map(\.text).joined()
    }.joined()
  }

  private func find(
    _ label: String, _ dimensions: [(String, String)], _ kind: Series.Kind
  ) -> Series {
    let key = Series.Key(
      label: label, labels: dimensions.map { "\($0.0)=\"\($0.1)\"" }.joined(separator: ","))
    return series.withLock { known in
      if let found = known[key] { return found }
      let made = Series(key: key, kind: kind)
      known[key] = made
      return made
    }
  }
}

/// One line or one histogram of the exposition.
final class Series: CounterHandler, RecorderHandler, TimerHandler {
  enum Kind: String { case counter, gauge, histogram }

  struct Key: Hashable {
    var label: String
    var labels: String
  }

  private struct State {
    var value = 0.0
    var count = 0
    var buckets = [Int](repeating: 0, count: bounds.count)
  }

  /// Seconds.
  private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30]

  let key: Key
  let kind: Kind
  private let state = Mutex(State())

  init(key: Key, kind: Kind) {
    self.key = key
    self.kind = kind
  }

  func increment(by amount: Int64) { state.withLock { $0.value += Double(amount) } }
  func reset() { state.withLock { $0 = State() } }
  func record(_ value: Int64) { record(Double(value)) }
  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

  func record(_ value: Double) {
    state.withLock { state in
      guard kind == .histogram else {
        state.value = value
        return
      }
      state.value += value
      state.count += 1
      for (index, bound) in Self.bounds.enumerated() where value <= bound {
        state.buckets[index] += 1
      }
    }
  }

  var text: String {
    let state = state.withLock { $0 }
    let plain = key.labels.isEmpty ? "" : "{\(key.labels)}"
    guard kind == .histogram else { return "\(key.label)\(plain) \(state.value)\n" }
    let prefix = key.labels.isEmpty ? "" : key.labels + ","
    let buckets = zip(Self.bounds, state.buckets).map { bound, count in
      "\(key.label)_bucket{\(prefix)le=\"\(bound)\"} \(count)\n"
    }
    return buckets.joined() + "\(key.label)_bucket{\(prefix)le=\"+Inf\"} \(state.count)\n"
      + "\(key.label)_sum\(plain) \(state.value)\n\(key.label)_count\(plain) \(state.count)\n"
  }
}
