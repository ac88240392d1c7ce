/// Values by column of a row. A row fills two or three of its columns: a search among them is quicker
/// than a hash, and they are asked for tens of thousands of times while a form is read.
struct ByColumn<Column: Hashable & Sendable, Value: Hashable & Sendable>: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    let column: Column
    var value: Value
  }

  /// In the order they were filled.
  private(set) var entries: [Entry] = []

  func has(_ column: Column) -> Bool {
    entries.contains { $0.column == column }
  }

  subscript(column: Column) -> Value? {
    get { entries.first { $0.column == column }?.value }
    set {
      switch (entries.firstIndex { $0.column == column }, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append(Entry(column: column, value: value))
      case (nil, nil): break
      }
    }
  }
}
