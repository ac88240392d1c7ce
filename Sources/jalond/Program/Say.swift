import Foundation
import Glibc
import Writing

/// A line for the operator. Nothing more is said once an interruption has begun.
func say(_ line: String) {
  guard !Interruption.hasBegun else { return }
  FileHandle.standardError.write(Data("\(fitted(line, to: STDERR_FILENO))\n".utf8))
}

/// Broken between words where a terminal would cut one.
func fitted(_ text: String, to descriptor: Int32) -> String {
  var size = winsize()
  guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
  else { return text }
  return wrapped(text, columns: Int(size.ws_col))
}
