import Markup

/// An ODK XForm, as pyxform writes them: what a form is for every other tool of the field. Paths and
/// conditions are those the engine itself evaluates. What only Jalon knows (purpose, retention,
/// sensitivity, what is not kept) stands in texts and attributes that others leave alone.
extension Form {
  package var xForm: String {
    let head = MarkupNode.element(
      "h:head", [],
      [
        .element("h:title", [], [.text(title().isEmpty ? id : title())]),
        .element("model", [MarkupAttribute("odk:xforms-version", "1.0.0")], model),
      ])
    let body = MarkupNode.element("h:body", [], XFormBody(form: self).controls(in: 0))
    let document = MarkupNode.element(
      "h:html",
      [
        MarkupAttribute("xmlns", XFormName.xforms),
        MarkupAttribute("xmlns:h", "http://www.w3.org/1999/xhtml"),
        MarkupAttribute("xmlns:jr", XFormName.javarosa),
        MarkupAttribute("xmlns:odk", XFormName.odk),
        MarkupAttribute("xmlns:orx", "http://openrosa.org/xforms"),
        MarkupAttribute("xmlns:jalon", XFormName.jalon),
      ], [head, body])
    return "<?xml version=\"1.0\"?>\n" + document.written(as: .laidOutXML) + "\n"
  }

  private var model: [MarkupNode] {
    [XFormTexts(form: self).itext]
      + [.element("instance", [], [primaryInstance])]
      + lists.sorted { $0.key < $1.key }.map { XFormTexts(form: self).instance(of: $1) }
      + elements.indices.dropFirst().flatMap { XFormBinds(form: self).nodes(for: $0) }
      + metaBinds
  }

  private var primaryInstance: MarkupNode {
    var attributes = [MarkupAttribute("id", id.isEmpty ? "formulaire" : id)]
    if !version.isEmpty { attributes.append(MarkupAttribute("version", version)) }
    let meta: [MarkupName] =
      ["instanceID"] + (settings.instanceName.isEmpty ? [] : ["instanceName"])
    let metaNode = MarkupNode.element("meta", [], meta.map { .element($0, [], []) })
    return .element(
      MarkupName(elements[0].name), attributes, instanceNodes(in: 0) + [metaNode])
  }

  /// A template holds templates only, and a first instance first instances.
  private func instanceNodes(
    in group: Int, copies: [RepeatCopy] = RepeatCopy.allCases
  ) -> [MarkupNode] {
    elements[group].children.filter { elements[$0].type != .audit }.flatMap {
      child -> [MarkupNode] in
      let element = elements[child]
      switch element.type {
      case .repeating:
        return copies.map {
          .element(
            MarkupName(element.name), $0.attributes, instanceNodes(in: child, copies: [$0]))
        }
      case .group:
        return [
          .element(MarkupName(element.name), [], instanceNodes(in: child, copies: copies))
        ]
      default:
        let value = element.literalDefault
        return [.element(MarkupName(element.name), [], value.isEmpty ? [] : [.text(value)])]
      }
    }
  }

  private var metaBinds: [MarkupNode] {
    let root = elements[0].path
    var binds = [
      MarkupNode.element(
        "bind",
        [
          MarkupAttribute("nodeset", "\(root)/meta/instanceID"), MarkupAttribute("type", "string"),
          MarkupAttribute("readonly", "true()"),
          MarkupAttribute("jr:preload", "uid"),
        ], [])
    ]
    if let name = plan.instanceName {
      binds.append(
        .element(
          "bind",
          [
            MarkupAttribute("nodeset", "\(root)/meta/instanceName"),
            MarkupAttribute("type", "string"), MarkupAttribute("calculate", name.path),
          ],
          []))
    }
    return binds
  }
}

/// How a repeat stands in the instance: what new instances are made from, and the first of them.
private enum RepeatCopy: CaseIterable {
  case template, first

  var attributes: [MarkupAttribute] {
    self == .template ? [MarkupAttribute("jr:template", "")] : []
  }
}

enum XFormName {
  static let xforms = "http://www.w3.org/2002/xforms"
  static let javarosa = "http://openrosa.org/javarosa"
  static let odk = "http://www.opendatakit.org/xforms"
  /// A name, not an address: nothing is there.
  static let jalon = "urn:jalon:xforms"
}
