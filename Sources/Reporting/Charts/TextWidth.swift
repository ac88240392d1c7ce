/// How wide a text is in Inter, so that charts clip nothing and overlap nothing.
///
/// Advances in thousandths of the size, read once from the fonts in `reports/fonts` with fonttools.
package enum TextWidth {
  package enum Weight: Sendable {
    case regular, semibold
  }

  package static func of(_ text: String, size: Double, weight: Weight = .regular) -> Double {
    let table = weight == .regular ? regular : semibold
    let thousandths = text.reduce(0) { $0 + (table[$1] ?? widest) }
    return Double(thousandths) * size / 1000
  }

  /// Lines no wider than `width`, broken at spaces; a single word too long stays whole.
  package static func lines(
    _ text: String, width: Double, size: Double, weight: Weight = .regular
  ) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if lines.isEmpty || of(longer, size: size, weight: weight) > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines
  }

  /// The text, cut with « … » where it is wider than `width`.
  package static func fitted(
    _ text: String, width: Double, size: Double, weight: Weight = .regular
  ) -> String {
    guard of(text, size: size, weight: weight) > width else { return text }
    var cut = text
    while !cut.isEmpty, of(cut + "…", size: size, weight: weight) > width { cut.removeLast() }
    while cut.last == " " { cut.removeLast() }
    return cut + "…"
  }

  /// For a letter outside the table.
  private static let widest = 1000

  private static func table(_ advances: [Int]) -> [Character: Int] {
    Dictionary(zip(letters, advances), uniquingKeysWith: { first, _ in first })
  }

  private static let regular = table(regularAdvances)
  private static let semibold = table(semiboldAdvances)

  private static let letters =
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcde"
    + "fghijklmnopqrstuvwxyz{|}~\u{A0}¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍ"
    + "ÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿŒœŸŠšŽžĀāĂăĄąĆćČčĐđĒ"
    + "ēĖėĘęĞğĪīİıŁłŃńŇňŌōŐőŘřŚśŞşŤťŪūŮůŰűŹźŻż–—‘’“”„•…\u{202F}‰‹›€←→−≈≠≤≥■▲△◆○●✓"

  private static let regularAdvances = [
    281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464,
    605, 636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727,
    719, 598, 587, 743, 740, 264, 543, 652, 562, 889, 753, 761, 635, 761, 639, 638, 642, 741,
    676, 949, 642, 665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621, 582, 361, 609,
    591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 812, 540, 557,
    541, 362, 327, 362, 659, 281, 278, 558, 631, 723, 548, 266, 551, 591, 915, 449, 540, 540,
    670, 449, 455, 659, 420, 430, 497, 622, 599, 276, 267, 313, 449, 540, 884, 926, 949, 507,
    676, 676, 676, 676, 676, 676, 990, 727, 598, 598, 598, 598, 264, 264, 264, 264, 719, 753,
    761, 761, 761, 761, 761, 659, 761, 741, 741, 741, 741, 665, 631, 609, 564, 564, 564, 564,
    564, 564, 925, 558, 582, 582, 582, 582, 237, 237, 237, 237, 580, 585, 597, 597, 597, 597,
    597, 659, 597, 581, 581, 581, 581, 557, 609, 557, 953, 990, 665, 638, 523, 625, 541, 676,
    564, 676, 564, 676, 564, 727, 558, 727, 558, 719, 621, 598, 582, 598, 582, 598, 582, 743,
    609, 264, 237, 264, 237, 562, 237, 753, 585, 753, 585, 761, 597, 761, 597, 639, 372, 638,
    523, 638, 523, 642, 364, 741, 581, 741, 581, 741, 581, 625, 541, 625, 541, 500, 1000, 199,
    185, 381, 381, 381, 562, 821, 182, 1045, 358, 358, 665, 955, 955, 659, 659, 659, 659, 659,
    915, 1009, 1009, 1051, 915, 915, 881,
  ]

  private static let semiboldAdvances = [
    248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379, 667, 481,
    621, 652, 666, 632, 648, 587, 646, 648, 290, 295, 673, 673, 673, 544, 999, 724, 657, 744,
    724, 608, 586, 755, 744, 275, 561, 677, 566, 906, 741, 775, 643, 776, 651, 649, 660, 734,
    724, 1007, 690, 705, 653, 393, 379, 393, 481, 468, 497, 575, 630, 577, 630, 593, 377, 625,
    613, 261, 261, 569, 261, 898, 610, 608, 625, 625, 397, 549, 380, 608, 576, 837, 562, 576,
    562, 393, 358, 393, 673, 248, 309, 577, 658, 751, 564, 319, 579, 553, 915, 474, 597, 566,
    666, 526, 458, 673, 423, 438, 497, 652, 606, 290, 339, 318, 473, 599, 881, 919, 960, 544,
    724, 724, 724, 724, 724, 724, 1017, 744, 608, 608, 608, 608, 275, 275, 275, 275, 724, 741,
    775, 775, 775, 775, 775, 673, 775, 734, 734, 734, 734, 705, 657, 646, 575, 575, 575, 575,
    575, 575, 917, 577, 593, 593, 593, 593, 261, 261, 261, 261, 593, 610, 608, 608, 608, 608,
    608, 673, 608, 608, 608, 608, 608, 576, 612, 576, 996, 981, 705, 649, 549, 653, 562, 724,
    575, 724, 575, 724, 575, 744, 577, 744, 577, 724, 630, 608, 593, 608, 593, 608, 593, 755,
    625, 275, 261, 275, 261, 578, 261, 741, 610, 741, 610, 775, 608, 775, 608, 651, 397, 649,
    549, 649, 549, 660, 404, 734, 608, 734, 608, 734, 608, 653, 562, 653, 562, 500, 1000, 228,
    214, 408, 407, 407, 496, 806, 164, 1077, 381, 381, 679, 955, 955, 673, 673, 673, 673, 673,
    915, 1035, 1035, 1058, 915, 915, 881,
  ]
}
