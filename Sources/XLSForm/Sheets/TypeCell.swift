import Writing
import XPath

/// The type of a row as people write it: `select_one oui_non`, `Select One oui_non or_other`,
/// `begin group`, `add integer prompt`.
struct TypeCell {
  var word: TypeWord?
  /// What follows the type: the name of a list or of a file.
  var argument: String
  var hasOther = false

  init(_ cell: String) {
    var words = cell.unicodeScalars.split { $0.isBlank }.map { String($0) }
    if words.first?.lowercased() == "add" {
      words.removeFirst()
      words.removeAll { ["prompt", "question", "using"].contains($0.lowercased()) }
    }
    let longest = min(words.count, 6)
    let match = (0...longest).reversed().lazy.compactMap { count -> (Int, TypeWord)? in
      let spelling = words[..<count].joined(separator: " ").lowercased()
        .map { $0 == "_" ? " " : $0 }
      return TypeWord.spellings[String(spelling)].map { (count, $0) }
    }.first
    guard let (count, word) = match else {
      (self.word, argument) = (nil, "")
      return
    }
    self.word = word
    words.removeFirst(count)
    hasOther = Self.removeOther(&words)
    argument = words.joined(separator: " ")
  }

  private static func removeOther(_ words: inout [String]) -> Bool {
    for ending in [["or_other"], ["or", "other"], ["or", "specify", "other"]]
    where words.suffix(ending.count).map({ $0.lowercased() }) == ending {
      words.removeLast(ending.count)
      return true
    }
    return false
  }
}

enum TypeWord: Hashable {
  case plain(ElementType)
  case selectOne, selectMultiple, rank, selectOneFromFile, selectMultipleFromFile
  case selectOneExternal
  case range, percentage, telephone
  case begin(ElementType)
  case end(ElementType)
  /// A row of KoboToolbox's own.
  case kobo(KoboRow)
  /// Refused, but read as a repeat so that its end row is not reported as well.
  case beginLoop

  /// In lower case, with spaces for underscores. Of the 112 spellings of pyxform, the modern ones
  /// and those still found in old workbooks.
  static let spellings: [String: TypeWord] = [
    "text": .plain(.text), "string": .plain(.text), "note": .plain(.note),
    "integer": .plain(.integer), "int": .plain(.integer), "decimal": .plain(.decimal),
    "date": .plain(.date), "time": .plain(.time), "datetime": .plain(.dateTime),
    "date time": .plain(.dateTime), "calculate": .plain(.calculate), "hidden": .plain(.hidden),
    "acknowledge": .plain(.acknowledge), "trigger": .plain(.acknowledge),
    "geopoint": .plain(.geopoint), "gps": .plain(.geopoint), "location": .plain(.geopoint),
    "image": .plain(.file(.image)), "photo": .plain(.file(.image)),
    "audio": .plain(.file(.audio)), "video": .plain(.file(.video)), "file": .plain(.file(.any)),
    "barcode": .plain(.barcode), "audit": .plain(.audit), "start": .plain(.metadata(.start)),
    "start time": .plain(.metadata(.start)), "end": .plain(.metadata(.end)),
    "end time": .plain(.metadata(.end)), "today": .plain(.metadata(.today)),
    "deviceid": .plain(.metadata(.deviceID)), "device id": .plain(.metadata(.deviceID)),
    "imei": .plain(.metadata(.deviceID)), "subscriberid": .plain(.metadata(.subscriberID)),
    "simserial": .plain(.metadata(.simSerial)), "username": .plain(.metadata(.username)),
    "email": .plain(.metadata(.email)),
    "phonenumber": .plain(.metadata(.phoneNumber)), "select one": .selectOne,
    "select1": .selectOne, "select one from": .selectOne, "select multiple": .selectMultiple,
    "select multiple from": .selectMultiple, "select all that apply": .selectMultiple,
    "select all that apply from": .selectMultiple, "select one from file": .selectOneFromFile,
    "select multiple from file": .selectMultipleFromFile,
    "select one external": .selectOneExternal, "begin score": .kobo(.beginScore),
    "score  row": .kobo(.scoreRow), "end score": .kobo(.end), "begin rank": .kobo(.beginRank),
    "rank  level": .kobo(.rankLevel), "end rank": .kobo(.end),
    "begin kobomatrix": .kobo(.beginMatrix), "end kobomatrix": .kobo(.end), "rank": .rank,
    "range": .range,
    "percentage": .percentage, "phone number": .telephone, "begin group": .begin(.group),
    "begin repeat": .begin(.repeating), "end group": .end(.group), "end repeat": .end(.repeating),
    "begin loop": .beginLoop, "end loop": .end(.repeating),
  ]

  /// The types that messages suggest.
  static let usual =
    "select_one, select_multiple, rank, range, text, integer, decimal, date, time, dateTime,"
    + " note, calculate, begin_group, begin_repeat"
}
