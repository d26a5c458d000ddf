package platform_test

import (
	"bytes"
	"testing"
	"testing/fstest"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/platform/platformtest"
	"github.com/iexec-go/iexec/poco"
	verdict "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// rogueAccount owns the rogue pool.
const rogueAccount = 5

// A pool that never works costs its buyer nothing, and one that uploads something else than it was paid for is seen.
func TestRoguePool(t *testing.T) {
	p := start(t, platform.Config{Workers: 1})
	n := p.Network()
	rogue, err := platformtest.NewRogue(t.Context(), n, wallet.Development(rogueAccount), 5)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(rogue.Close)
	client := dial(t, n, requester)
	request := pi(t, n, 3, 1)
	request.Pool, request.Category = rogue.Pool, 5

	archive := new(bytes.Buffer)
	if err := result.Pack(archive, fstest.MapFS{
		"answer":        {Data: []byte("another answer")},
		"computed.json": {Data: result.Computed{OutputPath: "answer"}.Encode()},
	}); err != nil {
		t.Fatal(err)
	}
	for name, upload := range map[string][]byte{"another answer": archive.Bytes(), "no archive": []byte("nothing of the kind")} {
		t.Run(name, func(t *testing.T) {
			deal, _ := bought(t, client, request)
			task, err := rogue.Finish(t.Context(), deal, upload)
			if err != nil {
				t.Fatal(err)
			}
			if r, err := client.FetchResult(t.Context(), task, t.TempDir()); poco.KindOf(err) != poco.Unverified || r.Verified {
				t.Errorf("%+v, %v", r, err)
			}
			audited(t, client, task, verdict.Red)
		})
	}

	free := func() poco.Amount {
		account, err := client.Hub().Account(t.Context(), client.Address())
		if err != nil {
			t.Fatal(err)
		}
		return account.Stake
	}
	before := free()
	deal, block := bought(t, client, request)
	if err := client.Refund(t.Context(), deal); poco.KindOf(err) != poco.Conflict {
		t.Error("before the deadline:", err)
	}
	final, err := client.FinalDeadline(t.Context(), deal)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Warp(t.Context(), 101*time.Second); err != nil {
		t.Fatal(err)
	}
	refunded := false
	tasks, err := client.Follow(t.Context(), []common.Hash{deal}, block, func(sdk.Update) {}, func(now uint64) {
		// Too early is said once more by an outbox that has not seen this block yet; the next one will do.
		if now < final || refunded {
			return
		}
		err := client.Refund(t.Context(), deal)
		if refunded = err == nil; !refunded && poco.KindOf(err) != poco.Conflict {
			t.Error(err)
		}
	})
	if err != nil || len(tasks) != 3 {
		t.Errorf("%+v, %v", tasks, err)
	}
	for _, task := range tasks {
		if task.Status != poco.TaskFailed {
			t.Errorf("task %v is %v", task.ID, task.Status)
		}
	}
	if err := client.Refund(t.Context(), deal); err != nil {
		t.Error("once more:", err)
	}
	if after := free(); after != before {
		t.Errorf("%v of stake became %v", before, after)
	}
	wantConserved(t, p)
}
