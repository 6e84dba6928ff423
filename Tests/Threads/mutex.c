/*
 * What the thread sanitizer cannot see by itself: a contended Mutex of Swift's Synchronization is
 * taken and given up in a library that is not instrumented, there or in the kernel. Preloaded into
 * programs that are built with the sanitizer, this tells it that whoever gets the lock comes after
 * whoever gave it up. Without it every value behind a contended Mutex is reported as a race.
 *
 * The three are methods of the lock, whose address Swift passes as the context.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *

/* The sanitizer's own; absent in programs that are not built with it. */
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void lock(uint32_t thread, SELF mutex) __asm__(LOCK);
SWIFT bool try_lock(SELF mutex) __asm__(TRY_LOCK);
SWIFT void unlock(SELF mutex) __asm__(UNLOCK);

SWIFT void lock(uint32_t thread, SELF mutex)
{
    static SWIFT void (*next)(uint32_t, SELF);
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, LOCK);
    next(thread, mutex);
    if (__tsan_acquire) __tsan_acquire(mutex);
}

SWIFT bool try_lock(SELF mutex)
{
    static SWIFT bool (*next)(SELF);
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, TRY_LOCK);
    bool taken = next(mutex);
    if (taken && __tsan_acquire) __tsan_acquire(mutex);
    return taken;
}

SWIFT void unlock(SELF mutex)
{
    static SWIFT void (*next)(SELF);
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, UNLOCK);
    if (__tsan_release) __tsan_release(mutex);
    next(mutex);
}
