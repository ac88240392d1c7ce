extension FormSession {
  /// With the instances that a key speaks of (`enfants[2]/age`), empty where nobody filled them: a
  /// draft holds answers only.
  package func makingRoom(for key: String) -> FormSession {
    var session = self
    session.instance.makeRoom(for: [key])
    session.instance.settle()
    return session
  }
}
