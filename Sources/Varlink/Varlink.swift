// Room of Varlink; see docs/modules.md.
