import Foundation
import Monitoring
import Publishing
import Writing

/// Where figures come from, how they are computed, what they cannot say.
struct MethodSection {
  let slice: PublicationSlice

  init(_ slice: PublicationSlice) {
    self.slice = slice
  }

  var blocks: [Block] {
    let call = slice.call
    return [
      .heading(Heading(level: 1, text: "Méthode, sources et limites", id: "methode")),
      .heading(Heading(level: 2, text: "Sources", id: "methode-sources")),
      .list([
        "Les saisies trimestrielles des porteurs jusqu’à la fin de \(slice.year), telles que lues le "
          + "\(French.page.day(slice.today)).\(review)",
        slice.surveys.isEmpty
          ? "Aucune enquête auprès des personnes accompagnées n’a de réponse publiée à cette date."
          : "Les réponses anonymes des personnes accompagnées : "
            + Phrase.list(
              slice.surveys.map { "« \($0.title) » (\($0.quarter.label))" }) + ".",
      ]),
      .heading(Heading(level: 2, text: "Calculs", id: "methode-calculs")),
      .list(computations),
      .heading(Heading(level: 2, text: "Secret statistique", id: "methode-secret")),
      .paragraph(
        "« n.c. » : non communicable (secret statistique, moins de \(call.smallCountThreshold) "
          + "personnes ou recalcul possible). Un même signe couvre les deux cas : il ne dit pas "
          + "lesquels sont petits. Un zéro est publié, sauf s’il s’agit de santé et qu’il porte sur "
          + "moins de \(CallFloor.healthGroup) personnes ou sur un nombre inconnu : il dirait alors "
          + "quelque chose de chacune. Une proportion est retenue quand l’un de ses "
          + "effectifs, ou le reste, est petit."),
      .table(absences),
      .heading(Heading(level: 2, text: "Limites", id: "methode-limites")),
      .list(limits),
    ]
  }

  /// What of the quarters an evaluator has approved, where some are not.
  private var review: String {
    let all = slice.completeness.flatMap(\.quarters)
    let declared = all.count { $0.outcome == .declared }
    let unreviewed = all.count { $0.outcome == .unreviewed }
    let counted = all.count { QuarterOutcome.counted.contains($0.outcome) }
    if declared > 0 {
      let share = French.page.percent(Decimal(declared) / Decimal(counted))
      return " \(Phrase.count(declared, "trimestre", "trimestres")) sur \(counted) (\(share)) "
        + (declared < 2
          ? "est déclaré et non relu, et compte." : "sont déclarés et non relus, et comptent.")
    }
    guard unreviewed > 0 else { return "" }
    return " \(Phrase.count(unreviewed, "trimestre reçu", "trimestres reçus")) "
      + (unreviewed < 2
        ? "n’est pas encore relu, et ne compte pas."
        : "ne sont pas encore relus, et ne comptent pas.")
  }

  private var computations: [String] {
    [
      "Taux d’atteinte : (réalisé − départ) ÷ (cible − départ) ; sans situation de départ, "
        + "réalisé ÷ cible. Le calcul vaut aussi pour une cible à la baisse. Le chiffre n’est pas "
        + "plafonné ; la barre d’un graphique s’arrête à 150 % et le signale.",
      "État d’un nombre à atteindre : atteint à partir de 100 %, presque atteint à partir de 80 %, "
        + "partiel à partir de 50 %, non atteint au-dessous. Les taux de plusieurs indicateurs ne sont "
        + "jamais moyennés.",
      "État d’une proportion : atteint ou non atteint quand son intervalle à 90 % (Wilson) est tout "
        + "entier du bon ou du mauvais côté de la cible, non distinguable quand la cible est dedans, non "
        + "jugé sous \(CallFloor.people) personnes. Une moyenne, un score et une limite sont atteints ou ne le sont "
        + "pas ; un niveau à garder l’est tant qu’il reste dans sa marge.",
      "Une proportion de plusieurs trimestres ou projets est recalculée sur la somme de ses deux "
        + "effectifs, jamais moyennée.",
      "Un trimestre manquant n’est pas un zéro : il n’est ni estimé ni interpolé. Chaque total dit "
        + "combien de trimestres et de projets il réunit.",
      "Une part de personnes porte un intervalle de confiance à 95 % (Wilson). Sous 30 personnes, "
        + "elle est dite fragile et donnée en effectifs.",
    ] + opinions
  }

