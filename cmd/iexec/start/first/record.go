//go:build unix

package first

import "syscall"

// Where an ELF file of 64 bits, little endian, lists its sections, and what is needed of them.
const (
	elfMagic     = "\x7fELF\x02\x01"
	elfHead      = 64
	elfRecord    = 64 // of a section
	maxSections  = 256
	maxNames     = 16 << 10
	recordName   = ".go.buildinfo\x00"
	maxRecord    = 64 << 10
	recordMagic  = "\xff Go buildinf:" // see the package debug/buildinfo of the standard library
	recordHead   = 32
	recordFlags  = 15
	textsInline  = 2  // flag: the texts follow
	textSentinel = 16 // bytes around the second text
)

// ofThisProgram is what the build wrote down: as package cli/release says it. Empty if it cannot be found.
func ofThisProgram() string {
	f, err := open("/proc/self/exe")
	if err != nil {
		return ""
	}
	defer syscall.Close(f) //nolint:errcheck // only read
	head := read(f, 0, elfHead)
	if len(head) < elfHead || string(head[:len(elfMagic)]) != elfMagic {
		return ""
	}
	sections := read(f, number(head[40:48]), min(number(head[60:62]), maxSections)*elfRecord)
	section := func(n uint64) (name, at, size uint64) {
		if (n+1)*elfRecord > uint64(len(sections)) {
			return 0, 0, 0
		}
		r := sections[n*elfRecord:]
		return number(r[:4]), number(r[24:32]), number(r[32:40])
	}
	_, at, size := section(number(head[62:64]))
	names := read(f, at, min(size, maxNames))
	for n := range uint64(len(sections)) / elfRecord {
		name, at, size := section(n)
		if end := name + uint64(len(recordName)); end <= uint64(len(names)) && string(names[name:end]) == recordName {
			return of(read(f, at, min(size, maxRecord)))
		}
	}
	return ""
}

// of reads the record.
func of(record []byte) string {
	if len(record) < recordHead || string(record[:len(recordMagic)]) != recordMagic || record[recordFlags]&textsInline == 0 {
		return ""
	}
	_, rest := text(record[recordHead:]) // the compiler's version
	modules, _ := text(rest)
	if len(modules) < 2*textSentinel {
		return ""
	}
	return versionIn(modules[textSentinel : len(modules)-textSentinel])
}

// versionIn reads the module's version and the commit.
func versionIn(modules string) string {
	const module, commit = "mod\t", "build\tvcs.revision="
	version, revision := "devel", ""
	for len(modules) > 0 {
		var line string
		line, modules = cut(modules, '\n')
		switch {
		case len(line) > len(module) && line[:len(module)] == module:
			_, rest := cut(line[len(module):], '\t')
			if v, _ := cut(rest, '\t'); v != "" && v != "(devel)" {
				version = v
			}
		case len(line) > len(commit) && line[:len(commit)] == commit:
			revision = line[len(commit):]
			revision = " " + revision[:min(12, len(revision))]
		}
	}
	return version + revision
}

// text reads a text, with its length before it, seven bits to a byte.
func text(b []byte) (text string, rest []byte) {
	length := uint64(0)
	for shift := 0; len(b) > 0 && shift < 35; shift += 7 {
		next := b[0]
		length |= uint64(next&0x7f) << shift
		if b = b[1:]; next < 0x80 {
			if length > uint64(len(b)) {
				return "", nil
			}
			return string(b[:length]), b[length:]
		}
	}
	return "", nil
}

func cut(s string, at byte) (before, after string) {
	for i := range len(s) {
		if s[i] == at {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

// number reads a number, the least byte first.
func number(b []byte) (n uint64) {
	for i, v := range b {
		n |= uint64(v) << (8 * i)
	}
	return n
}

func open(name string) (int, error) { return syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0) }

// readFile reads up to so many bytes of a file; none if there is no such file.
func readFile(name string, most uint64) []byte {
	f, err := open(name)
	if err != nil {
		return nil
	}
	defer syscall.Close(f) //nolint:errcheck // only read
	return read(f, 0, most)
}

// read reads up to so many bytes.
func read(f int, at, most uint64) []byte {
	b := make([]byte, most)
	n, _ := syscall.Pread(f, b, int64(at)) // what is missing is noticed
	return b[:max(n, 0)]
}
