import Foundation
import Glibc
import TestSupport
import Testing

/// A command at a real terminal: what was typed before it asks waits for it there.
struct PseudoTerminal {
  var columns: UInt16 = 80

  /// Linux's TIOCSPTLCK and TIOCGPTN, which Glibc's module leaves out with the functions that call
  /// them.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

  /// What the screen shows, the echo of what is typed included, and how the command ended.
  func run(
    _ program: URL, _ arguments: [String], typing input: String = "",
    endingAfter lifetime: Double? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> (status: Int32, screen: String) {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(terminal) }
    var isLocked: Int32 = 0
    var number: Int32 = 0
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(
      terminal >= 0 && ioctl(terminal, Self.setLock, &isLocked) == 0
        && ioctl(terminal, Self.getNumber, &number) == 0
        && ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
    let device = FileHandle(
      fileDescriptor: open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC),
      closeOnDealloc: false)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.standardInput = device
    process.standardOutput = device
    process.standardError = device
    try process.run()
    close(device.fileDescriptor)
    let end = ProgramEnd.force(process.processIdentifier, afterSeconds: lifetime ?? 600)
    defer { end.cancel() }
    let bytes = Array(input.utf8)
    try #require(write(terminal, bytes, bytes.count) == bytes.count)
    var screen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      // Once nobody holds the other side any more, reading fails.
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { break }
      screen += buffer[..<count]
    }
    process.waitUntilExit()
    return (
      process.terminationStatus,
      String(decoding: screen, as: UTF8.self).replacing("\r\n", with: "\n")
    )
  }
}
