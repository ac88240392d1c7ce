/// An ODK XForm, as pyxform writes them: what a form is for every other tool of the field. Paths and
/// conditions are those the engine itself evaluates. What only Jalon knows (purpose, retention,
/// sensitivity, what is not kept) stands in texts and attributes that others leave alone.
extension Form {
  package var xForm: String {
    let head = XMLPiece.element(
      "h:head", [],
      [
        .element("h:title", [], [.text(title().isEmpty ? id : title())]),
        .element("model", [("odk:xforms-version", "1.0.0")], model),
      ])
    let body = XMLPiece.element("h:body", [], XFormBody(form: self).controls(in: 0))
    let document = XMLPiece.element(
      "h:html",
      [
        ("xmlns", XFormName.xforms), ("xmlns:h", "http://www.w3.org/1999/xhtml"),
        ("xmlns:jr", XFormName.javarosa), ("xmlns:odk", XFormName.odk),
        ("xmlns:orx", "http://openrosa.org/xforms"), ("xmlns:jalon", XFormName.jalon),
      ], [head, body])
    return "<?xml version=\"1.0\"?>\n" + document.written
  }

  private var model: [XMLPiece] {
    [XFormTexts(form: self).itext]
      + [.element("instance", [], [primaryInstance])]
      + lists.sorted { $0.key < $1.key }.map { XFormTexts(form: self).instance(of: $1) }
      + elements.indices.dropFirst().flatMap { XFormBinds(form: self).pieces(for: $0) }
      + metaBinds
  }

  private var primaryInstance: XMLPiece {
    let attributes = [("id", id.isEmpty ? "formulaire" : id), ("version", version)]
    let meta = ["instanceID"] + (settings.instanceName.isEmpty ? [] : ["instanceName"])
    let metaPiece = XMLPiece.element("meta", [], meta.map { .element($0, [], []) })
    return .element(
      elements[0].name, attributes.filter { !$0.1.isEmpty },
      instancePieces(in: 0) + [metaPiece])
  }

  /// A template holds templates only, and a first instance first instances.
  private func instancePieces(
    in group: Int, copies: [RepeatCopy] = RepeatCopy.allCases
  ) -> [XMLPiece] {
    elements[group].children.filter { elements[$0].type != .audit }.flatMap { child -> [XMLPiece] in
      let element = elements[child]
      switch element.type {
      case .repeating:
        return copies.map {
          .element(element.name, $0.attributes, instancePieces(in: child, copies: [$0]))
        }
      case .group: return [.element(element.name, [], instancePieces(in: child, copies: copies))]
      default: return [.element(element.name, [], XMLPiece.texts(element.literalDefault))]
      }
    }
  }

  private var metaBinds: [XMLPiece] {
    let root = elements[0].path
    var binds = [
      XMLPiece.element(
        "bind",
        [
          ("nodeset", "\(root)/meta/instanceID"), ("type", "string"), ("readonly", "true()"),
          ("jr:preload", "uid"),
        ], [])
    ]
    if let name = plan.instanceName {
      binds.append(
        .element(
          "bind",
          [("nodeset", "\(root)/meta/instanceName"), ("type", "string"), ("calculate", name.path)],
          []))
    }
    return binds
  }
}

/// How a repeat stands in the instance: what new instances are made from, and the first of them.
private enum RepeatCopy: CaseIterable {
  case template, first

  var attributes: [(String, String)] {
    self == .template ? [("jr:template", "")] : []
  }
}

enum XFormName {
  static let xforms = "http://www.w3.org/2002/xforms"
  static let javarosa = "http://openrosa.org/javarosa"
  static let odk = "http://www.opendatakit.org/xforms"
  /// A name, not an address: nothing is there.
  static let jalon = "urn:jalon:xforms"
}
