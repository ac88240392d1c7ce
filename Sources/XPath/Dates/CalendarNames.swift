/// Short names of months and weekdays in the language of the form, or in English when we do not
/// have them.
struct CalendarNames: Sendable {
  let months: [String]
  /// Sunday first.
  let weekdays: [String]

  /// Takes a BCP 47 code, of which only the language counts: `fr-FALC` is French.
  init(language: String) {
    let code = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let lists = Self.known[code] ?? Self.english
    months = lists.months.split(separator: " ").map { String($0) }
    weekdays = lists.weekdays.split(separator: " ").map { String($0) }
  }

  private static let english = (
    months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    weekdays: "Sun Mon Tue Wed Thu Fri Sat"
  )

  private static let known: [String: (months: String, weekdays: String)] = [
    "fr": (
      "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
      "dim. lun. mar. mer. jeu. ven. sam."
    ),
    "es": ("ene feb mar abr may jun jul ago sep oct nov dic", "dom lun mar mié jue vie sáb"),
    "ar": (
      "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
      "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت"
    ),
    "uk": (
      "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
      "нд пн вт ср чт пт сб"
    ),
  ]
}
