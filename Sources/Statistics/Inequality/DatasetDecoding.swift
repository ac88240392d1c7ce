extension InequalityDataset: Decodable {
  /// The names of the WHO's package healthequal, abbreviated. `ordered` and `favourable` are 0 or
  /// 1; `reference` has a 1 for one group.
  private enum CodingKeys: String, CodingKey {
    case ordered, favourable, scale, reference
    case estimates = "est"
    case populations = "pop"
    case standardErrors = "se"
    case order = "subgroup_order"
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let isOrdered = try fields.decode(DatasetFlag.self, forKey: .ordered).isSet
    let isFavourable = try fields.decode(DatasetFlag.self, forKey: .favourable).isSet
    self.init(
      dimension: isOrdered ? .ordered : .unordered,
      direction: isFavourable ? .favourable : .adverse,
      scale: try fields.decode(Double.self, forKey: .scale),
      estimates: try fields.decode([Double?].self, forKey: .estimates),
      populations: try fields.decodeIfPresent([Double?].self, forKey: .populations),
      standardErrors: try fields.decodeIfPresent([Double?].self, forKey: .standardErrors),
      order: try fields.decodeIfPresent([Int].self, forKey: .order),
      references: try fields.decodeIfPresent([DatasetFlag].self, forKey: .reference)?.map(\.isSet))
  }
}

/// Written as 0 or 1, or as false or true.
private struct DatasetFlag: Decodable {
  let isSet: Bool

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let flag = try? value.decode(Bool.self) {
      isSet = flag
    } else {
      isSet = try value.decode(Int.self) != 0
    }
  }
}
