import FormSupport
import Foundation
import Testing
import Workbook
import XLSForm

@Suite struct XFormTests {
  static let source = """
    ## survey
    | type         | name    | label::français (fr) | label::English (en) | hint::français (fr) | hint::English (en) | relevant | calculation | constraint | required | repeat_count | choice_filter | default | trigger | appearance | parameters | purpose | sensitivity | kept | read_only |
    | start        | debut   |                      |                     |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | text         | prenom  | Prénom ?             | Name?               | Seul | Only |           |                        |          | yes |        |                    |         |          | multiline |                 | Suivi | personal | no |     |
    | integer      | nb      | Combien, ${prenom} ? | How many?           |      |      |           |                        | . < 5 and . > -1 |  | |                  | 2       |          |           |                 |       |          |    |     |
    | begin_group  | g       | Vous                 | You                 |      |      | ${nb} > 0 |                        |          |     |        |                    |         |          | field-list |                |       |          |    |     |
    | range        | note    | Note                 | Mark                |      |      |           |                        |          |     |        |                    |         |          |           | start=0 end=5 step=0.5 |  |         |    |     |
    | rank l       | rang    | Rang                 | Rank                |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | end_group    |         |                      |                     |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | begin_repeat | enfants | Enfant               | Child               |      |      |           |                        |          |     | ${nb}  |                    |         |          |           |                 |       |          |    |     |
    | integer      | age     | Âge                  | Age                 |      |      |           |                        | . >= 0   |     |        |                    |         |          |           |                 |       |          |    |     |
    | calculate    | ici     |                      |                     |      |      |           | ${age} + position(..)  |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | end_repeat   |         |                      |                     |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | begin_repeat | deux    | Deux                 | Two                 |      |      |           |                        |          |     | 1 + 1  |                    |         |          |           |                 |       |          |    |     |
    | select_one v | ville   | Ville                | Town                |      |      |           |                        |          |     |        | region = ${region} |         |          |           |                 |       |          |    |     |
    | text         | mot     | Mot                  | Word                |      |      |           |                        |          |     |        |                    | concat('a', ${nb}) |  |         |                 |       |          |    |     |
    | end_repeat   |         |                      |                     |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | select_one l or_other | region | Région       | Region              |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | select_multiple l | plus | Plusieurs            | Several             |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | calculate    | nom     |                      |                     |      |      |           | jr:choice-name(${region}, '${region}') | | |     |                    |         |          |           |                 |       |          |    |     |
    | date         | jour    | Jour                 | Day                 |      |      |           |                        |          |     |        |                    | today() |          |           |                 |       |          |    |     |
    | text         | trace   | Trace                | Trace               |      |      |           | concat('v', ${region}) |          |     |        |                    |         | ${region} |          |                 |       |          |    |     |
    | acknowledge  | vu      | Vu                   | Seen                |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | image        | photo   | Photo                | Photo               |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    | text         | lu      | Lu                   | Read                |      |      |           |                        |          |     |        |                    | fixe    |          |           |                 |       |          |    | yes |
    | hidden       | cache   |                      |                     |      |      |           |                        |          |     |        |                    | x       |          |           |                 |       |          |    |     |
    | note         | fin     | Merci & « bravo » <3 | Thanks              |      |      |           |                        |          |     |        |                    |         |          |           |                 |       |          |    |     |
    ## choices
    | list_name | name | label::français (fr) | label::English (en) | region |
    | l         | n    | Nord                 | North               |        |
    | l         | s    | Sud                  | South               |        |
    | v         | li   | Lille                | Lille               | n      |
    | v         | ni   | Nice                 | Nice                | s      |
    ## settings
    | form_title | form_id | version | default_language | instance_name | purpose  |
    | Essai      | essai   | 3       | français (fr)    | concat('x', ${nb}) | Pour voir. |
    """

