/// A line of the French account of a subsidy (« compte rendu financier de subvention », Cerfa 15059),
/// by the code that people type. The funds of line 74 are told apart, which tells the co-funding.
package enum SubsidyLine: String, Sendable, CaseIterable {
  case purchases = "60"
  case externalServices = "61"
  case otherServices = "62"
  case taxes = "63"
  case staff = "64"
  case otherCharges = "65"
  case financialCharges = "66"
  case exceptionalCharges = "67"
  case allowances = "68"
  case profitTax = "69"
  case indirectCharges = "indirectes"
  /// What was received and not spent; it has no planned amount.
  case unspent = "reste"

  case sales = "70"
  case endowments = "73"
  /// What the call itself funds.
  case grant = "74.appel"
  case state = "74.etat"
  case region = "74.region"
  case department = "74.departement"
  case towns = "74.communes"
  case socialBodies = "74.sociaux"
  case europe = "74.europe"
  case subsidisedJobs = "74.emplois"
  case publicBodies = "74.publics"
  case privateFunds = "74.prives"
  case otherProducts = "75"
  case financialProducts = "76"
  case exceptionalProducts = "77"
  case reversals = "78"
  case transfers = "79"

  case givenInKind = "86"
  case receivedInKind = "87"

  package enum Side: Sendable, Hashable {
    case charges, products, inKind
  }

  package var side: Side {
    switch self {
    case .givenInKind, .receivedInKind: .inKind
    case .purchases, .externalServices, .otherServices, .taxes, .staff, .otherCharges,
      .financialCharges, .exceptionalCharges, .allowances, .profitTax, .indirectCharges, .unspent:
      .charges
    default: .products
    }
  }

  /// By the code as people type it, whatever its case.
  package init?(typed: String) {
    self.init(rawValue: typed.lowercased())
  }
}

extension SubsidyLine {
  package var label: String {
    switch self {
    case .purchases: "Achats"
    case .externalServices: "Services extérieurs"
    case .otherServices: "Autres services extérieurs"
    case .taxes: "Impôts et taxes"
    case .staff: "Charges de personnel"
    case .otherCharges: "Autres charges de gestion courante"
    case .financialCharges: "Charges financières"
    case .exceptionalCharges: "Charges exceptionnelles"
    case .allowances: "Amortissements, provisions, engagements"
    case .profitTax: "Impôt sur les bénéfices"
    case .indirectCharges: "Charges indirectes affectées à l’action"
    case .unspent: "Part non dépensée"
    case .sales: "Ventes et prestations de services"
    case .endowments: "Dotations et produits de tarification"
    case .grant: "Subvention de l’appel"
    case .state: "État"
    case .region: "Région"
    case .department: "Départements"
    case .towns: "Communes et intercommunalités"
    case .socialBodies: "Organismes sociaux (CAF, CPAM…)"
    case .europe: "Fonds européens"
    case .subsidisedJobs: "Emplois aidés (ASP)"
    case .publicBodies: "Autres établissements publics"
    case .privateFunds: "Aides privées (fondations)"
    case .otherProducts: "Autres produits (cotisations, dons)"
    case .financialProducts: "Produits financiers"
    case .exceptionalProducts: "Produits exceptionnels"
    case .reversals: "Reprises sur amortissements et provisions"
    case .transfers: "Transferts de charges"
    case .givenInKind: "Emploi des contributions en nature"
    case .receivedInKind: "Contributions volontaires en nature"
    }
  }
}

extension SubsidyLine: Coded {
  package var word: String { rawValue }
}
