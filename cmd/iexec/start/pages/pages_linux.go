//go:build amd64 || arm64

package pages

import "syscall"

// mapping is a part of the address space.
type mapping struct{ start, size uintptr }

// constants are the mappings of the program's file that nothing ever writes to: code and constants.
var constants []mapping

// This package imports package syscall only, so that it is initialised among the first (the specification of the language
// has the order: by imports, then by path), before much of the program has been touched.
func init() {
	if traced() {
		return // a debugger's breakpoints are written into the code
	}
	constants = find()
	advise(syscall.MADV_NOHUGEPAGE)
}

// Return gives back what is mapped of the program's code and constants.
func Return() { advise(syscall.MADV_DONTNEED) }

func advise(advice uintptr) {
	for _, m := range constants {
		// It may fail: then more stays resident.
		_, _, _ = syscall.RawSyscall(syscall.SYS_MADVISE, m.start, m.size, advice)
	}
}

// The parts of an ELF file's head that count here, for 64 bits and little endian.
const (
	elfMagic  = "\x7fELF\x02\x01"
	elfFixed  = 2 // a program that is loaded where it says, so that nothing in its constants is relocated
	elfLoad   = 1
	elfWrite  = 2
	elfHead   = 64
	elfRecord = 56
)

// find reads from the head of the program's file what is loaded to where.
func find() []mapping {
	head := read("/proc/self/exe")
	if len(head) < elfHead || string(head[:len(elfMagic)]) != elfMagic || number(head[16:18]) != elfFixed {
		return nil
	}
	var found []mapping
	page := uintptr(syscall.Getpagesize())
	at, records := number(head[32:40]), number(head[56:58])
	for range records {
		if at > uintptr(len(head)-elfRecord) {
			return nil
		}
		r := head[at:]
		kind, flags, start, size := number(r[:4]), number(r[4:8]), number(r[16:24]), number(r[40:48])
		if kind == elfLoad && flags&elfWrite == 0 {
			end := (start + size + page - 1) &^ (page - 1)
			start &^= page - 1
			found = append(found, mapping{start, end - start})
		}
		at += elfRecord
	}
	return found
}

// number reads a number, the least byte first.
func number(b []byte) (n uintptr) {
	for i, v := range b {
		n |= uintptr(v) << (8 * i)
	}
	return n
}

// traced tells whether a debugger is at work, or may be.
func traced() bool {
	const key = "\nTracerPid:\t"
	status := string(read("/proc/self/status"))
	for i := 0; i+len(key) < len(status); i++ {
		if status[i:i+len(key)] == key {
			return status[i+len(key)] != '0'
		}
	}
	return true
}

// read reads the beginning of a file.
func read(path string) []byte {
	f, err := syscall.Open(path, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	defer syscall.Close(f) //nolint:errcheck // only read
	b := make([]byte, 4096)
	n, err := syscall.Read(f, b)
	if err != nil || n < 0 {
		return nil
	}
	return b[:n]
}
