import CExpat
import Foundation

/// The names of a document, by the way expat spells them. A document repeats the same few names, so
/// each has its own slot, found by its length and its last letters: the spellings of one namespace
/// all begin alike.
struct XMLNameTable {
  private var names: [String: XMLName] = [:]
  private var slots = [Slot?](repeating: nil, count: slotCount)

  /// A power of two.
  private static let slotCount = 128

  private struct Slot {
    /// With the zero that ends it.
    let spelling: [XML_Char]
    let name: XMLName
  }

  var count: Int { names.count }

  /// What expat spells `namespace`, `local` and `prefix`, with the separator between them.
  mutating func name(_ spelling: UnsafePointer<XML_Char>) -> XMLName {
    let length = strlen(spelling)
    let place = Self.slot(spelling, length)
    if let slot = slots[place], slot.spelling.count == length + 1,
      memcmp(slot.spelling, spelling, length) == 0
    {
      return slot.name
    }
    let name = remembered(String(cString: spelling))
    slots[place] = Slot(
      spelling: Array(UnsafeBufferPointer(start: spelling, count: length + 1)), name: name)
    return name
  }

  mutating func remember(_ name: XMLName, as spelling: String) {
    names[spelling] = name
  }

  private mutating func remembered(_ spelling: String) -> XMLName {
    if let known = names[spelling] { return known }
    let parts = spelling.split(separator: "\u{0C}", omittingEmptySubsequences: false)
    let name =
      switch parts.count {
      case 3: XMLName(String(parts[1]), namespace: String(parts[0]), prefix: String(parts[2]))
      case 2: XMLName(String(parts[1]), namespace: String(parts[0]))
      default: XMLName(spelling)
      }
    remember(name, as: spelling)
    return name
  }

  private static func slot(_ spelling: UnsafePointer<XML_Char>, _ length: Int) -> Int {
    var mixed = length
    for place in max(0, length - 6)..<length { mixed = mixed &* 31 &+ Int(spelling[place]) }
    return mixed & (slotCount - 1)
  }
}
