package oci

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
)

// process is what is started in a sandbox.
type process struct {
	args []string
	env  []string
	dir  string
	uid  uint32
	gid  uint32
}

const defaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

// imageProcess says what an image's process is: its entry point with the request's arguments, which take the place of
// its own where there are any; its environment under the task's.
func imageProcess(n notes, root *os.Root, args []string, env map[string]string) (p process, err error) {
	if len(args) == 0 {
		args = n.Command
	}
	p.args = slices.Concat(n.Entrypoint, args)
	if len(p.args) == 0 || p.args[0] == "" {
		return process{}, invalid("the image names no program, and the request no arguments")
	}
	// The root cannot be written, and programs want a home that can.
	merged := map[string]string{"PATH": defaultPath, "HOME": "/tmp"}
	for _, variable := range n.Env {
		key, value, ok := strings.Cut(variable, "=")
		if !ok || key == "" || strings.ContainsRune(variable, 0) {
			return process{}, invalid("environment variable %.100q", variable)
		}
		merged[key] = value
	}
	maps.Copy(merged, env)
	p.env = flat(merged)
	p.dir = path.Clean("/" + n.Dir)
	for _, text := range append([]string{p.dir}, p.args...) {
		if strings.ContainsRune(text, 0) {
			return process{}, invalid("a zero byte in %.100q", text)
		}
	}
	if p.uid, p.gid, err = findUser(root, n.User); err != nil {
		return process{}, err
	}
	return p, findProgram(root, p.args[0], p.dir, merged["PATH"])
}

// binaryProcess is a static program without an image.
func binaryProcess(args []string, env map[string]string) process {
	merged := map[string]string{"PATH": defaultPath, "HOME": "/tmp"}
	maps.Copy(merged, env)
	return process{args: append([]string{"/" + binaryName}, args...), env: flat(merged), dir: "/"}
}

// binaryName is where a program without an image lies in its root.
const binaryName = "app"

func flat(env map[string]string) []string {
	var all []string
	for _, key := range slices.Sorted(maps.Keys(env)) {
		all = append(all, key+"="+env[key])
	}
	return all
}

// findProgram looks for the program as the runtime will: one that is not there is the app's fault, and no runtime's
// failure has to be read to know it.
func findProgram(root *os.Root, name, dir, searchPath string) error {
	candidates := []string{name}
	switch {
	case strings.HasPrefix(name, "/"):
	case strings.Contains(name, "/"):
		candidates[0] = path.Join(dir, name)
	default:
		candidates = nil
		for folder := range strings.SplitSeq(searchPath, ":") {
			candidates = append(candidates, path.Join("/", folder, name))
		}
	}
	for _, c := range candidates {
		at, err := resolve(root, c, func(string) error { return fs.ErrNotExist })
		if err != nil {
			continue
		}
		if info, err := root.Lstat(at); err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0 {
			return nil
		}
	}
	return invalid("the image has no program %.200q", name)
}

// findUser reads what an image says about its user: a name or a number, with or without a group.
func findUser(root *os.Root, text string) (uid, gid uint32, err error) {
	user, group, hasGroup := strings.Cut(text, ":")
	if user == "" {
		user = "0"
	}
	uid, isNumber := number(user)
	line, err := lookUp(root, "/etc/passwd", user, isNumber)
	switch {
	case err == nil:
		var ok1, ok2 bool
		uid, ok1 = number(line[2])
		gid, ok2 = number(line[3])
		if !ok1 || !ok2 {
			return 0, 0, invalid("user %.100q has numbers that are not mapped", user)
		}
	case !isNumber:
		return 0, 0, invalid("the image has no user %.100q", user)
	}
	if !hasGroup || group == "" {
		return uid, gid, nil
	}
	gid, isNumber = number(group)
	if isNumber {
		return uid, gid, nil
	}
	if line, err = lookUp(root, "/etc/group", group, false); err == nil {
		gid, isNumber = number(line[2])
	}
	if !isNumber {
		return 0, 0, invalid("the image has no group %.100q", group)
	}
	return uid, gid, nil
}

func number(text string) (uint32, bool) {
	n, err := strconv.ParseUint(text, 10, 32)
	return uint32(n), err == nil && n <= maxUID
}

const (
	maxPasswdBytes = 1 << 20
	passwdFields   = 4 // name, password, number, and the group or its members
)

// lookUp finds a line of /etc/passwd or /etc/group by its name or number.
func lookUp(root *os.Root, file, key string, byNumber bool) ([]string, error) {
	at, err := resolve(root, file, func(string) error { return fs.ErrNotExist })
	if err != nil {
		return nil, err
	}
	f, err := root.Open(at)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // only read
	lines := bufio.NewScanner(io.LimitReader(f, maxPasswdBytes))
	for lines.Scan() {
		fields := strings.Split(lines.Text(), ":")
		if len(fields) < passwdFields {
			continue
		}
		if fields[0] == key || byNumber && fields[2] == key {
			return fields, nil
		}
	}
	return nil, errors.Join(lines.Err(), fs.ErrNotExist)
}

// machines are the numbers of processors in the heads of programs.
var machines = map[string]uint16{"amd64": 62, "arm64": 183}

// ProcessorOf names the processor that has a number in the heads of programs; "" for one without sandboxes.
func ProcessorOf(machine uint16) string {
	for name, number := range machines {
		if number == machine {
			return name
		}
	}
	return ""
}

// checkBinary tells whether a file is a program that the sandbox can start without an image, on a processor like this.
func checkBinary(file io.ReaderAt, arch string) error {
	machine, err := CheckProgram(file)
	if err == nil && machine != machines[arch] {
		err = otherMachine(fmt.Sprintf("it is for processor %d, this is %s", machine, arch))
	}
	return err
}

// CheckProgram tells whether a file is a program that a sandbox can start without an image, for Linux and static, and for which
// processor, by its number in the heads of programs. Only its head and its table of segments are read.
func CheckProgram(file io.ReaderAt) (machine uint16, err error) {
	const (
		headSize, segmentSize, maxSegments = 64, 56, 256
		typeExecutable, typeShared         = 2, 3
		segmentInterpreter                 = 3
	)
	var head [headSize]byte
	if _, err := file.ReadAt(head[:], 0); err != nil || string(head[:4]) != "\x7fELF" {
		return 0, invalid("not a program for Linux")
	}
	if head[4] != 2 || head[5] != 1 {
		return 0, invalid("not a program for a 64-bit processor")
	}
	if kind := binary.LittleEndian.Uint16(head[16:]); kind != typeExecutable && kind != typeShared {
		return 0, invalid("a library or an object, not a program")
	}
	offset := binary.LittleEndian.Uint64(head[32:])
	size, count := binary.LittleEndian.Uint16(head[54:]), binary.LittleEndian.Uint16(head[56:])
	if size != segmentSize || count == 0 || count > maxSegments || offset > 1<<32 {
		return 0, invalid("a program with %d segments of %d bytes", count, size)
	}
	table := make([]byte, int(size)*int(count))
	if _, err := file.ReadAt(table, int64(offset)); err != nil {
		return 0, invalid("a program that is cut short")
	}
	for at := 0; at < len(table); at += segmentSize {
		if binary.LittleEndian.Uint32(table[at:]) == segmentInterpreter {
			return 0, invalid("the program is not static: it needs a loader and libraries, which come with an image")
		}
	}
	return binary.LittleEndian.Uint16(head[18:]), nil
}
