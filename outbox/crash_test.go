package outbox_test

import (
	"context"
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
)

// A crash between any two steps loses nothing and repeats nothing.
func TestCrashes(t *testing.T) {
	for name, crash := range map[string]func(w *world){
		"before anything is sent": func(w *world) {
			w.network.fail(sending, nil)
			w.until("signed", func() bool { return w.status("0") == outbox.Sent })
			w.halt()
			w.network.fail(nil, nil)
		},
		"after sending": func(w *world) {
			w.network.fail(nil, sending)
			w.until("signed", func() bool { return w.status("0") == outbox.Sent })
			w.halt()
			w.network.fail(nil, nil)
		},
		"after sending, and the node forgets": func(w *world) {
			w.until("signed", func() bool { return w.status("0") != outbox.Queued })
			w.halt()
			w.must(w.node.DropPending(context.Background()))
		},
		"after mining, before it is seen": func(w *world) {
			w.network.fail(nil, func(body string) bool { return !sending(body) && w.status("0") == outbox.Sent })
			w.until("signed", func() bool { return w.status("0") == outbox.Sent })
			w.halt()
			w.mine()
			w.network.fail(nil, nil)
		},
		"after it is seen, and the chain reorganises": func(w *world) {
			block := w.finish("0").Block
			w.halt()
			head, err := w.direct.Head(context.Background())
			w.must(err)
			_, err = w.node.Reorg(context.Background(), int(head.Number-block)+1)
			w.must(err)
			w.must(w.node.DropPending(context.Background()))
		},
		"before it is started": func(w *world) { w.halt() },
	} {
		crashed := func(t *testing.T, url string) {
			w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
			defer w.close()
			w.url = url
			address := w.deploy(echo)
			w.mine()
			w.mine()
			w.start()
			for i := range 5 {
				w.must(w.box.Submit(t.Context(), fmt.Sprint(i), chain.Call{To: &address, Data: word(uint64(i))}))
			}
			crash(w)
			w.start()
			for i := range 5 {
				w.must(w.box.Submit(t.Context(), fmt.Sprint(i), chain.Call{To: &address, Data: word(uint64(i))}))
			}
			// Confirmed before the crash says nothing about now: wait for the chain.
			w.until("all on the chain", func() bool { return w.happened(address) == 5 })
			for i := range 5 {
				if result := w.finish(fmt.Sprint(i)); result.Status != outbox.Confirmed {
					t.Errorf("%d: %+v", i, result)
				}
			}
			w.audit(address, 5)
		}
		t.Run(name, func(t *testing.T) { storetest.EachShared(t, crashed) })
	}
}

func (w *world) status(id string) outbox.Status {
	result, err := w.box.Result(context.Background(), id)
	w.must(err)
	return result.Status
}

func (w *world) happened(address common.Address) int {
	head, err := w.direct.Head(context.Background())
	w.must(err)
	logs, err := w.direct.LogsOf(context.Background(), 0, head.Number, []common.Address{address}, nil)
	w.must(err)
	return len(logs)
}

// TestRandomTroubles: whatever happens in whatever order, every intent happens exactly once.
func TestRandomTroubles(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{
			InFlight: rapid.IntRange(1, 8).Draw(r, "in flight"), Confirmations: rapid.Uint64Range(1, 3).Draw(r, "confirmations"),
			ReplaceAfter: time.Duration(rapid.SampledFrom([]int{1, 1e9}).Draw(r, "replace after")) * time.Nanosecond,
		})
		w.url = fmt.Sprintf("sqlite:%s/%d.db", t.TempDir(), time.Now().UnixNano())
		defer w.close()
		address := w.deploy(echo)
		w.mine()
		w.start()
		calls := 0
		for range rapid.IntRange(3, 20).Draw(r, "steps") {
			switch rapid.IntRange(0, 7).Draw(r, "step") {
			case 0, 1:
				for range rapid.IntRange(1, 4).Draw(r, "calls") {
					w.must(w.box.Submit(context.Background(), fmt.Sprint(calls), chain.Call{To: &address, Data: word(uint64(calls))}))
					calls++
				}
			case 2, 3:
				w.mine()
			case 4:
				head, err := w.direct.Head(context.Background())
				w.must(err)
				if deepest := int(min(head.Number-1, 4)); deepest > 0 { // the contract stays
					_, err = w.node.Reorg(context.Background(), rapid.IntRange(1, deepest).Draw(r, "depth"))
					w.must(err)
				}
			case 5:
				w.must(w.node.DropPending(context.Background()))
			case 6:
				var lose, swallow func(string) bool
				if rapid.Bool().Draw(r, "lose") {
					lose = sending
				}
				if rapid.Bool().Draw(r, "swallow") {
					swallow = func(string) bool { return true }
				}
				w.network.fail(lose, swallow)
			case 7:
				w.halt()
				w.network.fail(nil, nil)
				w.start()
			}
		}
		w.network.fail(nil, nil)
		w.until("all happened", func() bool { return w.happened(address) == calls })
		for i := range calls {
			if result := w.finish(fmt.Sprint(i)); result.Status != outbox.Confirmed {
				t.Errorf("%d: %+v", i, result)
			}
		}
		w.audit(address, calls)
		if t.Failed() {
			r.FailNow()
		}
	})
}

