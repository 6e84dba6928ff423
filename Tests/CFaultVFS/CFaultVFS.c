// A file system for SQLite in which one call fails, once.
//
// It stands between SQLite and the file system that SQLite would use: whatever SQLite opens, reads,
// writes, syncs, cuts, removes, maps or locks comes through here, from every connection of the
// process. Nothing of the product links it.

#include "CFaultVFS.h"

#include <errno.h>
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

static sqlite3_vfs *under;
static sqlite3_vfs faulty;

// What is to fail, and what was called. One lock for all: calls come from the writer's thread and
// from those of readers.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int64_t counts[FAULT_CALLS];
static enum fault_call armed;
static int64_t armed_index;
static int armed_code, armed_system, armed_done;
static int64_t hits;

// An open file: ours first, as SQLite wants it, then that of the file system below.
struct file {
    sqlite3_file base;
    sqlite3_file *below;
};

static sqlite3_file *below(sqlite3_file *file) { return ((struct file *)file)->below; }

void fault_arm(enum fault_call call, int64_t index, int code, int system, int done) {
    pthread_mutex_lock(&lock);
    memset(counts, 0, sizeof counts);
    armed = call;
    armed_index = index;
    armed_code = code;
    armed_system = system;
    armed_done = done;
    hits = 0;
    pthread_mutex_unlock(&lock);
}

int64_t fault_count(enum fault_call call) {
    pthread_mutex_lock(&lock);
    int64_t count = counts[call];
    pthread_mutex_unlock(&lock);
    return count;
}

int64_t fault_hits(void) {
    pthread_mutex_lock(&lock);
    int64_t count = hits;
    pthread_mutex_unlock(&lock);
    return count;
}

struct fault {
    int code, system, done;
};

// Counts a call; whether it is the one that fails, and how.
static int fails(enum fault_call call, struct fault *fault) {
    pthread_mutex_lock(&lock);
    int hit = ++counts[call] == armed_index && call == armed && hits == 0;
    if (hit) hits++;
    *fault = (struct fault){armed_code, armed_system, armed_done};
    pthread_mutex_unlock(&lock);
    return hit;
}

static int failed(struct fault fault) {
    errno = fault.system;
    return fault.code;
}

static int file_close(sqlite3_file *file) { return below(file)->pMethods->xClose(below(file)); }

static int file_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    struct fault fault;
    if (fails(FAULT_READ, &fault)) return failed(fault);
    return below(file)->pMethods->xRead(below(file), bytes, count, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    struct fault fault;
    if (fails(FAULT_WRITE, &fault)) {
        int part = (int)((int64_t)count * fault.done / 100);
        if (part > 0) below(file)->pMethods->xWrite(below(file), bytes, part, offset);
        return failed(fault);
    }
    return below(file)->pMethods->xWrite(below(file), bytes, count, offset);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
    struct fault fault;
    if (fails(FAULT_TRUNCATE, &fault)) return failed(fault);
    return below(file)->pMethods->xTruncate(below(file), size);
}

static int file_sync(sqlite3_file *file, int flags) {
    struct fault fault;
    if (fails(FAULT_SYNC, &fault)) {
        if (fault.done) below(file)->pMethods->xSync(below(file), flags);
        return failed(fault);
    }
    return below(file)->pMethods->xSync(below(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
    return below(file)->pMethods->xFileSize(below(file), size);
}

static int file_lock(sqlite3_file *file, int level) {
    struct fault fault;
    if (fails(FAULT_LOCK, &fault)) return failed(fault);
    return below(file)->pMethods->xLock(below(file), level);
}

static int file_unlock(sqlite3_file *file, int level) {
    return below(file)->pMethods->xUnlock(below(file), level);
}

static int file_check_lock(sqlite3_file *file, int *held) {
    return below(file)->pMethods->xCheckReservedLock(below(file), held);
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

static int file_sector(sqlite3_file *file) {
    return below(file)->pMethods->xSectorSize(below(file));
}

static int file_traits(sqlite3_file *file) {
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

static int shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **map) {
    struct fault fault;
    if (fails(FAULT_SHM_MAP, &fault)) return failed(fault);
    return below(file)->pMethods->xShmMap(below(file), page, size, extend, map);
}

static int shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    struct fault fault;
    // Letting go of a lock cannot fail.
    if ((flags & SQLITE_SHM_LOCK) && fails(FAULT_LOCK, &fault)) return failed(fault);
    return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}

static void shm_barrier(sqlite3_file *file) { below(file)->pMethods->xShmBarrier(below(file)); }

static int shm_unmap(sqlite3_file *file, int remove) {
    return below(file)->pMethods->xShmUnmap(below(file), remove);
}

static int file_fetch(sqlite3_file *file, sqlite3_int64 offset, int count, void **bytes) {
    return below(file)->pMethods->xFetch(below(file), offset, count, bytes);
}

static int file_unfetch(sqlite3_file *file, sqlite3_int64 offset, void *bytes) {
    return below(file)->pMethods->xUnfetch(below(file), offset, bytes);
}

static const sqlite3_io_methods methods = {
    3,         file_close,  file_read,       file_write,   file_truncate, file_sync,
    file_size, file_lock,   file_unlock,     file_check_lock, file_control,  file_sector,
    file_traits, shm_map,   shm_lock,        shm_barrier,  shm_unmap,     file_fetch,
    file_unfetch,
};

static int vfs_open(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_got) {
    (void)vfs;
    struct file *ours = (struct file *)file;
    // Without methods SQLite does not close what was never open.
    file->pMethods = NULL;
    struct fault fault;
    if (fails(FAULT_OPEN, &fault)) return failed(fault);
    ours->below = (sqlite3_file *)(ours + 1);
    int code = under->xOpen(under, name, ours->below, flags, flags_got);
    if (ours->below->pMethods) file->pMethods = &methods;
    return code;
}

static int vfs_remove(sqlite3_vfs *vfs, const char *name, int sync) {
    (void)vfs;
    struct fault fault;
    if (fails(FAULT_REMOVE, &fault)) return failed(fault);
    return under->xDelete(under, name, sync);
}

int fault_install(void) {
    under = sqlite3_vfs_find(NULL);
    if (!under || under->iVersion < 3) return SQLITE_ERROR;
    // What is not put in its place below works as the original does.
    faulty = *under;
    faulty.zName = "faulty";
    faulty.pNext = NULL;
    faulty.szOsFile = (int)sizeof(struct file) + under->szOsFile;
    faulty.xOpen = vfs_open;
    faulty.xDelete = vfs_remove;
    return sqlite3_vfs_register(&faulty, 1);
}
