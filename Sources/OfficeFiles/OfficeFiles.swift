// Room of OfficeFiles; see docs/modules.md.
