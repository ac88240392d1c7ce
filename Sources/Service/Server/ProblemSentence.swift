import API

/// What a refused request would be told, for commands that act without one. Nil for any other error.
package func problemSentence(_ error: any Error) -> String? {
  (error as? Problem).map { "\($0.title) \($0.help)" }
}
