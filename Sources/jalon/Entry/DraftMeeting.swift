import API
import Client
import Entry
import Foundation
import Monitoring
import Terminal
import Writing

/// The draft of this computer and the copy that another one of the same person left at the service.
struct DraftMeeting<Content: EnteredContent> {
  let draft: Draft<Content>
  let copier: DraftCopier
  let settling: Settling<Content>

  /// How the other computer will call this one.
  static var device: String {
    let name = ProcessInfo.processInfo.hostName.split(separator: ".").first.map(String.init)
    return name.map { String($0.prefix(100)) } ?? "ordinateur"
  }

  /// Takes the copy where there is no draft here; asks place by place where there are two. Returns what is to be told.
  func meet(_ answer: DraftCopyMessage?) throws -> [String] {
    guard let copy = answer else {
      catchUp(nil)
      return []
    }
    if draft.copyMark.isOwn(copy) {
      // The answer to it was lost: it is the one to go on from.
      if copy.revision != draft.copyMark.revision {
        try draft.copyMark.note(copy.revision, of: copy.content)
      }
      catchUp(copy)
      return []
    }
    guard let other = draft.content(ofCopy: copy.content) else {
      return [
        "Un brouillon de l’ordinateur «\u{A0}\(copy.device)\u{A0}» attend sur le serveur, chiffré avec un autre mot de passe ou écrit par une version plus récente\u{A0}: il est laissé."
      ]
    }
    let isAlone = draft.content.isEmpty
    let changes = isAlone ? other.changes : try merged(other, copy)
    if !changes.isEmpty { try draft.change(changes) }
    try draft.copyMark.note(copy.revision, of: copy.content)
    guard isAlone else {
      copier.note(draft)
      return changes.isEmpty ? [] : ["Réuni avec le brouillon de \(copy.origin)."]
    }
    return changes.isEmpty ? [] : ["Brouillon repris de \(copy.origin)."]
  }

  /// What was entered without a network goes to the service at the next opening.
  private func catchUp(_ copy: DraftCopyMessage?) {
    let copied = copy.flatMap { draft.content(ofCopy: $0.content) }
    guard !draft.content.isEmpty, copied?.entered != draft.content.entered else { return }
    copier.note(draft)
  }

  /// What of the copy comes into the draft.
  private func merged(
    _ other: Content, _ copy: DraftCopyMessage
  ) throws -> [Content.Change] {
    let own = draft.content
    let taken = try settling.taken(
      own.differing(from: other), sides: ("ici", "là-bas"),
      [
        "Un brouillon plus récent vient de \(copy.origin). Rien n’est écrit avant la dernière réponse."
      ]
    ) { (mine: own.entered[$0] ?? nil, theirs: other.entered[$0] ?? nil) }
    return own.changes(from: other, taking: taken)
  }
}

extension DraftCopyMessage {
  /// « l’ordinateur « bureau », enregistré le 20 janvier 2025 à 14 h 02 »
  var origin: String {
    let day = savedAt.map { ", enregistré le \(ParisTime.shown($0))" } ?? ""
    return "l’ordinateur «\u{A0}\(device)\u{A0}»\(day)"
  }
}

extension DraftCopier {
  /// Said when the entry ends.
  var whereKept: [String] {
    switch state {
    case .idle:
      isRunning
        ? ["Brouillon enregistré ici seulement\u{A0}: le service n’a pas encore répondu."] : []
    case .kept:
      ["Brouillon enregistré ici et sur le serveur\u{A0}: un autre ordinateur peut le reprendre."]
    case .offline:
      [
        "Brouillon enregistré ici seulement\u{A0}: le service ne répond pas. La prochaine ouverture le copiera sur le serveur."
      ]
    case .elsewhere:
      [
        "Brouillon enregistré ici. Un autre ordinateur en a enregistré un aussi\u{A0}: la prochaine ouverture les montre ensemble."
      ]
    case .sentSince, .refused, .unnoted:
      ["Brouillon enregistré ici seulement. \(whyNotCopied ?? "")"]
    }
  }

  /// Why the service has no copy, and what to do, where it is not for lack of an answer.
  var whyNotCopied: String? {
    switch state {
    case .idle, .kept, .offline, .elsewhere: nil
    case .sentSince:
      "Vous avez fait un envoi depuis un autre ordinateur\u{A0}: la prochaine ouverture montre ce qui diffère."
    case .refused(let error):
      "Le serveur n’en prend pas de copie\u{A0}: \(error.sentence.message.withoutInitialCapital) \(error.sentence.help)"
    case .unnoted(let error):
      "Sa copie n’est pas partie\u{A0}: \(error.sentence.message.withoutInitialCapital) \(error.sentence.help)"
    }
  }
}
