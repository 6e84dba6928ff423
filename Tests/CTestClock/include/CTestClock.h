#ifndef CTESTCLOCK_H
#define CTESTCLOCK_H

// Loaded before a program's own libraries (LD_PRELOAD), this shifts its wall clock by the seconds
// in TEST_CLOCK_OFFSET, so that a test on a printed date does not hang on the day it is run.
// Clocks that only ever run forward are left alone.

#endif
