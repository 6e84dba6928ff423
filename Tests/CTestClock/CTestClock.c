#define _GNU_SOURCE
#include "CTestClock.h"

#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static time_t offset(void) {
    const char *text = getenv("TEST_CLOCK_OFFSET");
    return text ? (time_t)strtoll(text, NULL, 10) : 0;
}

static int is_wall_clock(clockid_t clock) {
    return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = (int)syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && is_wall_clock(clock)) time->tv_sec += offset();
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    (void)zone;
    struct timespec now;
    if (clock_gettime(CLOCK_REALTIME, &now) != 0) return -1;
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *result) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (result) *result = now.tv_sec;
    return now.tv_sec;
}

// A timer set to an instant of the shifted clock rings at that of the machine's. One that counts
// from when the machine was started has seconds that are far below any instant's.
int timerfd_settime(
    int descriptor, int flags, const struct itimerspec *when, struct itimerspec *before) {
    struct itimerspec real = *when;
    if ((flags & TFD_TIMER_ABSTIME) && real.it_value.tv_sec > 1000000000) {
        real.it_value.tv_sec -= offset();
    }
    return (int)syscall(SYS_timerfd_settime, descriptor, flags, &real, before);
}
