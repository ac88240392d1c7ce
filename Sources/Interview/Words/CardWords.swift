/// What is said around a form in the language of the person: her code before it, her receipt after
/// it, and what went wrong on the way.
struct CardWords: Sendable {
  /// Printed on the card itself.
  var invitation, howTo: String
  var codePrompt, codeTitle, codeHint, codeIncomplete, wrongCode: String
  /// Only sending tells: a code opens its form whether it was used or not.
  var usedCard: [String]
  var receiptPrompt, withdrawTitle, receiptHint, receiptIncomplete, wrongReceipt: String
  var tooLate, confirmWithdrawal, withdrawn: String
  /// Whoever types gets no verdict on the number: it was not looked at.
  var tooManyTries: String
  var noService: String
  /// The answers stay on this device.
  var notSent: [String]
}

extension CardWords {
  static let french = CardWords(
    invitation: "Votre avis sur ce projet, sans votre nom.",
    howTo: "Ouvrez l’adresse. Écrivez le code.",
    codePrompt: "Code > ", codeTitle: "Écrivez votre code",
    codeHint: "Le code est sur votre carte. Il a 16 chiffres.",
    codeIncomplete: "Ce code n’est pas lisible\u{A0}: il a 16 chiffres. Regardez votre carte.",
    wrongCode: "Ce code n’ouvre rien. Regardez votre carte et écrivez encore.",
    usedCard: ["Cette carte a déjà servi.", "Rien n’a été envoyé maintenant."],
    receiptPrompt: "Reçu > ", withdrawTitle: "Retirer vos réponses",
    receiptHint: "Le reçu a 12 chiffres.",
    receiptIncomplete: "Ce reçu n’est pas lisible\u{A0}: il a 12 chiffres. Regardez les chiffres.",
    wrongReceipt: "Aucune réponse n’attend avec ce reçu. Regardez les chiffres.",
    tooLate: "Des réponses publiées ne se retirent plus.",
    confirmWithdrawal: "Retirer vos réponses pour toujours\u{A0}?",
    withdrawn: "Vos réponses sont retirées. Personne ne les a lues.",
    tooManyTries: "Trop d’essais en peu de temps. Attendez une minute, puis recommencez.",
    noService: "Le service ne répond pas. Essayez plus tard.",
    notSent: [
      "Vos réponses ne sont pas parties.",
      "Elles restent sur cet appareil 30 jours.",
      "Pour les envoyer, revenez avec le même code.",
    ])

  static let english = CardWords(
    invitation: "Your opinion about this project, without your name.",
    howTo: "Open the address. Write the code.",
    codePrompt: "Code > ", codeTitle: "Write your code",
    codeHint: "The code is on your card. It has 16 digits.",
    codeIncomplete: "This code cannot be read: it has 16 digits. Look at your card.",
    wrongCode: "This code opens nothing. Look at your card and write again.",
    usedCard: ["This card has already been used.", "Nothing was sent now."],
    receiptPrompt: "Receipt > ", withdrawTitle: "Take back your answers",
    receiptHint: "The receipt has 12 digits.",
    receiptIncomplete: "This receipt cannot be read: it has 12 digits. Look at the digits.",
    wrongReceipt: "No answer is waiting under this receipt. Look at the digits.",
    tooLate: "Published answers can no longer be taken back.",
    confirmWithdrawal: "Take back your answers for ever?",
    withdrawn: "Your answers are taken back. Nobody has read them.",
    tooManyTries: "Too many tries in a short time. Wait a minute, then try again.",
    noService: "The service does not answer. Try again later.",
    notSent: [
      "Your answers were not sent.",
      "They stay on this device for 30 days.",
      "To send them, come back with the same code.",
    ])

