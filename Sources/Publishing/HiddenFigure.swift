package import Foundation
package import Monitoring

/// A printed value that is not told, and why; never what it is.
package struct HiddenFigure: Sendable, Hashable {
  package let indicatorID: UUID
  package let place: FigurePlace
  /// From 1, totals and years of axes and of the call, to 4, quarters and categories of projects.
  package let level: Int
  package let reason: Reason

  package enum Reason: Sendable, Hashable {
    /// Under the threshold itself, in one of its parts.
    case small
    case hiddenBefore
    /// Shown, it would tell another; nil for a figure that is printed nowhere.
    case protects(FigurePlace?)
    /// The same, and no pattern that hides lesser values protects as much.
    case forced(FigurePlace?)
  }
}

/// Where a figure stands: whom it is about, and when or for which category.
package struct FigurePlace: Sendable, Hashable {
  package let area: Area
  package let span: Span

  package enum Span: Sendable, Hashable {
    case quarter(Quarter)
    case year(Int)
    case cumulated
    case beforeYear(Int)
    /// The value that the target is held against.
    case target
    case baseline
    /// « Genre : femmes », of one year or since the start.
    case category(String, year: Int?)
  }
}
