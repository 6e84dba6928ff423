#define _GNU_SOURCE
#include "CPeer.h"

#include <errno.h>
#include <sys/socket.h>

#ifndef SO_PEERGROUPS
#define SO_PEERGROUPS 59
#endif

int cpeer_credentials(int descriptor, uint32_t *uid, uint32_t *gid, int32_t *pid) {
    struct ucred credentials;
    socklen_t length = sizeof credentials;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length) < 0)
        return errno;
    *uid = credentials.uid;
    *gid = credentials.gid;
    *pid = credentials.pid;
    return 0;
}

int cpeer_groups(int descriptor, uint32_t *groups, size_t *count) {
    socklen_t length = *count * sizeof *groups;
    int failed = getsockopt(descriptor, SOL_SOCKET, SO_PEERGROUPS, groups, &length) < 0;
    *count = length / sizeof *groups;
    return failed ? errno : 0;
}
