import Testing
import XPath

@Suite struct NodeTests {
  @Test(arguments: [
    ("/data/kid[2]/name", "Coumba"), ("/data/kid[last()]/name", "Demba"),
    ("/data/kid[age > 5]/name", "Coumba"), ("/data/kid[age > 1][2]/name", "Coumba"),
    ("/data/kid[position() > 1]/name", "Coumba"), ("/data/kid[name = 'Binta']/age", "4"),
    ("/data/kid/school/../name", "Coumba"), ("count(/data/kid/..)", "1"),
    ("../kid[3]/name", "Demba"), (".", "Awa"), ("count(/data/age | /data/kid/age)", "4"),
    ("string((/data/kid/age | /data/age)[1])", "34"), ("position(/data/kid[3])", "3"),
    ("indexed-repeat(/data/kid/name, /data/kid, 2)", "Coumba"),
    ("indexed-repeat(/data/kid/name, /data/kid, 0)", "Binta"),
    ("indexed-repeat(/data/kid/name, /data/kid, '')", "Binta"),
    ("indexed-repeat(/data/kid/name, /data/kid, 9)", ""),
    ("instance('towns')/root/item[name = /data/town]/label", "Foix"),
    ("count(instance('towns')/root/item[size > 0])", "2"),
    ("instance('towns')/root/item[name = current()/../town]/label", "Foix"),
    ("pulldata('towns', 'label', 'name', 't1')", "Albi"),
    ("pulldata('towns', 'label', 'name', 't9')", ""), ("count(/data/kid/*)", "7"),
    ("/data/kid/age = 9", "true"), ("/data/kid/age != 9", "true"), ("/data/absent = ''", "false"),
    ("/data/absent != ''", "false"), ("/data/blank = ''", "true"),
    ("/data/zero = false()", "false"),
    ("/data/kid/age > 8", "true"), ("'a' < 'b'", "false"), ("'2' < '10'", "true"),
    ("true() = 'x'", "true"), ("6.1 - 7.8 = -1.7", "false"),
  ])
  func `paths lead to nodes in the order of the document`(source: String, expected: String) throws {
    var scope = try EvaluationScope.household()
    #expect(try scope.text(source) == expected)
  }

  @Test func `what is hidden reads as empty and leaves every list, and comes back`() throws {
    var scope = try EvaluationScope.household()
    let income = try #require(try scope.nodes("/data/secret/income").first).node
    let secret = try #require(try scope.nodes("/data/secret").first).node
    let second = try #require(try scope.nodes("/data/kid[2]").first).node
    scope.tree.setRelevant(false, of: secret)
    scope.tree.setRelevant(false, of: second)
    #expect(try scope.text("/data/secret/income") == "")
    #expect(try scope.text("../secret/income + 1") == "NaN")
    #expect(try scope.text("count(/data/kid)") == "2")
    #expect(try scope.text("join(' ', /data/kid/name)") == "Binta Demba")
    scope.node = income
    #expect(try scope.text(".") == "900")
    #expect(try scope.text("../income") == "")
    #expect(try scope.text("../../age") == "34")
    #expect(try scope.text("count(..)") == "0")
    scope.tree.setRelevant(true, of: secret)
    #expect(try scope.text("/data/secret/income") == "900")
  }

  @Test func `repeats are added between others, taken away, and keep their paths`() throws {
    var scope = try EvaluationScope.household()
    let kids = try scope.nodes("/data/kid").map(\.node)
    let second = scope.tree.insert("kid", after: kids[0])
    scope.tree.append("name", to: second, value: "Awa")
    scope.tree.append("age", to: second)
    #expect(try scope.text("join(' ', /data/kid/name)") == "Binta Awa Coumba Demba")
    #expect(scope.tree.path(of: second) == "/data/kid[2]")
    scope.tree.detach(kids[0])
    scope.tree.detach(kids[2])
    #expect(try scope.text("join(' ', /data/kid/name)") == "Awa Coumba")
    let added = scope.tree.insert("kid", after: kids[1])
    scope.tree.append("name", to: added, value: "Esra")
    #expect(try scope.text("/data/kid[3]/name") == "Esra")
    #expect(try scope.text("count(/data/*)") == "12")
    let age = scope.tree.children(second, named: "age")[0]
    #expect(scope.tree.path(of: age) == "/data/kid[1]/age")
    scope.tree.setValue("12", of: age)
    #expect(try scope.text("sum(/data/kid/age)") == "21")
  }
}
