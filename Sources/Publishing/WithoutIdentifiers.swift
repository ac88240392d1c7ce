import Foundation
import Monitoring

// Identifiers differ between two loads of the same data and mean nothing outside the database. A
// publication has none, so that the same data have the same digest.

extension UUID {
  static let zero = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
}

extension Call {
  var withoutIdentifiers: Call {
    var call = self
    call.id = .zero
    return call
  }
}

extension Axis {
  var withoutIdentifiers: Axis {
    var axis = self
    axis.id = .zero
    return axis
  }
}

extension Project {
  var withoutIdentifiers: Project {
    var project = self
    project.id = .zero
    project.callID = .zero
    return project
  }
}

extension PublishedIndicator {
  var withoutIdentifiers: PublishedIndicator {
    var indicator = indicator
    indicator.id = .zero
    return PublishedIndicator(
      indicator: indicator, areas: areas, projects: projects, breakdowns: breakdowns)
  }
}
