// Room of OfficeJournal; see docs/modules.md.
