/// Server, role and time limits of a connection.
package struct ConnectionConfiguration: Sendable {
  /// A libpq URL or keyword string, which may also set hosts, TLS and so on.
  package var conninfo: String
  /// These two override what the string says.
  package var user: String?
  package var passfile: String?
  package var applicationName: String
  package var connectSeconds = 2.0
  /// 0 means no limit, as in PostgreSQL.
  package var statementTimeoutSeconds = 10.0
  package var lockTimeoutSeconds = 2.0
  package var idleInTransactionSeconds = 10.0
  /// Limits every wait for the server, because `statement_timeout` bounds neither a COMMIT that
  /// waits for a standby nor a silent server.
  package var operationDeadlineSeconds = 15.0

  package init(
    conninfo: String, user: String? = nil, passfile: String? = nil,
    applicationName: String = "jalond"
  ) {
    self.conninfo = conninfo
    self.user = user
    self.passfile = passfile
    self.applicationName = applicationName
  }

  /// Later keywords override earlier ones, and `dbname` expands to the whole string: our defaults
  /// precede it and our overrides follow it.
  var keywords: [(String, String)] {
    var list = [
      ("keepalives", "1"), ("keepalives_idle", "10"), ("keepalives_interval", "3"),
      ("keepalives_count", "3"), ("tcp_user_timeout", "10000"),
      ("dbname", conninfo), ("client_encoding", "UTF8"), ("application_name", applicationName),
    ]
    if let user { list.append(("user", user)) }
    if let passfile { list.append(("passfile", passfile)) }
    return list
  }

  /// Run once on each new connection; only numbers are interpolated. Compiling a query costs seconds
  /// where tables are small and have no statistics yet, as in the first days of a call.
  var sessionScript: String {
    """
    set datestyle = 'ISO'; set timezone = 'UTC'; set search_path = '';
    set statement_timeout = \(milliseconds(statementTimeoutSeconds));
    set lock_timeout = \(milliseconds(lockTimeoutSeconds));
    set idle_in_transaction_session_timeout = \(milliseconds(idleInTransactionSeconds));
    set client_connection_check_interval = 2000; set jit = off;
    """
  }

  private func milliseconds(_ seconds: Double) -> Int {
    Int((seconds * 1000).rounded())
  }
}
