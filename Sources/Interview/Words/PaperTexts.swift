import XLSForm

extension PaperText {
  static let french = PaperText(
    page: .french,
    howTo: [
      "Mettez un X entre les crochets devant votre réponse.",
      "Écrivez vos mots entre les flèches.",
      "N’écrivez pas de nom.",
    ],
    oneAnswer: "Une seule réponse.", severalAnswers: "Une ou plusieurs réponses.",
    order: "Écrivez 1, 2, 3 dans les crochets, dans votre ordre.",
    example: "Exemple\u{A0}: {1}", bounds: "Un nombre de {1} à {2}.",
    onlyIf: "Répondez seulement si vous avez mis {1}.",
    condition: "{1} à la question {2}", and: " et ", or: " ou ",
    perhapsNotYours: "Cette question n’est pas pour tout le monde. Vous pouvez la passer.")

  static let english = PaperText(
    page: .english,
    howTo: [
      "Put an X between the brackets before your answer.",
      "Write your words between the arrows.",
      "Do not write any name.",
    ],
    oneAnswer: "One answer only.", severalAnswers: "One or several answers.",
    order: "Write 1, 2, 3 in the brackets, in your order.",
    example: "Example: {1}", bounds: "A number from {1} to {2}.",
    onlyIf: "Answer only if you put {1}.",
    condition: "{1} at question {2}", and: " and ", or: " or ",
    perhapsNotYours: "This question is not for everyone. You can skip it.")

  static let spanish = PaperText(
    page: .spanish,
    howTo: [
      "Ponga una X entre los corchetes delante de su respuesta.",
      "Escriba sus palabras entre las flechas.",
      "No escriba ningún nombre.",
    ],
    oneAnswer: "Una sola respuesta.", severalAnswers: "Una o varias respuestas.",
    order: "Escriba 1, 2, 3 en los corchetes, en su orden.",
    example: "Ejemplo: {1}", bounds: "Un número de {1} a {2}.",
    onlyIf: "Responda solo si puso {1}.",
    condition: "{1} en la pregunta {2}", and: " y ", or: " o ",
    perhapsNotYours: "Esta pregunta no es para todas las personas. Puede saltarla.")

  static let ukrainian = PaperText(
    page: .ukrainian,
    howTo: [
      "Поставте X у дужках перед вашою відповіддю.",
      "Пишіть ваші слова між стрілками.",
      "Не пишіть імен.",
    ],
    oneAnswer: "Лише одна відповідь.", severalAnswers: "Одна або кілька відповідей.",
    order: "Напишіть 1, 2, 3 у дужках, у вашому порядку.",
    example: "Приклад: {1}", bounds: "Число від {1} до {2}.",
    onlyIf: "Відповідайте, лише якщо ваша відповідь: {1}.",
    condition: "{1} на запитання {2}", and: " і ", or: " або ",
    perhapsNotYours: "Це запитання не для всіх. Можна його пропустити.")

  static let arabic = PaperText(
    page: .arabic,
    howTo: [
      "ضعوا هذه العلامة أمام جوابكم:\nX",
      "اكتبوا كلماتكم بين الأسهم.",
      "لا تكتبوا أي اسم.",
    ],
    oneAnswer: "جواب واحد فقط.", severalAnswers: "جواب واحد أو عدة أجوبة.",
    order: "رتبوا الأجوبة بكتابة هذه الأرقام:\n1 2 3",
    example: "مثال:\n{1}", bounds: "عدد بين هذين العددين:\n{1}\n{2}",
    onlyIf: "أجيبوا فقط في هذه الحالة:\n{1}",
    condition: "Q{2} = {1}", and: "\n", or: " / ",
    perhapsNotYours: "هذا السؤال ليس للجميع. يمكنكم تجاوزه.")
}
