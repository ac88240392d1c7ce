import CZip

struct ZipEntry: Sendable {
  var name: String
  var content: [UInt8]
}

/// Makes a zip archive with fixed dates, so that the same entries give the same bytes.
func zipArchive(_ entries: [ZipEntry]) throws(WorkbookRefusal) -> [UInt8] {
  guard let target = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notWritten }
  defer { zip_source_free(target) }
  guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else { throw .notWritten }
  // The archive frees its source when it closes; what it has written is read afterwards.
  zip_source_keep(target)
  do {
    for entry in entries { try add(entry, to: archive) }
  } catch {
    zip_discard(archive)
    throw error
  }
  guard zip_close(archive) == 0 else {
    zip_discard(archive)
    throw .notWritten
  }
  return try content(of: target)
}

private func add(_ entry: ZipEntry, to archive: OpaquePointer) throws(WorkbookRefusal) {
  guard let source = zip_source_buffer(archive, nil, 0, 0) else { throw .notWritten }
  guard write(entry.content, to: source),
    let index = UInt64(exactly: zip_file_add(archive, entry.name, source, ZIP_FL_ENC_UTF_8))
  else {
    zip_source_free(source)
    throw .notWritten
  }
  // 1 January 1980, midnight: the first date that a zip archive can tell.
  guard zip_file_set_dostime(archive, index, 0, 0x21, 0) == 0 else { throw .notWritten }
}

/// libzip reads entries only when the archive is closed, so the source keeps its own copy.
private func write(_ content: [UInt8], to source: OpaquePointer) -> Bool {
  zip_source_begin_write(source) == 0
    && zip_source_write(source, content, UInt64(content.count)) == content.count
    && zip_source_commit_write(source) == 0
}

private func content(of source: OpaquePointer) throws(WorkbookRefusal) -> [UInt8] {
  var header = zip_stat_t()
  guard zip_source_stat(source, &header) == 0, let size = Int(exactly: header.size),
    zip_source_open(source) == 0
  else { throw .notWritten }
  defer { zip_source_close(source) }
  var content = [UInt8](repeating: 0, count: size)
  guard zip_source_read(source, &content, UInt64(size)) == size else { throw .notWritten }
  return content
}
