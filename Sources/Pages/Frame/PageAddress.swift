import API
import Foundation
package import Monitoring

/// Where pages stand: codes that people know, and never an id.
package enum PageAddress {
  package static let signIn = Route.signIn.path()
  package static let signOut = Route.signOut.path()
  package static let styleSheet = Route.followStyle.path()
  package static let follow = Route.follow.path()
  package static let waves = Route.followWaves.path()
  package static let releases = Route.followReleases.path()
  package static let ownProjects = Route.ownProjects.path()
  package static let accessibility = Route.accessibility.path()

  package static func axis(_ code: String, ofCall call: String?) -> String {
    asking(call, of: Route.followAxis.path([.axis: code.inAddress]))
  }

  package static func project(_ code: String, ofCall call: String?) -> String {
    asking(call, of: Route.followProject.path([.project: code.inAddress]))
  }

  package static func quarter(
    _ quarter: Quarter, ofProject code: String, ofCall call: String?
  ) -> String {
    asking(
      call,
      of: Route.followQuarter.path([.project: code.inAddress, .quarter: quarter.label]))
  }

  /// Where the filled table of a quarter is given.
  package static func importing(
    _ quarter: Quarter, ofProject code: String, ofCall call: String?
  ) -> String {
    asking(quarter, code, call, of: Route.ownImport.path())
  }

  /// The table to fill.
  package static func template(
    _ quarter: Quarter, ofProject code: String, ofCall call: String?
  ) -> String {
    asking(quarter, code, call, of: Route.ownTemplate.path())
  }

  private static func asking(
    _ quarter: Quarter, _ code: String, _ call: String?, of path: String
  ) -> String {
    "\(path)?\(PageField.project)=\(code.inAddress)&\(PageField.quarter)=\(quarter.label)"
      + (call.map { "&\(Route.callCode)=\($0.inAddress)" } ?? "")
  }

  /// A report's file as it is called everywhere: `rapport-axe-2-2024.pdf`.
  package static func report(
    _ subject: ReportSubject, _ kind: ReportKind, _ format: ReportFormat, year: Int,
    ofCall call: String?, frozenAs freeze: String? = nil
  ) -> String {
    let file = subject.fileName(year: year, format, kind: kind)
    let address = asking(call, of: Route.followReport.path([.report: file.inAddress]))
    return freeze.map {
      "\(address)\(call == nil ? "?" : "&")\(Route.freeze)=\($0.inAddress)"
    } ?? address
  }

  private static func asking(_ call: String?, of path: String) -> String {
    call.map { "\(path)?\(Route.callCode)=\($0.inAddress)" } ?? path
  }
}

extension String {
  fileprivate var inAddress: String {
    addingPercentEncoding(withAllowedCharacters: .urlUnreserved) ?? self
  }
}

extension CharacterSet {
  fileprivate static let urlUnreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
