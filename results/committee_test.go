package results_test

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// commit brings a task to a committee that believes a digest of some workers, against that of others; the hub shows it as
// REVEALING and nothing else.
func (c *chain) commit(task, digest common.Hash, believed []account, others ...account) {
	f := &poco.Fixing{Committee: poco.Committee{TaskID: task, Consensus: poco.ResultHash(task, digest)}}
	for _, w := range believed {
		f.Members = append(f.Members, poco.Member{Worker: w.Address, ResultHash: f.Consensus})
	}
	for _, w := range others {
		f.Members = append(f.Members, poco.Member{Worker: w.Address, ResultHash: common.Hash{9}})
	}
	c.with(func() {
		t := c.tasks[task]
		t.Status = poco.TaskRevealing
		c.tasks[task] = t
		if c.fixed == nil {
			c.fixed = map[common.Hash]*poco.Fixing{}
		}
		c.fixed[task] = f
	})
}

// member uploads without a word of the pool.
func (w *world) member(t *testing.T, task common.Hash, worker account, zip []byte) (string, error) {
	t.Helper()
	a := poco.Authorization{TaskID: task, Worker: worker.Address}
	token, err := w.Token(t.Context(), a, worker.sign(a.Hash()))
	if err != nil {
		return "", err
	}
	return w.Upload(t.Context(), token, task, bytes.NewReader(zip), int64(len(zip)), nil)
}

// On the settlement's road the chain names who may upload: the consensus of the committee, with what it believes.
func TestUploadOfACommittee(t *testing.T) {
	w := newWorld(t, memory, nil)
	zip, digest := archive(t, "hello")
	lie, _ := archive(t, "goodbye")
	task := w.deal(1, nil)
	if _, err := w.member(t, task, alice, zip); poco.KindOf(err) != poco.Unauthorized {
		t.Errorf("before the commit: %v", err)
	}
	w.commit(task, digest, []account{alice}, bob)
	if _, err := w.member(t, task, bob, zip); poco.KindOf(err) != poco.Unauthorized {
		t.Errorf("of a dissenter: %v", err)
	}
	if _, err := w.member(t, task, stranger, zip); poco.KindOf(err) != poco.Unauthorized {
		t.Errorf("of a stranger: %v", err)
	}
	if _, err := w.upload(t, task, stranger, zip); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("of one that the pool authorized, and did not commit: %v", err)
	}
	if _, err := w.member(t, task, alice, lie); poco.KindOf(err) != poco.Unverified {
		t.Errorf("of another result: %v", err)
	}
	location, err := w.member(t, task, alice, zip)
	if err != nil || location != "/ipfs/"+cidOf(t, zip) {
		t.Fatalf("%s, %v", location, err)
	}
	if cid, err := w.CID(t.Context(), task); err != nil || "/ipfs/"+cid != location {
		t.Errorf("found %s, %v", cid, err)
	}
	// A reorganisation leads to a committee that believes something else: what is here is not the result.
	w.commit(task, common.Hash{7}, []account{bob})
	if cid, err := w.CID(t.Context(), task); poco.KindOf(err) != poco.NotFound {
		t.Errorf("found %s, %v, which the chain does not agree on", cid, err)
	}
	w.commit(task, digest, []account{alice})
	w.end(task, poco.TaskCompleted, digest)
	if cid, err := w.CID(t.Context(), task); err != nil || "/ipfs/"+cid != location {
		t.Errorf("settled: %s, %v", cid, err)
	}
	if _, err := w.member(t, task, alice, zip); poco.KindOf(err) != poco.Unauthorized {
		t.Errorf("after the settlement: %v", err)
	}
}
