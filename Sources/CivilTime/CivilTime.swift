// Room of CivilTime; see docs/modules.md.
