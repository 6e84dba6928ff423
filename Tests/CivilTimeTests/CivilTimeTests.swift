// Tests of CivilTime.
