// Tests of Varlink.
