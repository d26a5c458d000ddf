// Command guest is the program that the tests run: honest, failing and hostile by turns.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// deeds are what it can be told to do.
var deeds = map[string]func(args []string){
	"hello":    hello,
	"exit":     func(args []string) { os.Exit(number(args[0])) },
	"signal":   func(args []string) { must(syscall.Kill(os.Getpid(), syscall.Signal(number(args[0])))); select {} },
	"sleep":    func([]string) { fmt.Println("sleeping"); signal.Ignore(); time.Sleep(time.Hour) },
	"spin":     func([]string) { fmt.Println("spinning"); spin() },
	"show":     show,
	"escape":   escape,
	"forkbomb": forkBomb,
	"threads":  threads,
	"eat":      eat,
	"scratch":  scratch,
	"fill":     fill,
	"hide":     hide,
	"holes":    holes,
	"files":    files,
	"deep":     deep,
	"flood":    flood,
	"odd":      odd,
	"leave":    leave,
	"killall": func([]string) {
		_ = syscall.Kill(-1, syscall.SIGKILL)
		_ = syscall.Kill(-1, syscall.SIGTERM)
		fmt.Println("killed")
	},
	"steps":  steps,
	"linger": func([]string) { time.Sleep(time.Hour) },
	"await":  wait,
	"dial":   dial,
	"open":   openAll,
	"reach":  reach,
	"write":  func(args []string) { must(os.WriteFile(args[0], []byte(args[1]), 0o600)) },
}

func main() {
	if len(os.Args) < 2 {
		fmt.Println("said nothing")
		return
	}
	deed, ok := deeds[os.Args[1]]
	if !ok {
		fmt.Fprintln(os.Stderr, "no such deed:", os.Args[1])
		os.Exit(99)
	}
	deed(os.Args[2:])
}

// steps says where it is for each byte of an input file and waits until that byte is an x.
func steps(args []string) {
	for i := 0; ; i++ {
		gate, err := os.ReadFile(args[0])
		must(err)
		if i == len(gate) {
			break
		}
		fmt.Println("step", i+1)
		await("/iexec_in", func() bool {
			gate, err = os.ReadFile(args[0])
			must(err)
			return gate[i] == 'x'
		})
	}
	fmt.Fprintln(os.Stderr, "no step is left")
}

// await returns when what is asked for is so, and asks again when something happens in a folder.
func await(dir string, so func() bool) {
	events, err := syscall.InotifyInit1(syscall.IN_CLOEXEC)
	must(err)
	_, err = syscall.InotifyAddWatch(events, dir, syscall.IN_CREATE|syscall.IN_MOVED_TO|syscall.IN_MODIFY)
	must(err)
	for some := make([]byte, 4<<10); !so(); {
		_, err := syscall.Read(events, some)
		must(err)
	}
	must(syscall.Close(events))
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "guest:", err)
		os.Exit(1)
	}
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	must(err)
	return n
}

func spin() {
	for n := 0; ; n++ {
		spun = n
	}
}

var spun int

func hello(args []string) {
	in, err := os.ReadFile("/iexec_in/greeting.txt")
	must(err)
	text := fmt.Sprintln("said", string(in), strings.Join(args, "|"), os.Getenv("IEXEC_TASK_INDEX"))
	fmt.Print(text)
	fmt.Fprint(os.Stderr, "and complained\n")
	must(os.MkdirAll("/iexec_out/deep/er", 0o700))
	must(os.WriteFile("/iexec_out/deep/er/answer.txt", []byte(text), 0o200))
	must(os.Chmod("/iexec_out/deep/er", 0))
	must(os.WriteFile("/iexec_out/computed.json", []byte(`{"deterministic-output-path":"/iexec_out/deep"}`), 0o600))
}

// show tells what the program sees of itself.
func show([]string) {
	dir, _ := os.Getwd()
	host, _ := os.Hostname()
	fmt.Println("host", host)
	fmt.Println("dir", dir, "uid", os.Getuid(), "gid", os.Getgid(), "pid", os.Getpid(), "args", strings.Join(os.Args[1:], "|"))
	for _, variable := range os.Environ() {
		fmt.Println("env", variable)
	}
	for _, name := range []string{"/proc/self/status", "/proc/self/uid_map", "/proc/self/limits"} {
		text, err := os.ReadFile(name)
		must(err)
		fmt.Print(string(text))
	}
	for _, dir := range []string{"/", "/proc/self/fd", "/dev"} {
		entries, err := os.ReadDir(dir)
		must(err)
		for _, e := range entries {
			target, _ := os.Readlink(dir + "/" + e.Name())
			fmt.Println("in", dir, e.Name(), target)
		}
	}
}

