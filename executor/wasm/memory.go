package wasm

import "github.com/tetratelabs/wazero/experimental"

// allowance hands memory to a guest, up to a limit, and remembers whether it was asked for more.
// WebAssembly tells a program that memory.grow failed and goes on; only this memory of the refusal
// tells an app that ran out of memory from one that failed for another reason.
type allowance struct {
	limit   uint64
	refused bool
	failed  bool // the machine had no memory to reserve
}

// Allocate implements experimental.MemoryAllocator.
func (a *allowance) Allocate(_, max uint64) experimental.LinearMemory {
	space, err := reserve(min(max, a.limit))
	if err != nil {
		a.failed = true
	}
	return &guestMemory{allowance: a, space: space}
}

type guestMemory struct {
	*allowance
	space []byte
}

// Reallocate implements experimental.LinearMemory.
func (m *guestMemory) Reallocate(size uint64) []byte {
	if size > m.limit {
		m.refused = true
		return nil
	}
	if m.failed {
		return nil
	}
	space, ok := commit(m.space, size)
	if !ok {
		m.failed = true
		return nil
	}
	m.space = space
	return space[:size]
}

// Free implements experimental.LinearMemory.
func (m *guestMemory) Free() {
	release(m.space)
	m.space = nil
}
