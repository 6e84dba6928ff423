# shellcheck shell=sh
# Debian 13's varlinkctl, which is not ours, at the daemon's socket. Sourced by scripts/boot-install.

# It runs with its own loader and libraries, on Debian 12; for so many seconds at most.
varlinkctl_within() {
    # shellcheck disable=SC2016 # for the shell inside
    inside timeout "$1" sh -c '
        root=/opt/trixie
        for loader in "$root"/lib*/ld-linux-*; do [ -x "$loader" ] && break; done
        for library in "$root"/usr/lib/*-linux-gnu; do [ -d "$library" ] && break; done
        shift
        exec "$loader" --library-path "$library:$library/systemd" "$root/usr/bin/varlinkctl" "$@"
    ' sh "$@"
}

varlinkctl() {
    varlinkctl_within 30 "$@"
}

address=unix:/run/presided.sock

every_interface() {
    sed 's/^interface //; t; d' Sources/Interfaces/Descriptions/*.varlink
    echo org.varlink.service
    # The errors of the connection itself, which has no method.
    echo org.preside.Connection
}

varlinkctl_info() {
    varlinkctl info "$address" | tee "$SCRATCH/info"
    every_interface | while read -r interface; do grep -q "$interface" "$SCRATCH/info"; done
}

varlinkctl_methods() {
    varlinkctl list-interfaces "$address" | sort >"$SCRATCH/interfaces"
    every_interface | sort | diff - "$SCRATCH/interfaces"
    varlinkctl list-methods "$address" | sort >"$SCRATCH/methods"
    for file in Sources/Interfaces/Descriptions/*.varlink; do
        interface=$(basename "$file" .varlink)
        sed -n "s/^method \([A-Za-z]*\).*/$interface.\1/p" "$file"
    done | sort >"$SCRATCH/described"
    grep -v '^org\.varlink\.' "$SCRATCH/methods" | diff "$SCRATCH/described" -
    echo "figures: $(wc -l <"$SCRATCH/interfaces") interfaces, $(wc -l <"$SCRATCH/methods") methods"
}

varlinkctl_introspect() {
    for interface in $(every_interface); do
        varlinkctl introspect "$address" "$interface" >"$SCRATCH/idl"
        grep -q "interface $interface" "$SCRATCH/idl"
    done
}

varlinkctl_validate() {
    for interface in $(every_interface); do
        varlinkctl --quiet introspect "$address" "$interface" >"${machine:?}/root/read.varlink"
        varlinkctl validate-idl /root/read.varlink
    done
    for file in Sources/Interfaces/Descriptions/*.varlink; do
        cp "$file" "$machine/root/written.varlink"
        varlinkctl validate-idl /root/written.varlink
    done
    rm "${machine:?}/root/read.varlink" "$machine/root/written.varlink"
}

# A question of each interface, with its parameters.
questions() {
    cat <<'LIST'
org.varlink.service.GetInfo {}
org.preside.Congress.Show {}
org.preside.Duty.Show {}
org.preside.Engagements.List {"from":"2026-12-01","to":"2026-12-31"}
org.preside.Journal.Log {"limit":3}
org.preside.Leave.List {}
org.preside.Meetings.List {}
org.preside.Presiding.At {"instant":"2026-12-02"}
org.preside.Proceedings.Items {}
org.preside.Receptions.Show {}
org.preside.Roster.Show {}
org.preside.Service.Status {}
org.preside.Weeks.Show {}
org.preside.Workdays.Between {"from":"2026-12-01","to":"2026-12-31"}
LIST
}

# Every interface has its question: one that is new must be added above.
every_question() {
    questions | sed 's/\.[A-Za-z]* .*//' | sort >"$SCRATCH/asked"
    every_interface | grep -vx org.preside.Connection | sort | diff - "$SCRATCH/asked"
}

# refused ERROR METHOD PARAMETERS: the call ends with that error, and varlinkctl says so.
refused() {
    varlinkctl call "$address" "$2" "$3" </dev/null >"$SCRATCH/refused" 2>&1 && return 1
    grep -q "$1" "$SCRATCH/refused"
}

varlinkctl_call() {
    every_question
    questions >"$SCRATCH/questions"
    while read -r method parameters; do
        varlinkctl --json=short call "$address" "$method" "$parameters" </dev/null >"$SCRATCH/reply"
        grep -q '^{"' "$SCRATCH/reply"
    done <"$SCRATCH/questions"
    # An error is told by its name.
    refused org.preside.Journal.NoSuchRecord org.preside.Journal.Show '{"record":99999999}'
    refused org.varlink.service.InvalidParameter org.preside.Leave.Request '{"person":"nobody"}'
    echo "figures: $(wc -l <"$SCRATCH/questions") interfaces"
}

# With --more: what answers once does so, what streams goes on.
varlinkctl_more() {
    questions >"$SCRATCH/questions"
    while read -r method parameters; do
        varlinkctl --json=short --more call "$address" "$method" "$parameters" </dev/null >"$SCRATCH/reply"
        # A separator of records may stand before it.
        grep -q '{"' "$SCRATCH/reply"
    done <"$SCRATCH/questions"
    varlinkctl --json=short --more call "$address" org.preside.Journal.Export '{}' \
        >"$SCRATCH/exported"
    same "records exported" "$(grep -c '"record"' "$SCRATCH/exported")" "$(count_records)"
    for method in Watch Follow; do
        code=0
        varlinkctl_within 2 --json=short --more call "$address" \
            "org.preside.Presiding.$method" '{}' >"$SCRATCH/stream" || code=$?
        same "code of timeout" "$code" 124
        grep -q '"holder"' "$SCRATCH/stream"
    done
    echo "figures: $(wc -l <"$SCRATCH/exported") records exported"
}

varlinkctl_steps() {
    step "varlinkctl info" varlinkctl_info
    step "varlinkctl list-interfaces, list-methods: as described" varlinkctl_methods
    step "varlinkctl introspect, every interface" varlinkctl_introspect
    step "varlinkctl validate-idl, every interface, as answered and as written" varlinkctl_validate
    step "varlinkctl call, every interface" varlinkctl_call
    step "varlinkctl --more call, every interface" varlinkctl_more
}
