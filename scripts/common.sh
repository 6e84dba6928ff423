# shellcheck shell=sh
# What the scripts here share. Source it from the top of the checkout.

# The exit codes of sysexits(3) that the scripts use.
EX_USAGE=64
EX_UNAVAILABLE=69
export EX_USAGE EX_UNAVAILABLE

# A line about what goes on, apart from what the tools themselves print.
say() {
    printf '==> %s\n' "$*"
}

# die CODE LINE...: says why and stops.
die() {
    code=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$code"
}

# Whether the machine can run a command.
has() {
    command -v "$1" >/dev/null 2>&1
}
