import API
import Client
import Terminal

extension CommonOptions {
  /// Does one thing with a wave and tells what it is now.
  func act(_ act: WaveActRequest, on named: NamedWave, _ sentence: (WaveLine) -> String)
    async throws
  {
    let (_, client) = try connected()
    let wave = try named.wave(among: try await client.waves())
    let changed = try await client.act(act, wave: wave.id)
    let console = Console()
    if isJSON { return try Output(options: self, console: console).json(changed) }
    if changed.isFictitious { console.say("Données fictives.") }
    console.say("Vague \(changed.name) \(sentence(changed))")
    console.say("Ensuite\u{A0}: \(changed.nextStep)")
  }
}
