// Tests of OfficeJournal.
