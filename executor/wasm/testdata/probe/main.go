// Command probe is the guest of the tests: its first argument names what it does.
package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	if len(os.Args) < 2 {
		fail(errors.New("what?"))
	}
	deed, ok := deeds[os.Args[1]]
	if !ok {
		fail(errors.New("unknown: " + os.Args[1]))
	}
	if err := deed(os.Args[2:]); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "probe:", err)
	os.Exit(1)
}

var deeds = map[string]func(args []string) error{
	"hello":    hello,
	"exit":     func([]string) error { os.Exit(42); return nil },
	"panic":    func([]string) error { panic("on purpose") },
	"spin":     func([]string) error { fmt.Println("spinning"); spin(); return nil },
	"sleep":    func([]string) error { fmt.Println("sleeping"); return sleepForEver() },
	"memory":   func([]string) error { return eat() },
	"bytes":    fillBytes,
	"files":    fillFiles,
	"holes":    func([]string) error { return os.Truncate(make1("/iexec_out/a"), 1<<40) },
	"shout":    shout,
	"tell":     tell,
	"escape":   escape,
	"tree":     tree,
	"silent":   func([]string) error { return nil },
	"readonly": readonly,
	"handles":  handles,
	"steps":    steps,
	"now":      now,
	"task":     func([]string) error { return answer(os.Getenv("IEXEC_TASK_ID")) },
}

// now says what the clock shows, and a random number.
func now([]string) error {
	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		return err
	}
	fmt.Printf("%s %x\n", time.Now().UTC().Format(time.RFC3339Nano), random)
	return nil
}

// steps says where it is for each byte of an input file, the first if none is named, and waits until that byte is an x.
func steps(args []string) error {
	if len(args) == 0 {
		args = []string{filepath.Join("/iexec_in", os.Getenv("IEXEC_INPUT_FILE_NAME_1"))}
	}
	for i := 0; ; i++ {
		gate, err := os.ReadFile(args[0])
		if err != nil {
			return err
		}
		if i == len(gate) {
			break
		}
		fmt.Println("step", i+1)
		for gate[i] != 'x' {
			if gate, err = os.ReadFile(args[0]); err != nil {
				return err
			}
		}
	}
	fmt.Fprintln(os.Stderr, "no step is left")
	return answer("done")
}

// answer is the result of the task.
func answer(text string) error {
	if err := os.WriteFile("/iexec_out/answer.txt", []byte(text), 0o644); err != nil {
		return err
	}
	return os.WriteFile("/iexec_out/computed.json", []byte(`{"deterministic-output-path":"/iexec_out/answer.txt"}`), 0o644)
}

func hello(args []string) error {
	in, err := os.ReadFile("/iexec_in/greeting.txt")
	if err != nil {
		return err
	}
	text := fmt.Sprintf("%s %s %s", in, strings.Join(args, "|"), os.Getenv("IEXEC_TASK_INDEX"))
	fmt.Println("said", text)
	return answer(text)
}

var sink uint64

func spin() {
	for i := uint64(1); ; i++ {
		sink = sink*i + 1
	}
}

func sleepForEver() error {
	for {
		time.Sleep(time.Hour)
	}
}

func eat() error {
	var kept [][]byte
	for {
		piece := make([]byte, 8<<20)
		for i := 0; i < len(piece); i += 4096 {
			piece[i] = 1
		}
		kept = append(kept, piece)
		sink += uint64(len(kept))
	}
}

func fillBytes([]string) error {
	f, err := os.Create("/iexec_out/big")
	if err != nil {
		return err
	}
	for {
		if _, err := f.Write(make([]byte, 64<<10)); err != nil {
			return err
		}
	}
}

func fillFiles([]string) error {
	for i := 0; ; i++ {
		if err := os.Mkdir(fmt.Sprintf("/iexec_out/d%d", i), 0o755); err != nil {
			return err
		}
		f, err := os.Create(fmt.Sprintf("/iexec_out/d%d/f", i))
		if err != nil {
			return err
		}
		f.Close()
	}
}

func make1(name string) string {
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		fail(err)
	}
	return name
}

func shout([]string) error {
	fmt.Println("first line")
	line := strings.Repeat("x", 1023) + "\n"
	for range 8 << 10 {
		if _, err := os.Stdout.WriteString(line); err != nil {
			return err
		}
	}
	fmt.Println("last line")
	return nil
}

// tell writes down everything in its world that could differ between machines.
func tell([]string) error {
	var b strings.Builder
	random := make([]byte, 64)
	if _, err := rand.Read(random); err != nil {
		return err
	}
	fmt.Fprintf(&b, "random %x\n", random)
	begun := time.Now()
	time.Sleep(90 * time.Second)
	fmt.Fprintf(&b, "time %v, slept about %v\n", begun.UTC(), time.Since(begun).Round(time.Second))
	fmt.Fprintf(&b, "args %q env %q\n", os.Args, os.Environ())
	m := map[int]int{1: 1, 2: 2, 3: 3, 4: 4, 5: 5}
	for k := range m { // Go seeds its maps with randomness
		fmt.Fprint(&b, k, " ")
	}
	for _, dir := range []string{"/iexec_in", "/iexec_out"} {
		err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := entry.Info()
			if err != nil {
				return err
			}
			fmt.Fprintf(&b, "\n%s %v %d %v", name, info.Mode(), info.Size(), info.ModTime().UTC())
			return nil
		})
		if err != nil {
			return err
		}
	}
	return os.WriteFile("/iexec_out/told", []byte(b.String()), 0o644)
}

