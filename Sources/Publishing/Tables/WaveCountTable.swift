import Disclosure
import Foundation
import Monitoring

/// How many people were asked in one wave of a survey, and how many responded.
struct WaveCountTable {
  private(set) var builder: CountTableBuilder
  private let raw: RawWave

  init(_ raw: RawWave, rule: ThresholdRule) {
    self.raw = raw
    builder = CountTableBuilder(
      "wave \(raw.survey.wave.uuidString)",
      title: "\(raw.survey.title), \(raw.survey.quarter.label)", rule: rule)
    for turnout in raw.survey.turnout {
      for count in [WaveCount.responses, .silent] {
        builder.count(Decimal(raw.value(of: count, turnout)), count.key(turnout))
      }
    }
    for figure in WaveFigure.turnout { addFigures(of: figure, over: raw.projects + raw.areas) }
  }

  private mutating func addFigures(of figure: WaveFigure, over subjects: [RawWave.Subject]) {
    let sums = subjects.map { subject in
      (
        area: subject.area,
        parts: subject.turnout.flatMap { turnout in
          figure.counts.compactMap { builder.place($0.key(turnout)) }
        }
      )
    }.filter { !$0.parts.isEmpty }
    for sum in sums {
      let key = figure.key(sum.area)
      if figure.isPrinted {
        builder.addPrinted(sum.parts, as: key, over: sum.area, .total)
      } else {
        builder.protectUnprinted(sum.parts, as: key)
      }
    }
    builder.protectDifferences(sums, as: figure.name)
  }
}
