import Testing
import Writing

@Suite struct DigitsTests {
  @Test func `digits are grouped in threes from the right and in fours from the left`() {
    #expect("1234567".inThousands(separator: " ") == "1 234 567")
    #expect("123".inThousands(separator: " ") == "123")
    #expect("".inThousands(separator: " ") == "")
    #expect("608747821253".inFours == "6087 4782 1253")
    #expect("12345".inFours == "1234 5")
    #expect("".inFours == "")
  }

  @Test func `zeros fill the width and nothing is ever cut`() {
    #expect(7.padded(to: 2) == "07")
    #expect(2024.padded(to: 2) == "2024")
    #expect("x".paddedWithZeros(to: 3) == "00x")
  }

  @Test func `bytes are written in base sixteen`() {
    #expect([0x00, 0x0F, 0xA0, 0xFF].hexadecimal == "000fa0ff")
    #expect(UInt16(0x1B).hexadecimal(width: 4) == "001b")
    #expect(255.hexadecimal() == "ff")
  }
}
