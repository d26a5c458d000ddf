// Package machine looks at the machine that a program runs on: what it has, and how fast it is.
//
// It owns the measurements that a worker shows its operator and tells its pool. They are rough, take about a second, and
// nothing that money depends on is decided by them. It never keeps anything: what it writes it removes.
package machine

import (
	"context"
	"crypto/sha256"
	"errors"
	"os"
	"runtime"
	"sync"
	"time"
)

// Machine is what there is. What cannot be found out on a system is zero.
type Machine struct {
	OS, Arch   string
	CPUs       int
	Memory     uint64 // bytes
	MemoryFree uint64 // bytes that programs could still take
	DiskFree   uint64 // bytes, where dir is
	Speed      Speed
	GPUs       []GPU
	Load       float64 // processors in use, on average over the last minute
}

// Speed is what was measured, in bytes a second.
type Speed struct {
	Hash    uint64 // SHA-256, on one core
	HashAll uint64 // on all of them
	Memory  uint64 // copied, on one core
	Disk    uint64 // written and synced
}

// Look finds out what there is; dir is where tasks will write.
func Look(dir string) Machine {
	m := Machine{OS: runtime.GOOS, Arch: runtime.GOARCH, CPUs: runtime.NumCPU()}
	m.Memory, m.MemoryFree = memory()
	m.DiskFree = diskFree(dir)
	m.Load = load()
	if runtime.GOOS == "linux" {
		m.GPUs = GPUs("/")
	}
	return m
}

// Load is how many processors are in use, 0 where that is not known.
func Load() float64 { return load() }

const (
	measured  = 200 * time.Millisecond // for each of the measurements in memory
	diskBytes = 32 << 20
)

// Measure finds out how fast the machine is.
func (m *Machine) Measure(ctx context.Context, dir string) (err error) {
	m.Speed.Hash = hashing(ctx, 1)
	m.Speed.HashAll = hashing(ctx, m.CPUs)
	m.Speed.Memory = copying(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	m.Speed.Disk, err = writing(dir)
	return err
}

// hashing is how many bytes so many cores hash in a second.
func hashing(ctx context.Context, cores int) uint64 {
	ctx, cancel := context.WithTimeout(ctx, measured)
	defer cancel()
	var group sync.WaitGroup
	counts := make([]uint64, cores)
	began := time.Now()
	for i := range counts {
		group.Go(func() {
			block := make([]byte, 64<<10)
			for counts[i] == 0 || ctx.Err() == nil {
				sum := sha256.Sum256(block)
				copy(block, sum[:])
				counts[i] += uint64(len(block))
			}
		})
	}
	group.Wait()
	total := uint64(0)
	for _, n := range counts {
		total += n
	}
	return rate(total, time.Since(began))
}

func copying(ctx context.Context) uint64 {
	ctx, cancel := context.WithTimeout(ctx, measured)
	defer cancel()
	from, to := make([]byte, 16<<20), make([]byte, 16<<20)
	total, began := uint64(0), time.Now()
	for total == 0 || ctx.Err() == nil {
		total += uint64(copy(to, from))
	}
	return rate(total, time.Since(began))
}

func writing(dir string) (speed uint64, err error) {
	file, err := os.CreateTemp(dir, "measure-*")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, file.Close(), os.Remove(file.Name())) }()
	block := make([]byte, 1<<20)
	for i := range block {
		block[i] = byte(i * 7)
	}
	began := time.Now()
	for range diskBytes / len(block) {
		if _, err := file.Write(block); err != nil {
			return 0, err
		}
	}
	if err := file.Sync(); err != nil {
		return 0, err
	}
	return rate(diskBytes, time.Since(began)), nil
}

func rate(bytes uint64, took time.Duration) uint64 {
	return uint64(float64(bytes) / max(took.Seconds(), 1e-6))
}
