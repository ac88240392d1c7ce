import API
import Foundation
import Monitoring

/// Of surveys that an agency conducts.
extension SampleMessages {
  static let waves: [any SampledMessage] = [
    Sample("wave-list", WaveList([wave])),
    Sample("new-wave-request", newWave),
    Sample(
      "wave-act-request", WaveActRequest(.prolong, day: quarter.end, form: "| type |")),
    Sample("wave-numbers", numbers),
    Sample(
      "access-codes-request",
      AccessCodesRequest(
        project: id(3), number: 40, address: "https://avis.exemple.fr/avis", isPrinted: true)),
    Sample(
      "access-codes-reply",
      AccessCodesReply(codes: ["1004961005397115"], pdf: Data([37, 80, 68, 70]))),
    Sample(
      "survey-export",
      SurveyExport(
        publication: "fin 2025", digest: "00ff",
        lines: [
          .init(area: "axe 2", question: "ecoute", label: "Écouté ?", answer: "Oui", count: "n.c.")
        ], isFictitious: true)),
    Sample(
      "survey-medium", SurveyMediumMessage(name: "question-1.mp3", content: Data([73, 68, 51]))),
    Sample("tally-request", TallyRequest(tallyKey: Data([4, 5, 6]), isLast: true)),
    Sample(
      "tally-reply",
      TallyReply(
        batches: [.init(project: "P06", published: 44)], waiting: ["P07"], leftovers: 12, wave: wave
      )),
    Sample("pairing-request", PairingRequest(seriesKey: Data([4, 5, 6]), isOver: true)),
    Sample(
      "pairing-reply",
      PairingReply(
        since: quarter, groups: [.init(axis: "2", found: 31), .init(axis: nil, found: 12)],
        isOver: false)),
  ]

  static let response = ResponseMessage(
    code: "1234567890123", answers: answers, language: "fr-FALC")

  private static let numbers = WaveNumbersMessage(
    WaveNumbers(population: 240, invited: 80, reached: 60, refused: 5))

  private static let wave = WaveLine(
    id: id(20), call: "AMI-ISS-2021", survey: "ecoute", title: "Votre avis", version: 2,
    quarter: quarter, state: .open, opensOn: quarter.start, closesOn: quarter.end,
    today: quarter.start, languages: ["fr", "ar"], helpers: "un interprète", retentionMonths: 24,
    hasKeyOnServer: true, publicKey: Data([1, 2, 3]),
    projects: [
      .init(
        id: id(3), code: "P06", name: "Gers Solidaire", numbers: numbers, codes: 80, answered: 44,
        partial: 6, brokenOff: 5)
    ], leftovers: 12, unpublished: 20,
    channels: [.init(kind: "language", name: "ar", responses: 30)], isKeyDestroyed: true,
    isFictitious: true)

  private static let newWave = NewWaveRequest(
    survey: "ecoute", title: "Votre avis", form: "| type |", quarter: quarter,
    opensOn: quarter.start, closesOn: quarter.end,
    projects: [.init(code: "P06", numbers: numbers)], languages: ["fr", "ar"],
    helpers: "un interprète", retentionMonths: 24, publicKey: Data([1, 2, 3]),
    tallyKey: Data([4, 5, 6]))
}
