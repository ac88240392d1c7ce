import Monitoring

extension ReportFormat {
  var mediaType: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv; charset=utf-8"
    case .text: "text/plain; charset=utf-8"
    }
  }
}

extension ResultsFormat {
  var mediaType: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .text: "text/plain; charset=utf-8"
    }
  }
}
