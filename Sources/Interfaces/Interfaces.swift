// Room of Interfaces; see docs/modules.md.
