import XLSForm

extension PageText {
  package static let spanish = PageText(
    line: .spanish, neutralTitle: "Preguntas",
    next: "Continuar", nextSkips: "Continuar sin respuesta = saltar.", back: "Volver",
    refuse: "No quiero responder",
    changeAnswer: "Cambiar la respuesta {1}", yourAnswer: "Su respuesta",
    quickExit: "Salir rápido", quickExitHelp: "¿Cómo salir sin dejar huella?",
    simpleDisplay: "Vista sencilla", standardDisplay: "Vista normal",
    accessibility: "Accesibilidad",
    error: "Error", errorTitle: "Hay una cosa que cambiar",
    required: "Aquí hace falta una respuesta. También puede decir no.",
    wantsText: "Escriba su respuesta. También puede decir no.",
    severalHint: "Puede elegir varias respuestas.",
    rankHint: "Escriba 1 para la primera respuesta, 2 para la siguiente.",
    fileHint: "Aquí no se envían archivos. Continúe sin responder.",
    noName: "No escriba ningún nombre.",
    day: "Día", month: "Mes", year: "Año", hour: "Hora", minute: "Minutos",
    latitude: "Latitud", longitude: "Longitud",
    chooseLanguage: "Elija su idioma", otherLanguage: "Otro idioma",
    notKept: "Esta página no guarda sus respuestas.",
    countedOnce:
      "Si vuelve atrás, su navegador puede pedirle que envíe otra vez. Sus respuestas cuentan una sola vez.",
    notSent: "Sus respuestas no se han enviado. Siguen aquí. Pulse otra vez Enviar.",
    alreadySent: [
      "Sus respuestas ya están enviadas.",
      "Este cambio no se ha enviado. Cuentan las primeras respuestas.",
    ],
    exitAdvice: [
      "El botón «Salir rápido» abre una página del tiempo.",
      "Su aparato guarda la lista de las páginas vistas.",
      "Otra persona puede leer esa lista.",
      "Puede borrar el historial de su navegador.",
      "La próxima vez, abra una ventana privada.",
      "También puede responder en otro aparato.",
    ])
}
