package machine_test

import (
	"os"
	"runtime"
	"testing"

	"github.com/iexec-go/iexec/machine"
)

// What is there is found and measured, and nothing is left behind.
func TestMachine(t *testing.T) {
	dir := t.TempDir()
	m := machine.Look(dir)
	if m.CPUs < 1 || m.OS != runtime.GOOS || m.Arch != runtime.GOARCH {
		t.Errorf("%+v", m)
	}
	if runtime.GOOS == "linux" && (m.Memory < 64<<20 || m.MemoryFree == 0 || m.MemoryFree > m.Memory || m.DiskFree == 0) {
		t.Errorf("memory and disk: %+v", m)
	}
	if err := m.Measure(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	if s := m.Speed; s.Hash == 0 || s.HashAll == 0 || s.Memory == 0 || s.Disk == 0 {
		t.Errorf("%+v", s)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%v, %v", left, err)
	}
	if err := m.Measure(t.Context(), dir+"/missing"); err == nil {
		t.Error("a disk that is not there was measured")
	}
}
