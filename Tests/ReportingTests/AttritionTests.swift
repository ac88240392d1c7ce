import Foundation
import Monitoring
import Testing

@testable import Publishing
@testable import Reporting

/// Who was lost between two waves, by what people had said of themselves: what is told of it, and what is not.
@Suite struct AttritionTests {
  private typealias Axis = AttritionFixture.Axis

  private static func attrition(
    _ axes: [AttritionFixture.Axis], of code: String? = "1"
  ) throws -> PublishedFollowed.Attrition {
    let publication = try AttritionFixture(axes: axes).fixture().publish()
    let slice = code == nil ? publication.region : try #require(publication.axis(code ?? ""))
    return try #require(slice.surveys.last?.followed?.attrition.first)
  }

  private static func numbers(_ attrition: PublishedFollowed.Attrition) -> [[Int]]? {
    attrition.groups?.map { [$0.found, $0.left] }
  }

  @Test func `who was found and who was not is told by profile, in an axis and over the call`()
    throws
  {
    let axis = try Self.attrition([AttritionFixture.plain, AttritionFixture.plain])
    #expect(axis.question == "age" && axis.label == "Question age ?")
    #expect(axis.groups?.map(\.label) == AttritionFixture.labels)
    #expect(Self.numbers(axis) == [[30, 60], [60, 30], [60, 30]])
    let call = try Self.attrition([AttritionFixture.plain, AttritionFixture.plain], of: nil)
    #expect(Self.numbers(call) == [[60, 120], [120, 60], [120, 60]])
  }

  @Test func `the smallest answers are told together, whoever gave none among them`() throws {
    var axis = AttritionFixture.plain
    axis.found[2] = 6
    let two = try Self.attrition([axis, AttritionFixture.plain], of: "1")
    // The finest way would tell the other axis alone.
    let call = try Self.attrition([axis, AttritionFixture.plain], of: nil)
    // Whether anybody passed the question is not told by its name.
    let labels = [
      "De 30 à 59 ans", "Autres réponses (Moins de 30 ans, 60 ans ou plus), ou aucune",
    ]
    #expect(two.groups?.map(\.label) == labels)
    #expect(Self.numbers(two) == [[60, 30], [36, 90]])
    #expect(call.groups?.map(\.label) == labels)
    axis = AttritionFixture.plain
    axis.left[3] = 3
    let silent = try Self.attrition([axis, axis])
    #expect(silent.groups?.last?.label == "Moins de 30 ans + sans réponse")
  }

  /// One number of an axis that is told otherwise, changed.
  private static func changed(_ change: (inout AttritionFixture.Axis) -> Void) -> [Axis] {
    var axis = AttritionFixture.plain
    // Two answers alone: there is nothing to tell together.
    axis.found[2] = 0
    axis.left[2] = 0
    axis.uncoded[2] = 0
    axis.others[2] = 0
    change(&axis)
    return [axis, AttritionFixture.plain]
  }

