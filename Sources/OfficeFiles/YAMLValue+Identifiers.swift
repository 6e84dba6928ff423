package import OfficeRules

extension YAMLValue {
    private static let form =
        "is no id: an id has 1 to 64 letters a-z and A-Z, digits, '-', '_' and '.'"

    /// A person's id.
    package func personID() throws(FileProblem) -> PersonID {
        guard let id = PersonID(try text()) else { throw invalid(Self.form) }
        return id
    }

    /// A department's id.
    package func departmentID() throws(FileProblem) -> DepartmentID {
        guard let id = DepartmentID(try text()) else { throw invalid(Self.form) }
        return id
    }

    /// A post by the name it has in the files.
    package func post() throws(FileProblem) -> Post {
        try word(of: Post.self)
    }
}
