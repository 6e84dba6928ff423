/* What the measuring programs share: time, order statistics, messages from a file, rounds. */
#ifndef MEASURE_H
#define MEASURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

struct message {
    const char *bytes;
    size_t count; /* With the NUL at its end. */
};

/* Messages one after the other, each ended by a NUL; after the last comes the first again. */
struct messages {
    const char *bytes;
    size_t count;
    size_t at;
};

struct times {
    double *values;
    size_t count;
    size_t room;
};

/* Says why and ends the program: with the system's error, or without. */
_Noreturn void fail(const char *what);
_Noreturn void quit(const char *why);

/* Of a clock that never goes back. */
double microseconds(void);

/* A number from 1 to most, or the end of the program. */
long number(const char *text, long most);

int connect_to(const char *path);

struct messages read_messages(const char *path);
struct message next_message(struct messages *messages);

/* Whether a reply is no error, by its first bytes. */
bool is_good(const char *reply);

/* How often to do it in the round that is asked for on standard input; 0 at its end. */
long next_round(void);
void round_done(void);

void note_time(struct times *times, double value);

/* Prints one line of JSON, with the last reply's text when there were errors. */
void print_summary(struct times *times, double busy, long errors, const char *last);

#endif
