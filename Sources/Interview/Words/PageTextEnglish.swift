import XLSForm

extension PageText {
  package static let english = PageText(
    line: .english, neutralTitle: "Questions",
    next: "Continue", nextSkips: "Continue without an answer = skip.", back: "Back",
    refuse: "I do not want to answer",
    changeAnswer: "Change answer {1}", yourAnswer: "Your answer",
    quickExit: "Leave quickly", quickExitHelp: "How do I leave without a trace?",
    simpleDisplay: "Simple display", standardDisplay: "Normal display",
    accessibility: "Accessibility",
    error: "Error", errorTitle: "There is something to change",
    required: "An answer is needed here. You can also refuse.",
    wantsText: "Write your answer. You can also refuse.",
    severalHint: "You can choose several answers.",
    rankHint: "Write 1 for the first answer, 2 for the next.",
    fileHint: "Files cannot be sent here. Continue without an answer.",
    noName: "Do not write any name.",
    day: "Day", month: "Month", year: "Year", hour: "Hour", minute: "Minutes",
    latitude: "Latitude", longitude: "Longitude",
    chooseLanguage: "Choose your language", otherLanguage: "Other language",
    notKept: "This page does not keep your answers.",
    countedOnce:
      "If you go back, your browser may ask to send again. Your answers count only once.",
    notSent: "Your answers were not sent. They are still here. Press Send again.",
    alreadySent: [
      "Your answers are already sent.", "This change was not sent. The first answers count.",
    ],
    exitAdvice: [
      "The “Leave quickly” button opens a weather website.",
      "Your device keeps the list of the pages you saw.",
      "Another person can read this list.",
      "You can clear the history of your browser.",
      "Next time, open a private window.",
      "You can also answer on another device.",
    ])
}
