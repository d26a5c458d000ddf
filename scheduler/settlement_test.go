package scheduler_test

import (
	"context"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/wallet"
)

// road is the settlement's on a ground that takes every commit and mines none.
type road struct{ *ground }

func (road) Settles(context.Context) (bool, error) { return true, nil }
func (road) Commit(list []hub.Commitment) (chain.Call, error) {
	d := deed{Method: "commit"}
	for _, c := range list {
		d.Refs = append(d.Refs, c.Task)
	}
	return d.call(), nil
}
func (road) Settle([]hub.Settlement, []hub.Closing) (chain.Call, error) {
	return deed{Method: "settle"}.call(), nil
}
func (road) Release(*poco.Committee, []common.Hash, int) chain.Call {
	return deed{Method: "release"}.call()
}
func (road) Refusals(context.Context, common.Hash) ([]plan.Refusal, error) { return nil, nil }

var hubDomain = order.Domain{ChainID: chainID, Hub: hubAddress}

// contribution is what a worker signs, by the key given.
func contribution(t *testing.T, d *poco.Deal, task common.Hash, worker common.Address, by *wallet.Key) *pool.ContributeRequest {
	t.Helper()
	return contributionOf(t, d, task, worker, by, answer)
}

func contributionOf(t *testing.T, d *poco.Deal, task common.Hash, worker common.Address, by *wallet.Key, answer common.Hash) *pool.ContributeRequest {
	t.Helper()
	hash, seal := poco.ResultHash(task, answer), poco.ResultSeal(worker, task, answer)
	signature, err := by.SignHash(t.Context(), hubDomain.ContributionDigest(&order.Contribution{TaskID: task, Scheduler: ownerKey.Address(),
		Stake: d.WorkerStake, ResultHash: hash, ResultSeal: seal}))
	if err != nil {
		t.Fatal(err)
	}
	return &pool.ContributeRequest{Taskid: task[:], ResultHash: hash[:], ResultSeal: seal[:], Signature: signature}
}

// receipt checks what the pool gives for a contribution.
func receipt(t *testing.T, h *hand, r *pool.ContributeRequest) uint64 {
	t.Helper()
	answer, err := h.client.Contribute(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	said := order.Receipt{TaskID: common.BytesToHash(r.Taskid), Worker: h.key.Address(), ResultHash: common.BytesToHash(r.ResultHash),
		ResultSeal: common.BytesToHash(r.ResultSeal), Received: answer.Received}
	if !poco.VerifyHashSignature(ownerKey.Address(), hubDomain.ReceiptDigest(&said), answer.Receipt) {
		t.Error("the receipt is not signed by the pool")
	}
	return answer.Received
}

// Contributions are checked before they are taken, have a receipt, and survive a restart; only then is anything committed.
func TestSignedContributions(t *testing.T) {
	g, db := newGround(), database(t)
	g.signs = true
	cfg := config(t, g, db)
	cfg.Settlement = road{g}
	s := open(t, cfg)
	one, two := s.join(t, g, 1, nil), s.join(t, g, 2, nil)
	d := g.match(1, 1, 3, nil)
	task := poco.TaskID(d.ID, 0)
	for _, h := range []*hand{one, two} {
		a := (<-h.seen).GetAssign()
		assignment := order.Assignment{TaskID: task, Worker: h.key.Address()}
		if a.Road != pool.Road_ROAD_SETTLEMENT || !poco.VerifyHashSignature(ownerKey.Address(), hubDomain.AssignmentDigest(&assignment), a.Authorization) {
			t.Errorf("assigned %+v", a)
		}
		if poco.VerifyMessageSignature(ownerKey.Address(), poco.AuthorizationHash(h.key.Address(), task, common.Address{}), a.Authorization) {
			t.Error("the hub would take it as leave to contribute")
		}
	}
	stranger := s.join(t, g, 3, nil)
	for name, c := range map[string]struct {
		by   *hand
		r    *pool.ContributeRequest
		kind poco.Kind
	}{
		"signed by another":        {one, contribution(t, &d, task, one.key.Address(), two.key), poco.Unverified},
		"for another stake":        {one, contribution(t, &poco.Deal{WorkerStake: 1}, task, one.key.Address(), one.key), poco.Unverified},
		"of one that is not asked": {stranger, contribution(t, &d, task, stranger.key.Address(), stranger.key), poco.Conflict},
		"to no task":               {one, contribution(t, &d, common.Hash{9}, one.key.Address(), one.key), poco.NotFound},
	} {
		if _, err := c.by.client.Contribute(t.Context(), c.r); poco.KindOf(err) != c.kind {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := one.client.Show(t.Context(), &pool.ShowRequest{Taskid: task[:], Digest: answer[:]}); poco.KindOf(err) != poco.Unavailable {
		t.Errorf("shown before the commit: %v", err)
	}
	at := receipt(t, one, contribution(t, &d, task, one.key.Address(), one.key))
	if n := g.count("initialize") + g.count("commit"); n != 0 {
		t.Errorf("%d transactions before the workers agree", n)
	}
	_ = s.stop()
	s = open(t, cfg)
	one, two = s.join(t, g, 1, nil), s.join(t, g, 2, nil)
	if again := receipt(t, one, contribution(t, &d, task, one.key.Address(), one.key)); again != at {
		t.Errorf("received at %d, and after the restart at %d", at, again)
	}
	receipt(t, two, contribution(t, &d, task, two.key.Address(), two.key))
	ticker := time.NewTicker(5 * time.Millisecond)
	defer ticker.Stop()
	for deadline := time.Now().Add(15 * time.Second); g.count("commit") == 0; <-ticker.C {
		if time.Now().After(deadline) {
			t.Fatal("nothing was committed")
		}
	}
	// The commit itself survives: asked for again under the same name, it is one.
	_ = s.stop()
	s = open(t, cfg)
	if e, err := s.Explain(t.Context(), ref(d, 0)); err != nil || e.Phase != plan.Committing {
		t.Errorf("after another restart: %+v, %v", e, err)
	}
	if n := g.count("commit"); n != 1 {
		t.Errorf("%d commits after the restart", n)
	}
}
