package import Monitoring

/// A key function as it travels.
package struct KeyFunctionFields: Sendable, Codable, Hashable {
  package var name: String
  package var mechanism: String
  package var form: String
  package var otherForms: String?
  package var context: String?
  package var status: Code<KeyFunction.Status>
  package var evidence: String?

  package init(_ function: KeyFunction) {
    name = function.name
    mechanism = function.mechanism
    form = function.form
    otherForms = function.otherForms
    context = function.context
    status = Code(function.status)
    evidence = function.evidence
  }

  package var function: KeyFunction {
    KeyFunction(
      name: name, mechanism: mechanism, form: form, otherForms: otherForms, context: context,
      status: status.value, evidence: evidence)
  }

  enum CodingKeys: String, CodingKey {
    case name = "fonction"
    case mechanism = "mecanisme"
    case form = "forme"
    case otherForms = "autres_formes"
    case context = "contexte"
    case status = "statut"
    case evidence = "preuve"
  }
}

/// `POST /v1/projects/{id}/functions`.
package struct KeyFunctionRequest: Message, Hashable {
  /// Nil for a new one.
  package var number: Int?
  package var versionRead: Int
  /// Nil withdraws it.
  package var function: KeyFunctionFields?
  package var note: String?

  package init(number: Int?, versionRead: Int, function: KeyFunction?, note: String?) {
    self.number = number
    self.versionRead = versionRead
    self.function = function.map(KeyFunctionFields.init)
    self.note = note
  }

  enum CodingKeys: String, CodingKey {
    case number = "numero"
    case versionRead = "version_lue"
    case function = "fonction_cle"
    case note = "raison"
  }
}

/// `GET /v1/projects/{id}/functions`, by number.
package struct KeyFunctionList: Message, Hashable {
  package struct Line: Sendable, Codable, Hashable {
    package var number: Int
    package var version: Int
    package var function: KeyFunctionFields

    enum CodingKeys: String, CodingKey {
      case version
      case number = "numero"
      case function = "fonction_cle"
    }
  }

  package var functions: [Line]

  package init(_ functions: [NumberedFunction]) {
    self.functions = functions.map {
      Line(number: $0.number, version: $0.version, function: KeyFunctionFields($0.function))
    }
  }

  enum CodingKeys: String, CodingKey { case functions = "fonctions" }
}

/// The answer: by which number people name it.
package struct KeyFunctionReceipt: Message, Hashable {
  package var number: Int

  package init(number: Int) { self.number = number }

  enum CodingKeys: String, CodingKey { case number = "numero" }
}
