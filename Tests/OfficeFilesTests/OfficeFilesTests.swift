// Tests of OfficeFiles.
