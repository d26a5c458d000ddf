// Command peak runs a command to its end and prints, as the last line, what it took: its seconds, those of the processor,
// and the most bytes that one of its processes had resident. A process begins with its parent's resident set in this
// account where it was forked and not yet become another program, so that only a small program may ask.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

func main() {
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	began := time.Now()
	out, err := cmd.CombinedOutput()
	took := time.Since(began)
	os.Stdout.Write(out)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		fmt.Fprintln(os.Stderr, "this system does not say how much memory a process had")
		os.Exit(1)
	}
	processor := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	fmt.Println()
	json.NewEncoder(os.Stdout).Encode(map[string]float64{ //nolint:errcheck // a lost answer is missed
		"seconds": took.Seconds(), "processor": processor.Seconds(), "bytes": float64(usage.Maxrss) * 1024})
}
