/* Asks a varlink service on many connections at once, and times each call.
 *
 *     flood SOCKET FILE CONNECTIONS AT_ONCE COUNT
 *
 * Opens CONNECTIONS connections and makes COUNT calls, AT_ONCE of them under way at a time, each on
 * the connection that has been idle longest. FILE holds the calls as for latency, and so is the
 * line that is printed at the end.
 */
#include "measure.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_CONNECTIONS = 4096, MOST_CALLS = 10 * 1000 * 1000, BUFFER_BYTES = 1 << 20 };

static int sockets[MOST_CONNECTIONS];
static double begun[MOST_CONNECTIONS];
/* Connections without a call, in the order in which they became so. */
static int idle[MOST_CONNECTIONS];
static int idle_first, idle_count;
static char buffer[BUFFER_BYTES];
static char last_error[401];

static void rest(int connection, int connections)
{
    idle[(idle_first + idle_count++) % connections] = connection;
}

static void ask(struct messages *calls, int connections)
{
    int connection = idle[idle_first];
    idle_first = (idle_first + 1) % connections;
    idle_count--;
    struct message call = next_message(calls);
    begun[connection] = microseconds();
    if (send(sockets[connection], call.bytes, call.count, MSG_NOSIGNAL) != (ssize_t)call.count)
        fail("send");
}

static void open_all(const char *path, int connections, int events)
{
    for (int connection = 0; connection < connections; connection++) {
        sockets[connection] = connect_to(path);
        struct epoll_event event = { .events = EPOLLIN, .data.u32 = (uint32_t)connection };
        if (epoll_ctl(events, EPOLL_CTL_ADD, sockets[connection], &event) < 0) fail("epoll_ctl");
        rest(connection, connections);
    }
}

/* Reads what a connection has; true when its reply is whole. Only a reply's begin and end matter,
 * so that one in pieces is not put together. */
static bool receive(int connection, long *errors)
{
    static bool begun_reply[MOST_CONNECTIONS];
    ssize_t count = read(sockets[connection], buffer, sizeof buffer - 1);
    if (count < 0 && errno == EINTR) return false;
    if (count < 0) fail("read");
    if (count == 0) quit("the service closed a connection");
    buffer[count] = '\0';
    if (!begun_reply[connection] && !is_good(buffer)) {
        ++*errors;
        snprintf(last_error, sizeof last_error, "%.400s", buffer);
    }
    begun_reply[connection] = buffer[count - 1] != '\0';
    return !begun_reply[connection];
}

int main(int count, char **arguments)
{
    if (count != 6) quit("usage: flood SOCKET FILE CONNECTIONS AT_ONCE COUNT");
    struct messages calls = read_messages(arguments[2]);
    int connections = (int)number(arguments[3], MOST_CONNECTIONS);
    int at_once = (int)number(arguments[4], connections);
    long left = number(arguments[5], MOST_CALLS);
    int events = epoll_create1(EPOLL_CLOEXEC);
    if (events < 0) fail("epoll_create1");
    open_all(arguments[1], connections, events);

    struct times times = { 0 };
    long errors = 0;
    double start = microseconds();
    for (int index = 0; index < at_once && left > 0; index++, left--) ask(&calls, connections);
    while (idle_count < connections) {
        struct epoll_event ready[64];
        int found = epoll_wait(events, ready, 64, -1);
        if (found < 0 && errno != EINTR) fail("epoll_wait");
        for (int index = 0; index < found; index++) {
            int connection = (int)ready[index].data.u32;
            if (!receive(connection, &errors)) continue;
            note_time(&times, microseconds() - begun[connection]);
            rest(connection, connections);
            if (left-- > 0) ask(&calls, connections);
        }
    }
    print_summary(&times, microseconds() - start, errors, last_error);
    return EXIT_SUCCESS;
}