  /// Rows of a sheet and columns apart, the same form: what is asked, in which words, by which rules.
  @Test func `a form written as an XForm and read again is the same form`() throws {
    let form = try Form.sample(Self.source)
    let reading = Form.read(xForm: Array(form.xForm.utf8))
    #expect(reading.problems.map(\.sentence) == [])
    let again = try #require(reading.form)
    #expect((again.id, again.version, again.title()) == ("essai", "3", "Essai"))
    #expect(again.languages == form.languages)
    #expect(again.purpose() == "Pour voir.")
    #expect(again.elements.map(\.path) == form.elements.map(\.path))
    #expect(again.elements.map(\.type) == form.elements.map(\.type))
    for language in form.languages {
      #expect(again.questions(in: language) == form.questions(in: language))
    }
    #expect(again.processing() == form.processing())
    #expect(again.xForm == form.xForm)
  }

  @Test func `both forms behave alike`() throws {
    let form = try Form.sample(Self.source)
    let again = try #require(Form.read(xForm: Array(form.xForm.utf8)).form)
    var sessions = [form, again].map { FormSession($0, at: .autumn) }
    let answers: [(String, Answer)] = [
      ("prenom", .text("Zoé")), ("nb", .number(3)), ("enfants[2]/age", .number(7)),
      ("region", .choices(["s"])), ("deux[1]/ville", .choices(["ni"])), ("region", .choices(["n"])),
    ]
    for (key, answer) in answers {
      sessions = try sessions.map { try $0.with(key, answer) }
      #expect(sessions[0].values == sessions[1].values)
      #expect(sessions[0].questionKeys == sessions[1].questionKeys)
    }
    #expect(sessions[0].value("trace") == "vn")
    #expect(sessions[0].value("enfants[2]/ici") == "9")
    #expect(sessions[0].sheet == sessions[1].sheet)
  }

