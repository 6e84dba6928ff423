// The one process of the machine that loses its power: its init, and the client of the daemon.
//
// It mounts the disk, starts the daemon on it, and writes to the console, one a line:
//   R 0|1              the daemon's answer whether its journal is intact
//   E <message>        every record of the journal, as Journal.Export gives it
//   T                  from here on there is traffic
//   A <n> <message>    request n was answered
//   X <what>           what went wrong
// Only what reaches the console counts as answered: it is read on the host, which does not fall.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

enum { depth = 4, message_bytes = 1 << 20 };

static char buffer[message_bytes];
static size_t filled;

static void stop(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    printf("X ");
    vprintf(format, arguments);
    printf(": %s\n", strerror(errno));
    va_end(arguments);
    fflush(stdout);
    sync();
    sleep(2);
    reboot(RB_POWER_OFF);
    exit(1);
}

static void prepare(void) {
    mount("proc", "/proc", "proc", 0, "");
    mount("sys", "/sys", "sysfs", 0, "");
    mount("dev", "/dev", "devtmpfs", 0, "");
    mount("tmp", "/tmp", "tmpfs", 0, "");
    mount("run", "/run", "tmpfs", 0, "");
    for (int turn = 0; turn < 500 && access("/dev/nvme0n1", F_OK) != 0; turn++) usleep(10000);
    if (mount("/dev/nvme0n1", "/disk", "ext4", 0, "") != 0) stop("mount");
    mkdir("/disk/state", 0700);
}

static pid_t start(char *preload) {
    pid_t child = fork();
    if (child != 0) return child;
    if (*preload) setenv("LD_PRELOAD", preload, 1);
    setenv("LD_LIBRARY_PATH", "/lib", 1);
    setenv("HOME", "/", 1);
    int log = open("/run/log", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(log, 1);
    dup2(log, 2);
    execl("/bin/presided", "presided", "--config", "/office/presided.yaml", "--socket",
          "/run/socket", "--state-directory", "/disk/state", (char *)NULL);
    _exit(127);
}

static void show_log(void) {
    FILE *log = fopen("/run/log", "r");
    char line[1024];
    while (log && fgets(line, sizeof line, log)) printf("L %s", line);
    printf("\n");
}

static int reach(pid_t daemon) {
    struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "/run/socket"};
    for (int turn = 0; turn < 6000; turn++) {
        int status, stream = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (connect(stream, (struct sockaddr *)&address, sizeof address) == 0) return stream;
        close(stream);
        if (waitpid(daemon, &status, WNOHANG) == daemon) {
            show_log();
            stop("the daemon ended with status %d", status);
        }
        usleep(10000);
    }
    show_log();
    stop("no daemon");
    return -1;
}

static void give(int stream, const char *format, ...) {
    static char text[8192];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments) + 1;
    va_end(arguments);
    for (int sent = 0; sent < length;) {
        ssize_t count = write(stream, text + sent, length - sent);
        if (count <= 0) stop("write");
        sent += count;
    }
}

// The next message; it stands until the one after it is taken.
static const char *take(int stream) {
    static char message[message_bytes];
    for (;;) {
        char *end = memchr(buffer, 0, filled);
        if (end) {
            size_t length = end - buffer + 1;
            memcpy(message, buffer, length);
            filled -= length;
            memmove(buffer, buffer + length, filled);
            return message;
        }
        ssize_t count = read(stream, buffer + filled, sizeof buffer - filled);
        if (count <= 0) {
            show_log();
            stop("read");
        }
        filled += count;
    }
}

static void ask(int stream, long number) {
    // One-day leaves far enough apart to be pieces of their own.
    static const char *persons[] = {"zhang-san", "wang-fang", "wang-fang-2", "sun-qi"};
    long place = number / 4, year = 2030 + place / 24, month = place % 24 / 2 + 1;
    long day = place % 2 ? 18 : 3;
    give(stream,
         "{\"method\":\"org.preside.Leave.Request\",\"parameters\":{\"person\":\"%s\","
         "\"from\":\"%ld-%02ld-%02ld\",\"to\":\"%ld-%02ld-%02ld\",\"kind\":\"official\","
         "\"commandID\":\"n%ld\"}}",
         persons[number % 4], year, month, day, year, month, day, number);
}

int main(int count, char **words) {
    char *preload = "";
    long first = 0;
    for (int i = 1; i < count; i++) {
        if (strncmp(words[i], "first=", 6) == 0) first = atol(words[i] + 6);
        if (strcmp(words[i], "normal") == 0) preload = "/lib/normal.so";
    }
    prepare();
    pid_t daemon = start(preload);
    int stream = reach(daemon);

    give(stream, "{\"method\":\"org.preside.Journal.Verify\"}");
    printf("R %d\n", strstr(take(stream), "\"intact\":true") != NULL);
    give(stream, "{\"method\":\"org.preside.Journal.Export\",\"more\":true}");
    const char *message;
    do {
        message = take(stream);
        printf("E %s\n", message);
    } while (strstr(message, "\"continues\":true"));
    printf("T\n");
    fflush(stdout);

    long sent = first, answered = first;
    for (;;) {
        while (sent < answered + depth) ask(stream, sent++);
        printf("A %ld %s\n", answered, take(stream));
        fflush(stdout);
        answered++;
    }
}
