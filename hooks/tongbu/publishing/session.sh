# What `tongbu publish` runs on the server, in any POSIX shell: sh -c 'eval …' tongbu MODE FOLDER [RELEASE]
#   look: tell what is there; work: take the lock, clear what was left, tell, and obey the lines that come;
#   record: the gate.json of a release.
# Answers are lines: a word and what belongs to it. "stop WORD" is an answer too; the words are known to session.py.
# The folder and the names of releases hold only letters, digits and - _ . + /; they are quoted all the same.
set -u
umask 022
LC_ALL=C
export LC_ALL
mode=$1
dest=$2
all=$dest/releases

stop() {
    echo "stop $*"
    exit 3
}

is_release() {
    case $1 in
        ????????-??????-????????????) ;;
        *) return 1 ;;
    esac
    case ${1%-*}/${1##*-} in
        *[!0-9-]*/* | */*[!0-9a-f]*) return 1 ;;
    esac
}

is_folder() {
    [ -d "$1" ] && [ ! -L "$1" ]
}

# Sets `led` to the release that a link leads to, or to nothing.
follow() {
    led=
    if [ -L "$dest/$1" ]; then
        to=$(readlink "$dest/$1")
        led=${to#releases/}
        [ "releases/$led" = "$to" ] && is_release "$led" || stop strange "$dest/$1"
    elif [ -e "$dest/$1" ]; then
        stop strange "$dest/$1"
    fi
}

record() {
    file=$all/$1/gate.json
    if [ -f "$file" ] && [ ! -L "$file" ] && [ -r "$file" ]; then
        echo "record $(wc -c < "$file")"
        cat "$file"
    else
        echo "record -1"
    fi
}

settle() {
    sync -f "$1" 2>/dev/null || sync
}

point() {
    rm -f "$dest/.tongbu-new-$1" &&
        ln -s "releases/$2" "$dest/.tongbu-new-$1" &&
        mv -T "$dest/.tongbu-new-$1" "$dest/$1" || stop failed "$dest/$1"
    settle "$dest"
}

# A reader finds the old release before the last rename, and the new one after it.
switch() {
    is_folder "$all/$1" || stop failed "$all/$1"
    follow current
    [ -z "$led" ] || [ ! -d "$all/$led" ] || point previous "$led"
    point current "$1"
}

# A release vanishes under its name at once, then its files go.
prune() {
    follow current
    live=$led
    follow previous
    number=0
    for path in "$all"/*; do
        is_folder "$path" && is_release "${path##*/}" && number=$((number + 1))
    done
    for path in "$all"/*; do
        name=${path##*/}
        is_folder "$path" && is_release "$name" || continue
        [ "$number" -gt "$1" ] || break
        number=$((number - 1))
        [ "$name" = "$live" ] || [ "$name" = "$led" ] && continue
        mv -T "$path" "$all/.removing-$name" 2>/dev/null && rm -rf "$all/.removing-$name" || echo "kept $name"
    done
}

if [ -L "$all" ] || { [ -e "$all" ] && [ ! -d "$all" ]; }; then
    stop strange "$all"
fi
if [ -e "$dest" ] && [ ! -d "$dest" ]; then
    stop strange "$dest"
fi
[ -d "$dest" ] || [ -d "${dest%/*}/" ] || stop parent "${dest%/*}"
follow current
follow previous

if [ "$mode" = record ]; then
    record "$3"
    exit 0
fi
if [ "$mode" = work ]; then
    for program in flock rsync; do
        command -v "$program" >/dev/null || stop program "$program"
    done
    [ ! -L "$dest/.tongbu-lock" ] || stop strange "$dest/.tongbu-lock"
    mkdir -p "$all" 2>/dev/null && (: >> "$dest/.tongbu-lock") 2>/dev/null || stop denied "$dest"
    exec 9>> "$dest/.tongbu-lock"
    flock -n 9 || stop busy "$dest"
    for name in current previous; do
        [ ! -L "$dest/.tongbu-new-$name" ] || rm -f "$dest/.tongbu-new-$name"
    done
    for path in "$all"/.unfinished-* "$all"/.removing-*; do
        name=${path##*/.}
        if is_folder "$path" && is_release "${name#*-}"; then
            # An rsync whose publisher was killed may still write into it; then the next one clears it.
            rm -rf "$path" 2>/dev/null
        fi
    done
    follow current
    follow previous
fi

echo "previous $led"
follow current
echo "current $led"
record "${led:--}"
for path in "$all"/*; do
    name=${path##*/}
    is_folder "$path" && is_release "$name" && echo "release $name"
done
echo "done"
[ "$mode" = work ] || exit 0

# Ends with the publisher: when it is gone, so are the lines, this shell and the lock.
while read -r verb argument; do
    case $verb in
        finish)
            settle "$all"
            mv -T "$all/.unfinished-$argument" "$all/$argument" || stop failed "$all/$argument"
            settle "$all"
            ;;
        switch) switch "$argument" ;;
        record) record "$argument" ;;
        prune) prune "$argument" ;;
        drop) rm -rf "$all/.unfinished-$argument" ;;
        *) stop failed "$verb" ;;
    esac
    echo "done"
done
