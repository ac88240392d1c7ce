/// One count that a release shows, hides, or lets a reader compute.
package struct Figure: Sendable, Hashable {
  /// What readers see of the figure.
  package enum Standing: Sendable, Hashable {
    /// To be shown or hidden by this release.
    case candidate
    /// Shown by an earlier release: known for ever.
    case released
    /// Hidden by an earlier release: its mark was seen, its value must stay unknown.
    case withheld
    /// Printed nowhere, such as the difference of two versions: no mark says that it is not zero.
    case unprinted
  }

  package let form: LinearForm
  package let standing: Standing
  /// Its value must stay unknown.
  package let isSensitive: Bool
  /// How many inner cells it stands for: the grand total first, single cells last.
  package let breadth: Int

  package init(
    _ form: LinearForm, standing: Standing = .candidate, isSensitive: Bool, breadth: Int? = nil
  ) {
    self.form = form
    self.standing = standing
    self.isSensitive = isSensitive
    self.breadth = breadth ?? form.terms.count
  }
}
