import Foundation
import Monitoring

/// Whether, when and how often a quarter was sent.
struct Sending {
  private let course: Course
  private let plan: DemonstrationPlan
  private let quarter: Quarter
  private let exception: DemonstrationPlan.QuarterException?

  init(course: Course, plan: DemonstrationPlan, position: Int) {
    self.course = course
    self.plan = plan
    let quarter = course.quarters[position]
    self.quarter = quarter
    exception = plan.exceptions.first {
      $0.project == course.project.code && $0.quarter == quarter
    }
  }

  var isSent: Bool {
    switch exception?.state {
    case .open, .draft: false
    case nil: quarter.end < plan.pinnedToday
    case .submitted, .returned, .approved, .reopened: true
    }
  }

  /// A quarter of which nothing was sent.
  var unsent: DemonstrationQuarter {
    DemonstrationQuarter(
      projectCode: course.project.code, quarter: quarter, state: exception?.state ?? .open,
      sendings: [])
  }

  /// A quarter as it was sent, sometimes with an error that a second sending corrects.
  func sent(
    _ entries: [DemonstrationEntry], correctable indicators: [CallFile.IndicatorLine]
  ) -> DemonstrationQuarter {
    var draw = course.stream("sending", quarter.code)
    let first = firstDay(using: &draw)
    let state = exception?.state ?? reviewed(sentOn: first, using: &draw)
    let sending = DemonstrationSending(
      id: draw.uuid(), sentOn: first, entries: entries, returnReason: exception?.reason)
    let isCorrected = exception == nil && state == .approved && draw.happens(0.1)
    let sendings =
      isCorrected ? corrected(sending, indicators, using: &draw) : [sending]
    return DemonstrationQuarter(
      projectCode: course.project.code, quarter: quarter, state: state, sendings: sendings)
  }

  /// Most send within the 30 days, one in eight later, none after the demonstration's day.
  private func firstDay(using draw: inout SplitMix64) -> Day {
    let delay = draw.happens(0.12) ? draw.integer(31...70) : draw.integer(5...30)
    let day = quarter.end.adding(days: delay)
    return day < plan.pinnedToday ? day : quarter.end.adding(days: draw.integer(3...17))
  }

  /// Reviews take about a month: recent sendings wait, and so do a few older ones.
  private func reviewed(
    sentOn day: Day, using draw: inout SplitMix64
  ) -> QuarterReport.State {
    let isRecent = day.adding(days: 25) >= plan.pinnedToday
    let isOfLastYear = quarter.year == plan.pinnedToday.year - 1
    let waiting = isRecent ? 0.85 : isOfLastYear ? 0.15 : 0
    return draw.happens(waiting) ? .submitted : .approved
  }

  /// A sending with a doubled count, which is returned, then a second one that corrects the count.
  private func corrected(
    _ sending: DemonstrationSending, _ indicators: [CallFile.IndicatorLine],
    using draw: inout SplitMix64
  ) -> [DemonstrationSending] {
    let day = sending.sentOn.adding(days: draw.integer(8...20))
    // A total without breakdown, which can change alone.
    let plain = Set(
      indicators.filter { $0.measure.value == .count && ($0.dimensions ?? []).isEmpty }.map(\.code))
    guard day < plan.pinnedToday,
      let position = sending.entries.firstIndex(where: { plain.contains($0.indicatorCode) }),
      case .number(let count) = sending.entries[position].measured, count > 0
    else { return [sending] }
    var wrong = sending
    wrong.entries[position].measured = .number(count * 2)
    // A doubled value needs a comment: here the holder confirmed the error.
    wrong.entries[position].reason = .verified
    wrong.returnReason = draw.element(plan.comments.returnReasons)
    var right = sending.entries[position]
    right.reason = .verified
    right.comment = draw.element(plan.comments.correction)
    let second = DemonstrationSending(id: draw.uuid(), sentOn: day, entries: [right])
    return [wrong, second]
  }
}
