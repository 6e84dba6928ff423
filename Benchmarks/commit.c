/* The least that a durable record costs with SQLite: the measure for the daemon's journal.
 *
 *     commit DATABASE BYTES
 *
 * Inserts rows of BYTES bytes each, one transaction a row, in WAL mode with synchronous=FULL and
 * one prepared statement. Each line on standard input is a number of rows; when they are
 * committed, a line "done" is printed. At the end of the input one line of JSON is printed, as by
 * latency. DATABASE is made if it is not there, and added to if it is.
 */
#include "measure.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { MOST_BYTES = 1 << 24 };

static sqlite3 *database;

static _Noreturn void refuse(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
    exit(EXIT_FAILURE);
}

static sqlite3_stmt *prepare(const char *text)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(database, text, -1, &statement, NULL) != SQLITE_OK) refuse(text);
    return statement;
}

/* Runs a statement that answers with one value, and insists on that value. */
static void expect(const char *text, const char *value)
{
    sqlite3_stmt *statement = prepare(text);
    if (sqlite3_step(statement) != SQLITE_ROW) refuse(text);
    const char *answer = (const char *)sqlite3_column_text(statement, 0);
    if (answer == NULL || strcmp(answer, value) != 0) {
        fprintf(stderr, "%s: not %s\n", text, value);
        exit(EXIT_FAILURE);
    }
    sqlite3_finalize(statement);
}

static void open_database(const char *path)
{
    if (sqlite3_open(path, &database) != SQLITE_OK) refuse(path);
    expect("PRAGMA journal_mode = WAL", "wal");
    if (sqlite3_exec(database,
            "PRAGMA synchronous = FULL;"
            "CREATE TABLE IF NOT EXISTS record (number INTEGER PRIMARY KEY, body BLOB NOT NULL)",
            NULL, NULL, NULL) != SQLITE_OK)
        refuse(path);
    expect("PRAGMA synchronous", "2");
}

int main(int count, char **arguments)
{
    if (count != 3) quit("usage: commit DATABASE BYTES");
    size_t bytes = (size_t)number(arguments[2], MOST_BYTES);
    char *body = malloc(bytes);
    if (body == NULL) fail("malloc");
    memset(body, 'x', bytes);

    open_database(arguments[1]);
    sqlite3_stmt *insert = prepare("INSERT INTO record (body) VALUES (?)");
    struct times times = { 0 };
    double busy = 0;
    for (long rounds; (rounds = next_round()) > 0;) {
        double start = microseconds();
        for (long index = 0; index < rounds; index++) {
            double before = microseconds();
            if (sqlite3_bind_blob(insert, 1, body, (int)bytes, SQLITE_STATIC) != SQLITE_OK
                || sqlite3_step(insert) != SQLITE_DONE || sqlite3_reset(insert) != SQLITE_OK)
                refuse("insert");
            note_time(&times, microseconds() - before);
        }
        busy += microseconds() - start;
        round_done();
    }
    sqlite3_finalize(insert);
    if (sqlite3_close(database) != SQLITE_OK) refuse("close");
    print_summary(&times, busy, 0, "");
    return EXIT_SUCCESS;
}
