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

# run_tests COMMAND...: runs tests, and says again at the end what failed: a thousand tests print
# eleven thousand lines; and what was skipped, since that proves nothing. A race that a sanitizer
# reports is a failure too.
run_tests() {
    log=$(mktemp)
    trap 'rm -f "$log" "$log.rc"' EXIT
    { "$@" 2>&1 && echo 0 >"$log.rc" || echo $? >"$log.rc"; } | tee "$log"
    if grep -qE '(Test|Suite) .* skipped(: "|\.?$)' "$log"; then
        say "Skipped"
        grep -oE '(Test|Suite) .* skipped(: ".*|\.?$)' "$log" | sort -u
    fi
    if [ "$(cat "$log.rc")" != 0 ] || grep -q 'WARNING: ThreadSanitizer' "$log"; then
        say "Failed"
        grep -E -A 3 'recorded an issue|: error:|Fatal error|WARNING: ThreadSanitizer' "$log" |
            cut -c -1000 || true
        exit 1
    fi
}
