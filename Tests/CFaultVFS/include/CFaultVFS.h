#ifndef CFAULTVFS_H
#define CFAULTVFS_H

#include <stdint.h>

/// The calls of SQLite to its file system that can be made to fail.
enum fault_call {
    FAULT_NONE = 0,
    FAULT_OPEN,
    FAULT_READ,
    FAULT_WRITE,
    FAULT_SYNC,
    FAULT_TRUNCATE,
    FAULT_REMOVE,
    FAULT_SHM_MAP,
    FAULT_LOCK,
    FAULT_CALLS
};

/// Puts a file system between SQLite and its own, as the default one of this process. Every call
/// passes through to SQLite's own save the one that `fault_arm` names. To be called once, before
/// anything is opened. SQLITE_OK, or why not.
int fault_install(void);

/// From now on counts the calls anew, and fails the `index`th (from 1) of this kind, once.
///
/// `code` is what SQLite is told and `system` the errno beside it. `done` is how much of the call
/// is carried out all the same, in hundredths: of a write, so many of its bytes; of anything else
/// all or nothing. With an `index` of 0 nothing fails, and calls are only counted.
void fault_arm(enum fault_call call, int64_t index, int code, int system, int done);

/// Calls of this kind since `fault_arm`.
int64_t fault_count(enum fault_call call);

/// How many calls have failed since `fault_arm`: 0 or 1.
int64_t fault_hits(void);

#endif
