/// The keys of the entry screen, each with what it does.
enum ScreenHelp {
  static let lines = [
    "Une valeur se tape dans la case\u{A0}: 225, 1\u{A0}234,5, 12/40, ou une somme =112+6.",
    "Chaque valeur est enregistrée aussitôt dans le brouillon, sur cet ordinateur.",
    "",
    "Entrée, Tab, ↓    case suivante          ↑, Maj-Tab   case d’avant",
    "→, Page suivante  indicateur suivant     ←, Page préc. indicateur d’avant",
    "Origine, Fin      première, dernière case",
    "+                 le reste du total, dans la dernière modalité vide",
    "F2, Retour arr.   modifier la valeur     Suppr       vider la case",
    "G   aller à une case par son code        /   chercher un indicateur",
    "",
    "N   F5   non disponible, sans objet, non communiqué\u{A0}; T pour tout l’indicateur",
    "O        confirmer une alerte avec son motif",
    "C   F4   répondre à la question du relecteur, ou lui laisser un message sur la case",
    "U   F6   annuler (ou Ctrl-Z)             R   refaire (ou Ctrl-R)",
    "",
    "D   F8   détail\u{A0}: définition, historique, échange",
    "X   F9   ce qui reste à régler           V   vue annuelle",
    "T        écart avec le trimestre d’avant, l’an dernier, l’envoi, la cible",
    "E   F10  vérifier, puis envoyer          Q   F3   quitter, brouillon gardé",
    "",
    "Lettres à droite des valeurs\u{A0}: " + GridMarks.legend + ".",
    "",
    "Coller\u{A0}: une colonne, une ligne ou un bloc d’un tableur remplit les cases à partir de la case active, après un aperçu. Un texte collé ne répond jamais à une question.",
    "Ligne à ligne, sans écran plein\u{A0}: jalon saisie … --ligne, ou JALON_LIGNE=1.",
  ]
}
