import Foundation
import Testing
import XLSForm

/// XForms as other tools and other engines' tests write them: what XLSForm has no words for.
@Suite struct ForeignXFormTests {
  private func form(model: String, body: String) throws -> Form {
    let reading = Form.read(
      xForm: Array(
        """
        <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" \
        xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>T</h:title><model>\(model)</model></h:head>
        <h:body>\(body)</h:body></h:html>
        """.utf8))
    #expect(reading.problems.map(\.sentence) == [])
    return try #require(reading.form)
  }

  @Test func `a secondary instance has any shape, and an item set shows some of its nodes`() throws
  {
    let form = try form(
      model: """
        <instance><data id="d"><animal/><nom/><nombre/></data></instance>
        <instance id="ferme"><etable><lot n="1"><bete><code>c1</code><nom>Cheval</nom>
        <soin><jour>lundi</jour></soin></bete></lot>
        <lot><bete><code>v1</code><nom>Vache</nom></bete></lot><note>x</note></etable></instance>
        <bind nodeset="/data/nom" calculate="instance('ferme')/etable/lot/bete[code = /data/animal]/nom"/>
        <bind nodeset="/data/nombre" calculate="count(instance('ferme')/etable/lot/bete/soin/jour)"/>
        """,
      body: """
        <select1 ref="/data/animal"><label>A</label>
        <itemset nodeset="instance('ferme')/etable/lot/bete[code != 'zz']">
        <value ref="code"/><label ref="nom"/></itemset></select1>
        """)
    let session = FormSession(form)
    #expect(session.current?.kind.choices.map(\.label) == ["Cheval", "Vache"])
    let answered = try session.next(.choices(["v1"]))
    #expect(answered.value("nom") == "Vache")
    #expect(answered.value("nombre") == "1")
    let again = try #require(Form.read(xForm: Array(form.xForm.utf8)).form)
    #expect(FormSession(again).current?.kind.choices.map(\.label) == ["Cheval", "Vache"])
  }

  @Test(arguments: [
    ("odk-new-repeat", "", "x"), ("odk-instance-first-load odk-new-repeat", "x", "x"),
  ])
  func `a value is set when its event comes`(event: String, first: String, second: String) throws {
    let form = try form(
      model: "<instance><data id=\"d\"><r><a/></r></data></instance>"
        + "<bind nodeset=\"/data/r/a\" type=\"string\"/>",
      body: """
        <group ref="/data/r"><label>R</label><repeat nodeset="/data/r">
        <input ref="/data/r/a"><label>A</label></input>
        <setvalue event="\(event)" ref="/data/r/a" value="'x'"/></repeat></group>
        """)
    let session = try FormSession(form).addingRepeat(to: "r").session
    #expect(session.value("r[1]/a") == first)
    #expect(session.value("r[2]/a") == second)
  }

  @Test func `a form begins with the instances that stand in it`() throws {
    let form = try form(
      model: """
        <instance><data id="d"><f jr:template=""><n/><e jr:template=""><p>Z</p></e></f>
        <f><n>un</n><e><p>Ana</p></e><e><p>Bob</p></e></f><f><n>deux</n><e><p>Cid</p></e></f>
        <noms/><nb/></data></instance>
        <bind nodeset="/data/noms" calculate="join(' ', /data/f/e/p)"/>
        <bind nodeset="/data/nb" calculate="count(/data/f)"/>
        """,
      body: """
        <group ref="/data/f"><label>F</label><repeat nodeset="/data/f">
        <input ref="/data/f/n"><label>N</label></input>
        <group ref="/data/f/e"><label>E</label><repeat nodeset="/data/f/e">
        <input ref="/data/f/e/p"><label>P</label></input></repeat></group></repeat></group>
        """)
    let session = FormSession(form)
    #expect(session.value("noms") == "Ana Bob Cid")
    #expect(session.value("nb") == "2")
    #expect(session.value("f[2]/n") == "deux")
    #expect(try session.removingRepeat("f[1]").session.value("noms") == "Cid")
    #expect(try session.addingRepeat(to: "f").session.value("nb") == "3")
    #expect(form.validate(session.sheet) == [])
  }

  @Test func `nobody adds to a repeat that is closed`() throws {
    let form = try form(
      model: "<instance><data id=\"d\"><r><a/></r><r><a/></r></data></instance>",
      body: """
        <group ref="/data/r"><label>R</label><repeat nodeset="/data/r" jr:noAddRemove="true()">
        <input ref="/data/r/a"><label>A</label></input></repeat></group>
        """)
    let session = FormSession(form)
    #expect(session.questionKeys == ["r[1]/a", "r[2]/a"])
    #expect(session.addingRepeat(to: "r").findings.map(\.reason) == [.countedRepeat])
    #expect(session.removingRepeat("r[2]").findings.map(\.reason) == [.countedRepeat])
  }

  @Test func `one action serves two events`() throws {
    let form = try form(
      model: "<instance><data id=\"d\"><a/><b/></data></instance>",
      body: """
        <input ref="/data/a"><label>A</label>
        <setvalue event="odk-instance-first-load xforms-value-changed" ref="/data/b" value="10 + count-selected(/data/a)"/>
        </input><input ref="/data/b"><label>B</label></input>
        """)
    let session = FormSession(form)
    #expect(session.value("b") == "10")
    #expect(try session.next(.text("x y")).value("b") == "12")
  }

  @Test func `a count beside the repeat is found by a relative path`() throws {
    let form = try form(
      model: """
        <instance><data id="d"><foyer><membre_count/><membre><age/></membre></foyer><somme/></data></instance>
        <bind nodeset="/data/foyer/membre_count" type="int"/>
        <bind nodeset="/data/somme" calculate="sum(/data/foyer/membre_count)"/>
        """,
      body: """
        <group ref="/data/foyer"><input ref="/data/foyer/membre_count"><label>N</label></input>
        <group ref="/data/foyer/membre"><label>M</label>
        <repeat nodeset="/data/foyer/membre" jr:count=" ../membre_count ">
        <input ref="/data/foyer/membre/age"><label>A</label></input></repeat></group></group>
        """)
    let session = try FormSession(form).next(.number(3))
    #expect(session.questionKeys.count == 4)
    #expect(session.value("somme") == "3")
  }
}
