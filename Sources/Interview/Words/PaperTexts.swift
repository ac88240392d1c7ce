import XLSForm

extension PaperText {
  static let french = PaperText(
    page: .french,
    howTo: [
      "Mettez un X entre les crochets devant votre réponse.",
      "Écrivez vos mots entre les flèches.",
      "N’écrivez pas de nom.",
    ],
    boxHowTo: [
      "Faites une croix dans la case devant votre réponse.",
      "Écrivez vos mots sur les lignes.",
      "N’écrivez pas de nom.",
    ],
    boxOrder: "Écrivez 1, 2, 3 dans les cases, dans votre ordre.", sheet: "Feuille",
    pageNumber: "page",
    reader: "Une personne recopie cette feuille. Elle lit vos réponses.",
    consent: [
      "Vous êtes d’accord\u{A0}? Alors remplissez cette feuille.",
      "Vous n’êtes pas d’accord\u{A0}? Rendez la feuille vide.",
    ],
    receipt: "Après l’envoi, demandez votre numéro\u{A0}: le reçu.",
    skipping: "Pour passer une question, ne mettez rien.",
    oneAnswer: "Une seule réponse.",
    order: "Écrivez 1, 2, 3 dans les crochets, dans votre ordre.",
    example: "Exemple\u{A0}: {1}", bounds: "Un nombre de {1} à {2}.",
    onlyIf: "Répondez seulement si vous avez mis {1}.",
    condition: "{1} à la question {2}", and: " et ", or: " ou ",
    perhapsNotYours: "Cette question n’est pas pour tout le monde. Vous pouvez la passer.",
    severalAnswersFormerly: "Une ou plusieurs réponses.")

  static let english = PaperText(
    page: .english,
    howTo: [
      "Put an X between the brackets before your answer.",
      "Write your words between the arrows.",
      "Do not write any name.",
    ],
    boxHowTo: [
      "Put a cross in the box before your answer.",
      "Write your words on the lines.",
      "Do not write any name.",
    ],
    boxOrder: "Write 1, 2, 3 in the boxes, in your order.", sheet: "Sheet", pageNumber: "page",
    reader: "A person copies this sheet. This person reads your answers.",
    consent: [
      "Do you agree? Then fill in this sheet.",
      "You do not agree? Give the sheet back empty.",
    ],
    receipt: "After it is sent, ask for your number: the receipt.",
    skipping: "To skip a question, put nothing.",
    oneAnswer: "One answer only.",
    order: "Write 1, 2, 3 in the brackets, in your order.",
    example: "Example: {1}", bounds: "A number from {1} to {2}.",
    onlyIf: "Answer only if you put {1}.",
    condition: "{1} at question {2}", and: " and ", or: " or ",
    perhapsNotYours: "This question is not for everyone. You can skip it.",
    severalAnswersFormerly: "One or several answers.")

  static let spanish = PaperText(
    page: .spanish,
    howTo: [
      "Ponga una X entre los corchetes delante de su respuesta.",
      "Escriba sus palabras entre las flechas.",
      "No escriba ningún nombre.",
    ],
    boxHowTo: [
      "Ponga una cruz en la casilla delante de su respuesta.",
      "Escriba sus palabras en las líneas.",
      "No escriba ningún nombre.",
    ],
    boxOrder: "Escriba 1, 2, 3 en las casillas, en su orden.", sheet: "Hoja", pageNumber: "página",
    reader: "Una persona copia esta hoja. Esa persona lee sus respuestas.",
    consent: [
      "¿Está de acuerdo? Entonces rellene esta hoja.",
      "¿No está de acuerdo? Devuelva la hoja vacía.",
    ],
    receipt: "Después del envío, pida su número: el recibo.",
    skipping: "Para saltar una pregunta, no ponga nada.",
    oneAnswer: "Una sola respuesta.",
    order: "Escriba 1, 2, 3 en los corchetes, en su orden.",
    example: "Ejemplo: {1}", bounds: "Un número de {1} a {2}.",
    onlyIf: "Responda solo si puso {1}.",
    condition: "{1} en la pregunta {2}", and: " y ", or: " o ",
    perhapsNotYours: "Esta pregunta no es para todas las personas. Puede saltarla.",
    severalAnswersFormerly: "Una o varias respuestas.")

  static let ukrainian = PaperText(
    page: .ukrainian,
    howTo: [
      "Поставте X у дужках перед вашою відповіддю.",
      "Пишіть ваші слова між стрілками.",
      "Не пишіть імен.",
    ],
    boxHowTo: [
      "Поставте хрестик у клітинці перед вашою відповіддю.",
      "Пишіть ваші слова на лініях.",
      "Не пишіть імен.",
    ],
    boxOrder: "Напишіть 1, 2, 3 у клітинках, у вашому порядку.", sheet: "Аркуш",
    pageNumber: "сторінка",
    reader: "Людина переписує цей аркуш. Вона читає ваші відповіді.",
    consent: [
      "Ви згодні? Тоді заповніть цей аркуш.",
      "Ви не згодні? Поверніть порожній аркуш.",
    ],
    receipt: "Після надсилання попросіть ваш номер: квитанцію.",
    skipping: "Щоб пропустити запитання, нічого не пишіть.",
    oneAnswer: "Лише одна відповідь.",
    order: "Напишіть 1, 2, 3 у дужках, у вашому порядку.",
    example: "Приклад: {1}", bounds: "Число від {1} до {2}.",
    onlyIf: "Відповідайте, лише якщо ваша відповідь: {1}.",
    condition: "{1} на запитання {2}", and: " і ", or: " або ",
    perhapsNotYours: "Це запитання не для всіх. Можна його пропустити.",
    severalAnswersFormerly: "Одна або кілька відповідей.")

  static let arabic = PaperText(
    page: .arabic,
    howTo: [
      "ضعوا هذه العلامة أمام جوابكم:\nX",
      "اكتبوا كلماتكم بين الأسهم.",
      "لا تكتبوا أي اسم.",
    ],
    boxHowTo: [
      "ضعوا علامة في المربع أمام جوابكم.",
      "اكتبوا كلماتكم على السطور.",
      "لا تكتبوا أي اسم.",
    ],
    boxOrder: "رتبوا الأجوبة بكتابة هذه الأرقام في المربعات: 1 2 3", sheet: "ورقة",
    pageNumber: "صفحة",
    reader: "ينسخ شخص هذه الورقة. هذا الشخص يقرأ أجوبتكم.",
    consent: [
      "هل توافقون؟ املؤوا هذه الورقة.",
      "لا توافقون؟ أعيدوا الورقة فارغة.",
    ],
    receipt: "بعد الإرسال اطلبوا رقمكم: الإيصال.",
    skipping: "لتجاوز سؤال لا تكتبوا شيئًا.",
    oneAnswer: "جواب واحد فقط.",
    order: "رتبوا الأجوبة بكتابة هذه الأرقام:\n1 2 3",
    example: "مثال:\n{1}", bounds: "عدد بين هذين العددين:\n{1}\n{2}",
    onlyIf: "أجيبوا فقط في هذه الحالة:\n{1}",
    condition: "Q{2} = {1}", and: "\n", or: " / ",
    perhapsNotYours: "هذا السؤال ليس للجميع. يمكنكم تجاوزه.",
    severalAnswersFormerly: "جواب واحد أو عدة أجوبة.")
}
