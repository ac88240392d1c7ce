import XLSForm

extension PageText {
  package static let french = PageText(
    line: .french, neutralTitle: "Questionnaire",
    next: "Continuer", nextSkips: "Continuer sans réponse = passer.", back: "Revenir",
    refuse: "Je ne veux pas répondre",
    changeAnswer: "Changer la réponse {1}", yourAnswer: "Votre réponse",
    quickExit: "Quitter vite", quickExitHelp: "Comment quitter sans laisser de trace\u{A0}?",
    simpleDisplay: "Affichage simple", standardDisplay: "Affichage normal",
    accessibility: "Accessibilité",
    error: "Erreur", errorTitle: "Il y a une chose à changer",
    required: "Il faut une réponse ici. Vous pouvez aussi refuser.",
    wantsText: "Écrivez votre réponse. Vous pouvez aussi refuser.",
    severalHint: "Vous pouvez choisir plusieurs réponses.",
    rankHint: "Écrivez 1 pour la première réponse, 2 pour la suivante.",
    fileHint: "On ne peut pas envoyer de fichier ici. Continuez sans répondre.",
    noName: "N’écrivez pas de nom.",
    day: "Jour", month: "Mois", year: "Année", hour: "Heure", minute: "Minutes",
    latitude: "Latitude", longitude: "Longitude",
    chooseLanguage: "Choisissez votre langue", otherLanguage: "Autre langue",
    notKept: "Cette page ne garde pas vos réponses.",
    countedOnce:
      "Si vous revenez en arrière, votre navigateur peut demander d’envoyer encore. Vos réponses comptent une seule fois.",
    notSent: "Vos réponses ne sont pas parties. Elles sont encore ici. Appuyez encore sur Envoyer.",
    alreadySent: [
      "Vos réponses sont déjà envoyées.",
      "Ce changement n’est pas parti. Les premières réponses comptent.",
    ],
    exitAdvice: [
      "Le bouton «\u{A0}Quitter vite\u{A0}» ouvre un site de météo.",
      "Votre appareil garde la liste des pages vues.",
      "Une autre personne peut lire cette liste.",
      "Vous pouvez effacer l’historique de votre navigateur.",
      "La prochaine fois, ouvrez une fenêtre privée.",
      "Vous pouvez aussi répondre sur un autre appareil.",
    ])
}
