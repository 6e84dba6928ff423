/* The least that a request and a reply on a Unix socket cost: the measure for the daemon's own.
 *
 *     echo SOCKET BYTES
 *
 * Listens on SOCKET and answers each message, which ends with a NUL byte, with a fixed reply of
 * BYTES bytes, the last of them NUL. One thread, blocking, one connection after the other; it runs
 * until it is killed.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { BUFFER_BYTES = 65536, MOST_REPLY_BYTES = 1 << 24 };

static void fail(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

static int listen_on(const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    if (strlen(path) >= sizeof address.sun_path) {
        fprintf(stderr, "%s: longer than a socket's path can be\n", path);
        exit(EXIT_FAILURE);
    }
    strcpy(address.sun_path, path);
    unlink(path);
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener < 0) fail("socket");
    if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0) fail(path);
    if (listen(listener, 16) < 0) fail("listen");
    return listener;
}

/* 0 when all was written, -1 when the other end has gone. */
static int write_all(int descriptor, const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return -1;
        bytes += written;
        count -= (size_t)written;
    }
    return 0;
}

static void serve(int connection, const char *reply, size_t reply_bytes)
{
    static char buffer[BUFFER_BYTES];
    for (;;) {
        ssize_t count = read(connection, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        for (ssize_t index = 0; index < count; index++) {
            if (buffer[index] != '\0') continue;
            if (write_all(connection, reply, reply_bytes) < 0) return;
        }
    }
}

int main(int count, char **arguments)
{
    char *end = NULL;
    long bytes = count == 3 ? strtol(arguments[2], &end, 10) : 0;
    if (count != 3 || *end != '\0' || bytes < 1 || bytes > MOST_REPLY_BYTES) {
        fprintf(stderr, "usage: echo SOCKET BYTES (1 to %d)\n", MOST_REPLY_BYTES);
        return 64;
    }
    char *reply = malloc((size_t)bytes);
    if (reply == NULL) fail("malloc");
    memset(reply, 'x', (size_t)bytes);
    reply[bytes - 1] = '\0';

    signal(SIGPIPE, SIG_IGN);
    int listener = listen_on(arguments[1]);
    for (;;) {
        int connection = accept(listener, NULL, NULL);
        if (connection < 0 && (errno == EINTR || errno == ECONNABORTED)) continue;
        if (connection < 0) fail("accept");
        serve(connection, reply, (size_t)bytes);
        close(connection);
    }
}
