import XLSForm

extension PageText {
  package static let english = PageText(
    line: .english, neutralTitle: "Questions",
    next: "Continue", back: "Back", refuse: "I do not want to answer",
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
    withdrawTitle: "Take back your answers",
    receiptHint: "The receipt has 12 digits.",
    wrongReceipt: "No answer is waiting under this receipt. Look at the digits.",
    tooLate: "Published answers can no longer be taken back.",
    withdrawn: "Your answers are taken back. Nobody has read them.",
    codeTitle: "Write your code",
    codeHint: "The code is on your card. It has 16 digits.",
    wrongCode: "This code opens nothing. Look at your card and write again.",
    exitAdvice: [
      "The “Leave quickly” button opens a weather website.",
      "Your device keeps the list of the pages you saw.",
      "Another person can read this list.",
      "You can clear the history of your browser.",
      "Next time, open a private window.",
      "You can also answer on another device.",
    ])
}
