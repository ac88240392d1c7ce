extension PublicationFormat2 {
  struct Contacts: Codable {
    var population: Figure
    var invited: Figure
    var reached: Figure
    var refused: Figure

    enum CodingKeys: String, CodingKey {
      case population = "accompagnees"
      case invited = "invitees"
      case reached = "rencontrees"
      case refused = "refus"
    }
  }
}

extension PublicationFormat2.Contacts {
  init(_ contacts: PublishedContacts) {
    population = PublicationFormat2.Figure(contacts.population)
    invited = PublicationFormat2.Figure(contacts.invited)
    reached = PublicationFormat2.Figure(contacts.reached)
    refused = PublicationFormat2.Figure(contacts.refused)
  }

  func read() throws -> PublishedContacts {
    PublishedContacts(
      population: try population.figure(), invited: try invited.figure(),
      reached: try reached.figure(), refused: try refused.figure())
  }
}
