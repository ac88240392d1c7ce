import API
import ArgumentParser
import Client
import Foundation
import Interview
import Terminal
import Writing
import XLSForm

struct PaperTypeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saisir", abstract: "Taper des feuilles remplies à la main, et les envoyer.",
    discussion: """
      Pour chaque feuille\u{A0}: son folio, puis les numéros cochés (1, ou 1 3), ou le texte écrit.
      Entrée laisse une question sans réponse. « < » revient à la question d’avant.
      0 est un refus\u{A0}; *0 là où un nombre ou un texte s’écrit. Un folio vide termine.
      Avec --double, une seconde personne tape la même feuille, et les différences se décident.
      Le numéro d’une feuille faite par « enquete feuilles » suffit\u{A0}: il ouvre le formulaire. Pour une autre
      feuille, donner le formulaire\u{A0}; le code de la carte est demandé ensuite, comme pour lire-papier.
      Exemples\u{A0}:
        jalon enquete saisir --double
        jalon enquete saisir --formulaire questionnaire.xlsx
      """)

  @OptionGroup var options: CommonOptions

  @Option(
    name: .customLong("formulaire"),
    help: ArgumentHelp(
      "Le formulaire dont viennent les feuilles qui n’ont pas de code.", valueName: "formulaire"))
  var path: String?

  @Option(
    name: .customLong("langue"),
    help: ArgumentHelp(
      "Langue des feuilles\u{A0}; sinon celle du formulaire.", valueName: "langue"))
  var language: String?

  @Flag(name: .customLong("double"), help: "Faire taper chaque feuille par deux personnes.")
  var isDouble = false

  func run() async throws {
    let console = Console()
    var forms = SheetForms(options: options, given: try path.map(Self.form))
    let keyboard = PaperKeyboard(options: options, console: console)
    let folios = FolioRegister(options.folder)
    var sending = PaperSending(options: options, console: console)
    while true {
      let typed = try options.answer(console, "Folio > ", option: "le folio").trimmed
      if typed.isEmpty { break }
      let code = AccessCode.reading(typed)
      let folio = code.map { AccessCode.grouped($0) } ?? typed
      guard let form = try await forms.form(ofSheet: code, telling: console) else { continue }
      let number = FolioRegister.Sheet(model: "\(form.id) \(form.version)", folio: folio)
      guard try code != nil || !folios.contains(number) else {
        let notice = FolioNotice.sent(folio)
        console.warn("\(notice.prefix(1).uppercased())\(notice.dropFirst()) \(FolioNotice.remedy)")
        continue
      }
      let typing = PaperTyping(
        form, in: try PlayOptions.language(language, of: form),
        at: try moment(day: nil, zone: TimeZone.current.identifier))
      let sheet = try self.typed(typing, folio, form, keyboard)
      if !options.isJSON { console.say(sheet.lines(form)) }
      guard sheet.isClean else { continue }
      try SecondLook(options: options, console: console, isDone: false).pass(over: [sheet])
      try await sending.send(sheet)
    }
    if let failure = sending.failure { throw failure }
  }

  private static func form(_ path: String) throws -> Form {
    let reading = try FormFile(path).reading
    guard let form = reading.form else { throw Failure(refused: reading.problems, path) }
    return form
  }

  private func typed(
    _ empty: PaperTyping, _ folio: String, _ form: Form, _ keyboard: PaperKeyboard
  ) throws -> PaperSheet {
    var first = empty
    try keyboard.fill(&first)
    if isDouble {
      var second = empty
      try keyboard.handOver()
      try keyboard.fill(&second)
      try keyboard.settle(&first, second)
    }
    return PaperSheet("Feuille", form, first.reading(folio: folio))
  }
}

/// The forms of sheets: one that was given, or those that the numbers of sheets open.
private struct SheetForms {
  let options: CommonOptions
  let given: Form?
  private var opened: [String: Form] = [:]

  init(options: CommonOptions, given: Form?) {
    self.options = options
    self.given = given
  }

  /// Nil after it was told why there is none.
  mutating func form(ofSheet code: String?, telling console: Console) async throws -> Form? {
    guard let code else {
      if given == nil {
        console.warn(
          "Ce folio n’a pas 16 chiffres. Pour une feuille sans code, donner son formulaire par --formulaire."
        )
      }
      return given
    }
    do {
      let client = JalonClient(try options.address(try SessionFile(options.folder).read()))
      let text = try await client.surveyForm(code).form
      if let known = opened[text] { return known }
      guard let form = Form.read(markdown: text).form else { throw ClientError.unreadable }
      opened[text] = form
      return form
    } catch {
      guard let failure = Failure(any: error), failure.status == .refused else { throw error }
      console.warn("\(failure.message) \(failure.help)")
      return nil
    }
  }
}

/// The questions of a sheet at a terminal, one after the other.
struct PaperKeyboard {
  let options: CommonOptions
  let console: Console

  func fill(_ typing: inout PaperTyping) throws {
    var place = 0
    while place < typing.count {
      place = try ask(&typing, at: place) ? place + 1 : max(0, place - 1)
    }
  }

  /// What the first person typed is not there to be copied.
  func handOver() throws {
    console.erase()
    _ = try options.answer(
      console, "Seconde saisie, par une autre personne. Entrée pour commencer > ",
      option: "Entrée")
  }

  /// Each question that was typed in two ways is looked at again on the sheet.
  func settle(_ first: inout PaperTyping, _ second: PaperTyping) throws {
    let places = first.differences(from: second)
    if places.isEmpty { return console.say("Les deux saisies sont les mêmes.") }
    let count = French.terminal.counted(places.count, "différence")
    console.say("\(count) entre les deux saisies. Regarder la feuille, puis taper de nouveau.")
    for place in places {
      while try !ask(&first, at: place) {}
    }
  }

  /// Returns false to go back.
  private func ask(_ typing: inout PaperTyping, at place: Int) throws -> Bool {
    console.say(typing.lines(of: place))
    while true {
      let line = try options.answer(console, "> ", option: "la réponse")
      if line.trimmed == "<" { return false }
      guard let complaint = typing.take(line, at: place) else { return true }
      console.warn(complaint)
    }
  }
}
