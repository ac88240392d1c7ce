/// A node of the arena, without its texts: plain numbers, so that following a path counts no
/// references. Links are indices, or -1 for none.
struct NodeRecord: Sendable, Hashable {
  let kind: InstanceTree.Kind
  let nameCode: UInt64
  var isRelevant = true
  var parent: Int32 = -1
  var first: Int32 = -1
  var last: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1

  init(kind: InstanceTree.Kind, nameCode: UInt64) {
    self.kind = kind
    self.nameCode = nameCode
  }
}

struct NodeTexts: Sendable, Hashable {
  let name: String
  var value: String
}

/// A name with its hash code, so that a tree and an expression compiled apart from it can compare
/// names quickly without a shared table.
struct NodeName: Sendable, Hashable {
  let code: UInt64
  let text: String

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  init(_ text: String) {
    self.text = text
    code = text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
