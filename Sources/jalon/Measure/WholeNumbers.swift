/// A list of whole numbers, decoded as decimals so that an error can name the one that is not whole.
struct WholeNumbers: Decodable {
  let numbers: [Int]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    numbers = try container.decode([Double].self).map { number in
      guard let whole = Int(exactly: number) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not whole")
      }
      return whole
    }
  }
}
