extension InterfaceDescription {
    /// `org.varlink.service`, as varlink.org gives it, with the two errors that systemd added.
    package static let varlinkService: InterfaceDescription = {
        do throws(IDLError) {
            return try InterfaceDescription(parsing: varlinkServiceSource)
        } catch {
            preconditionFailure("org.varlink.service: \(error)")
        }
    }()

    private static let varlinkServiceSource = """
        # The Varlink Service Interface is provided by every varlink service. It
        # describes the service and the interfaces it implements.
        interface org.varlink.service

        # Get a list of all the interfaces a service provides and information
        # about the implementation.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # Get the description of an interface that is implemented by this service.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The requested interface was not found.
        error InterfaceNotFound (interface: string)

        # The requested method was not found
        error MethodNotFound (method: string)

        # The interface defines the requested method, but the service does not
        # implement it.
        error MethodNotImplemented (method: string)

        # One of the passed parameters is invalid.
        error InvalidParameter (parameter: string)

        # The caller may not do this.
        error PermissionDenied ()

        # The method was called without 'more', and answers only calls with it.
        error ExpectedMore ()
        """
}
