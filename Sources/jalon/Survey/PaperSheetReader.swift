import Interview
import Workbook
import XLSForm

/// Reads filled sheets back.
struct PaperSheetReader {
  let form: Form
  let moment: FormMoment

  func read(_ path: String) throws -> PaperSheet {
    do {
      let text = try String(textFile: try FormFile.bytes(of: path))
      let reading = try PaperReader.read(text, for: form, at: moment)
      return PaperSheet(path, form, reading)
    } catch let refusal as PaperRefusal {
      return PaperSheet(path, form, refused: refusal.sentence)
    } catch let refusal as WorkbookRefusal {
      return PaperSheet(path, form, refused: refusal.message)
    }
  }
}
