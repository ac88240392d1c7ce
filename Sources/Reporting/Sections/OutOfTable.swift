/// What a table leaves out: a sentence for each reason tells more than a row for each.
struct OutOfTable {
  /// By reason, in the order in which it first came.
  private var reasons: [(reason: String, names: [String])] = []

  mutating func add(_ name: String, _ reason: String) {
    if let place = reasons.firstIndex(where: { $0.reason == reason }) {
      reasons[place].names.append(name)
    } else {
      reasons.append((reason, [name]))
    }
  }

  /// « Sans objet, et donc hors du tableau : I02 Droits ouverts et I05 Interprétariat. »
  var blocks: [Block] {
    reasons.map { reason, names in
      .paragraph(
        "\(reason.prefix(1).uppercased() + reason.dropFirst()), et donc hors du tableau : "
          + "\(Phrase.list(names)).")
    }
  }
}
