import Testing

/// From `envoyer` to the sending. Each test reads as the screen does; what is typed follows the prompt's « > ».
struct EntrySendingTests {
  @Test("a holder settles everything before sending")
  func settlesEverythingBeforeSending() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > 225
      Enregistré : 225.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > 118
      Enregistré : 118.
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur > 95
      Enregistré : 95.
      Alerte : I01 hommes : 95 au lieu de 201 au 2024-T3 (−53 %). Confirmer avec un motif, ou corriger.
      Confirmer ? 1 oui, 2 corriger, 3 commenter > <
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201. Valeur actuelle : 95.
      Valeur > envoyer
      À régler avant l’envoi : 1 erreur, 1 alerte.
      1. Erreur : I02 n’est pas rempli. Donner une valeur, ou nd si elle n’est pas disponible.
      2. Alerte : I01 hommes : 95 au lieu de 201 au 2024-T3 (−53 %). Confirmer avec un motif, ou corriger.
      Aller au point (1 à 2, < pour revenir) >
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > 66
      Enregistré : 66.
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur > envoyer
      À régler avant l’envoi : 0 erreur, 1 alerte.
      1. Alerte : I01 hommes : 95 au lieu de 201 au 2024-T3 (−53 %). Confirmer avec un motif, ou corriger.
      Aller au point (1, < pour revenir) > 9
      Tapez le numéro d’un point, de 1 à 1, ou < pour revenir.
      Aller au point (1, < pour revenir) > 1
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201. Valeur actuelle : 95.
      Alerte : I01 hommes : 95 au lieu de 201 au 2024-T3 (−53 %). Confirmer avec un motif, ou corriger.
      Confirmer ? 1 oui, 2 corriger, 3 commenter > 1
      Motif ? 1 vérifié. 2 activité. 3 méthode. 4 autre > 1
      Enregistré : 95, motif : vérifié, valeur exacte.
      I01 par genre, inconnu : 12.
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260. Valeur actuelle : 66.
      Valeur > envoyer
      Données fictives.
      Envoi de P06 GERS SOLIDAIRE, quatrième trimestre 2024.
      4 cases remplies, 0 manquante avec motif, 1 vide, 1 alerte confirmée.
      C’est le premier envoi de ce trimestre.
      Ce que le relecteur verra : ces valeurs, vos motifs, vos messages.
      Ce que le relecteur ne voit pas : votre journal de saisie.
      Après l’envoi, les cases sont verrouillées. Vous pourrez les relire, et demander à rouvrir.
      Pour envoyer, tapez le code du projet (P06), < pour revenir >
      """
    #expect(
      transcript(
        "225", "118", "95", "<", "envoyer", "", "66", "envoyer", "9", "1", "1", "1",
        "envoyer"
      ) == shown)
  }

  @Test("a holder sends by typing the code of the project")
  func sendsByTypingTheCodeOfTheProject() {
    let shown = """
      Case 1 sur 5. I01 Personnes rencontrées, total. Troisième trimestre 2024 : 321.
      Valeur > 225
      Enregistré : 225.
      Case 2 sur 5. I01 Personnes rencontrées, par genre, femmes. Troisième trimestre 2024 : 112.
      Valeur > 118
      Enregistré : 118.
      Case 3 sur 5. I01 Personnes rencontrées, par genre, hommes. Troisième trimestre 2024 : 201.
      Valeur > 107
      Enregistré : 107.
      I01 par genre, inconnu : 0.
      Case 4 sur 5. I02 Droits ouverts, total. Troisième trimestre 2024 : 64. Cible 2024 : 260.
      Valeur > 66
      Enregistré : 66.
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur > envoyer
      Données fictives.
      Envoi de P06 GERS SOLIDAIRE, quatrième trimestre 2024.
      4 cases remplies, 0 manquante avec motif, 1 vide, 0 alerte confirmée.
      C’est le premier envoi de ce trimestre.
      Ce que le relecteur verra : ces valeurs, vos motifs, vos messages.
      Ce que le relecteur ne voit pas : votre journal de saisie.
      Après l’envoi, les cases sont verrouillées. Vous pourrez les relire, et demander à rouvrir.
      Pour envoyer, tapez le code du projet (P06), < pour revenir > P99
      Rien n’est envoyé : le code attendu est P06. Retapez-le, ou < pour revenir.
      Pour envoyer, tapez le code du projet (P06), < pour revenir > <
      Case 5 sur 5. I03 Orientations abouties, total. Troisième trimestre 2024 : pas de valeur.
      Valeur > envoyer
      Données fictives.
      Envoi de P06 GERS SOLIDAIRE, quatrième trimestre 2024.
      4 cases remplies, 0 manquante avec motif, 1 vide, 0 alerte confirmée.
      C’est le premier envoi de ce trimestre.
      Ce que le relecteur verra : ces valeurs, vos motifs, vos messages.
      Ce que le relecteur ne voit pas : votre journal de saisie.
      Après l’envoi, les cases sont verrouillées. Vous pourrez les relire, et demander à rouvrir.
      Pour envoyer, tapez le code du projet (P06), < pour revenir > p06
      [submit]
      """
    #expect(transcript("225", "118", "107", "66", "envoyer", "P99", "<", "envoyer", "p06") == shown)
  }
}
