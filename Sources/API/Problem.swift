package import Foundation
package import Monitoring

/// Why a request was not served (RFC 9457, `application/problem+json`), from one closed catalogue.
package struct Problem: Error, Message, Hashable {
  package enum Code: String, Sendable, Codable, CaseIterable {
    case badRequest = "demande_mal_formee"
    case unknownSession = "session_inconnue"
    case wrongPassword = "identifiants_refuses"
    case passwordToChange = "mot_de_passe_a_changer"
    case accountWaiting = "compte_en_attente"
    case weakPassword = "mot_de_passe_faible"
    case forbidden = "droits_insuffisants"
    case notFound = "introuvable"
    case methodNotAllowed = "methode_refusee"
    case conflict = "conflit"
    case staleVersion = "version_depassee"
    case tooLarge = "trop_grand"
    case refused = "donnees_refusees"
    case unconfirmedAlerts = "alertes_non_confirmees"
    case ruleBroken = "regle_enfreinte"
    case codeRefused = "code_refuse"
    case codeUsed = "carte_deja_servie"
    case receiptUnknown = "recu_inconnu"
    case tooMany = "trop_de_demandes"
    case internalError = "erreur_interne"
    case unavailable = "service_indisponible"
    case toolMissing = "outil_absent"
    case unreadableRecord = "enregistrement_illisible"
    case timeout = "delai_depasse"
  }

  package var type: String
  package var title: String
  package var status: Int
  package var code: Code
  /// What to do, in French.
  package var help: String
  package var findings: [FindingMessage]?

  package init(_ code: Code, findings: [FindingMessage]? = nil) {
    self.code = code
    self.type = "urn:jalon:probleme:\(code.rawValue)"
    self.title = code.title
    self.status = code.status
    self.help = code.help
    self.findings = findings
  }

  /// A problem whose sentence says more than its code does.
  package init(_ code: Code, title: String, help: String? = nil) {
    self.init(code)
    self.title = title
    if let help { self.help = help }
  }

  /// Something that is not allowed, in a sentence that ends with how to mend it.
  package init(broken sentence: String) {
    let parts = sentence.partedRemedy
    self.init(.ruleBroken, title: parts?.fact ?? sentence, help: parts?.remedy)
  }

  enum CodingKeys: String, CodingKey {
    case type, title, status, code
    case help = "aide"
    case findings = "erreurs"
  }
}

/// A finding on the wire.
package struct FindingMessage: Message, Hashable {
  package var severity: Code<Finding.Severity>
  package var rule: String
  package var indicator: UUID?
  package var category: UUID?
  package var message: String

  package init(_ finding: Finding, in report: QuarterReport) {
    severity = Code(finding.severity)
    rule = finding.rule.rawValue
    indicator = finding.cell?.indicatorID
    category = finding.cell?.categoryID
    message = finding.sentence(in: report)
  }

  enum CodingKeys: String, CodingKey {
    case message
    case severity = "gravite"
    case rule = "regle"
    case indicator = "indicateur"
    case category = "modalite"
  }
}

extension Problem.Code {
  package var status: Int {
    switch self {
    case .badRequest: 400
    case .unknownSession, .wrongPassword: 401
    case .forbidden, .passwordToChange, .accountWaiting: 403
    case .notFound: 404
    case .methodNotAllowed: 405
    case .timeout: 408
    case .conflict, .staleVersion, .codeUsed: 409
    case .tooLarge: 413
    case .refused, .unconfirmedAlerts, .ruleBroken, .codeRefused, .receiptUnknown, .weakPassword:
      422
    case .tooMany: 429
    case .internalError: 500
    case .toolMissing: 501
    case .unreadableRecord: 500
    case .unavailable: 503
    }
  }

