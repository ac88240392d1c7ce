import Statistics
import Workbook

extension HeadedTable {
  /// The columns « effectif » and « population » as shares; nil for a row without people. Returns
  /// nil when there are no such columns.
  func shares() throws -> [Share?]? {
    guard let events = try wholeNumbers("effectif"),
      let people = try wholeNumbers("population", "pop")
    else { return nil }
    return try rows.indices.map { place in
      guard let event = events[place], let all = people[place], all != 0 || event != 0 else {
        return nil
      }
      switch outcome(try Share(event, of: all)) {
      case .success(let share): return share
      case .failure(let reason):
        throw Failure(reason, line: lineNumber(place))
      }
    }
  }

  /// Of a row, in the file.
  func lineNumber(_ row: Int) -> Int { rows[row].number }
}
