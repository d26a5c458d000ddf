package outbox_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/outbox"
)

// offers sees the transactions that pass, and tells of each new one.
type offers struct {
	mu    sync.Mutex
	seen  map[uint64][]*types.Transaction // by nonce, each once
	fresh chan *types.Transaction
}

func watchOffers(w *world) *offers {
	o := &offers{seen: make(map[uint64][]*types.Transaction), fresh: make(chan *types.Transaction, 100)}
	w.network.fail(nil, func(body string) bool {
		for _, m := range rawTx.FindAllStringSubmatch(body, -1) {
			tx := new(types.Transaction)
			if err := tx.UnmarshalBinary(hexutil.MustDecode(m[1])); err != nil {
				w.t.Error(err)
				continue
			}
			o.add(tx)
		}
		return false
	})
	return o
}

func (o *offers) add(tx *types.Transaction) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, known := range o.seen[tx.Nonce()] {
		if known.Hash() == tx.Hash() {
			return
		}
	}
	o.seen[tx.Nonce()] = append(o.seen[tx.Nonce()], tx)
	o.fresh <- tx
}

// A node that makes a block when a transaction arrives, and sleeps through some arrivals, wakes at the next: a better
// offer for the first that waits. The others are left as they are.
func TestNodeThatSleepsThroughAnArrival(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{Quiet: 20 * time.Millisecond})
	defer w.close()
	address := w.deploy(echo)
	o := watchOffers(w)
	w.start()
	w.must(w.box.SubmitIntent(t.Context(),
		outbox.Intent{ID: "0", Call: chain.Call{To: &address, Data: word(0)}}, outbox.Intent{ID: "1", Call: chain.Call{To: &address, Data: word(1)}}))
	var tips []*types.Transaction
	for len(tips) < 3 {
		if tx := <-o.fresh; tx.Nonce() == 0 {
			tips = append(tips, tx)
		}
	}
	for i, tx := range tips[1:] {
		if tx.GasTipCapCmp(tips[i]) <= 0 || tx.GasFeeCapCmp(tips[i]) <= 0 {
			t.Errorf("version %d offers %v and %v, the one before %v and %v", i+1, tx.GasTipCap(), tx.GasFeeCap(), tips[i].GasTipCap(), tips[i].GasFeeCap())
		}
	}
	w.mine()
	for _, id := range []string{"0", "1"} {
		if result := w.finish(id); result.Status != outbox.Confirmed {
			t.Errorf("%s: %+v", id, result)
		}
	}
	o.mu.Lock()
	if n := len(o.seen[1]); n != 1 {
		t.Errorf("%d versions of the second transaction, which waited for the first", n)
	}
	o.mu.Unlock()
	w.audit(address, 2)
}

// At the fee cap the node is given the same again, and nothing dearer.
func TestQuietChainAtTheFeeCap(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{Quiet: 10 * time.Millisecond})
	defer w.close()
	address := w.deploy(echo)
	fees, err := w.direct.Fees(t.Context(), nil)
	w.must(err)
	w.config.FeeCap = fees.Max
	o := watchOffers(w)
	w.start()
	w.must(w.box.Submit(t.Context(), "0", chain.Call{To: &address, Data: word(0)}))
	for again := 0; again < 3; {
		w.network.mu.Lock()
		again = 0
		for _, n := range w.network.sent[0] {
			again += n
		}
		w.network.mu.Unlock()
		wait(5 * time.Millisecond)
	}
	w.mine()
	if result := w.finish("0"); result.Status != outbox.Confirmed {
		t.Errorf("%+v", result)
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, tx := range o.seen[0] {
		if tx.GasFeeCap().Cmp(fees.Max) > 0 {
			t.Errorf("%v was offered, the cap is %v", tx.GasFeeCap(), fees.Max)
		}
	}
}

// What waits for a moment is sent when it has come, although no block has.
func TestMomentComesWithoutABlock(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{Quiet: 20 * time.Millisecond})
	defer w.close()
	address := w.deploy(notBefore)
	head := w.mine()
	w.start()
	w.must(w.box.SubmitIntent(t.Context(), outbox.Intent{ID: "later", Call: chain.Call{To: &address, Data: word(head.Time() + 3)},
		RetryUntil: time.Unix(int64(head.Time())+600, 0)}))
	for w.status("later") != outbox.Sent {
		wait(5 * time.Millisecond)
	}
	if now, err := w.direct.Head(t.Context()); err != nil || now.Hash != head.Hash() {
		t.Errorf("a block came: %+v, %v", now, err)
	}
}

// wait gives others the time.
func wait(d time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), d)
	defer cancel()
	<-ctx.Done()
}
