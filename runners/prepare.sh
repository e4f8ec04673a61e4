# shellcheck shell=sh
# The part of ../callgate that prepares a machine, read by it when something is missing or `setup` is asked for.
# This is the one place that installs anything.
# shellcheck disable=SC2046,SC2086 # lists of names are words on purpose
# shellcheck disable=SC2015 # `a && b || c` means c unless both hold
# shellcheck disable=SC2154 # root, build, yes and such come from ../callgate

log=$build/setup.log
programs='callgate-core callgate-worker callgate-specimens-nasm callgate-specimens-gas'     # what a run needs; `callgate test` builds its tests itself
named=          # set where `setup` named the groups: then nothing may be left out
configure=      # set once packages were installed: CMake has to look again
ticker=

# ---- Talking ----

die_with_log() {
    say "$@"
    say "the end of $log:"
    tail -n 25 "$log" | sed 's/^/    /' >&2
    exit 3
}

# step TEXT COMMAND...: its output goes to the log; on a terminal the seconds are counted.
step() {
    text=$1
    shift
    printf '\n== %s: %s\n' "$text" "$*" >>"$log"
    if [ -t 2 ]; then
        printf 'callgate: %s ...' "$text" >&2
        count_seconds 9>&- &
        ticker=$!
    else
        say "$text ..."
    fi
    "$@" </dev/null >>"$log" 2>&1 9>&-
    result=$?
    stop_ticker
    return $result
}

count_seconds() {
    seconds=0
    while sleep 1 && kill -0 $$ 2>/dev/null; do
        seconds=$((seconds + 1))
        steps=$(tail -n 1 "$log" | sed -n 's/^\(\[[0-9]*\/[0-9]*\]\).*/ \1/p')    # ninja says how far it is
        printf '\rcallgate: %s ... %s s%s' "$text" "$seconds" "$steps" >&2
    done
}

stop_ticker() {
    [ -n "$ticker" ] || return 0
    kill -KILL "$ticker"    # one that is only just starting can lose a gentler signal
    wait "$ticker" 2>/dev/null
    ticker=
    echo >&2
}

# ---- Which packages ----

has() { command -v "$1" >/dev/null 2>&1; }
has_apt() { has apt-get && has dpkg-query; }
is_root() { [ "$(id -u)" = 0 ]; }
entries() { sed 's/#.*//; s/[[:space:]]//g; /^$/d' "$lists/$1.txt"; }    # GROUP: one `package` or `either|or` a line
group_done() { sum "$lists/$1.txt" >"$stamps/$1"; }
group_complete() { [ -z "$(missing "$1")" ] && { [ "$1" != base ] || find_python >/dev/null; }; }
venv_size() { sed -n 's/^# size: //p' "$pins"; }

# missing GROUP: its entries that are not installed.
missing() {
    {
        dpkg-query -W -f='${db:Status-Status} ${Package}\n' $(entries "$1" | tr '|' ' ') 2>/dev/null
        entries "$1"
    } | awk '
        NF == 2 { if ($1 == "installed") have[$2]; next }
        { n = split($0, any, "|"); for (i = 1; i <= n; i++) if (any[i] in have) next; print }'
}

# available NAME...: those that the package lists have.
available() {
    LC_ALL=C apt-cache policy "$@" 2>/dev/null |
        awk '/^[^ ].*:$/ { name = substr($1, 1, length($1) - 1) } $1 == "Candidate:" && $2 != "(none)" { print name }'
}

# choose GROUP: what to install of it, one name a line; an entry that the package lists do not have comes as ?ENTRY.
choose() {
    wanted=$(missing "$1")
    [ -z "$wanted" ] || { available $(echo "$wanted" | tr '|' ' '); echo --; echo "$wanted"; } | awk '
        /^--$/ { chosen = 1; next }
        !chosen { have[$0]; next }
        { n = split($0, any, "|"); for (i = 1; i <= n; i++) if (any[i] in have) { print any[i]; next } print "?" $0 }'
    if [ "$1" = base ] && ! find_python >/dev/null; then newer_python; fi
}

