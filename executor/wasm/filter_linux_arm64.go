package wasm

import "golang.org/x/sys/unix"

// noForks is for older calls that start a process: this architecture has none.
func noForks() []unix.SockFilter { return nil }
