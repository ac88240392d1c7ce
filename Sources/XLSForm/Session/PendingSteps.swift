/// Computations to run, lowest rank first, so that what they read is up to date.
struct PendingSteps: Sendable {
  /// One bit for each rank that has blocks waiting.
  private var words: [UInt64]
  private var blocks: [Set<Int>]
  private var firstWord = 0
  /// The rank taken last, until the next one is: a computation must not wake itself.
  private var running: Int?

  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    blocks = Array(repeating: [], count: count)
  }

  mutating func insert(_ rank: Int, block: Int) {
    let word = rank / 64
    words[word] |= 1 << UInt64(rank % 64)
    firstWord = min(firstWord, word)
    blocks[rank].insert(block)
  }

  /// Schedules a computation again, unless it is the one that runs.
  mutating func wake(_ rank: Int, in woken: [Int]) {
    guard rank != running else { return }
    for block in woken { insert(rank, block: block) }
  }

  mutating func removeFirst() -> (rank: Int, blocks: [Int])? {
    running = nil
    while firstWord < words.count {
      let word = words[firstWord]
      guard word != 0 else {
        firstWord += 1
        continue
      }
      let rank = firstWord * 64 + word.trailingZeroBitCount
      words[firstWord] = word & (word - 1)
      running = rank
      defer { blocks[rank] = [] }
      return (rank, blocks[rank].sorted())
    }
    return nil
  }
}
