# shellcheck shell=sh
# What the tests in a container share. Sourced by scripts/boot-install and scripts/boot-package, which
# scripts/boot-test runs in mount and process namespaces of their own.

machine=$SCRATCH/machine
leader=
failed=0
export failed

# unpack TARBALL FOLDER: a fresh root.
unpack() {
    rm -rf --one-file-system "$2"
    mkdir -p "$2"
    tar -C "$2" --numeric-owner -xpf "$1"
}

# Once, before the first boot: what the container may see of cgroups, and nothing of it left in /run.
prepare() {
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
    mount -t tmpfs tmpfs /run
    group=/sys/fs/cgroup/presided-boot-$(date +%s)
    mkdir "$group"
    echo $$ >"$group/cgroup.procs"
    trap leave EXIT
    trap 'exit 1' HUP INT TERM
}

# The processes end with the namespace; their empty groups would stay.
# shellcheck disable=SC2317,SC2329 # called by the trap
leave() {
    halt || :
    echo $$ >/sys/fs/cgroup/cgroup.procs || :
    find "$group" -depth -type d -exec rmdir {} + || :
}

# Boots the machine, until its systemd says that it is up.
boot() {
    systemd-nspawn -D "$machine" --register=no --keep-unit --private-network \
        --bind-ro="$SCRATCH/trixie:/opt/trixie" --console=read-only -b \
        >>"$SCRATCH/console" 2>&1 </dev/null &
    nspawn=$!
    tries=0
    until leader=$(pgrep -P "$nspawn" -x systemd) && inside true &&
        inside systemctl is-system-running --wait 2>/dev/null; do
        tries=$((tries + 1))
        if [ "$tries" -gt 100 ] || ! kill -0 "$nspawn" 2>/dev/null; then
            cat "$SCRATCH/console"
            return 1
        fi
        sleep 0.2
    done
    socket=/proc/$leader/root/run/presided.sock
}

# Ends the machine in good order, or else at once.
halt() {
    [ -n "$leader" ] || return 0
    inside systemctl poweroff >/dev/null 2>&1 || :
    tries=0
    while kill -0 "$nspawn" 2>/dev/null; do
        tries=$((tries + 1))
        [ "$tries" -ne 100 ] || kill -KILL "$nspawn"
        sleep 0.2
    done
    wait "$nspawn" 2>/dev/null || :
    leader=
}

# Runs a command in the machine, as root.
inside() {
    nsenter -t "$leader" -a -- /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        "$@"
}

# step NAME COMMAND…: runs it, and prints a line with the outcome. Its output is shown if it failed,
# and its last line, if it printed figures, behind the name.
step() {
    name=$1
    shift
    code=0
    begun=$(date +%s)
    set +e
    (
        set -eu
        "$@"
    ) >"$SCRATCH/step" 2>&1 </dev/null
    code=$?
    set -e
    took=$(($(date +%s) - begun))
    figures=$(sed -n '$s/^figures: //p' "$SCRATCH/step")
    if [ "$code" -eq 0 ]; then
        printf 'ok      %s%s (%d s)\n' "$name" "${figures:+: $figures}" "$took"
    else
        printf 'FAILED  %s (code %d, %d s)\n' "$name" "$code" "$took"
        sed 's/^/        | /' "$SCRATCH/step"
        failed=1
    fi
}

# eventually SECONDS COMMAND…: waits until it succeeds.
eventually() {
    patience=$(($1 * 5))
    shift
    until "$@"; do
        patience=$((patience - 1))
        [ "$patience" -gt 0 ] || {
            echo "still not so: $*"
            return 1
        }
        sleep 0.2
    done
}

# The state of the daemon, as systemd has it.
property() {
    inside systemctl show -P "$1" "${2:-presided.service}"
}

# is PROPERTY VALUE [UNIT]
is() {
    value=$(property "$1" "${3:-presided.service}")
    [ "$value" = "$2" ] || {
        echo "$1 of ${3:-presided.service} is '$value', not '$2'"
        return 1
    }
}

# same WHAT IT-IS IT-SHOULD-BE
same() {
    [ "$2" = "$3" ] || {
        echo "$1: '$2' instead of '$3'"
        return 1
    }
}

# logged MESSAGE_ID-NAME [SINCE-CURSOR]: how many entries with this id the journal has.
logged() {
    id=$(sed -n "s/.*case $1 = \"\(.*\)\"/\1/p" Sources/Systemd/MessageID.swift)
    [ -n "$id" ] || return 1
    inside journalctl -q -o json MESSAGE_ID="$id" | wc -l
}

# The sample office; whoever is root is a clerk as well, and so are the members of preside-office.
configure() {
    cp Config/roster.example.yaml "$machine/etc/presided/roster.yaml"
    sed -i 's/^  # - {user: root, role: clerk}/  - {user: root, role: clerk}/' \
        "$machine/etc/presided/presided.yaml"
}

# The program that knocks, from outside of the machine: it needs nothing there.
knock() {
    scripts/boot-knock "$socket" "$@"
}

# How many records the daemon's journal has.
count_records() {
    knock ask org.preside.Service.Status | sed 's/.*"records": \([0-9]*\),.*/\1/'
}