func TestReorganisationResends(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	address := w.deploy(echo)
	w.start()
	w.must(w.box.Submit(t.Context(), "0", chain.Call{To: &address, Data: word(0)}))
	before := w.finish("0")
	head, err := w.direct.Head(t.Context())
	w.must(err)
	if _, err := w.node.Reorg(t.Context(), int(head.Number-before.Block)+1); err != nil {
		t.Fatal(err)
	}
	w.must(w.node.DropPending(t.Context()))
	w.until("mined again", func() bool {
		return w.happened(address) == 1 && w.status("0") == outbox.Confirmed && w.again("0", before)
	})
	w.audit(address, 1)
}

func (w *world) again(id string, before outbox.Result) bool {
	result, err := w.box.Result(context.Background(), id)
	w.must(err)
	return result.Block != before.Block
}

// A transaction that nobody mines is replaced by one that pays more, up to the cap.
func TestReplacement(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{ReplaceAfter: time.Nanosecond})
	defer w.close()
	address := w.deploy(echo)
	w.mine() // what is skipped below is not the contract
	w.start()
	w.must(w.box.Submit(t.Context(), "0", chain.Call{To: &address, Data: word(0)}))
	// Blocks pass it over: each is followed by a reorganisation to empty ones, the way to have them without it.
	seen := make(map[common.Hash]bool)
	for range 400 {
		if w.pendingHashes(seen) > 2 {
			break
		}
		w.must(w.skipBlock())
	}
	if len(seen) < 3 {
		t.Fatalf("%d versions", len(seen))
	}
	if result := w.finish("0"); result.Status != outbox.Confirmed {
		t.Errorf("%+v", result)
	}
	w.audit(address, 1)
}

// skipBlock makes empty blocks although transactions wait.
func (w *world) skipBlock() error {
	_, err := w.node.Reorg(context.Background(), 1)
	return err
}

// pendingHashes collects the transactions that the node's pool has.
func (w *world) pendingHashes(seen map[common.Hash]bool) int {
	var block struct {
		Transactions []common.Hash `json:"transactions"`
	}
	w.must(w.direct.RPC().CallContext(context.Background(), &block, "eth_getBlockByNumber", "pending", false))
	for _, hash := range block.Transactions {
		seen[hash] = true
	}
	return len(seen)
}

func TestFeeCap(t *testing.T) {
	cap := big.NewInt(3_000_000_000)
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{ReplaceAfter: time.Nanosecond, FeeCap: cap})
	defer w.close()
	address := w.deploy(echo)
	w.mine() // what is skipped below is not the contract
	w.start()
	w.must(w.box.Submit(t.Context(), "0", chain.Call{To: &address, Data: word(0)}))
	w.until("signed", func() bool { return w.status("0") != outbox.Queued })
	for range 50 {
		w.must(w.skipBlock())
	}
	result := w.finish("0")
	var tx struct {
		MaxFeePerGas string `json:"maxFeePerGas"`
	}
	w.must(w.direct.RPC().CallContext(t.Context(), &tx, "eth_getTransactionByHash", result.TxHash))
	paid, ok := new(big.Int).SetString(tx.MaxFeePerGas[2:], 16)
	if !ok || paid.Cmp(cap) > 0 {
		t.Errorf("offered %v over the cap of %v", paid, cap)
	}
}

