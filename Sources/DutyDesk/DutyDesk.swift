// Room of DutyDesk; see docs/modules.md.
