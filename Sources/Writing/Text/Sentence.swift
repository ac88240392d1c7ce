extension String {
  /// With its full stop, unless what someone wrote at its end already closes it.
  package var asSentence: String {
    guard let last, ".!?…".contains(last) else { return self + "." }
    return self
  }
}
