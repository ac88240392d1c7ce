import CZip

/// Inflates in memory the entries of a zip archive whose names are wanted. A name is only a key here,
/// never a path.
func unzip(
  _ bytes: [UInt8], where isWanted: (String) -> Bool
) throws(WorkbookRefusal) -> [String: [UInt8]] {
  guard bytes.count <= ZipLimit.bytes else { throw .archiveTooLarge }
  return try bytes.withUnsafeBufferPointer { buffer throws(WorkbookRefusal) in
    // `bytes` outlives the archive, which is closed before this closure ends.
    guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil)
    else { throw .damaged }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw .damaged
    }
    defer { zip_discard(archive) }
    return try inflate(archive, archiveBytes: bytes.count, where: isWanted)
  }
}

private func inflate(
  _ archive: OpaquePointer, archiveBytes: Int, where isWanted: (String) -> Bool
) throws(WorkbookRefusal) -> [String: [UInt8]] {
  let count = zip_get_num_entries(archive, 0)
  guard count <= ZipLimit.entries else { throw .tooManyEntries }
  let entries = try (0..<UInt64(clamping: count)).map { index throws(WorkbookRefusal) in
    try ZipEntryHeader(archive, index)
  }
  // What entries declare may lie: it is believed when it condemns them, never when it clears them.
  guard entries.allSatisfy({ !$0.declaresTooMuch }),
    entries.reduce(0, { $0 + $1.inflatedBytes }) <= ZipLimit.inflatedBytes
  else { throw .inflatesTooMuch }
  var contents: [String: [UInt8]] = [:]
  var budget = min(ZipLimit.inflatedBytes, archiveBytes * ZipLimit.ratio)
  for entry in entries where isWanted(entry.name) {
    guard contents[entry.name] == nil else { throw .damaged }
    let content = try inflate(entry, of: archive, upTo: min(budget, entry.allowedBytes))
    budget -= content.count
    contents[entry.name] = content
  }
  return contents
}

private func inflate(
  _ entry: ZipEntryHeader, of archive: OpaquePointer, upTo limit: Int
) throws(WorkbookRefusal) -> [UInt8] {
  guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .damaged }
  defer { zip_fclose(file) }
  var content: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = zip_fread(file, &piece, UInt64(piece.count))
    // A wrong checksum ends here too.
    guard count >= 0 else { throw .damaged }
    if count == 0 { break }
    guard content.count + Int(count) <= limit else { throw .inflatesTooMuch }
    content.append(contentsOf: piece.prefix(Int(count)))
  }
  guard content.count == entry.inflatedBytes else { throw .damaged }
  return content
}
