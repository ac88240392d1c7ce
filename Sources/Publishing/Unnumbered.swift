import Foundation
import Monitoring

// Ids differ between two loads of the same data, and mean nothing outside the database: left out,
// so that the same data have the same digest.

private let noID = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

extension Call {
  var unnumbered: Call {
    var call = self
    call.id = noID
    return call
  }
}

extension Axis {
  var unnumbered: Axis {
    var axis = self
    axis.id = noID
    return axis
  }
}

extension Project {
  var unnumbered: Project {
    var project = self
    project.id = noID
    project.callID = noID
    return project
  }
}

extension PublishedIndicator {
  var unnumbered: PublishedIndicator {
    var indicator = indicator
    indicator.id = noID
    return PublishedIndicator(
      indicator: indicator, areas: areas, projects: projects, breakdowns: breakdowns)
  }
}
