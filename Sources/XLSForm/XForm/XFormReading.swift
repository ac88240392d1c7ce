package import Workbook
import Writing

extension Form {
  /// An ODK XForm, as pyxform and others write them. What a form may not hold here is a problem, as
  /// it is in a workbook. `files` are the lists that stand in files of their own, by name of file.
  package static func read(
    xForm bytes: [UInt8], files: [String: Workbook] = [:]
  ) -> FormReading {
    var findings = Findings()
    do {
      let model = try XFormModel(XMLDocument(bytes))
      let parts = model.parts(files: files, &findings)
      var reading = assembled(parts, files: [:], &findings)
      reading.placeInXForm()
      return reading
    } catch {
      findings.problems = [FormFinding(sheet: FormFinding.xForm, message: error.message)]
      return FormReading(findings)
    }
  }
}

extension FormReading {
  /// An XForm has no sheets to point at.
  fileprivate mutating func placeInXForm() {
    for index in problems.indices { problems[index].sheet = FormFinding.xForm }
    for index in warnings.indices { warnings[index].sheet = FormFinding.xForm }
    form?.warnings = warnings
  }
}

extension XFormModel {
  /// The parts of the form as the rows of a survey sheet would give them.
  fileprivate func parts(files: [String: Workbook], _ findings: inout Findings) -> FormParts {
    let secondary = XFormLists.read(self, files: files)
    let controls = XFormControls.read(self)
    let lists = secondary.lists.merging(controls.lists) { $1 }
    let elements = XFormElements.read(self, controls, lists: lists)
    findings.append(secondary.findings)
    findings.append(controls.findings)
    findings.append(elements.findings)
    return FormParts(
      elements: XFormLinks(model: self, controls: controls).linked(elements.elements),
      lists: lists, settings: settings, languages: texts.languages, quotes: .paths,
      documents: secondary.documents, beginning: beginning(controls))
  }

  private var settings: FormSettings {
    var settings = FormSettings()
    settings.id = document.attribute(root, "id") ?? ""
    settings.version = document.attribute(root, "version") ?? ""
    settings.title = texts.wording("\(rootPath):jalon:title", media: nil)
    settings.purpose = texts.wording("\(rootPath):jalon:purpose", media: nil)
    settings.retention = texts.wording("\(rootPath):jalon:retention", media: nil)
    settings.allowsChoiceDuplicates = true
    if settings.title.isEmpty,
      let title = document.elements.indices.first(where: { document[$0].name.local == "title" })
    {
      settings.title = texts.same(document.text(title).trimmed)
    }
    if let bind = binds["\(rootPath)/meta/instanceName"] {
      settings.instanceName = document.attribute(bind, "calculate") ?? ""
    }
    return settings
  }
}