  static let spanish = CardWords(
    invitation: "Su opinión sobre este proyecto, sin su nombre.",
    howTo: "Abra la dirección. Escriba el código.",
    codePrompt: "Código > ", codeTitle: "Escriba su código",
    codeHint: "El código está en su tarjeta. Tiene 16 números.",
    codeIncomplete: "Este código no se puede leer: tiene 16 números. Mire su tarjeta.",
    wrongCode: "Este código no abre nada. Mire su tarjeta y escriba otra vez.",
    usedCard: ["Esta tarjeta ya se ha usado.", "Ahora no se ha enviado nada."],
    receiptPrompt: "Recibo > ", withdrawTitle: "Retirar sus respuestas",
    receiptHint: "El recibo tiene 12 cifras.",
    receiptIncomplete: "Este recibo no se puede leer: tiene 12 cifras. Mire las cifras.",
    wrongReceipt: "Ninguna respuesta espera con este recibo. Mire las cifras.",
    tooLate: "Las respuestas publicadas ya no se pueden retirar.",
    confirmWithdrawal: "¿Retirar sus respuestas para siempre?",
    withdrawn: "Sus respuestas están retiradas. Nadie las ha leído.",
    tooManyTries: "Demasiados intentos en poco tiempo. Espere un minuto y vuelva a intentarlo.",
    noService: "El servicio no responde. Pruebe más tarde.",
    notSent: [
      "Sus respuestas no se han enviado.",
      "Quedan en este aparato 30 días.",
      "Para enviarlas, vuelva con el mismo código.",
    ])

  static let ukrainian = CardWords(
    invitation: "Ваша думка про цей проєкт, без вашого імені.",
    howTo: "Відкрийте адресу. Напишіть код.",
    codePrompt: "Код > ", codeTitle: "Напишіть ваш код",
    codeHint: "Код є на вашій картці. У ньому 16 цифр.",
    codeIncomplete: "Цей код не читається: у ньому 16 цифр. Подивіться на картку.",
    wrongCode: "Цей код нічого не відкриває. Подивіться на картку і напишіть знову.",
    usedCard: ["Цю картку вже використано.", "Зараз нічого не надіслано."],
    receiptPrompt: "Квитанція > ", withdrawTitle: "Відкликати відповіді",
    receiptHint: "Квитанція має 12 цифр.",
    receiptIncomplete: "Ця квитанція не читається: у ній 12 цифр. Перевірте цифри.",
    wrongReceipt: "За цією квитанцією немає відповідей. Перевірте цифри.",
    tooLate: "Опубліковані відповіді вже не можна відкликати.",
    confirmWithdrawal: "Відкликати відповіді назавжди?",
    withdrawn: "Ваші відповіді відкликано. Ніхто їх не читав.",
    tooManyTries: "Забагато спроб за короткий час. Зачекайте хвилину і спробуйте знову.",
    noService: "Служба не відповідає. Спробуйте пізніше.",
    notSent: [
      "Ваші відповіді не надіслано.",
      "Вони зберігаються на цьому пристрої 30 днів.",
      "Щоб надіслати їх, поверніться з тим самим кодом.",
    ])

  /// A prompt has one direction too: the lines above it say what is to be typed.
  static let arabic = CardWords(
    invitation: "رأيكم في هذا المشروع، دون ذكر اسمكم.",
    howTo: "افتحوا العنوان واكتبوا الرمز.",
    codePrompt: "> ", codeTitle: "اكتبوا رمزكم",
    codeHint: "اكتبوا الرمز. هو على بطاقتكم. عدد أرقامه:\n16",
    codeIncomplete: "لا يمكن قراءة هذا الرمز. انظروا إلى البطاقة. عدد أرقامه:\n16",
    wrongCode: "هذا الرمز لا يفتح شيئًا. انظروا إلى البطاقة واكتبوا من جديد.",
    usedCard: ["هذه البطاقة استُعملت من قبل.", "لم يُرسل شيء الآن."],
    receiptPrompt: "> ", withdrawTitle: "سحب الأجوبة",
    receiptHint: "اكتبوا رقم الإيصال. عدد أرقامه:\n12",
    receiptIncomplete: "لا يمكن قراءة هذا الإيصال. انظروا إلى الأرقام. عددها:\n12",
    wrongReceipt: "لا توجد أجوبة تنتظر بهذا الإيصال. انظروا إلى الأرقام.",
    tooLate: "لا يمكن سحب الأجوبة بعد نشرها.",
    confirmWithdrawal: "هل تريدون سحب أجوبتكم نهائيًا؟",
    withdrawn: "سُحبت أجوبتكم. لم يقرأها أحد.",
    tooManyTries: "محاولات كثيرة في وقت قصير. انتظروا دقيقة ثم حاولوا من جديد.",
    noService: "الخدمة لا تجيب. حاولوا لاحقًا.",
    notSent: [
      "لم ترسل أجوبتكم.",
      "تبقى على هذا الجهاز. عدد الأيام:\n30",
      "لإرسالها عودوا بالرمز نفسه.",
    ])
}