// openAll tells of each file whether it can be read and written.
func openAll(args []string) {
	for _, name := range args {
		file, err := os.OpenFile(name, os.O_RDWR, 0)
		if err == nil {
			err = file.Close()
		}
		fmt.Println("open", name, err)
	}
}

// forkBomb makes copies of itself that make copies of themselves, by nothing but the call.
func forkBomb([]string) {
	runtime.LockOSThread()
	for {
		_, _, _ = syscall.RawSyscall6(syscall.SYS_CLONE, uintptr(syscall.SIGCHLD), 0, 0, 0, 0, 0)
	}
}

// threads are processes to the kernel: it asks for more than there are, and fails.
func threads([]string) {
	for range 500 {
		cmd := exec.Command("/proc/self/exe", "linger")
		if err := cmd.Start(); err != nil {
			fmt.Println("refused:", err)
			os.Exit(7)
		}
	}
}

// wait answers with what no second run would, when it is told to go on. Other arguments only name it.
func wait([]string) {
	fmt.Println("first line")
	answer := strconv.FormatInt(time.Now().UnixNano(), 36)
	await("/iexec_in", func() bool {
		_, err := os.Stat("/iexec_in/go")
		return err == nil
	})
	must(os.WriteFile("/iexec_out/answer", []byte(answer), 0o600))
	must(os.WriteFile("/iexec_out/computed.json", []byte(`{"deterministic-output-path":"/iexec_out/answer"}`), 0o600))
	fmt.Println("last line")
}

func eat([]string) {
	fmt.Println("eating")
	var held [][]byte
	for {
		block := make([]byte, 1<<20)
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
		held = append(held, block)
	}
}

// scratch fills what is memory under another name, again and again.
func scratch([]string) {
	for i := 0; ; i++ {
		for _, dir := range []string{"/tmp", "/dev/shm"} {
			file, err := os.Create(fmt.Sprint(dir, "/", i))
			must(err)
			grow(file, 1<<20)
			must(file.Close())
		}
	}
}

func grow(file *os.File, bytes int) {
	block := make([]byte, 1<<16)
	for ; bytes > 0; bytes -= len(block) {
		if _, err := file.Write(block); err != nil {
			fmt.Println("refused:", err)
			os.Exit(5)
		}
	}
}

// fill writes files until there is no more room.
func fill([]string) {
	signal.Ignore(syscall.SIGXFSZ)
	for i := 0; ; i++ {
		file, err := os.Create(fmt.Sprint("/iexec_out/", i))
		must(err)
		grow(file, 4<<20)
		must(file.Close())
	}
}

// hide fills a disk with files that have no names.
func hide([]string) {
	for {
		file, err := os.Create("/iexec_out/hidden")
		must(err)
		must(os.Remove(file.Name()))
		grow(file, 4<<20)
	}
}

func holes([]string) {
	must(os.Truncate(create("/iexec_out/hole"), 30<<20))
	must(os.Truncate(create("/iexec_out/hole2"), 30<<20))
}

func create(name string) string {
	must(os.WriteFile(name, nil, 0o600))
	return name
}

func files([]string) {
	for i := 0; ; i++ {
		create(fmt.Sprint("/iexec_out/", i))
	}
}

func deep([]string) {
	must(os.Chdir("/iexec_out"))
	name := strings.Repeat("d", 200)
	for range 20 {
		must(os.Mkdir(name, 0o700))
		must(os.Chdir(name))
	}
}

func flood([]string) {
	fmt.Println("first line")
	block := []byte(strings.Repeat("all work and no play\n", 3000))
	for range 1000 {
		_, _ = os.Stdout.Write(block)
		_, _ = os.Stderr.Write(block)
	}
	fmt.Println("last line")
}

// odd leaves what is no part of a result.
func odd([]string) {
	must(syscall.Mkfifo("/iexec_out/pipe", 0o600))
	_, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	must(err)
	must(os.Mkdir("/iexec_out/shut", 0))
	must(os.Symlink("/etc/passwd", "/iexec_out/link"))
	must(os.WriteFile("/iexec_out/file", []byte("content"), 0))
	must(os.Link("/iexec_out/file", "/iexec_out/second"))
}

// leave ends and leaves a process behind, in a session of its own.
func leave(args []string) {
	cmd := exec.Command("/proc/self/exe", "linger", args[0])
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	must(cmd.Start())
	fmt.Println("left one")
}
