import Markup

/// The door. Passwords are as in the terminal; nothing says whether it was the name or the word.
package struct SignInPage {
  package var login: String
  /// Where she wanted to go.
  package var goal: String
  package var problem: PageProblem?

  package init(login: String = "", goal: String, problem: PageProblem? = nil) {
    self.login = login
    self.goal = goal
    self.problem = problem
  }

  package var page: Page {
    Page(
      "Se connecter",
      [
        .paragraph(
          "Pour les porteurs de projet et les évaluateurs. Le même identifiant et le même mot de passe que dans le terminal."
        ),
        .element(
          .form,
          [MarkupAttribute("method", "post"), MarkupAttribute("action", PageAddress.signIn)],
          [
            .hidden(PageField.goal, goal),
            .line(
              PageField.login, "Identifiant", id: "identifiant", value: login, isNeeded: true,
              autocomplete: "username"),
            .line(
              PageField.password, "Mot de passe", id: "motdepasse", type: "password",
              isNeeded: true, autocomplete: "current-password"),
            .submit("entrer", "Se connecter"),
          ]),
        .paragraph(
          "Mot de passe oublié\u{A0}: un administrateur de votre agence en donne un nouveau. Une personne qui répond à une enquête n’a pas de compte."
        ),
        .element(.p, [], [.link("Donner votre avis avec le code d’une carte", to: "/avis")]),
      ], for: nil, problem: problem)
  }
}
