/// The part of an anchor that stands for a code: lower-case letters and digits.
func anchor(_ code: String) -> String {
  code.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
}
