/// Where the French départements stand on a grid of equal squares, north up: neighbours mostly touch, and
/// none is larger than another.
enum DepartmentTiles {
  struct Place: Hashable {
    let column: Int
    let row: Int
  }

  /// Overseas départements stand in the first column.
  private static let grid = """
     ..  ..  ..  ..  ..  80  62  59  ..  ..  ..  ..  ..
     ..  ..  ..  ..  76  95  60  02  08  ..  ..  ..  ..
     ..  ..  50  14  27  92  75  93  51  55  57  ..  ..
     ..  22  35  61  28  78  94  77  10  54  88  67  ..
     29  56  44  53  72  45  91  89  52  70  90  68  ..
     ..  ..  85  49  37  41  18  58  21  39  25  ..  ..
    971  ..  17  79  86  36  23  03  71  01  74  ..  ..
    972  ..  ..  16  87  19  63  42  69  38  73  ..  ..
    973  ..  ..  33  24  46  15  43  07  26  05  ..  ..
    974  ..  ..  40  47  82  12  48  84  04  ..  ..  ..
    976  ..  ..  64  32  31  81  34  30  13  06  ..  ..
     ..  ..  ..  ..  65  09  11  66  ..  83  ..  ..  2B
     ..  ..  ..  ..  ..  ..  ..  ..  ..  ..  ..  ..  2A
    """

  private static let places: [String: Place] = {
    var places: [String: Place] = [:]
    for (row, line) in grid.split(separator: "\n").enumerated() {
      for (column, code) in line.split(separator: " ").enumerated() where code != ".." {
        places[String(code)] = Place(column: column, row: row)
      }
    }
    return places
  }()

  /// Nil for a code that is no French département's.
  static func place(of code: String) -> Place? { places[code] }
}
