package import Foundation

extension UUID {
  /// Version 7 (RFC 9562, 5.7): holders' ids may carry their time; people's answers never do.
  package static func timeOrdered(at instant: Date = Date()) -> UUID {
    let milliseconds = UInt64(max(0, instant.timeIntervalSince1970 * 1000))
    var bytes = UUID().uuid
    bytes.0 = UInt8(truncatingIfNeeded: milliseconds >> 40)
    bytes.1 = UInt8(truncatingIfNeeded: milliseconds >> 32)
    bytes.2 = UInt8(truncatingIfNeeded: milliseconds >> 24)
    bytes.3 = UInt8(truncatingIfNeeded: milliseconds >> 16)
    bytes.4 = UInt8(truncatingIfNeeded: milliseconds >> 8)
    bytes.5 = UInt8(truncatingIfNeeded: milliseconds)
    bytes.6 = 0x70 | (bytes.6 & 0x0F)
    return UUID(uuid: bytes)
  }
}
