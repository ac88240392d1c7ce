extension FormSession {
  /// What is sent: what is shown and kept, but neither what the device says nor instances of repeats
  /// in which nothing was said.
  package var sheet: AnswerSheet {
    var instance = instance
    instance.removeEmptyBlocks()
    var sheet = AnswerSheet()
    sheet[Assistance.key] = assistance
    for place in instance.places where instance.isSent(place) {
      sheet[instance.key(place)] = instance.answer(at: place)
    }
    return sheet
  }

  package var answeredCount: Int {
    instance.given.places.count { instance.isRelevant($0) }
  }

  /// « 3 réponses masquées ne seront pas envoyées. »
  package var hiddenAnswerCount: Int {
    instance.given.places.count { !instance.isRelevant($0) }
  }

  /// The whole instance, in the order of the form.
  package var values: [InstanceValue] {
    var values: [InstanceValue] = []
    instance.collectValues(
      under: Place.root, at: "/" + form.elements[0].name, isRelevant: true, into: &values)
    return values
  }
}

/// One node of the instance.
package struct InstanceValue: Sendable, Hashable, Codable {
  /// `/data/enfants[2]/age`.
  package var path: String
  package var value: String
  package var isRelevant: Bool
}

extension FormInstance {
  /// Every place, in the order of the form.
  var places: [Place] {
    var places: [Place] = []
    collect(Place.root, into: &places)
    return places
  }

  private func collect(_ place: Place, into places: inout [Place]) {
    if place.element != 0 { places.append(place) }
    for child in self.places(under: place) { collect(child, into: &places) }
  }

  private func places(under place: Place) -> [Place] {
    form.elements[place.element].children.flatMap { child in
      form.elements[child].type == .repeating
        ? blocks.instances(of: child, in: place.block).map { Place(block: $0, element: child) }
        : [Place(block: place.block, element: child)]
    }
  }

  /// Path and relevance are handed down, because finding them anew would climb from each place to
  /// the root.
  fileprivate func collectValues(
    under place: Place, at path: String, isRelevant: Bool, into values: inout [InstanceValue]
  ) {
    for child in places(under: place) {
      let element = child.element
      let path = "\(path)/\(name(of: child))"
      let isShown = isRelevant && blocks.isRelevant(form.elements[element].slot, in: child.block)
      if form.elements[element].type.isContainer {
        collectValues(under: child, at: path, isRelevant: isShown, into: &values)
      } else {
        values.append(InstanceValue(path: path, value: text(child), isRelevant: isShown))
      }
    }
  }

  func isSent(_ place: Place) -> Bool {
    let element = form.elements[place.element]
    let mayBeSent = element.type.isAsked || [.calculate, .hidden].contains(element.type)
    guard element.isKept, mayBeSent, isRelevant(place) else { return false }
    return given[place] != nil || !text(place).isEmpty
  }

  /// Instances that were added and left: a service could not tell them from a gap. The last one of a
  /// repeat stays, as every repeat begins with one.
  mutating func removeEmptyBlocks() {
    // A form that begins with several has them for every one.
    guard form.beginning.isEmpty else { return }
    let said = Set(given.places.map(\.block))
    for block in blocks.indices.reversed() where !blocks.isRemoved(block) {
      guard let home = blocks.home(of: block), form.elements[home].isOpenEnded,
        blocks.instances(of: home, in: blocks.parent(of: block)).count > 1,
        !said.contains(where: { blocks.isBlock($0, in: block) })
      else { continue }
      let members = form.elements[home].end
      let hasDefault = (home..<members).contains { element in
        form.elements[element].type.isAsked
          && blocks(of: form.elements[element].home, under: block).contains {
            isSent(Place(block: $0, element: element))
          }
      }
      if !hasDefault { removeBlock(block) }
    }
    settle()
  }
}