# A distribution whose own Python is too old may have a newer one beside it.
newer_python() {
    minor=$(LC_ALL=C apt-cache policy python3 2>/dev/null | sed -n 's/^ *Candidate: *3\.\([0-9]*\).*/\1/p')
    [ "${minor:-11}" -lt 11 ] || return 0
    python=$(available python3.14 python3.13 python3.12 python3.11 | head -n 1)
    printf '%s\n' "${python:-?python3.11}" "${python:-?python3.11}-venv"
}

# choose_all GROUP...: base and more become what to install, absent_base and absent_more what the lists do not have.
choose_all() {
    base='' more='' absent_base='' absent_more='' rest=''
    for group; do
        [ "$group" = base ] || rest="${rest:+$rest, }$group"
        for name in $(choose "$group"); do
            case $group:$name in
                base:\?*) absent_base="$absent_base ${name#?}" ;;
                base:*) base="$base $name" ;;
                *:\?*) absent_more="$absent_more ${name#?}" ;;
                *) more="$more $name" ;;
            esac
        done
    done
}

# ---- Installing packages ----

as_root() { if is_root; then PATH=$PATH:/usr/sbin:/sbin "$@"; else sudo "$@"; fi; }
quietly() { as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 "$@"; }
refresh() { step "reading the distribution's package lists" quietly apt-get -q update; }
fetch() { quietly apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends --download-only "$@"; }
# A dpkg cut off in the middle would need mending by hand: these two run away from the terminal's Ctrl-C.
unpack() (trap '' INT && quietly setsid -w apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@")
mend() (trap '' INT && quietly setsid -w dpkg --configure -a)

packages() { # GROUP...
    has_apt || { other_system "$@"; return; }
    pending=
    for group; do
        if group_ready "$group"; then continue; fi
        if group_complete "$group"; then group_done "$group"; continue; fi
        if [ "$group" != base ] && [ -z "$named" ] && declined "$group"; then continue; fi
        pending="$pending $group"
    done
    [ -z "$pending" ] || install_groups $pending
}

other_system() { # GROUP...: no apt, but the tools may be there all the same
    lacking=
    for tool in cmake ninja nasm ld g++; do has "$tool" || lacking="$lacking $tool"; done
    find_python >/dev/null || lacking="$lacking python3 (3.11 or newer, with venv)"
    [ -z "$lacking" ] || die "there is no apt here to install with. Please install, with their development files:$lacking;" \
        "fmt, CLI11, nlohmann-json, GoogleTest, Google Benchmark, Zydis; and the compilers to judge"
    for group; do group_done "$group"; done
}

# may_install: sets allowed to yes, ask, no (nobody to ask) or never (no way to root).
may_install() {
    if [ -n "$yes" ]; then allowed=yes; elif [ -t 0 ]; then allowed=ask; else allowed=no; fi
    is_root && return
    has sudo || allowed=never
    [ -t 0 ] || [ $allowed != yes ] || sudo -n true 2>/dev/null || allowed=never
}

ask_password() { is_root || [ ! -t 0 ] || sudo -v || die "sudo refused, and installing needs it"; }
lists_empty() { [ -z "$(apt-cache madison dpkg 2>/dev/null)" ]; }
dispensable() { [ -z "$named" ] && group_complete base; } # a run can do without the other groups

install_groups() { # GROUP...
    may_install
    if [ $allowed = no ] || [ $allowed = never ]; then
        if dispensable; then
            for group; do
                lacks=$(missing "$group")
                [ -z "$lacks" ] || say "$group: not installed:" $lacks "(./callgate setup $group installs them)"
            done
            return
        fi
        choose_all "$@"
        by_hand
    fi
    choose_all "$@"
    if [ -n "$absent_base" ] || lists_empty; then
        ask_password
        refresh || { without "the package lists could not be read; is there a network?"; return; }
        choose_all "$@"
        [ -z "$absent_base" ] || die "this distribution does not have:$absent_base" \
            "(Callgate is made for Debian 12, Ubuntu 22.04, and newer)"
    fi
    chosen=$*
    show_packages
    if [ -n "$base$more" ]; then
        [ $allowed = yes ] || ask "$@" || return 0
        install_names $base $more || return 0
    fi
    for group in $chosen; do
        [ "$group" != base ] || group_complete base || die_with_log "still missing after apt-get:" $(missing base)
        group_done "$group"
    done
}

show_packages() {
    if has python3 && ! find_python >/dev/null && ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        say "python3 here is $(python3 -V), and Callgate needs 3.11 or newer"
    fi
    [ -z "$base$more$absent_base" ] || say "packages to install:"
    show base "$base$absent_base"
    show "$rest" "$more"
    if [ -n "$absent_more" ] && lists_empty; then
        say "the package lists here are still empty; wanted too, as far as they will have them:$absent_more"
    elif [ -n "$absent_more" ]; then
        say "not in this distribution, so left out:$absent_more"
    fi
    [ -z "$base$more" ] || say "$(sizes $base $more)"
    venv_ready || say "besides, Python packages into .venv: $(venv_size)"
}

show() { # LABEL NAMES
    [ -z "$2" ] || echo "$1:$2" | fold -s -w 95 | sed 's/^/callgate:     /' >&2
}

sizes() { # NAME...: "41 packages with what they need: 73.9 MB to download, 292 MB on disk"
    LC_ALL=C apt-get install --print-uris -y --no-install-recommends "$@" 2>/dev/null | awk '
        / newly installed,/ { count = $3 }
        /^Need to get / { sub(/^Need to get /, ""); sub(/ of archives.*/, ""); sub(/\/.*/, " still"); get = $0 }
        /^After this operation, .* additional/ { disk = $4 " " $5 }
        END {
            if (count && disk) print count " packages with what they need: " get " to download, " disk " on disk"
            else print "apt-get could not tell their sizes"
        }'
}

ask() { # GROUP...: what is still to be installed is then in base, more and chosen; false where that is nothing
    hint='[Y/n]'
    [ -z "$base" ] || [ -z "$more" ] || hint='[Y = all, b = base only, n = nothing]'
    printf 'callgate: install them? %s ' "$hint" >&2
    read -r answer || answer=n
    case $answer in
        '' | [yY]*) return 0 ;;
        [bB]*) chosen=${base:+base} more='' ;;
        *) chosen='' ;;
    esac
    [ -n "$chosen" ] || [ -z "$base" ] || die "nothing was installed; Callgate cannot run without the base packages"
    for group; do
        [ "$group" != base ] || continue
        sum "$lists/$group.txt" >"$stamps/declined-$group"
        say "left out; ./callgate setup $group installs them later"
    done
    [ -n "$chosen" ]
}

