#!/bin/sh
# Starts the file system of this machine once more, as a machine of its own: systemd is its process 1, what it writes is forgotten
# at its end, and its network is this machine's. It is started again when it asks for that, and off when it turns itself off.
#
# machine.sh FOLDER GROUP PROGRAM, in a mount namespace of its own: an empty folder; the control group that it is in, as a path
# below each hierarchy's mount; what is /usr/local/bin/iexec in it. NOTIFY_SOCKET is told when it is up, and of which process it is.
# It is gone when the other end of its standard input is.
set -eu
exec 3<&0
{ read -r _ <&3 || kill -KILL $$; } >/dev/null 2>&1 &
trap "kill $!" EXIT
export FOLDER="$1" GROUP="$2" PROGRAM="$3" TREES
TREES=$(find /sys/fs/cgroup -mindepth 1 -maxdepth 1 -type d -printf '%f\n')

mount -t tmpfs -o mode=755 tmpfs "$FOLDER"
mkdir "$FOLDER/root" "$FOLDER/work" "$FOLDER/upper"

# Its own root of every hierarchy: what it does with groups happens below.
for tree in $TREES; do
	group=/sys/fs/cgroup/$tree$GROUP
	mkdir -p "$group"
	for part in "${group%/*}" "$group"; do
		for file in cpuset.cpus cpuset.mems; do # empty, they let nobody in
			[ ! -e "$part/$file" ] || cat "/sys/fs/cgroup/$tree/$file" >"$part/$file"
		done
	done
	echo $$ >"$group/cgroup.procs"
done

start() {
	setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --cgroup --uts --ipc sh -eu 3<&- <<'END'
mount -t overlay -o "lowerdir=/,upperdir=$FOLDER/upper,workdir=$FOLDER/work" overlay "$FOLDER/root"
cd "$FOLDER/root"

# Settings of the kernel are this machine's as well. They can be written only after systemd has tried to: sandboxes are not made
# where a part of /proc is hidden.
mount -t proc proc proc
mount --bind proc/sys proc/sys
mount -o remount,bind,ro proc/sys
mount -t sysfs -o ro sysfs sys
mount -t tmpfs -o mode=755 tmpfs sys/fs/cgroup
for tree in $TREES; do
	mkdir "sys/fs/cgroup/$tree"
	case $tree in
	unified) mount -t cgroup2 cgroup2 sys/fs/cgroup/unified ;;
	systemd) mount -t cgroup -o none,name=systemd cgroup sys/fs/cgroup/systemd ;;
	*) mount -t cgroup -o "$tree" cgroup "sys/fs/cgroup/$tree" ;;
	esac
done

mount -t tmpfs -o mode=755 tmpfs dev
for node in null zero full random urandom tty loop-control; do
	: >"dev/$node"
	mount --bind "/dev/$node" "dev/$node"
done
for i in $(seq 0 63); do
	mknod "dev/loop$i" b 7 "$i"
done
mkdir dev/pts dev/shm
mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
mount -t tmpfs tmpfs dev/shm
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs -o mode=755 tmpfs mnt

# Of services only systemd's own, and of those none that is for all of a machine.
if [ ! -e etc/iexec-machine ]; then
	: >etc/iexec-machine
	rm -rf etc/systemd/system
	mkdir -p etc/systemd/system/sysinit.target.wants etc/systemd/system-generators etc/systemd/system.conf.d
	ln -s /dev/null etc/systemd/system-generators/systemd-sysv-generator
	for unit in systemd-sysctl.service proc-sys-fs-binfmt_misc.automount sys-kernel-debug.mount sys-kernel-tracing.mount \
		sys-kernel-config.mount sys-fs-fuse-connections.mount; do
		ln -s /dev/null "etc/systemd/system/$unit"
	done
	cat >etc/systemd/system/settings.service <<'UNIT'
[Unit]
DefaultDependencies=no
Before=sysinit.target
[Service]
Type=oneshot
ExecStart=umount --lazy /proc/sys
UNIT
	ln -s ../settings.service etc/systemd/system/sysinit.target.wants/
	printf '[Manager]\nDefaultEnvironment=IEXEC_TEST_AS_PROGRAM=1\n' >etc/systemd/system.conf.d/test.conf
	: >usr/local/bin/iexec
fi
mount --bind "$PROGRAM" usr/local/bin/iexec

pivot_root . mnt
umount --lazy /mnt
mount --make-rshared /
exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin container=iexec "NOTIFY_SOCKET=$NOTIFY_SOCKET" \
	setpriv --bounding-set=-sys_module,-sys_time /lib/systemd/systemd --log-target=journal </dev/null
END
}

again=$((128 + 1)) # by a hangup, as the kernel has process 1 of a namespace end that starts again
status=$again
while [ $status = $again ]; do
	status=0
	start || status=$?
done
[ $status = $((128 + 2)) ] # off
