/// Values of a row by column. A row fills only two or three columns, which a linear search finds
/// faster than a dictionary would; reading a form does so tens of thousands of times.
struct ByColumn<Column: Hashable & Sendable, Value: Hashable & Sendable>: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    let column: Column
    var value: Value
  }

  /// In the order they were filled.
  private(set) var entries: [Entry] = []

  func has(_ column: Column) -> Bool {
    place(of: column) != nil
  }

  subscript(column: Column) -> Value? {
    get { place(of: column).map { entries[$0].value } }
    set {
      switch (place(of: column), newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append(Entry(column: column, value: value))
      case (nil, nil): break
      }
    }
  }

  /// By index, because walking the entries copies each value on the way.
  private func place(of column: Column) -> Int? {
    entries.indices.first { entries[$0].column == column }
  }
}
