import API
import Monitoring
import Writing

extension ProjectSummary {
  /// « en cours », « suspendu depuis le… », and for who carried it before « transmis le… ».
  var state: String {
    if let handover, handover.isDone {
      return "transmis le \(French.terminal.day(handover.on))"
    }
    let rest = suspension.map {
      ProjectChanges.Suspension(startsOn: $0.startsOn, endsOn: $0.endsOn)
    }
    return rest?.label(in: .terminal) ?? status.value.label
  }

  /// What the accounts of its former holder are told. Nil where it stays with the account.
  var handoverSentence: String? {
    guard let handover else { return nil }
    let day = French.terminal.day(handover.on)
    let told =
      handover.isDone
      ? "a changé de porteur le \(day) (nouveau porteur\u{A0}: \(handover.newHolder)). Vous relisez ce que vous avez envoyé avant, et ne saisissez plus."
      : "change de porteur le \(day) (nouveau porteur\u{A0}: \(handover.newHolder)). Vous le saisissez jusqu’à la veille."
    return "\(call), \(code) \(told) Motif\u{A0}: \(handover.reason.asSentence)"
  }
}

extension Failure {
  /// Nil where the account may still enter the project.
  static func handedOver(_ project: ProjectSummary, _ quarter: Quarter) -> Failure? {
    guard project.handover?.isDone == true, let sentence = project.handoverSentence else {
      return nil
    }
    return Failure(
      .forbidden, "projet_transmis", sentence,
      "Pour relire un trimestre\u{A0}: jalon saisie voir \(project.code) \(quarter.label)")
  }
}
