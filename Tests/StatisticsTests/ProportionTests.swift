import Statistics
import Testing

/// Values of PHEindicatormethods 2.1.0 (phe_proportion, Wilson), in per cent.
struct WilsonVector: Sendable, CustomTestStringConvertible {
  var x: Int
  var n: Int
  var value: Double
  var lower95: Double
  var upper95: Double
  var lower99Point8: Double
  var upper99Point8: Double

  var testDescription: String { "\(x) of \(n)" }

  static let all: [WilsonVector] = [
    WilsonVector(
      x: 0, n: 1, value: 0,
      lower95: 0, upper95: 79.3450685622763,
      lower99Point8: 0, upper99Point8: 90.5209098498679),
    WilsonVector(
      x: 0, n: 2, value: 0,
      lower95: 0, upper95: 65.7619772493347,
      lower99Point8: 0, upper99Point8: 82.6832865762164),
    WilsonVector(
      x: 2, n: 2, value: 100,
      lower95: 34.2380227506653, upper95: 100,
      lower99Point8: 17.3167134237836, upper99Point8: 100),
    WilsonVector(
      x: 1, n: 3, value: 33.3333333333333,
      lower95: 6.14919447203963, upper95: 79.2340399197952,
      lower99Point8: 2.98279281988914, upper99Point8: 89.0487848940556),
    WilsonVector(
      x: 3, n: 3, value: 100,
      lower95: 43.8502968244955, upper95: 100,
      lower99Point8: 23.9052668581658, upper99Point8: 100),
    WilsonVector(
      x: 1, n: 5, value: 20,
      lower95: 3.62241086324302, upper95: 62.4465370237475,
      lower99Point8: 1.77119121229753, upper99Point8: 77.6095941226896),
    WilsonVector(
      x: 3, n: 5, value: 60,
      lower95: 23.0724281276013, upper95: 88.2379225767352,
      lower99Point8: 13.2083059382525, upper99Point8: 93.6647656167518),
    WilsonVector(
      x: 5, n: 5, value: 100,
      lower95: 56.5517535216825, upper95: 100,
      lower99Point8: 34.3653577750215, upper99Point8: 100),
    WilsonVector(
      x: 1, n: 8, value: 12.5,
      lower95: 2.24174914500567, upper95: 47.0888182212853,
      lower99Point8: 1.10070410090318, upper99Point8: 64.7103572258064),
    WilsonVector(
      x: 4, n: 8, value: 50,
      lower95: 21.5216062213878, upper95: 78.4783937786122,
      lower99Point8: 13.1168234707161, upper99Point8: 86.8831765292839),
    WilsonVector(
      x: 7, n: 8, value: 87.5,
      lower95: 52.9111817787146, upper95: 97.7582508549943,
      lower99Point8: 35.2896427741936, upper99Point8: 98.8992958990968),
    WilsonVector(
      x: 0, n: 10, value: 0,
      lower95: 0, upper95: 27.7532799862889,
      lower99Point8: 0, upper99Point8: 48.8478900453462),
    WilsonVector(
      x: 2, n: 10, value: 20,
      lower95: 5.66821514543753, upper95: 50.9837528463358,
      lower99Point8: 3.08988201392518, upper99Point8: 66.2188520132825),
    WilsonVector(
      x: 7, n: 10, value: 70,
      lower95: 39.6778147461145, upper95: 89.2208732593699,
      lower99Point8: 26.7453455324909, upper99Point8: 93.7154984493706),
    WilsonVector(
      x: 10, n: 10, value: 100,
      lower95: 72.2467200137111, upper95: 100,
      lower99Point8: 51.1521099546538, upper99Point8: 100),
    WilsonVector(
      x: 1, n: 11, value: 9.09090909090909,
      lower95: 1.62321728858848, upper95: 37.7358436451596,
      lower99Point8: 0.798466949802881, upper99Point8: 55.4049230988796),
    WilsonVector(
      x: 6, n: 11, value: 54.5454545454545,
      lower95: 28.0091537409322, upper95: 78.7287283775402,
      lower99Point8: 18.4238713196986, upper99Point8: 86.4424186748922),
    WilsonVector(
      x: 10, n: 11, value: 90.9090909090909,
      lower95: 62.2641563548404, upper95: 98.3767827114115,
      lower99Point8: 44.5950769011204, upper99Point8: 99.2015330501971),
    WilsonVector(
      x: 0, n: 15, value: 0,
      lower95: 0, upper95: 20.3883301035849,
      lower99Point8: 0, upper99Point8: 38.899048114042),
    WilsonVector(
      x: 4, n: 15, value: 26.6666666666667,
      lower95: 10.8974533256924, upper95: 51.9504340559806,
      lower99Point8: 6.7073687304707, upper99Point8: 64.7788537227489),
    WilsonVector(
      x: 10, n: 15, value: 66.6666666666667,
      lower95: 41.7135477385198, upper95: 84.8236755602853,
      lower99Point8: 30.0761034288765, upper99Point8: 90.2908805331095),
    WilsonVector(
      x: 15, n: 15, value: 100,
      lower95: 79.6116698964152, upper95: 100,
      lower99Point8: 61.100951885958, upper99Point8: 100),
    WilsonVector(
      x: 2, n: 20, value: 10,
      lower95: 2.78664812137682, upper95: 30.1033645228487,
      lower99Point8: 1.52691097342028, upper99Point8: 44.3267221965041),
    WilsonVector(
      x: 10, n: 20, value: 50,
      lower95: 29.9298008198212, upper95: 70.0701991801788,
      lower99Point8: 21.5759602350381, upper99Point8: 78.4240397649619),
    WilsonVector(
      x: 18, n: 20, value: 90,
      lower95: 69.8966354771513, upper95: 97.2133518786232,
      lower99Point8: 55.6732778034959, upper99Point8: 98.4730890265797),
    WilsonVector(
      x: 0, n: 30, value: 0,
      lower95: 0, upper95: 11.3513393173969,
      lower99Point8: 0, upper99Point8: 24.1457593258532),
    WilsonVector(
      x: 8, n: 30, value: 26.6666666666667,
      lower95: 14.1826633195963, upper95: 44.4479616951889,
      lower99Point8: 9.85238520654307, upper99Point8: 54.7489691455218),
    WilsonVector(
      x: 20, n: 30, value: 66.6666666666667,
      lower95: 48.7800516445438, upper95: 80.7695019163239,
      lower99Point8: 39.1313682482991, upper99Point8: 86.1533786430831),
    WilsonVector(
      x: 30, n: 30, value: 100,
      lower95: 88.6486606826031, upper95: 100,
      lower99Point8: 75.8542406741468, upper99Point8: 100),
    WilsonVector(
      x: 5, n: 47, value: 10.6382978723404,
      lower95: 4.63047821810816, upper95: 22.5942693437384,
      lower99Point8: 2.977262047572, upper99Point8: 31.5933767065499),
    WilsonVector(
      x: 24, n: 47, value: 51.063829787234,
      lower95: 37.2424537482269, upper95: 64.7244449663178,
      lower99Point8: 30.3411319080527, upper99Point8: 71.4272292067008),
    WilsonVector(
      x: 42, n: 47, value: 89.3617021276596,
      lower95: 77.4057306562617, upper95: 95.3695217818918,
      lower99Point8: 68.4066232934501, upper99Point8: 97.022737952428),
    WilsonVector(
      x: 0, n: 63, value: 0,
      lower95: 0, upper95: 5.74711995888517,
      lower99Point8: 0, upper99Point8: 13.1627799036108),
    WilsonVector(
      x: 16, n: 63, value: 25.3968253968254,
      lower95: 16.2804112733212, upper95: 37.3411874366065,
      lower99Point8: 12.5144716088364, upper99Point8: 44.7561026294483),
    WilsonVector(
      x: 42, n: 63, value: 66.6666666666667,
      lower95: 54.3672411449756, upper95: 77.050385535396,
      lower99Point8: 47.2299304805787, upper99Point8: 81.715809551551),
    WilsonVector(
      x: 63, n: 63, value: 100,
      lower95: 94.2528800411148, upper95: 100,
      lower99Point8: 86.8372200963892, upper99Point8: 100),
    WilsonVector(
      x: 12, n: 120, value: 10,
      lower95: 5.81335920260108, upper95: 16.6681741108952,
      lower99Point8: 4.28620831106888, upper99Point8: 21.610863047179),
    WilsonVector(
      x: 60, n: 120, value: 50,
      lower95: 41.1938705411084, upper95: 58.8061294588916,
      lower99Point8: 36.4248948458862, upper99Point8: 63.5751051541138),
    WilsonVector(
      x: 108, n: 120, value: 90,
      lower95: 83.3318258891048, upper95: 94.1866407973989,
      lower99Point8: 78.389136952821, upper99Point8: 95.7137916889311),
    WilsonVector(
      x: 0, n: 250, value: 0,
      lower95: 0, upper95: 1.51332994954446,
      lower99Point8: 0, upper99Point8: 3.67927289105123),
    WilsonVector(
      x: 62, n: 250, value: 24.8,
      lower95: 19.8551566514874, upper95: 30.507561643083,
      lower99Point8: 17.3919128573614, upper99Point8: 34.0624406797284),
    WilsonVector(
      x: 165, n: 250, value: 66,
      lower95: 59.9253932598495, upper95: 71.5903411562962,
      lower99Point8: 56.3058546725977, upper99Point8: 74.516778002266),
    WilsonVector(
      x: 250, n: 250, value: 100,
      lower95: 98.4866700504555, upper95: 100,
      lower99Point8: 96.3207271089488, upper99Point8: 100),
    WilsonVector(
      x: 100, n: 1000, value: 10,
      lower95: 8.29094435930957, upper95: 12.0151963195348,
      lower99Point8: 7.43618418442269, upper99Point8: 13.3205521910265),
    WilsonVector(
      x: 500, n: 1000, value: 50,
      lower95: 46.9069600368104, upper95: 53.0930399631896,
      lower99Point8: 45.1370778607109, upper99Point8: 54.8629221392891),
    WilsonVector(
      x: 900, n: 1000, value: 90,
      lower95: 87.9848036804652, upper95: 91.7090556406904,
      lower99Point8: 86.6794478089735, upper99Point8: 92.5638158155773),
  ]
}

