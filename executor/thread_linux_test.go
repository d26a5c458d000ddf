package executor_test

import (
	"sync"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/iexec-go/iexec/executor"
)

// However many there are, none is the main thread.
func TestOwnThread(t *testing.T) {
	var all sync.WaitGroup
	for range 300 {
		for range 4 {
			all.Add(1)
			executor.OwnThread(func() {
				defer all.Done()
				if unix.Gettid() == unix.Getpid() {
					t.Error("it is the main thread")
				}
			})
		}
		all.Wait()
	}
}
