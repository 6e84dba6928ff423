// The control: makes a journal sync as GRDB's `synchronous = NORMAL` would, behind its back.
//
// The product has no switch for that, and refuses to start where it reads another value than FULL
// back. So this library is laid before SQLite by LD_PRELOAD: when the first BEGIN IMMEDIATE of a
// connection is prepared, long after the value was read back, it is lowered. With NORMAL a commit
// is not synced; a power cut then takes answered commands with it, or the test would prove nothing.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <sqlite3.h>
#include <string.h>

typedef int prepare(
    sqlite3 *, const char *, int, unsigned, sqlite3_stmt **, const char **);

int sqlite3_prepare_v3(
    sqlite3 *db, const char *sql, int length, unsigned flags, sqlite3_stmt **statement,
    const char **tail) {
    static prepare *original;
    if (!original) original = (prepare *)dlsym(RTLD_NEXT, "sqlite3_prepare_v3");
    if (strncmp(sql, "BEGIN IMMEDIATE", 15) == 0 && sqlite3_get_autocommit(db))
        sqlite3_exec(db, "PRAGMA synchronous = NORMAL", NULL, NULL, NULL);
    return original(db, sql, length, flags, statement, tail);
}
