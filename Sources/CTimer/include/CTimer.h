#ifndef PRESIDED_CTIMER_H
#define PRESIDED_CTIMER_H

#include <stdint.h>

/* A timer on the wall clock, which the toolchain's Glibc module does not show. */

/* A new timer descriptor, or -1 with errno set. */
int ctimer_open(void);

/* Wakes a waiter at an instant in microseconds since 1970, or when the clock is set; in the far
   future it is woken by the clock alone. 0, or -1 with errno set. */
int ctimer_set(int descriptor, int64_t microseconds);

/* Waits: 0 when the instant has come, 1 when the clock was set, -1 with errno set. */
int ctimer_wait(int descriptor);

#endif
