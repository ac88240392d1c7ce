package import Dataset

/// A release that readers have, as later ones are protected with it.
package struct FormerRelease: Sendable {
  package let ledger: Ledger
  /// What it told, waiting records as they were told; nil for one that was made before its data were
  /// noted: nothing can wait for it.
  package let dataset: CallDataset?

  package init(ledger: Ledger, dataset: CallDataset? = nil) {
    self.ledger = ledger
    self.dataset = dataset
  }
}
