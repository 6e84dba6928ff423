#include "CTimer.h"

#include <errno.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

int ctimer_open(void) { return timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC); }

int ctimer_set(int descriptor, int64_t microseconds) {
    struct itimerspec when = {0};
    when.it_value.tv_sec = microseconds / 1000000;
    when.it_value.tv_nsec = (microseconds % 1000000) * 1000;
    if (when.it_value.tv_sec <= 0) {
        when.it_value.tv_sec = 0;
        when.it_value.tv_nsec = 1;
    }
    return timerfd_settime(descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL);
}

int ctimer_wait(int descriptor) {
    uint64_t times;
    for (;;) {
        if (read(descriptor, &times, sizeof times) == (ssize_t)sizeof times) return 0;
        if (errno == ECANCELED) return 1;
        if (errno != EINTR) return -1;
    }
}
