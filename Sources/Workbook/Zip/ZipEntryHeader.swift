import CZip

/// What the directory of an archive says about one entry.
struct ZipEntryHeader {
  var index: UInt64
  var name: String
  var inflatedBytes: Int
  var deflatedBytes: Int

  /// Refuses encrypted entries, and compression methods whose decoders may need any amount of memory.
  init(_ archive: OpaquePointer, _ index: UInt64) throws(WorkbookRefusal) {
    var header = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &header) == 0, let name = header.name,
      header.valid & UInt64(ZIP_STAT_SIZE) != 0, header.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0
    else { throw .damaged }
    guard header.encryption_method == UInt16(ZIP_EM_NONE) else { throw .passwordProtected }
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(header.comp_method)) else {
      throw .damaged
    }
    guard let inflated = Int(exactly: header.size), let deflated = Int(exactly: header.comp_size),
      inflated <= ZipLimit.inflatedBytes, deflated <= ZipLimit.bytes
    else { throw .inflatesTooMuch }
    self.index = index
    self.name = String(cString: name)
    inflatedBytes = inflated
    deflatedBytes = deflated
  }

  var allowedBytes: Int {
    deflatedBytes * ZipLimit.ratio
  }

  var declaresTooMuch: Bool {
    inflatedBytes > allowedBytes
  }
}