// Somebody else sends with the key: the intent moves to another nonce, once it is certain.
func TestUsurpedNonce(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	address := w.deploy(echo)
	w.start()
	w.network.fail(sending, nil) // ours does not arrive
	w.must(w.box.Submit(t.Context(), "0", chain.Call{To: &address, Data: word(0)}))
	w.until("signed", func() bool { return w.status("0") == outbox.Sent })
	w.sendAs(w.key, 0, chain.Call{To: &common.Address{1}, Gas: 21_000})
	w.mine()
	w.network.fail(nil, nil)
	if result := w.finish("0"); result.Status != outbox.Confirmed {
		t.Errorf("%+v", result)
	}
	w.until("on the chain", func() bool { return w.happened(address) == 1 })
}

// Rationale: a node that cannot say yet where a transaction is has not said that it is nowhere. What was sent again
// on such a word would happen twice: two deposits, two deals.
func TestYoungNodeIsNotBelieved(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	address := w.deploy(echo)
	w.network.young = true
	w.start()
	w.must(w.box.Submit(t.Context(), "0", chain.Call{To: &address, Data: word(0)}))
	w.until("mined", func() bool { return w.happened(address) > 0 })
	w.until("asked for often", func() bool {
		w.network.mu.Lock()
		defer w.network.mu.Unlock()
		return w.network.asked >= 20
	})
	if status := w.status("0"); status != outbox.Sent {
		t.Errorf("the intent is %s while nobody can tell", status)
	}
	w.network.mu.Lock()
	w.network.young = false
	w.network.mu.Unlock()
	if result := w.finish("0"); result.Status != outbox.Confirmed {
		t.Errorf("%+v", result)
	}
	w.audit(address, 1)
}

// A stranger's transaction with our key comes first and is then forgotten: its nonce is filled.
func TestGapIsFilled(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	address := w.deploy(echo)
	w.sendAs(w.key, 0, chain.Call{To: &common.Address{1}, Gas: 21_000})
	w.start()
	w.must(w.box.Submit(t.Context(), "0", chain.Call{To: &address, Data: word(0)}))
	for w.status("0") == outbox.Queued {
		w.box.Wake()
	}
	w.must(w.node.DropPending(t.Context()))
	if result := w.finish("0"); result.Status != outbox.Confirmed {
		t.Errorf("%+v", result)
	}
	w.audit(address, 1)
}

// A fold and its consequences are kept together or not at all.
func TestSubmitIn(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	address := w.deploy(echo)
	w.start()
	w.must(w.box.Prepare(t.Context()))
	intent := outbox.Intent{ID: "0", Call: chain.Call{To: &address, Data: word(0)}}
	broken := fmt.Errorf("broken")
	err := w.db.Tx(t.Context(), func(tx *store.Tx) error {
		w.must(w.box.SubmitIn(t.Context(), tx, intent))
		return broken
	})
	if err == nil {
		t.Fatal("no error")
	}
	if _, err := w.box.Result(t.Context(), "0"); err == nil {
		t.Error("the intent outlived its transaction")
	}
	w.must(w.db.Tx(t.Context(), func(tx *store.Tx) error { return w.box.SubmitIn(t.Context(), tx, intent) }))
	if result := w.finish("0"); result.Status != outbox.Confirmed {
		t.Errorf("%+v", result)
	}
}

// After Depth blocks only the outcome is kept.
func TestSettled(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{Depth: 3})
	defer w.close()
	address := w.deploy(echo)
	w.start()
	w.must(w.box.Submit(t.Context(), "0", chain.Call{To: &address, Data: word(0)}))
	before := w.finish("0")
	w.until("settled", func() bool {
		var settled bool
		w.must(w.db.QueryRow(t.Context(), "SELECT settled FROM outbox_intents").Scan(&settled))
		return settled
	})
	var transactions int
	w.must(w.db.QueryRow(t.Context(), "SELECT COUNT(*) FROM outbox_transactions").Scan(&transactions))
	if after, err := w.box.Result(t.Context(), "0"); err != nil || after != before || transactions != 0 {
		t.Errorf("%+v became %+v (%v), %d transactions kept", before, after, err, transactions)
	}
	if result, err := w.box.Do(t.Context(), "0", chain.Call{To: &address, Data: word(0)}); err != nil || result != before {
		t.Errorf("%+v, %v", result, err)
	}
}
