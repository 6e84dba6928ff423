// Room of OfficeRules; see docs/modules.md.
