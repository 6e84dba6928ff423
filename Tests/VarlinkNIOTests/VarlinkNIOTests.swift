// Tests of VarlinkNIO.
