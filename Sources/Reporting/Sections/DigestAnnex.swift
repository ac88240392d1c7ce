import Monitoring
import Publishing

/// What lets a reader check later that two reports come from the same data.
struct DigestAnnex {
  let slice: PublicationSlice
  let edition: Edition

  var blocks: [Block] {
    [
      .heading(Annex.digest.heading(in: slice)),
      .paragraph(
        "Ce rapport est fait de la publication \(edition.origin), pour tout l’appel. Son empreinte "
          + "(SHA-256) : \(slice.digest)"),
      .paragraph(
        "Même empreinte, mêmes chiffres ; une autre dit qu’un chiffre, un nom ou une règle a changé."
      ),
    ]
  }
}