  @Test func `paths stand for names as other tools write them`() throws {
    let xForm = try Form.sample(Self.source).xForm
    for piece in [
      #"<bind nodeset="/data/g" relevant="/data/nb &gt; 0"/>"#,
      #"calculate="../age + position(..)""#,
      #"jr:count="/data/nb""#, #"jr:count="/data/deux_count""#,
      #"nodeset="instance('v')/root/item[region = /data/region]""#,
      #"calculate="jr:choice-name(/data/region, '/data/region')""#,
      #"<setvalue ref="/data/jour" event="odk-instance-first-load" value="today()"/>"#,
      #"<setvalue ref="/data/trace" event="xforms-value-changed" value="concat('v', /data/region)"/>"#,
      #"<value>Combien, <output value="/data/nb"/> ?</value>"#.replacing("nb", with: "prenom"),
      #"<value>Merci &amp; « bravo » &lt;3</value>"#,
      #"<translation lang="français (fr)" default="true()">"#,
    ] { #expect(xForm.contains(piece), "\(piece)") }
  }

  @Test func `nested repeats and appearances stand as pyxform writes them`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type         | name | label | appearance        |
      | begin_repeat | r    | R     |                   |
      | begin_repeat | s    | S     |                   |
      | text         | a    | A     | w2 printer:Org.X  |
      | end_repeat   |      |       |                   |
      | end_repeat   |      |       |                   |
      ## settings
      | form_title | form_id |
      | Essai      | essai   |
      """)
    let xForm = form.xForm.replacing(#/>\s+</#, with: "><")
    let template = #"<r jr:template=""><s jr:template=""><a/></s></r>"#
    #expect(xForm.contains(template + "<r><s><a/></s></r>"))
    #expect(xForm.contains(#"appearance="w2 printer:Org.X""#))
    #expect(Form.read(xForm: Array(form.xForm.utf8)).form?.xForm == form.xForm)
  }

  @Test(arguments: [
    ("", "XForm"), ("<a/>", "Ce fichier n’est pas un XForm."), ("<!DOCTYPE a><a/>", ""),
    ("<html><head><model><instance/></model></head></html>", "Ce fichier n’est pas un XForm."),
  ])
  func `what is no XForm is refused with a sentence`(text: String, start: String) {
    let reading = Form.read(xForm: Array(text.utf8))
    #expect(reading.form == nil)
    #expect(reading.problems.count == 1)
    #expect(reading.problems.allSatisfy { !$0.message.isEmpty })
  }

  /// Words that stand where they are shown, relative references, a group without a node: as other
  /// tools and older ones write them.
  @Test func `an XForm written by hand is read`() throws {
    let reading = Form.read(
      xForm: Array(
        """
        <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
          <h:head><h:title>Main</h:title><model>
            <instance><formulaire id="x"><q/><r jr:template=""><a/></r><r><a/></r></formulaire></instance>
            <bind nodeset="/formulaire/q" type="int" constraint=". &gt; 0" jr:constraintMsg="Plus que zéro."/>
            <bind nodeset="/formulaire/r/a" type="string" relevant="/formulaire/q = 2"/>
          </model></h:head>
          <h:body>
            <group><label>Un groupe</label>
              <select1 ref="/formulaire/q"><label>Choix</label>
                <item><label>Un</label><value>1</value></item><item><label>Deux</label><value>2</value></item>
              </select1>
            </group>
            <group ref="/formulaire/r"><label>R</label>
              <repeat nodeset="/formulaire/r"><input ref="a"><label>A <output value="/formulaire/q"/></label></input></repeat>
            </group>
          </h:body>
        </h:html>
        """.utf8))
    #expect(reading.problems.map(\.sentence) == [])
    let session = FormSession(try #require(reading.form))
    #expect(session.current?.constraintMessage == "Plus que zéro.")
    let second = try session.next(.choices(["2"]))
    #expect(second.current?.label == "A 2")
    #expect(second.current?.key == "r[1]/a")
  }

  /// As ODK's tools write a list that stands beside the form, and columns of other names.
  private static let externalLists = """
    <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
      <h:head><h:title>Villes</h:title><model>
        <instance><data id="villes"><region/><ville/><maire/></data></instance>
        <instance id="regions"><root><item><code>oc</code><nom>Occitanie</nom><name>x</name></item></root></instance>
        <instance id="villes" src="jr://file-csv/villes.csv"/>
        <bind nodeset="/data/maire" type="string" calculate="instance('villes')/root/item[insee = /data/ville]/maire"/>
      </model></h:head>
      <h:body>
        <select1 ref="/data/region"><label>R</label>
          <itemset nodeset="instance('regions')/root/item"><value ref="code"/><label ref="nom"/></itemset>
        </select1>
        <select1 ref="/data/ville"><label>V</label>
          <itemset nodeset="instance('villes')/root/item[region = /data/region]"><value ref="insee"/><label ref="nom"/></itemset>
        </select1>
      </h:body>
    </h:html>
    """

  @Test(arguments: ["csv", "xml"])
  func `a list in a file of its own is read by the columns that the form names`(
    format: String
  ) throws {
    let table =
      try format == "csv"
      ? Workbook(
        csv: "insee,nom,region,maire\n34172,Montpellier,oc,M\n75056,Paris,idf,P\n", name: "villes")
      : Workbook(
        itemsXML: Array(
          """
          <root><item><insee>34172</insee><nom>Montpellier</nom><region>oc</region><maire>M</maire></item>
          <item><insee>75056</insee><nom>Paris</nom><region>idf</region><maire>P</maire></item></root>
          """.utf8), name: "villes")
    let reading = Form.read(
      xForm: Array(Self.externalLists.utf8), files: ["villes.csv": table])
    #expect(reading.problems.map(\.sentence) == [])
    var session = FormSession(try #require(reading.form))
    #expect(session.current?.kind.choices == [Choice(name: "oc", label: "Occitanie")])
    session = try session.next(.choices(["oc"]))
    #expect(session.current?.kind.choices == [Choice(name: "34172", label: "Montpellier")])
    #expect(try session.next(.choices(["34172"])).value("maire") == "M")
    let missing = Form.read(xForm: Array(Self.externalLists.utf8))
    #expect(missing.problems.contains { $0.message.contains("«\u{A0}villes.csv\u{A0}» manque") })
  }
}
