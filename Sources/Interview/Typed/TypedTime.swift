import Writing
import XLSForm

/// A time of day as people type it: `14 30`, `14:30`, `14h30`, `14 h`.
struct TypedTime {
  let hour, minute: Int

  var text: String {
    "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
  }

  static func read(_ typed: String) -> TypedTime? {
    let parts = TypedDate.parts(of: typed)
    let saysHour = typed.contains { "hH".contains($0) }
    guard parts.count == 2 || (parts.count == 1 && saysHour), let hour = TypedDate.number(parts[0]),
      (0...23).contains(hour)
    else { return nil }
    guard parts.count == 2 else { return TypedTime(hour: hour, minute: 0) }
    guard let minute = TypedDate.number(parts[1]), (0...59).contains(minute) else { return nil }
    return TypedTime(hour: hour, minute: minute)
  }
}
