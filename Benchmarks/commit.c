/* The least that a durable record costs with SQLite: the measure for the daemon's journal.
 *
 *     commit DATABASE BYTES COUNT
 *
 * Inserts COUNT rows of BYTES bytes each, one transaction a row, in WAL mode with synchronous=FULL
 * and one prepared statement, and prints one line of JSON: the median and the 99th percentile of a
 * commit in microseconds, and commits a second. DATABASE is made if it is not there, and added to
 * if it is.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_BYTES = 1 << 24, MOST_COUNT = 10 * 1000 * 1000 };

static sqlite3 *database;

static void fail(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
    exit(EXIT_FAILURE);
}

static sqlite3_stmt *prepare(const char *text)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(database, text, -1, &statement, NULL) != SQLITE_OK) fail(text);
    return statement;
}

/* Runs a statement that answers with one value, and insists on that value. */
static void expect(const char *text, const char *value)
{
    sqlite3_stmt *statement = prepare(text);
    if (sqlite3_step(statement) != SQLITE_ROW) fail(text);
    const char *answer = (const char *)sqlite3_column_text(statement, 0);
    if (answer == NULL || strcmp(answer, value) != 0) {
        fprintf(stderr, "%s: not %s\n", text, value);
        exit(EXIT_FAILURE);
    }
    sqlite3_finalize(statement);
}

static void open_database(const char *path)
{
    if (sqlite3_open(path, &database) != SQLITE_OK) fail(path);
    expect("PRAGMA journal_mode = WAL", "wal");
    if (sqlite3_exec(database,
            "PRAGMA synchronous = FULL;"
            "CREATE TABLE IF NOT EXISTS record (number INTEGER PRIMARY KEY, body BLOB NOT NULL)",
            NULL, NULL, NULL) != SQLITE_OK)
        fail(path);
    expect("PRAGMA synchronous", "2");
}

static double microseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static long number(const char *text, long most)
{
    char *end;
    long value = strtol(text, &end, 10);
    return *end == '\0' && value >= 1 && value <= most ? value : 0;
}

int main(int argument_count, char **arguments)
{
    long bytes = argument_count == 4 ? number(arguments[2], MOST_BYTES) : 0;
    long count = argument_count == 4 ? number(arguments[3], MOST_COUNT) : 0;
    if (bytes == 0 || count == 0) {
        fprintf(stderr, "usage: commit DATABASE BYTES (1 to %d) COUNT (1 to %d)\n",
            MOST_BYTES, MOST_COUNT);
        return 64;
    }
    char *body = malloc((size_t)bytes);
    double *times = malloc((size_t)count * sizeof *times);
    if (body == NULL || times == NULL) {
        perror("malloc");
        return EXIT_FAILURE;
    }
    memset(body, 'x', (size_t)bytes);

    open_database(arguments[1]);
    sqlite3_stmt *insert = prepare("INSERT INTO record (body) VALUES (?)");
    double start = microseconds();
    for (long index = 0; index < count; index++) {
        double before = microseconds();
        if (sqlite3_bind_blob(insert, 1, body, (int)bytes, SQLITE_STATIC) != SQLITE_OK
            || sqlite3_step(insert) != SQLITE_DONE || sqlite3_reset(insert) != SQLITE_OK)
            fail("insert");
        times[index] = microseconds() - before;
    }
    double seconds = (microseconds() - start) / 1e6;
    sqlite3_finalize(insert);
    if (sqlite3_close(database) != SQLITE_OK) fail("close");

    qsort(times, (size_t)count, sizeof *times, ascending);
    printf("{\"medianMicroseconds\": %.1f, \"p99Microseconds\": %.1f, \"perSecond\": %.1f}\n",
        times[(count - 1) / 2], times[(count - 1) * 99 / 100], (double)count / seconds);
    return EXIT_SUCCESS;
}