by_hand() { # exit 3, with what somebody has to run
    show_packages
    if [ $allowed = never ]; then
        say "installing them needs root, and sudo is not there or not allowed. An administrator can run"
        sudo=
    else
        say "there is no terminal to ask on. Run ./callgate --yes ${command:-run}, or by hand"
        if is_root; then sudo=; else sudo='sudo '; fi
    fi
    update="${sudo}apt-get update && "
    [ -n "$absent_base" ] || update=
    printf '\n    %s%sapt-get install --no-install-recommends%s\n\n' "$update" "$sudo" "$base$absent_base$more" |
        sed 's/|[^ ]*//g' >&2
    exit 3
}

install_names() { # NAME...; false where that failed and a run can go on
    ask_password
    configure=1
    step "downloading packages" fetch "$@" || {
        mend >>"$log" 2>&1      # an installation cut off earlier would stand in the way
        refresh && step "downloading packages again" fetch "$@"
    } || { without "the packages could not be downloaded; is there a network?"; return 1; }
    step "installing packages" unpack "$@" || { without "the packages could not be installed"; return 1; }
}

without() { # TEXT: why some packages cannot be had
    dispensable || die_with_log "$1"
    say "$1 Going on without:$more$absent_more"
}

# ---- .venv and build ----

pip_install() { # FILE TEXT
    step "$2" "$venv/bin/python" -m pip install --disable-pip-version-check --quiet --only-binary=:all: -r "$1" && return
    tail -n 40 "$log" | grep -Eqi 'failed to establish|name resolution|unreachable|connection refused|timed out' &&
        die_with_log "the Python packages could not be fetched: no network, or no way from here to the package index"
    die_with_log "pip could not install the Python packages"
}

