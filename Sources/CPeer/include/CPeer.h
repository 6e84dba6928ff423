#ifndef PRESIDED_CPEER_H
#define PRESIDED_CPEER_H

#include <stddef.h>
#include <stdint.h>

/* What Swift's Glibc module does not show: struct ucred and the options that give it. */

/* The user, the group and the process at the other end of a connected Unix socket, as they were
 * when it connected. Returns 0, or an errno. */
int cpeer_credentials(int descriptor, uint32_t *uid, uint32_t *gid, int32_t *pid);

/* The supplementary groups of the other end. *count is the room in `groups` at first and the number
 * of groups afterwards, also when the room was too small, which gives ERANGE. Returns 0, or an
 * errno. */
int cpeer_groups(int descriptor, uint32_t *groups, size_t *count);

#endif
