import Monitoring
import Publishing

/// What holders answer to the evaluation, word for word.
struct ReplySection {
  let slice: PublicationSlice

  var blocks: [Block] {
    guard !slice.replies.isEmpty else { return [] }
    return [
      .heading(Heading(level: 1, text: slice.repliesTitle, id: "reponses")),
      .paragraph(
        (slice.projects.count == 1 ? "Le porteur" : "Chaque porteur")
          + " peut répondre à l’évaluation. Sa réponse est donnée telle qu’il l’a écrite."
      ),
    ] + slice.replies.map { .callout(callout($0)) }
  }

  private func callout(_ reply: PublishedReply) -> Callout {
    let name = slice.project(reply.projectCode).map { "\($0.code) \($0.name)" } ?? reply.projectCode
    let period = reply.year.map { "bilan de \($0)" } ?? "bilan final"
    return Callout(
      kind: .note, title: "\(name), \(period)", verdict: nil, paragraphs: [reply.text])
  }
}

extension PublicationSlice {
  /// Of one holder, where there is one project.
  var repliesTitle: String {
    guard projects.count == 1 else { return "Réponses des porteurs" }
    return replies.count < 2 ? "Réponse du porteur" : "Réponses du porteur"
  }
}
