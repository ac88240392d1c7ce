/// The version of Jalon that runs; every durable format written names it.
package enum Product {
  package static let version = "0.1.0"
}
