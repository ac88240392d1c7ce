import Foundation
import Monitoring

/// Who has a draft open: written into the lock's file, and of worth only while the lock is held.
package struct DraftOpener: Codable, Sendable, Hashable {
  let terminal: String?
  let process: Int32
  let since: String

  private enum CodingKeys: String, CodingKey {
    case terminal
    case process = "processus"
    case since = "depuis"
  }

  static var present: DraftOpener {
    let device = ttyname(STDIN_FILENO).map { String(cString: $0) }
    return DraftOpener(
      terminal: device?.replacing("/dev/", with: "", maxReplacements: 1), process: getpid(),
      since: Date().formatted(.iso8601))
  }

  /// « le terminal pts/3, le 20 janvier 2025 à 14 h 02 (processus 4321) ».
  var words: String {
    let place = terminal.map { "le terminal \($0)" } ?? "une commande"
    return "\(place), le \(ParisTime.shown(since)) (processus \(process))"
  }
}

/// The lock is held on a file of its own, because rewriting gives the draft's name to another file.
enum DraftLock {
  static func path(of draft: String) -> String { draft + ".verrou" }

  static func take(_ draft: String) throws(DraftError) -> Descriptor {
    let descriptor = try asDraft { () throws(FileError) in
      try DurableFile.makeFolder((draft as NSString).deletingLastPathComponent)
      return try Descriptor.open(path(of: draft), O_RDWR | O_CREAT)
    }
    guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 else {
      throw .inUse(by: opener(in: descriptor))
    }
    // Without its words the lock still holds.
    if let words = try? JSONEncoder().encode(DraftOpener.present) {
      ftruncate(descriptor.number, 0)
      try? descriptor.write(words)
    }
    return descriptor
  }

  private static func opener(in lock: borrowing Descriptor) -> DraftOpener? {
    guard let words = try? lock.readAll() else { return nil }
    return try? JSONDecoder().decode(DraftOpener.self, from: words)
  }
}
