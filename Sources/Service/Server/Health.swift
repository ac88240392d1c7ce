import API
import Foundation
import Hummingbird
import Postgres

/// Health checks for the operator's monitoring.
struct HealthRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.live)) { _, _ in
      Response.json(HealthMessage(state: "vivant"))
    }
    router.get(RouterPath(.ready)) { _, _ in
      let one: Int = try await database.session.read { tx in try tx.value("select 1::bigint") }
      return Response.json(HealthMessage(state: one == 1 ? "pret" : "inconnu"))
    }
    router.get(RouterPath(.home)) { _, _ in
      Response.bytes(Data(homePage.utf8), type: "text/html; charset=utf-8")
    }
  }
}

/// What a browser shows at the root of the service.
private let homePage = """
  <!doctype html>
  <html lang="fr">
  <meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Jalon</title>
  <body style="font:1.1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem">
  <h1>Jalon</h1>
  <p>Le service fonctionne.</p>
  <p><a href="\(Route.surveyPage.path())">Donner votre avis</a>, avec le code de votre carte, ici ou par <code>jalon avis</code>.</p>
  <p><a href="\(Route.signIn.path())">Suivre les projets</a>, pour les porteurs et les évaluateurs.</p>
  <p>Le reste se fait par la commande <code>jalon</code> :</p>
  <ul>
  <li>Porteurs : <code>jalon connexion</code>, puis <code>jalon saisie &lt;projet&gt; &lt;trimestre&gt;</code></li>
  <li>Évaluateurs : <code>jalon rapport produire --aide</code></li>
  </ul>
  </body></html>
  """
