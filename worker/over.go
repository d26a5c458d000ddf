package worker

import (
	"context"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/lru"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// over remembers views of tasks that are final, for as long as the chain goes on from the block where they were read.
//
// Rationale: a final task changes with the chain only, and a worker watches it until it is buried. Where blocks are quick, those
// that wait for that are most of what is watched; each was read once more for every block.
type over struct {
	mu    sync.Mutex
	head  chain.Block // of the last look
	views lru.BasicLRU[ofWorker, ending]
}

type ofWorker struct {
	worker common.Address
	task   common.Hash
}

type ending struct {
	view  View
	since uint64 // the block where it was read
}

// keptEndings bounds the memory; what falls out is read again.
const keptEndings = 1024

// at returns what is known of tasks at a head, with a zero view for the others.
func (o *over) at(ctx context.Context, client *chain.Client, head chain.Block, worker common.Address, tasks []common.Hash) ([]View, error) {
	o.mu.Lock()
	last := o.head
	o.mu.Unlock()
	same, err := continues(ctx, client, last, head)
	if err != nil {
		return nil, err
	}
	views := make([]View, len(tasks))
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.head = head; !same {
		o.views = lru.NewBasicLRU[ofWorker, ending](keptEndings)
	}
	for i, task := range tasks {
		if known, ok := o.views.Get(ofWorker{worker, task}); ok {
			views[i] = known.view
		}
	}
	return views, nil
}

// continues tells whether a block is still of the chain that has this head.
func continues(ctx context.Context, client *chain.Client, last, head chain.Block) (bool, error) {
	switch last.Hash {
	case common.Hash{}:
		return false, nil
	case head.Hash, head.Parent:
		return true, nil
	}
	b, err := client.BlockByNumber(ctx, last.Number)
	if poco.KindOf(err) == poco.NotFound && err != nil {
		return false, nil //nolint:nilerr // that it is not there is the answer
	}
	return err == nil && b.Hash == last.Hash, err
}

// put remembers those of the views that are final, if nobody has looked at another block in between.
func (o *over) put(head chain.Block, worker common.Address, views []View) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.head.Hash != head.Hash {
		return
	}
	for _, v := range views {
		key := ofWorker{worker, v.Task.ID}
		changes := !v.Task.Status.Final() || hub.Unsettled(&v.Task) && !v.Released
		if !changes && !o.views.Contains(key) {
			o.views.Add(key, ending{v, head.Number})
		}
	}
}

// since is the block where a task was first seen to be final; 0: not known.
func (o *over) since(worker common.Address, task common.Hash) uint64 {
	o.mu.Lock()
	defer o.mu.Unlock()
	known, _ := o.views.Peek(ofWorker{worker, task})
	return known.since
}

// forget has a task read again.
func (o *over) forget(worker common.Address, task common.Hash) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.views.Remove(ofWorker{worker, task})
}
