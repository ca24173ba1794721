/// The third schema: one telephoniste's contacts are found without looking at
/// the others'.
enum Schema3 {
  static let all = """
    CREATE INDEX contact_assigned ON contact (assigned_to) WHERE assigned_to IS NOT NULL;
    """
}
