/* Asks a varlink service one call after the other on one connection, and times each.
 *
 *     latency SOCKET FILE
 *
 * FILE holds the calls, each ended by a NUL byte; after the last comes the first again. Each line
 * on standard input is a number of calls to make; when they are made, a line "done" is printed, so
 * that several of these programs can take turns. At the end of the input one line of JSON is
 * printed: the median and the 99th percentile in microseconds, calls a second while it was at work,
 * how many calls were made, and how many were answered with an error.
 */
#include "measure.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_REPLY_BYTES = 1 << 22 };

static char reply[MOST_REPLY_BYTES];

static void send_all(int server, const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t written = send(server, bytes, count, MSG_NOSIGNAL);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("send");
        bytes += written;
        count -= (size_t)written;
    }
}

/* Reads one reply, up to its NUL; false for an error. */
static bool receive(int server)
{
    size_t have = 0;
    for (;;) {
        ssize_t count = read(server, reply + have, sizeof reply - have);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("read");
        if (count == 0) quit("the service closed the connection");
        have += (size_t)count;
        if (reply[have - 1] == '\0') return is_good(reply);
        if (have == sizeof reply) quit("a reply is too long");
    }
}

int main(int count, char **arguments)
{
    if (count != 3) quit("usage: latency SOCKET FILE");
    struct messages calls = read_messages(arguments[2]);
    int server = connect_to(arguments[1]);
    struct times times = { 0 };
    long errors = 0;
    double busy = 0;
    for (long rounds; (rounds = next_round()) > 0;) {
        double start = microseconds();
        for (long index = 0; index < rounds; index++) {
            struct message call = next_message(&calls);
            double before = microseconds();
            send_all(server, call.bytes, call.count);
            if (!receive(server)) errors++;
            note_time(&times, microseconds() - before);
        }
        busy += microseconds() - start;
        round_done();
    }
    print_summary(&times, busy, errors, reply);
    return EXIT_SUCCESS;
}