  private var opinions: [String] {
    let majority =
      "Une majorité favorable est dite assurée quand le bas de l’intervalle dépasse 50 %. "
      + participation
    let questions = slice.surveys.flatMap(\.questions)
    guard !questions.contains(where: \.isOfFormerFormat) else { return [majority] }
    return [
      "À partir de cinq projets, l’intervalle d’une part d’opinions tient compte de ce que les personnes "
        + "d’un même projet se ressemblent (les projets sont des grappes) ; avec moins de projets, il vaut "
        + "pour eux seulement. Il est arrondi vers l’extérieur, et retenu quand il dirait comment l’un "
        + "d’eux a répondu.",
      majority + " La dernière vague de chaque enquête compte.",
    ]
  }

  /// From what a verdict on participation follows: opinions alone, or what is declared beside them.
  private var participation: String {
    guard !slice.participation.isEmpty else {
      return
        "La participation est jugée probable si c’est le cas de plus de la moitié des questions."
    }
    return
      "La participation est jugée probable si les personnes disent vivre le niveau "
      + "\(ParticipationAnswer.real.named), ou plus ; établie si, en outre, les porteurs le déclarent (plus "
      + "de la moitié des projets, la moitié au moins avec preuve) et que plus de la moitié des questions "
      + "évaluées ont une majorité assurée."
  }

  private var absences: Table {
    Table(
      id: "t-absences", caption: "Ce qui tient lieu de chiffre",
      columns: [.text("Mention", 3), .text("Sens", 7)],
      rows: ([
        ["0", "Rien n’a été compté : c’est une valeur."],
        [
          PublishedFigure.hiddenMark,
          "Une valeur existe, mais la publier pourrait désigner des personnes.",
        ],
        [
          "entre 40 et 80, entre 40 % et 65 %",
          "La valeur n’est pas publiée, et ce qui l’est suffit à chacun pour la situer entre ces deux "
            + "nombres : le dire n’apprend rien de plus.",
        ],
        ["non reçu", "Le porteur n’a pas envoyé ce trimestre."],
        [
          "non disponible, non communiqué",
          "Le porteur a répondu qu’il n’a pas la valeur, ou qu’il ne la donne pas.",
        ],
        ["sans objet", "L’indicateur ne s’applique pas."],
      ] + waiting).map { $0.map { Table.Cell($0) } }, note: nil)
  }

  /// What has no value and misses nothing, where there is such a quarter.
  private var waiting: [[String]] {
    let outcomes = Set(slice.completeness.flatMap(\.quarters).map(\.outcome))
    return
      (outcomes.contains(.awaited)
      ? [["pas encore dû", "Aucun trimestre n’est encore à rendre."]] : [])
      + (outcomes.contains(.unreviewed)
        ? [["à relire", "Le trimestre est reçu, et ne compte pas avant d’être accepté."]] : [])
      + [["non renseigné", "Le trimestre est reçu, et cette case facultative y est vide."]]
  }

  private var limits: [String] {
    var limits = [
      VerificationTable(slice).sentence,
      "Une personne comptée chaque trimestre l’est plusieurs fois dans une somme de trimestres : c’est un "
        + "nombre de passages. Combien de personnes différentes, seules des bornes le disent.",
      "Atteindre une cible ne prouve pas que le projet en est la cause.",
      "Le secret est assuré pour tous les rapports de l’appel à la fois, avec tout ce qui a été "
        + "publié auparavant. Un chiffre corrigé de quelques personnes peut donc être n.c., même grand.",
    ]
    if slice.projects.count > 1 {
      limits.insert(
        "Une même personne peut être comptée par deux projets : les totaux \(slice.words.possessive) "
          + "additionnent des projets, pas des personnes distinctes.", at: 1)
    }
    if slice.waitingRecords > 0 {
      limits.append(
        French.page.counted(
          slice.waitingRecords, "valeur corrigée ou tardive attend",
          "valeurs corrigées ou tardives attendent")
          + ", dans tout l’appel : par différence avec ce qui a déjà été publié, elles désigneraient "
          + "quelques personnes. Jusque-là, l’ancienne valeur reste dans tous les chiffres.")
    }
    if !slice.surveys.isEmpty {
      limits.append(
        "Les personnes ayant répondu n’ont pas été tirées au sort : l’intervalle ne couvre pas le "
          + "biais de non-réponse.")
    }
    if slice.isFictitious {
      limits.insert(
        "Tout ou partie des dates, montants et valeurs a été inventé pour une démonstration : ce "
          + "rapport montre l’outil et n’évalue personne.", at: 0)
    }
    return limits
  }
}