// escape tries each way out and fails when one works.
func escape(args []string) error {
	secret := args[0] // a host file outside both folders
	if err := os.WriteFile("/iexec_out/own", []byte("mine"), 0o644); err != nil {
		return err
	}
	ups := "/iexec_out/../../../../../../../../../.."
	for _, name := range []string{
		secret, "/etc/passwd", "../../../../../../../.." + secret, ups + secret, ups + "/etc/passwd",
		"/iexec_in/../secret.txt", "/iexec_in/link", "/iexec_in/linkdir/passwd", "/proc/self/environ", "/",
	} {
		if data, err := os.ReadFile(name); err == nil {
			return fmt.Errorf("read %s: %q", name, data)
		}
		if entries, err := os.ReadDir(name); err == nil {
			return fmt.Errorf("listed %s: %v", name, entries)
		}
		if f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644); err == nil {
			f.Close()
			return fmt.Errorf("opened %s for writing", name)
		}
	}
	for _, target := range []string{secret, "/etc", "../../../../../../etc", "own", ".", "/iexec_in"} {
		if err := os.Symlink(target, "/iexec_out/symlink"); err == nil {
			return fmt.Errorf("made a symlink to %s", target)
		}
		if err := os.Link(target, "/iexec_out/hardlink"); err == nil {
			return fmt.Errorf("made a hard link to %s", target)
		}
	}
	for _, to := range []string{"/iexec_out/../escaped", "/iexec_in/own", secret} {
		if err := os.Rename("/iexec_out/own", to); err == nil {
			return fmt.Errorf("moved a file to %s", to)
		}
	}
	if err := os.Mkdir("/iexec_out/../made", 0o755); err == nil {
		return errors.New("made a folder outside")
	}
	if err := os.Remove("/iexec_in/greeting.txt"); err == nil {
		return errors.New("removed an input")
	}
	return os.Remove("/iexec_out/own")
}

// tree goes through the usual work with files and checks each step.
func tree([]string) error {
	if err := os.MkdirAll("/iexec_out/a/b/c", 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile("/iexec_out/a/b/c/file", os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.WriteString("hello world"); err != nil {
		return err
	}
	if _, err := f.WriteAt([]byte("J"), 0); err != nil {
		return err
	}
	if _, err := f.Seek(-5, io.SeekEnd); err != nil {
		return err
	}
	rest, err := io.ReadAll(f)
	if err != nil || string(rest) != "world" {
		return fmt.Errorf("read back %q, %v", rest, err)
	}
	if err := f.Truncate(5); err != nil {
		return err
	}
	if err := os.Rename("/iexec_out/a/b", "/iexec_out/a/moved"); err != nil {
		return err
	}
	if err := os.Rename("/iexec_out/a", "/iexec_out/a/moved/inside"); err == nil {
		return errors.New("moved a folder into itself")
	}
	g, err := os.OpenFile("/iexec_out/a/moved/c/file", os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err := g.WriteString("!"); err != nil {
		return err
	}
	g.Close()
	f.Close()
	data, err := os.ReadFile("/iexec_out/a/moved/c/file")
	if err != nil || string(data) != "Jello!" {
		return fmt.Errorf("read %q, %v", data, err)
	}
	if err := os.Remove("/iexec_out/a/moved"); err == nil {
		return errors.New("removed a folder that is not empty")
	}
	for i := range 30 {
		make1(fmt.Sprintf("/iexec_out/a/%02d", 29-i))
	}
	entries, err := os.ReadDir("/iexec_out/a")
	if err != nil || len(entries) != 31 || entries[0].Name() != "00" {
		return fmt.Errorf("listed %v, %v", entries, err)
	}
	if _, err := os.OpenFile("/iexec_out/bad\\name", os.O_CREATE|os.O_WRONLY, 0o644); err == nil {
		return errors.New("made a name that no archive can hold")
	}
	return os.RemoveAll("/iexec_out/a")
}

func readonly([]string) error {
	if err := os.WriteFile("/iexec_in/greeting.txt", []byte("x"), 0o644); err == nil {
		return errors.New("wrote an input")
	}
	if err := os.WriteFile("/iexec_in/new", nil, 0o644); err == nil {
		return errors.New("made an input")
	}
	if err := os.Truncate("/iexec_in/greeting.txt", 0); err == nil {
		return errors.New("truncated an input")
	}
	return nil
}

func handles([]string) error {
	make1("/iexec_out/f")
	for range 10_000 {
		if _, err := os.Open("/iexec_out/f"); err != nil {
			return nil
		}
	}
	return errors.New("ten thousand files are open at once")
}
