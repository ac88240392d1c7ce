import CLibPQ
import Glibc
import Logging

/// A connection to the server, used by one thread. It only makes libpq's non-blocking calls and
/// waits in `poll`, so that every wait has a deadline.
final class Connection {
  let pointer: OpaquePointer
  let configuration: ConnectionConfiguration
  let canceller: Canceller
  let notices: Notices
  var statements = StatementCache()
  /// The last error of the server in the current transaction, in case the body catches it.
  var refusal: PostgresError?
  private let bornAt = Deadline.now()

  /// Takes ownership of an established connection.
  private init(_ pointer: OpaquePointer, _ configuration: ConnectionConfiguration, logger: Logger) {
    self.pointer = pointer
    self.configuration = configuration
    canceller = Canceller(pointer)
    notices = Notices(logger: logger)
    notices.receive(from: pointer)
  }

  /// Connects before the deadline, which cannot bound the name lookup in `PQconnectStartParams`:
  /// use addresses or sockets where name lookups are slow.
  static func open(
    _ configuration: ConnectionConfiguration, until deadline: Deadline, logger: Logger
  ) throws(PostgresError) -> Connection {
    guard let pointer = start(configuration.keywords) else {
      throw .connectionFailed(.outOfMemory)
    }
    do throws(PostgresError) {
      try finishConnecting(pointer, until: deadline)
    } catch {
      PQfinish(pointer)
      throw error
    }
    PQsetnonblocking(pointer, 1)
    let connection = Connection(pointer, configuration, logger: logger)
    try connection.script(configuration.sessionScript, as: "session settings")
    return connection
  }

  deinit {
    PQfinish(pointer)
  }

  var isIdle: Bool {
    PQstatus(pointer) == CONNECTION_OK && PQtransactionStatus(pointer) == PQTRANS_IDLE
  }

  var isBroken: Bool { PQstatus(pointer) != CONNECTION_OK }

  func isOlder(thanSeconds seconds: Double) -> Bool {
    bornAt < .after(seconds: -seconds)
  }

  /// The deadline of a wait that begins now.
  var operationDeadline: Deadline { .after(seconds: configuration.operationDeadlineSeconds) }
}

extension Connection {
  private static func start(_ keywords: [(String, String)]) -> OpaquePointer? {
    let names = keywords.map { strdup($0.0) }
    let values = keywords.map { strdup($0.1) }
    defer { for copy in names + values { free(copy) } }
    let constNames = names.map { UnsafePointer($0) } + [nil]
    let constValues = values.map { UnsafePointer($0) } + [nil]
    return PQconnectStartParams(constNames, constValues, 1)
  }

  private static func finishConnecting(
    _ pointer: OpaquePointer, until deadline: Deadline
  ) throws(PostgresError) {
    guard PQstatus(pointer) != CONNECTION_BAD else { throw connectionFailure(pointer) }
    var events = Int16(POLLOUT)
    while true {
      guard poll(PQsocket(pointer), for: events, until: deadline) != nil else {
        throw .connectionFailed(.noAnswerInTime)
      }
      switch PQconnectPoll(pointer) {
      case PGRES_POLLING_READING: events = Int16(POLLIN)
      case PGRES_POLLING_WRITING: events = Int16(POLLOUT)
      case PGRES_POLLING_OK: return
      default: throw connectionFailure(pointer)
      }
    }
  }

  private static func connectionFailure(_ pointer: OpaquePointer) -> PostgresError {
    let lines = String(cString: PQerrorMessage(pointer)).split(separator: "\n")
    return .connectionFailed(.refused(message: lines.joined(separator: " ")))
  }
}
