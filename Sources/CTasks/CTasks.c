#include "CTasks.h"

#define SWIFT_CALL __attribute__((swiftcall))

typedef SWIFT_CALL void (*original)(void *job);

extern SWIFT_CALL void (*swift_task_enqueueGlobal_hook)(void *job, original enqueue);

static void (*take)(void *job);

static SWIFT_CALL void hook(void *job, original enqueue) {
    (void)enqueue;
    take(job);
}

void ctasks_take_over(void (*enqueue)(void *job)) {
    take = enqueue;
    swift_task_enqueueGlobal_hook = hook;
}