  @Test func `a number of few people, or one that leaves a few, is not told`() throws {
    #expect(try Self.attrition(Self.changed { _ in }).groups?.count == 3)
    let changes: [(inout AttritionFixture.Axis) -> Void] = [
      { $0.found[0] = 9 }, { $0.left[0] = 9 },
      // Few, or none, who said the same and made no code.
      { $0.uncoded[0] = 9 }, { $0.uncoded[0] = 0 },
      // Few who said the same the second time and were not found.
      { $0.others[0] = 9 },
      // Everybody who left is in one group, and too few.
      { $0.left = [0, 9, 0, 0] },
    ]
    for change in changes {
      let attrition = try Self.attrition(Self.changed(change))
      #expect(attrition.groups == nil)
      let followed = try #require(
        try AttritionFixture(axes: Self.changed(change)).fixture().publish().axis("1")?
          .surveys.last?.followed)
      #expect(followed.attrition.count == 1)
    }
  }

  @Test func `codes of one wave are told with the next only for the same projects`() throws {
    var fixture = AttritionFixture(axes: [AttritionFixture.plain, AttritionFixture.plain])
      .fixture()
    // Followed since a wave before these two, in one project more of the first axis and one fewer.
    var groups = fixture.surveys[1].followed
    for place in groups.indices { groups[place].formerWave = UUID() }
    let sameProjects = groups
    groups[0].projects.removeLast()
    fixture.surveys[0].followed = groups
    let axis = try #require(try fixture.publish().axis("1")?.surveys.last?.followed)
    #expect(axis.codes == nil && axis.attrition.allSatisfy { $0.groups == nil })
    fixture.surveys[0].followed = sameProjects
    let same = try #require(try fixture.publish().axis("1")?.surveys.last?.followed)
    #expect(same.codes != nil)
  }

  @Test func `it is stored and read again, beside publications that have none`() throws {
    let publication = try AttritionFixture(axes: [AttritionFixture.plain, AttritionFixture.plain])
      .fixture().publish()
    let again = try Publication.read(publication.text, digest: publication.digest)
    let followed = try #require(publication.axis("1")?.surveys.last?.followed)
    #expect(again.axis("1")?.surveys.last?.followed == followed)
    try PublicationFormatTests.expect(
      publication.content.text(version: "0.1.0"), isStoredAs: "publication-3-followed")
  }

  // MARK: Words

  private static func text(_ axes: [AttritionFixture.Axis]) throws -> String {
    let slice = try #require(try AttritionFixture(axes: axes).fixture().publish().axis("1"))
    let survey = try #require(slice.surveys.last)
    return "\(FollowedPeople(survey: survey, slice: slice).blocks(id: "e1"))"
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func `the report says who is less among those found, and what it is worth`() throws {
    let text = try Self.text([AttritionFixture.plain, AttritionFixture.plain])
    #expect(
      text.contains("nettement plus présents parmi les personnes retrouvées que parmi les autres"))
    #expect(
      text.contains(
        "nettement moins présent parmi les personnes retrouvées que parmi les autres, « Moins de 30 ans »"
      ))
    #expect(text.contains("ne vaut pas autant pour tous"))
    #expect(text.contains("t-retrouvees-e1"))
    // 30 of 150 found, 60 of 120 not: (0.2 − 0.5)/√(0.5 · 0.5) = −0.6.
    #expect(text.contains("20 % (30)") && text.contains("50 % (60)") && text.contains("−0,60"))
  }

  @Test func `a difference that chance explains is told as such, and few people are not judged`()
    throws
  {
    var axis = AttritionFixture.plain
    axis.found = [12, 18, 12, 0]
    axis.left = [18, 12, 12, 0]
    let unsure = try Self.text([axis, AttritionFixture.plain])
    #expect(unsure.contains("aucun groupe n’est nettement"))
    #expect(unsure.contains("Pour « Moins de 30 ans » et « De 30 à 59 ans », le hasard suffit"))
    axis.found = [24, 30, 30, 0]
    axis.left = [12, 12, 0, 0]
    #expect(try Self.text([axis, AttritionFixture.plain]).contains("moins de 30 non retrouvées"))
    axis.found[0] = 3
    axis.found[1] = 3
    #expect(
      try Self.text([axis, AttritionFixture.plain]).contains("non publié, trop peu de personnes"))
  }

  @Test func `tables of figures have both numbers and their standardised difference`() throws {
    let slice = try #require(
      try AttritionFixture(axes: [AttritionFixture.plain, AttritionFixture.plain]).fixture()
        .publish().axis("1"))
    let figures = FigureList(slice).figures.filter { $0.kind == .followed && $0.code == "age" }
    #expect(figures.count == 9 && figures.allSatisfy { $0.state == .value })
    #expect(figures.prefix(3).map(\.value) == [30, 60, Decimal(string: "-0.6")])
    #expect(figures[2].unit == "écart standardisé" && figures[2].verdict.contains("moins présent"))
    var small = AttritionFixture.plain
    small.found = [3, 3, 60, 0]
    let hidden = try #require(
      try AttritionFixture(axes: [small, AttritionFixture.plain]).fixture().publish().axis("1"))
    let told = FigureList(hidden).figures.filter { $0.kind == .followed && $0.code == "age" }
    #expect(told.allSatisfy { $0.value != 3 && $0.value != 6 })
  }
}
