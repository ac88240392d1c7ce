/// The sheets of a form and their columns.
enum FormSheet: String, CaseIterable {
  case survey, choices
  case externalChoices = "external_choices"
  case settings

  var columns: Set<String> {
    switch self {
    case .survey:
      Set(WordColumn.allCases.map(\.rawValue)).union(FormulaColumn.allCases.map(\.rawValue))
        .union(Self.mediaColumns)
        .union([
          "type", "name", "appearance", "parameters", "trigger", "sensitivity", "class", "level",
          "formerly", "linking", "compared", "kept", "disabled",
        ])
    case .choices, .externalChoices: Self.mediaColumns.union(["list_name", "name", "label"])
    case .settings:
      [
        "form_title", "form_id", "version", "default_language", "purpose", "retention",
        "duration_minutes", "instance_name", "allow_choice_duplicates",
      ]
    }
  }

  /// Columns of other tools that have no meaning here.
  var ignoredColumns: Set<String> {
    self == .settings ? ["public_key", "submission_url", "style", "name", "auto_send"] : []
  }

  /// Without these, no row can be read.
  var requiredColumns: [String] {
    switch self {
    case .survey: ["type", "name", "label"]
    case .choices, .externalChoices: ["list_name", "name"]
    case .settings: []
    }
  }

  static let translated = Set(WordColumn.allCases.map(\.rawValue))
    .union(mediaColumns).union(["form_title"])

  private static let mediaColumns = Set(Medium.allCases.map(\.column))

  /// Other and older spellings that people's workbooks hold.
  func canonical(_ column: String) -> String {
    let known = Self.aliases[column] ?? column
    switch (self, known) {
    case (.choices, "value"), (.externalChoices, "value"): return "name"
    case (.choices, "list"), (.externalChoices, "list"): return "list_name"
    case (.settings, "title"): return "form_title"
    case (.settings, "id_string"): return "form_id"
    default: return known
    }
  }

  private static let aliases = [
    "relevance": "relevant", "bind::relevant": "relevant", "calculate": "calculation",
    "bind::calculate": "calculation", "readonly": "read_only", "bind::readonly": "read_only",
    "bind::required": "required", "bind::constraint": "constraint",
    "bind::jr:constraintmsg": "constraint_message", "constraining_message": "constraint_message",
    "bind::jr:requiredmsg": "required_message", "noapperrorstring": "constraint_message",
    "control::appearance": "appearance", "body::appearance": "appearance", "caption": "label",
    "image": "media::image", "big_image": "media::big-image", "audio": "media::audio",
    "video": "media::video", "media::big_image": "media::big-image", "command": "type",
    "tag": "name", "count": "repeat_count", "jr:count": "repeat_count",
    "jr::count": "repeat_count", "control::jr:count": "repeat_count",
    "control::jr::count": "repeat_count", "body::jr:count": "repeat_count",
    "body::jr::count": "repeat_count", "parameter": "parameters",
    "default_value": "default",
  ]
}