struct ProportionTests {
  @Test("Wilson interval agrees with PHEindicatormethods", arguments: WilsonVector.all)
  func wilson(vector: WilsonVector) {
    expect(
      Proportion.wilson(numerator: vector.x, denominator: vector.n), vector.value, vector.lower95,
      vector.upper95)
    expect(
      Proportion.wilson(
        numerator: vector.x, denominator: vector.n, confidence: .percent99Point8),
      vector.value, vector.lower99Point8, vector.upper99Point8)
  }

  private func expect(
    _ proportion: Proportion, _ expected: Double, _ expectedLower: Double, _ expectedUpper: Double
  ) {
    guard case .estimated(let value, let lower, let upper) = proportion else {
      Issue.record("not estimated: \(proportion)")
      return
    }
    #expect(abs(value * 100 - expected) < 1e-9)
    #expect(abs(lower * 100 - expectedLower) < 1e-9)
    #expect(abs(upper * 100 - expectedUpper) < 1e-9)
  }

  @Test("What cannot be estimated says why")
  func causes() {
    #expect(Proportion.wilson(numerator: 0, denominator: 0) == .notEstimable(.nobody))
    #expect(Proportion.wilson(numerator: -1, denominator: 5) == .notEstimable(.negativeCount))
    #expect(Proportion.wilson(numerator: 1, denominator: -5) == .notEstimable(.negativeCount))
    #expect(
      Proportion.wilson(numerator: 6, denominator: 5) == .notEstimable(.numeratorAboveDenominator))
  }

  @Test("Bounds stay in order and within 0 and 1 for every small table")
  func bounds() {
    for n in 1...60 {
      for x in 0...n {
        guard
          case .estimated(let value, let lower, let upper) = Proportion.wilson(
            numerator: x, denominator: n)
        else {
          Issue.record("\(x) of \(n) is not estimated")
          continue
        }
        #expect(0 <= lower && lower <= value && value <= upper && upper <= 1, "\(x) of \(n)")
      }
    }
  }
}
