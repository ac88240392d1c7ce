extension String {
  /// What is wrong, and how to mend it, which the last sentence says.
  package var partedRemedy: (fact: String, remedy: String)? {
    guard let end = matches(of: /[.!] (?=\p{Lu})/).last?.range else { return nil }
    let fact = self[..<index(before: end.upperBound)]
    return (String(fact), String(self[end.upperBound...]))
  }
}
