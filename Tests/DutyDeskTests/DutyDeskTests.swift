// Tests of DutyDesk.
