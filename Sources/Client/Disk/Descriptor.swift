import Foundation

/// An open file, closed when it goes out of scope.
struct Descriptor: ~Copyable {
  let number: Int32
  private let path: String

  /// - Parameter mode: of a file that is made; unless said, only its owner may read it.
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0o600
  ) throws(FileError) -> Descriptor {
    let number = Foundation.open(path, flags | O_CLOEXEC, mode)
    guard number >= 0 else { throw FileError(path) }
    return Descriptor(number: number, path: path)
  }

  deinit { close(number) }

  func write(_ bytes: Data) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw FileError(path, written == 0 ? EIO : errno) }
      rest = rest.dropFirst(written)
    }
  }

  func sync() throws(FileError) {
    guard fsync(number) == 0 else { throw FileError(path) }
  }

  func readAll() throws(FileError) -> Data {
    var all = Data()
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path) }
      if count == 0 { return all }
      all.append(contentsOf: chunk[..<count])
    }
  }
}
