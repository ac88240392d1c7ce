import Foundation

/// A line for the operator. Nothing more is said once an interruption has begun.
func say(_ line: String) {
  guard !Interruption.hasBegun else { return }
  FileHandle.standardError.write(Data("\(line)\n".utf8))
}