  var title: String {
    switch self {
    case .badRequest: "La demande est mal formée."
    case .unknownSession: "Vous n’êtes pas connecté, ou votre session a pris fin."
    case .wrongPassword: "Identifiant ou mot de passe refusé."
    case .passwordToChange:
      "Votre mot de passe vous a été remis : il faut d’abord choisir le vôtre."
    case .accountWaiting: "Votre compte attend qu’un second administrateur le confirme."
    case .weakPassword: "Ce mot de passe est trop facile à deviner."
    case .forbidden: "Votre compte n’a pas ce droit."
    case .notFound: "Introuvable."
    case .methodNotAllowed: "Cette adresse n’accepte pas cette action."
    case .timeout: "La demande a mis trop de temps à arriver."
    case .conflict: "Cet envoi a déjà été reçu avec un autre contenu."
    case .staleVersion: "Ce trimestre a changé depuis que vous l’avez ouvert."
    case .tooLarge: "L’envoi est trop grand."
    case .refused: "Des erreurs empêchent l’envoi."
    case .unconfirmedAlerts: "Des alertes attendent une confirmation."
    case .ruleBroken: "Une règle de l’appel n’est pas respectée."
    case .codeRefused: "Ce code n’ouvre pas de questionnaire."
    case .codeUsed: "Cette carte a déjà servi\u{A0}: rien n’a été envoyé."
    case .receiptUnknown: "Aucune réponse n’attend sous ce reçu."
    case .tooMany: "Trop de demandes en peu de temps."
    case .internalError: "Le service a rencontré une erreur."
    case .unavailable: "Le service n’est pas disponible pour le moment."
    case .toolMissing: "Il manque un outil sur le serveur pour produire ce format."
    case .unreadableRecord: "Ce qui est enregistré ne peut pas être lu par cette version de Jalon."
    }
  }

  var help: String {
    switch self {
    case .badRequest: "Mettre à jour jalon, puis recommencer."
    case .unknownSession: "Se connecter avec : jalon connexion"
    case .wrongPassword: "Vérifier l’identifiant et le mot de passe, puis recommencer."
    case .passwordToChange: "Le choisir avec : jalon compte motdepasse"
    case .accountWaiting:
      "Il s’ouvrira ensuite avec ce mot de passe. Voir avec la personne qui vous l’a remis."
    case .weakPassword: "En choisir un plus long, par exemple quatre mots."
    case .forbidden: "Demander ce droit à l’administrateur de Jalon."
    case .notFound: "Vérifier le code, ou voir ce qui vous est ouvert avec : jalon projet liste"
    case .methodNotAllowed: "Mettre à jour jalon, puis recommencer."
    case .timeout: "Recommencer. Votre brouillon est gardé."
    case .conflict: "Rouvrir le trimestre : la saisie repart de ce qui a été reçu."
    case .staleVersion: "Rouvrir le trimestre pour voir ce qui a changé. Votre brouillon est gardé."
    case .tooLarge: "Réduire les commentaires, puis recommencer."
    case .refused: "Corriger chaque case indiquée, puis envoyer de nouveau."
    case .unconfirmedAlerts: "Confirmer chaque alerte avec un motif, ou corriger la valeur."
    case .ruleBroken: "Corriger ce qui est indiqué, puis recommencer."
    case .codeRefused: "Vérifier les chiffres de la carte."
    case .codeUsed: "Un code ne sert qu’une fois. Prendre une autre carte."
    case .receiptUnknown:
      "Vérifier les chiffres. Des réponses déjà publiées ne se retirent plus : rien ne dit lesquelles sont les vôtres."
    case .tooMany: "Attendre un peu, puis recommencer."
    case .internalError: "Recommencer. Si l’erreur revient, prévenir l’administrateur."
    case .unavailable: "Recommencer dans quelques instants. Votre brouillon est gardé."
    case .toolMissing: "Demander le format html, ou prévenir l’administrateur."
    case .unreadableRecord: "Prévenir l’exploitant, qui mettra le service à jour."
    }
  }
}
