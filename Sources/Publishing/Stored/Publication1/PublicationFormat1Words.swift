import Monitoring

extension PublicationFormat1 {
  static let levels = StoredWords<Monitoring.Indicator.Level>([
    ("input", .input), ("activity", .activity), ("output", .output), ("outcome", .outcome),
    ("impact", .impact),
  ])

  static let measures = StoredWords<Monitoring.Indicator.Measure>([
    ("count", .count), ("amount", .amount), ("proportion", .proportion), ("mean", .mean),
    ("score", .score), ("milestone", .milestone),
  ])

  static let directions = StoredWords<Monitoring.Indicator.Direction>([
    ("increase", .increase), ("decrease", .decrease), ("maintain", .maintain),
  ])

  static let overTime = StoredWords<Monitoring.Indicator.OverTime>([
    ("sum", .sum), ("last", .last), ("max", .max), ("weighted_mean", .weightedMean),
  ])

  static let overProjects = StoredWords<Monitoring.Indicator.OverProjects>([
    ("sum", .sum), ("none", .none), ("weighted_mean", .weightedMean),
  ])

  static let statuses = StoredWords<ProjectStatus>([
    ("selected", .selected), ("running", .running), ("completed", .completed),
    ("stopped", .stopped),
  ])

  static let missing = StoredWords<Missing>([
    ("ND", .notAvailable), ("SO", .notApplicable), ("NC", .notCommunicated),
  ])

  static let causes = StoredWords<Monitoring.Attainment.Cause>([
    ("noActual", .noActual), ("noTarget", .noTarget), ("noBaseline", .noBaseline),
    ("targetIsBaseline", .targetIsBaseline),
  ])

  static let outcomes = StoredWords<QuarterOutcome>([
    ("received", .received), ("receivedLate", .receivedLate), ("awaited", .awaited),
    ("overdue", .overdue),
  ])

  static let tones = StoredWords<AnswerTone>([
    ("veryFavourable", .veryFavourable), ("favourable", .favourable), ("neutral", .neutral),
    ("unfavourable", .unfavourable), ("veryUnfavourable", .veryUnfavourable),
    ("excluded", .excluded),
  ])
}
