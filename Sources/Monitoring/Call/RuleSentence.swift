extension Rule {
  /// What is wrong and how to mend it.
  package var sentence: String {
    switch self {
    case .projectMinimumBudget:
      "Le budget du projet est inférieur au minimum fixé par l’appel. Corriger le budget."
    case .projectMinimumDuration:
      "Le projet est plus court que la durée minimale fixée par l’appel. Corriger ses dates."
    case .projectMaximumDuration:
      "Le projet est plus long que la durée maximale fixée par l’appel. Corriger ses dates."
    case .projectLatestEnd:
      "Le projet finit après la date limite fixée par l’appel. Avancer sa date de fin."
    case .projectHasAxis:
      "Le projet n’a aucun axe. Indiquer au moins un axe de l’appel."
    case .projectHasDepartment:
      "Le projet n’a aucun département. Indiquer au moins un département de l’appel."
    case .projectAxisShares:
      "Les parts du budget par axe ne font pas 1 au total. Corriger les parts."
    case .projectAxisOfCall:
      "Le projet est rattaché à un axe qui n’est pas de son appel. Choisir un axe de l’appel."
    case .projectDepartmentOfCall:
      "Le projet couvre un département qui n’est pas de son appel. Choisir un département de l’appel."
    case .projectDates:
      "Le projet finit avant de commencer. Corriger ses dates."
    case .projectFunding:
      "La subvention est négative ou dépasse le budget. Corriger l’un des deux montants."
    case .projectCodeUnique:
      "Ce code de projet est déjà pris dans l’appel. En choisir un autre."
    case .projectCodeForm:
      "Un code de projet s’écrit en majuscules et chiffres, par exemple P06. Corriger le code."
    case .projectLifeCoversQuarters:
      "Des trimestres déjà saisis sont hors des nouvelles dates du projet. Garder des dates qui les couvrent."
    case .callCodeUnique:
      "Cet appel est déjà chargé. Le modifier par «\u{A0}jalon appel modifier\u{A0}»."
    case .callDurations:
      "La durée minimale dépasse la durée maximale, ou n’est pas positive. Corriger les durées de l’appel."
    case .callSelected:
      "L’appel a plus de projets retenus que de dossiers reçus. Corriger l’un des deux nombres."
    case .indicatorCodeUnique:
      "Ce code d’indicateur est déjà pris dans l’appel. En choisir un autre."
    case .indicatorCodeForm:
      "Un code d’indicateur s’écrit en majuscules et chiffres, par exemple I02. Corriger le code."
    case .indicatorKeepsMeaning:
      "Cet indicateur a déjà des valeurs, et garde ce qu’elles veulent dire. Le clore, et en ajouter un autre."
    case .indicatorQuotientNeverSummed:
      "Une proportion ou une moyenne ne s’additionne pas. Choisir une autre règle de cumul."
    case .accountLoginUnique:
      "Cet identifiant est déjà pris. En choisir un autre."
    case .accountLoginForm:
      "Un identifiant s’écrit en minuscules, chiffres, points et tirets. Corriger l’identifiant."
    case .accountScope:
      "Un porteur a au moins un projet, un évaluateur au moins un appel, un administrateur ni l’un ni l’autre. Corriger la demande."
    case .accountFirstAdministrator:
      "Un administrateur existe déjà. C’est lui qui crée les autres comptes, par «\u{A0}jalon compte creer\u{A0}»."
    case .accountLastAdministrator:
      "C’est le dernier administrateur qui peut agir. En créer d’abord un autre, qui aura choisi son mot de passe."
    case .accountNotOneself:
      "Ce compte est le vôtre. Changer votre mot de passe par «\u{A0}jalon compte motdepasse\u{A0}»."
    case .accountKindFixed:
      "Un compte garde son identifiant et son profil. En créer un autre."
    case .accountSecondAdministrator:
      "L’appel demande qu’un second administrateur confirme cet acte. Recommencer la commande, qui en fait la demande."
    case .accountRequestSecond:
      "C’est vous qui l’avez demandé. Un autre administrateur le confirme\u{A0}; vous pouvez y renoncer par «\u{A0}jalon compte refuser\u{A0}»."
    case .accountRequestOnce:
      "Une demande attend déjà pour cet identifiant. La confirmer, ou la refuser par «\u{A0}jalon compte refuser\u{A0}»."
    case .sessionSecretLength:
      "Le secret de la session est trop court. Mettre à jour le service."
    case .quarterReportTransition:
      "Ce trimestre n’est pas ouvert à la saisie. Demander à le corriger par «\u{A0}jalon saisie rouvrir\u{A0}»."
    case .quarterReportReason:
      "Un motif est nécessaire. L’indiquer en une phrase."
    case .quarterReportInPeriod:
      "Ce trimestre est hors de la période du projet\u{A0}: il se lit et ne se saisit plus. Demander un avenant à l’évaluateur."
    case .suspensionDates:
      "La suspension finit avant de commencer. Corriger ses dates."
    case .crossRuleCode:
      "Le code d’une règle est une lettre majuscule, puis des lettres et des chiffres, par exemple R1. Le corriger."
    case .crossRuleExpression:
      "L’expression d’une règle a de 1 à 1 000 caractères. La raccourcir."
    case .crossRuleSentence:
      "La phrase d’une règle a de 3 à 300 caractères. La récrire."
    case .crossRuleRemedy:
      "Le remède d’une règle a de 3 à 300 caractères. Le récrire."
    case .crossRuleStays:
      "Une règle ne change pas. En écrire une autre sous le même code."
    case .indicatorDates:
      "L’indicateur est clos avant de commencer. Corriger ses dates."
    case .organisationSIRET:
      "Un SIRET a 14 chiffres. Le corriger."
    case .organisationRNA:
      "Un numéro RNA s’écrit W et 9 chiffres. Le corriger."
    case .organisationFINESS:
      "Un numéro FINESS a 9 caractères. Le corriger."
    case .reviewActInTime:
      "Ce trimestre a changé depuis que vous l’avez ouvert, ou cette décision ne s’y applique pas. Le relire, puis recommencer."
    case .reviewActReason:
      "Un motif est nécessaire, de 3 à 2 000 caractères. L’écrire en quelques mots."
    case .amendmentReason:
      "Un avenant a un motif, de 3 à 2 000 caractères. L’écrire en quelques mots."
    case .amendmentReference:
      "La référence d’un avenant a de 1 à 200 caractères. La raccourcir, ou l’omettre."
    case .cellMessageBody:
      "Un message a de 1 à 2 000 caractères. L’écrire, ou le raccourcir."
    case .statementInPeriod:
      "Cette année est hors de la période du projet. Choisir une de ses années."
    case .statementSignatory:
      "Ce compte rendu est envoyé par une personne désignée pour le signer. Lui demander de l’envoyer."
    case .statementTransition:
      "Ce compte rendu n’est pas ouvert à la saisie. Demander à le corriger par «\u{A0}jalon depenses rouvrir\u{A0}» ou «\u{A0}jalon bilan rouvrir\u{A0}»."
    case .statementActInTime:
      "Ce compte rendu a changé depuis que vous l’avez ouvert, ou cette décision ne s’y applique pas. Le relire, puis recommencer."
    case .statementActReason:
      "Un motif est nécessaire, de 3 à 2 000 caractères. L’écrire en quelques mots."
    case .spendingPlannedBalances:
      "Les charges prévues ne font pas les produits prévus. Corriger les montants."
    case .spendingActualBalances:
      "Les charges réalisées et la part non dépensée ne font pas les produits réalisés. Corriger les montants."
    case .spendingInKindBalances:
      "Les lignes 86 et 87 des contributions en nature diffèrent. Corriger l’une des deux."
    case .spendingUnspentWithinGrant:
      "La part non dépensée dépasse la subvention reçue. Corriger l’une des deux."
    case .spendingWithinFunding:
      "Sur toutes ses années, la ligne 74.appel dépasse la subvention accordée au projet. Corriger le montant reçu, ou demander un avenant."
    case .spendingLineReason:
      "Le motif d’un écart a de 3 à 500 caractères. L’écrire en quelques mots, ou le raccourcir."
    case .narrativeTextLength:
      "Un texte du bilan a 4 000 caractères au plus, et la réponse à l’évaluation 600. Le raccourcir."
    case .quarterReportBeginsOpen:
      "Un trimestre commence ouvert et sans version. Le remplir par une saisie."
    case .quarterReportVersion:
      "La version d’un trimestre ne change que par un envoi. Envoyer une saisie."
    case .quarterReportIdentity:
      "Un trimestre reste celui de son projet. Changer les dates du projet."
    case .publicationNameUnique:
      "Un gel de cet appel porte déjà ce nom. En choisir un autre."
    case .publicationNameForm:
      "Un gel a un nom de 1 à 60 caractères, par exemple « fin 2024 ». Corriger le nom."
    case .publicationInOrder:
      "Une autre publication de cet appel vient d’être faite. Recommencer."
    case .surveyCodeForm:
      "Le code d’une enquête s’écrit en minuscules, chiffres et tirets, par exemple ecoute. Corriger le code."
    case .surveyTitle:
      "Une enquête a un titre de 1 à 200 caractères. L’indiquer avec --titre."
    case .surveyVersionUnique:
      "Une autre version de ce formulaire vient d’être enregistrée. Recommencer."
    case .waveQuarterUnique:
      "Cette enquête a déjà une vague pour ce trimestre. Choisir un autre trimestre, ou un autre code d’enquête."
    case .waveDays:
      "La vague ferme avant d’ouvrir. Corriger ses dates."
    case .waveLength:
      "Une vague dure un an au plus. Choisir une date de fermeture plus proche."
    case .waveHelpers:
      "Ce qui est dit de l’aide à répondre dépasse 500 caractères. Le raccourcir."
    case .waveRetention:
      "Les réponses se gardent de 1 à 60 mois. Corriger la durée."
    case .waveBegins:
      "Une vague commence en préparation. La créer, puis la publier."
    case .waveIdentity:
      "Une vague garde son enquête, son trimestre, son premier jour et sa clé. En créer une autre."
    case .waveFormFrozen:
      "Cette vague est publiée\u{A0}: son formulaire ne change plus. Donner le formulaire corrigé à une nouvelle vague, dont il sera une nouvelle version."
    case .waveProlonged:
      "Une vague se prolonge tant qu’elle n’est pas close, jusqu’à un jour plus lointain, qui n’est pas passé. Choisir un autre jour."
    case .waveTransition:
      "Cette vague n’en est pas à cette étape. Voir où elle en est par «\u{A0}jalon enquete liste\u{A0}»."
    case .waveOver:
      "Le dernier jour de cette vague est passé. La prolonger d’abord par «\u{A0}jalon enquete prolonger\u{A0}»."
    case .waveNotClosed:
      "Cette vague reçoit encore\u{A0}: le dernier dépouillement vient après. La clore d’abord par «\u{A0}jalon enquete cloturer\u{A0}»."
    case .waveKeyDestroyed:
      "Une clé n’est détruite qu’après le dernier dépouillement. Le faire d’abord par «\u{A0}jalon enquete depouiller --dernier\u{A0}»."
    case .batchSize:
      "Moins de 11 réponses attendent\u{A0}: elles ne sont pas dépouillées. En attendre d’autres, ou dépouiller pour la dernière fois."
    case .codingAfterTally:
      "Les réponses écrites se lisent après le dernier dépouillement. Le faire d’abord par «\u{A0}jalon enquete depouiller --dernier\u{A0}»."
    case .codingStarted:
      "Des réponses sont déjà codées avec la grille d’avant. Pour tout reprendre avec celle-ci\u{A0}: --recommencer."
    case .codingClosed:
      "Ce codage est clos\u{A0}: ses effectifs peuvent être publiés et ne changent plus. Le lire par «\u{A0}jalon enquete themes voir\u{A0}»."
    case .codingFewTexts:
      "Moins de 11 personnes ont écrit une réponse à cette question. Ne pas les lire\u{A0}: personne n’y a droit."
    case .codingTheme:
      "Un de ces thèmes n’est pas dans la grille. Voir leurs numéros par «\u{A0}jalon enquete themes voir\u{A0}»."
    case .codingByTwo:
      "Deux personnes codent déjà ces réponses. Elles seules continuent\u{A0}; vous pouvez trancher leurs écarts."
    case .codingChanged:
      "La grille de thèmes a été refaite pendant que vous codiez\u{A0}: cette réponse n’est pas codée. Relancer «\u{A0}jalon enquete themes coder\u{A0}»."
    case .codingComplete:
      "Les deux codages sont complets et se comparent\u{A0}: ils ne changent plus. Trancher les écarts par «\u{A0}jalon enquete themes accorder\u{A0}»."
    case .codingIncomplete:
      "Deux personnes n’ont pas encore codé toutes les réponses. Continuer par «\u{A0}jalon enquete themes coder\u{A0}»."
    case .codingUndecided:
      "Des écarts entre les deux codages ne sont pas tranchés. Le faire par «\u{A0}jalon enquete themes accorder\u{A0}»."
    case .themeCode:
      "Le code d’un thème a 24 lettres minuscules, chiffres ou _ au plus, et commence par une lettre. Le corriger."
    case .themeCodeUnique:
      "Deux thèmes de la grille ont le même code. En changer un."
    case .themeLabel:
      "Le nom d’un thème a de 1 à 80 caractères. Le corriger."
    case .themeDefinition:
      "La définition d’un thème a de 1 à 500 caractères\u{A0}: deux personnes doivent le reconnaître sans se parler. L’écrire."
    case .themeExample:
      "L’exemple d’un thème dépasse 300 caractères. Le raccourcir."
    case .quoteExcerpt:
      "Une citation a de 3 à 300 caractères. La raccourcir, au besoin par […]."
    case .quoteOfText:
      "Une citation n’a que des mots de la réponse, dans leur ordre. Remplacer ce qui est retiré par […]."
    case .quoteByAnother:
      "Une citation est autorisée par une autre personne que celle qui la propose. Le lui demander."
    case .quoteJudgedOnce:
      "Cette citation est déjà autorisée ou refusée. En proposer une autre."
    case .transferRatingInTime:
      "Ce critère vient d’être coté par quelqu’un d’autre. Relire la cotation, puis recommencer."
    case .transferRatingSent:
      "Cette cotation est envoyée et ne change plus. La rouvrir par «\u{A0}jalon transferabilite rouvrir\u{A0}» tant que l’autre n’est pas envoyée\u{A0}; après, convenir d’une note commune."
    case .transferAgreedAfterBoth:
      "Une note commune vient après les deux cotations. Attendre que le porteur et l’évaluateur aient envoyé la leur."
    case .transferSendingWhole:
      "Des critères ne sont pas encore cotés. Les coter, au besoin par «\u{A0}so\u{A0}» ou «\u{A0}nsp\u{A0}»."
    case .transferSendingOnce:
      "Cette cotation est déjà envoyée. La lire par «\u{A0}jalon transferabilite voir\u{A0}»."
    case .transferReopeningBlind:
      "L’autre côté a envoyé la sienne\u{A0}: une cotation ne se rouvre plus. Corriger à la réunion sur les écarts, par «\u{A0}jalon transferabilite accorder\u{A0}» (évaluateur)."
    case .transferContextInTime:
      "Le contexte a changé depuis que vous l’avez lu. Le relire par «\u{A0}jalon transferabilite contexte\u{A0}»."
    case .transferFrameworkRated:
      "Des projets sont déjà cotés selon ces critères. Garder ce cadre jusqu’à la fin de l’appel."
    case .keyFunctionInTime:
      "Cette fonction a changé depuis que vous l’avez lue. La relire par «\u{A0}jalon transferabilite fonctions\u{A0}»."
    case .judgementInTime:
      "Ce texte a changé depuis que vous l’avez lu. Le relire par «\u{A0}jalon evaluation voir\u{A0}»."
    case .decisionInTime:
      "La décision a changé depuis que vous l’avez lue. La relire par «\u{A0}jalon evaluation voir\u{A0}»."
    case .decisionSteps:
      "Les étapes se suivent\u{A0}: ouverture, réponse du porteur, réunion, décision. Corriger les dates."
    case .decisionDated:
      "Une réunion racontée et une décision ont leur date, et les motifs une décision. Compléter."
    case .participationInTime:
      "Cette action a changé, ou a été retirée, depuis que vous l’avez lue. La relire par «\u{A0}jalon participation voir\u{A0}»."
    case .waveProjectNumbers:
      "Des effectifs ne vont pas ensemble\u{A0}: il n’y a pas plus de personnes atteintes que d’invitées, ni plus de refus que d’atteintes. Corriger les nombres."
    }
  }
}
