extension Workbook {
  /// Whether spreadsheets accept the name. Such a name cannot lead a file out of its folder.
  func checkSheetNames() throws(WorkbookRefusal) {
    var names: Set<String> = []
    for sheet in sheets {
      let isNew = names.insert(sheet.name.lowercased()).inserted
      guard isNew, sheet.name.isPossibleSheetName else { throw .sheetName(sheet.name) }
    }
  }
}

extension String {
  fileprivate var isPossibleSheetName: Bool {
    (1...31).contains(utf16.count) && !hasPrefix("'") && !hasSuffix("'") && !hasPrefix(".")
      && unicodeScalars.allSatisfy { scalar in
        !"[]:*?/\\".unicodeScalars.contains(scalar) && scalar.properties.generalCategory != .control
          && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      }
  }
}