make_venv() {
    if ! venv_usable; then
        maker=$(find_python) || die "Python 3.11 or newer with its venv module is needed, and python3 here is" \
            "$(python3 -V 2>/dev/null || echo missing). CALLGATE_PYTHON can name another"
        rm -rf "$venv" || die "$venv cannot be replaced; does it belong to another user?"
        step "making .venv" "$maker" -m venv "$venv" || die_with_log "the Python environment could not be made"
        echo "${CALLGATE_PYTHON:-}" >"$venv/made-by"
    fi
    rm -f "$venv/made-for"      # if pip is cut off, the next run starts .venv afresh
    pip_install "$pins" "installing Python packages into .venv ($(venv_size))"
    echo "$(readlink -f -- "$venv/bin/python") $venv" >"$venv/made-for"
    sum "$pins" >"$venv/pins"
}

install_develop_pins() {
    text="installing the Python packages for development into .venv"
    if [ -n "$named" ]; then
        pip_install "$pins_develop" "$text"
    else    # a run of the tests can do without
        group_ready develop || return 0
        step "$text" "$venv/bin/python" -m pip install --disable-pip-version-check --quiet --only-binary=:all: \
            -r "$pins_develop" || { say "that failed (see $log); going on without mypy and ruff"; return 0; }
    fi
    sum "$pins_develop" >"$venv/pins-develop"
}

make_build() {
    grep -sqxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt" || # new, or the repository has moved
        rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles" "$build/build.ninja"
    echo "$root" >"$stamps/build.new"       # dated before the build, so that a change meanwhile is seen
    [ -f "$build/build.ninja" ] && ! newer "$root/CMakePresets.json" -newer "$build/build.ninja" || configure=1
    [ -z "$configure" ] || step "configuring the C++ part" cmake -S "$root" --preset default -B "$build" ||
        die_with_log "CMake could not configure the C++ part"
    step "building the C++ part" cmake --build "$build" --target $programs ||
        die_with_log "the C++ part could not be built"
    mv -f "$stamps/build.new" "$stamps/build"
}

# ---- All of it ----

lock() { # one launcher at a time prepares; the kernel frees the lock however that one ends
    has flock || return 0
    exec 9>"$build/lock"
    flock -n 9 && return
    say "another callgate is preparing this machine; waiting for it ..."
    flock 9
}

prepare() { # GROUP...
    mkdir -p "$stamps" 2>/dev/null && [ -w "$stamps" ] || die "$build cannot be written; does it belong to another user?"
    [ "$(uname -m)" = x86_64 ] || die "this is an $(uname -m) machine; Callgate needs an x86-64 one"
    [ -z "${CALLGATE_PYTHON:-}" ] || find_python >/dev/null ||
        die "CALLGATE_PYTHON=$CALLGATE_PYTHON is not a Python 3.11 or newer with its venv module"
    exec 8>&2   # a signal comes while a step's output goes to the log
    trap 'exec 2>&8; stop_ticker; say "stopped; the next run goes on from here"; exit 130' INT
    trap 'exec 2>&8; stop_ticker; exit 143' TERM HUP
    lock
    : >"$log"
    packages "$@"
    case " $* " in *' base '* | *' develop '*) venv_ready || make_venv ;; esac
    case " $* " in *' base '*) build_ready || make_build ;; esac
    case " $* " in *' develop '*)
        develop_pins_ready || install_develop_pins
        ;;
    esac
    exec 8>&- 9>&-
    trap - INT TERM HUP
}

list_group() { # GROUP
    lacks=" $(missing "$1" | tr '\n' ' ')"
    for entry in $(entries "$1"); do
        case $lacks in *" $entry "*) state=missing ;; *) state=installed ;; esac
        printf '%-12s %-22s %s\n' "$1" "$entry" "$state"
    done
}

setup() { # [GROUP...] [--list]
    wanted='' list=''
    for word; do
        case $word in
            all) wanted='base toolchains develop' ;;
            base | toolchains | develop) wanted="${wanted:+$wanted }$word" ;;
            --list) list=1 ;;
            --yes) ;;
            -h | --help)
                echo 'usage: callgate setup [base|toolchains|develop|all ...] [--list] [--yes]'
                echo 'Installs groups of packages, base and toolchains unless named. Example: ./callgate setup develop'
                exit 0
                ;;
            *)
                say "setup knows base, toolchains, develop and all, not '$word'"
                exit 2
                ;;
        esac
    done
    [ -z "$list" ] || { for group in ${wanted:-base toolchains develop}; do list_group "$group"; done; return 0; }
    wanted=${wanted:-base toolchains}
    named=1 command="setup $wanted"
    prepare $wanted
    say "ready:" $wanted
}
