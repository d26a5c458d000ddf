package executor

import (
	"runtime"

	"golang.org/x/sys/unix"
)

// OwnThread runs f on a thread that ends with it: what f does to the thread (namespaces, rules, filters) is nobody else's. It
// returns at once.
//
// Rationale: the main thread must not be that one. It cannot end, and what /proc/self tells of this process is the main
// thread's: its mounts, its root, its groups.
func OwnThread(f func()) {
	go func() {
		runtime.LockOSThread() // where it is never unlocked the thread ends with the goroutine
		if unix.Gettid() != unix.Getpid() {
			f()
			return
		}
		begun := make(chan struct{})
		go func() {
			runtime.LockOSThread()
			close(begun)
			f()
		}()
		<-begun // the main thread is held meanwhile, so that the other goroutine has another
		runtime.UnlockOSThread()
	}()
}
