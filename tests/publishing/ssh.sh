#!/bin/sh
# Stands in for ssh: does on this machine what sshd does with the words that follow the host.
# Every call is written down; what a login prints, or a connection that fails, is played if the files are there.
here=${0%/*}
echo "$*" >> "$here/calls"
while [ $# -gt 0 ]; do
    case $1 in
        -o | -p | -l) shift 2 ;;
        --) shift && break ;;
        *) break ;;
    esac
done
shift
[ "${1:-}" != -- ] || shift
if [ -e "$here/fails" ]; then
    echo "ssh: connect to host web.example port 22: Connection refused" >&2
    exit 255
fi
[ ! -e "$here/greeting" ] || cat "$here/greeting"
case ${1:-} in
    rsync) [ ! -e "$here/slow" ] || sleep 0.5 ;;
esac
PATH=$(cat "$here/path")
cd / && exec sh -c "$*"
