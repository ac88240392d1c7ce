package import API
package import Foundation

/// What people wrote, coded by theme.
extension JalonClient {
  package func codings(ofWave wave: UUID) async throws(ClientError) -> [CodingList.Question] {
    let list: CodingList = try await reply(
      Exchange(.get, Route.codings.path([.wave: wave.inPath])))
    return list.questions
  }

  package func write(
    _ codebook: CodebookRequest, wave: UUID
  ) async throws(ClientError) -> [CodingList.Question] {
    let list: CodingList = try await reply(
      Exchange(
        .post, Route.codings.path([.wave: wave.inPath]), body: Wire.bytes(of: codebook)))
    return list.questions
  }

  package func texts(ofCoding coding: UUID) async throws(ClientError) -> [OpenTextList.Text] {
    let list: OpenTextList = try await reply(
      Exchange(.get, Route.codingTexts.path([.coding: coding.inPath])))
    return list.texts
  }

  package func differences(
    ofCoding coding: UUID
  ) async throws(ClientError) -> [CodingDifferenceList.Difference] {
    let list: CodingDifferenceList = try await reply(
      Exchange(.get, Route.codingDifferences.path([.coding: coding.inPath])))
    return list.differences
  }

  package func quotes(ofCoding coding: UUID) async throws(ClientError) -> [QuoteList.Quote] {
    let list: QuoteList = try await reply(
      Exchange(.get, Route.quotes.path([.coding: coding.inPath])))
    return list.quotes
  }

  package func act(_ act: CodingActRequest, coding: UUID) async throws(ClientError) {
    let _: CodingActReceipt = try await reply(
      Exchange(
        .post, Route.codingActs.path([.coding: coding.inPath]), body: Wire.bytes(of: act)))
  }
}
