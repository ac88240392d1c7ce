extension ServiceWords {
  /// As Jalon is shipped, for a service in France: the national lines for suicide prevention and for
  /// violence against women.
  package static let product = ServiceWords(
    helpLines: [
      "fr": [
        "Vous allez très mal\u{A0}? Appelez le 3114. C’est gratuit.",
        "Quelqu’un vous fait du mal\u{A0}? Appelez le 3919. C’est gratuit.",
      ],
      "en": [
        "Do you feel very bad? Call 3114. It is free.",
        "Does someone hurt you? Call 3919. It is free.",
      ],
      "ar": [
        "هل حالتكم سيئة جدًا؟ اتصلوا مجانًا بهذا الرقم:\n3114",
        "هل يؤذيكم أحد؟ اتصلوا مجانًا بهذا الرقم:\n3919",
      ],
      "es": [
        "¿Está muy mal? Llame al 3114. Es gratis.",
        "¿Alguien le hace daño? Llame al 3919. Es gratis.",
      ],
      "uk": [
        "Вам дуже погано? Телефонуйте 3114. Це безкоштовно.",
        "Хтось робить вам боляче? Телефонуйте 3919. Це безкоштовно.",
      ],
    ],
    exitAddress: "https://meteofrance.com/")
}
