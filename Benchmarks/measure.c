#include "measure.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>

enum { MOST_ROUND = 100 * 1000 * 1000, MOST_FILE_BYTES = 1 << 30 };

_Noreturn void fail(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, strerror(errno));
    exit(EXIT_FAILURE);
}

_Noreturn void quit(const char *why)
{
    fprintf(stderr, "%s\n", why);
    exit(EXIT_FAILURE);
}

double microseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

long number(const char *text, long most)
{
    char *end;
    long value = strtol(text, &end, 10);
    if ((*end != '\0' && *end != '\n') || value < 1 || value > most) {
        fprintf(stderr, "%s: not a number from 1 to %ld\n", text, most);
        exit(EXIT_FAILURE);
    }
    return value;
}

int connect_to(const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    if (strlen(path) >= sizeof address.sun_path) quit("the path is longer than a socket's can be");
    strcpy(address.sun_path, path);
    int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (server < 0) fail("socket");
    if (connect(server, (struct sockaddr *)&address, sizeof address) < 0) fail(path);
    return server;
}

struct messages read_messages(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) fail(path);
    long count = ftell(file);
    if (count < 1 || count > MOST_FILE_BYTES) quit("the file of messages is empty or too long");
    rewind(file);
    char *bytes = malloc((size_t)count);
    if (bytes == NULL) fail("malloc");
    if (fread(bytes, 1, (size_t)count, file) != (size_t)count) fail(path);
    if (bytes[count - 1] != '\0') quit("the last message has no NUL at its end");
    fclose(file);
    return (struct messages) { .bytes = bytes, .count = (size_t)count };
}

struct message next_message(struct messages *messages)
{
    const char *bytes = messages->bytes + messages->at;
    size_t count = strlen(bytes) + 1;
    messages->at = (messages->at + count) % messages->count;
    return (struct message) { .bytes = bytes, .count = count };
}

bool is_good(const char *reply)
{
    static const char error[] = "{\"error\"";
    return strncmp(reply, error, sizeof error - 1) != 0;
}

long next_round(void)
{
    char line[32];
    return fgets(line, sizeof line, stdin) == NULL ? 0 : number(line, MOST_ROUND);
}

void round_done(void)
{
    puts("done");
    fflush(stdout);
}

void note_time(struct times *times, double value)
{
    if (times->count == times->room) {
        times->room = times->room == 0 ? 1 << 16 : times->room * 2;
        times->values = realloc(times->values, times->room * sizeof *times->values);
        if (times->values == NULL) fail("realloc");
    }
    times->values[times->count++] = value;
}

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

void print_summary(struct times *times, double busy, long errors, const char *last)
{
    if (times->count == 0) quit("nothing was measured");
    if (errors > 0) fprintf(stderr, "%ld errors; the last reply: %.400s\n", errors, last);
    qsort(times->values, times->count, sizeof *times->values, ascending);
    printf("{\"median\": %.2f, \"p99\": %.2f, \"perSecond\": %.1f, \"count\": %zu, "
           "\"errors\": %ld}\n",
        times->values[(times->count - 1) / 2], times->values[(times->count - 1) * 99 / 100],
        (double)times->count / busy * 1e6, times->count, errors);
}
