import API
import Foundation
import Service
import Writing

/// How long the service takes to refuse a code that nobody has and one whose wave is over: whoever compares
/// them must not learn which of the two she holds.
struct CodeTimes {
  private static let each = 400

  let port: Int

  /// - Parameter expired: codes of a wave that is over, one for each request.
  func compare(expired: [String]) {
    var times: [[Double]] = [[], []]
    for index in 0..<Self.each {
      // One after the other, so that what the machine does beside falls on both.
      times[0].append(time(AccessCode.random(), from: 2 * index))
      times[1].append(time(expired[index % expired.count], from: 2 * index + 1))
    }
    let (unknown, over) = (times[0].median, times[1].median)
    print(
      "codes: refused after \(shown(unknown)) ms when nobody has them, \(shown(over)) ms when their "
        + "wave is over, \(shown(abs(unknown - over))) ms apart (at most 1 is asked)")
  }

  /// In milliseconds. Each comes from an address of its own, as failures slow their address down.
  private func time(_ code: String, from number: Int) -> Double {
    let connection = LoadConnection(port: port, from: "10.3.\(number / 250).\(number % 250 + 1)")
    let body = Wire.bytes(of: SurveyFormRequest(code: code))
    // The first request of a connection pays for opening it.
    _ = connection.send("GET", Route.surveyPage.path(), "text/plain", Data())
    let start = ContinuousClock.now
    _ = connection.send("POST", Route.surveyForm.path(), "application/json", body)
    return start.duration(to: .now) / .milliseconds(1)
  }
}
