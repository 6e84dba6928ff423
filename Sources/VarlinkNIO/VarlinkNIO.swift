// Room of VarlinkNIO; see docs/modules.md.
