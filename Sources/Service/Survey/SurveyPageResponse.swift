import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Interview

/// What a browser may keep of a page, for the way back.
enum PageKeeping {
  /// Nothing of it.
  case nothing
  /// The page, while the person answers: going back to it must not end in an error.
  case onTheWay
  /// Nothing of it, and no longer the pages before it: nobody reads her answers by going back.
  case forgetting
}

extension Response {
  /// Nothing runs, nothing is fetched.
  static func page(
    _ page: SurveyPage, status: HTTPResponse.Status = .ok, kept keeping: PageKeeping = .nothing
  ) -> Response {
    var response = Response.bytes(
      Data(page.html.utf8), type: "text/html; charset=utf-8", status: status)
    response.headers[.contentSecurityPolicy] = pagePolicy
    response.headers[.referrerPolicy] = "no-referrer"
    switch keeping {
    case .nothing: break
    case .onTheWay: response.headers[.cacheControl] = "private, no-cache"
    case .forgetting: response.headers[.clearSiteData] = "\"cache\""
    }
    return response
  }

  /// To a neutral site, and nobody reads the pages left behind by going back.
  static func leaving(to address: String) -> Response {
    Response(
      status: .seeOther,
      headers: [
        .location: address, .cacheControl: "no-store", .clearSiteData: "\"cache\"",
        .referrerPolicy: "no-referrer",
      ])
  }
}

private let pagePolicy: String = {
  let css = Data(PageStyle.css.utf8)
  let digest = Data(SHA256.hash(data: css)).base64EncodedString()
  return "default-src 'none'; style-src 'sha256-\(digest)'; img-src 'self'; media-src 'self';"
    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}()

extension HTTPField.Name {
  fileprivate static var referrerPolicy: Self { .init("Referrer-Policy") ?? .contentLocation }
  fileprivate static var clearSiteData: Self { .init("Clear-Site-Data") ?? .contentLocation }
}
