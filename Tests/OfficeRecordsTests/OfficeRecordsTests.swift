// Tests of OfficeRecords.
