package audit_test

import (
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/audit"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	verify "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
)

func signed(t *testing.T, worker int, digest common.Hash) []byte {
	t.Helper()
	signature, err := hubtest.Key(worker).SignHash(t.Context(), digest)
	if err != nil {
		t.Fatal(err)
	}
	return signature
}

// commit fixes a committee of three that agree and a liar, and returns it as the chain has it.
func commit(t *testing.T, w *hubtest.World, deal *poco.Deal, ref hub.TaskRef) *poco.Fixing {
	t.Helper()
	return commitBy(t, w, deal, ref, hubtest.Scheduler, w.Hub)
}

// road makes the transactions of the settlement's road.
type road interface {
	Commit(commitments []hub.Commitment) (chain.Call, error)
	Settle(settlements []hub.Settlement, closings []hub.Closing) (chain.Call, error)
}

func commitBy(t *testing.T, w *hubtest.World, deal *poco.Deal, ref hub.TaskRef, from int, by road) *poco.Fixing {
	t.Helper()
	workers := []int{w1, w2, w3, liar}
	slices.SortFunc(workers, func(a, b int) int { return hubtest.Address(a).Cmp(hubtest.Address(b)) })
	c := hub.Commitment{Task: ref}
	for _, worker := range workers {
		digest := truth
		if worker == liar {
			digest = lie
		}
		s := order.Contribution{TaskID: ref.ID(), Scheduler: deal.Workerpool.Owner, Stake: deal.WorkerStake, ResultHash: poco.ResultHash(ref.ID(), digest),
			ResultSeal: poco.ResultSeal(hubtest.Address(worker), ref.ID(), digest)}
		c.Contributions = append(c.Contributions, hub.SignedContribution{Worker: hubtest.Address(worker), ResultHash: s.ResultHash, ResultSeal: s.ResultSeal,
			Signature: signed(t, worker, w.Hub.Domain().ContributionDigest(&s))})
	}
	call, err := by.Commit([]hub.Commitment{c})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range w.Hub.EventsOf(w.Send(from, call), 0) {
		if logged, ok := e.Event.(poco.Committed); ok {
			return logged.Of(ref.ID(), 0)
		}
	}
	t.Fatal("nothing was committed")
	return nil
}

// TestCommittees: committed, settled by the pool, settled by a stranger for a tip, and withheld: all green by the chain alone.
func TestCommittees(t *testing.T) {
	w := hubtest.New(t)
	deal := w.Match(3, 4)
	ref := func(i uint64) hub.TaskRef { return hub.TaskRef{DealID: deal.ID, Index: deal.BotFirst + i} }
	settle := func(from int, f *poco.Fixing, closings []hub.Closing) {
		call, err := w.Hub.Settle([]hub.Settlement{{Committee: f.Committee, Batch: f.Batch, Place: f.Place, Digest: truth, Results: []byte("there")}}, closings)
		if err != nil {
			t.Fatal(err)
		}
		w.Send(from, call)
	}
	green := func(what string, i uint64, status poco.TaskStatus) {
		r := auditTask(t, w, ref(i).ID(), nil)
		if r.Task.Status != status {
			t.Errorf("%s: it is %v", what, r.Task.Status)
		}
		except := map[string]verify.Status{}
		if status == poco.TaskCompleted {
			except["result.file"] = verify.Unknown // not downloaded
		}
		wantAll(t, r, verify.Green, except)
	}
	pool := commit(t, w, &deal, ref(0))
	green("committed", 0, poco.TaskRevealing)
	settle(hubtest.Scheduler, pool, nil)
	green("settled", 0, poco.TaskCompleted)

	passed, withheld := commit(t, w, &deal, ref(1)), commit(t, w, &deal, ref(2))
	category, err := w.Hub.Category(t.Context(), deal.Category)
	if err != nil {
		t.Fatal(err)
	}
	w.Warp(time.Duration(category.WorkClockTimeRef+10) * time.Second)
	closing := order.Closing{TaskID: ref(1).ID(), ResultsHash: crypto.Keccak256Hash([]byte("there")), Tip: 7}
	settle(hubtest.Requester, passed, []hub.Closing{{Tip: 7, Signature: signed(t, w2, w.Hub.Domain().ClosingDigest(&closing))}})
	green("settled by a stranger", 1, poco.TaskCompleted)

	w.Warp(10 * time.Duration(category.WorkClockTimeRef) * time.Second)
	w.Send(w1, w.Hub.Claim(ref(2).ID()))
	green("claimed", 2, poco.TaskFailed)
	w.Send(w1, w.Hub.Release(&withheld.Committee, withheld.Batch, withheld.Place))
	green("released", 2, poco.TaskFailed)
}

// A contribution that the pool had and left out is seen with its receipt, and so is a receipt that the pool never gave.
func TestReceipts(t *testing.T) {
	w := hubtest.New(t)
	deal := w.Match(3, 2)
	ref := hub.TaskRef{DealID: deal.ID, Index: deal.BotFirst}
	fixed := commit(t, w, &deal, ref)
	head, err := w.Client.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	receipt := func(worker, signer int, digest common.Hash, received uint64) verify.SignedReceipt {
		r := order.Receipt{TaskID: ref.ID(), Worker: hubtest.Address(worker), ResultHash: poco.ResultHash(ref.ID(), digest),
			ResultSeal: poco.ResultSeal(hubtest.Address(worker), ref.ID(), digest), Received: received}
		return verify.SignedReceipt{Receipt: r, Sign: signed(t, signer, w.Hub.Domain().ReceiptDigest(&r))}
	}
	const leftOut = liar + 1
	if fixed.Member(hubtest.Address(leftOut)) != nil {
		t.Fatal("it is in the committee")
	}
	for name, c := range map[string]struct {
		receipt verify.SignedReceipt
		want    verify.Status
	}{
		"in the committee":    {receipt(w1, hubtest.Scheduler, truth, head.Time-1), verify.Green},
		"left out":            {receipt(leftOut, hubtest.Scheduler, truth, head.Time-1), verify.Red},
		"came too late":       {receipt(leftOut, hubtest.Scheduler, truth, head.Time+1), verify.Green},
		"another answer":      {receipt(w1, hubtest.Scheduler, lie, head.Time-1), verify.Red},
		"not the pool's word": {receipt(leftOut, leftOut, truth, head.Time-1), verify.Red},
	} {
		report, err := audit.Task(t.Context(), w.Hub, ref.ID(), nil, c.receipt)
		if err != nil {
			t.Fatal(err)
		}
		for _, check := range report.Checks {
			if check.ID == "task.receipts" && check.Status != c.want {
				t.Errorf("%s: %+v", name, check)
			}
		}
		if report.Status != c.want {
			t.Errorf("%s: %v", name, report.Status)
		}
	}
}

// A pool of a contract: what its delegate sent and signed is checked like a key's, also after the delegate was revoked; a receipt
// that the contract does not stand by proves nothing, against nobody.
func TestPoolOfAContract(t *testing.T) {
	w := hubtest.New(t)
	const cold, hot = hubtest.Sponsor, hubtest.Worker + 7
	owner, pool := w.OwnedPool(cold, hot)
	through, domain := w.Hub.Through(owner.Address()), w.Hub.Domain()
	delegate := wallet.NewDelegate(hubtest.Key(hot), owner.Address())
	by := func(d *wallet.Delegate, s order.Statement) []byte {
		signature, err := d.SignStatement(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		return signature
	}
	set := w.Orders(3, 2)
	set.Workerpool.Workerpool = pool
	w.Sign(set)
	set.Workerpool.Sign = by(delegate, domain.WorkerpoolStatement(&set.Workerpool))
	deal, err := w.Hub.Deal(t.Context(), w.Hub.DealsOf(w.Send(hubtest.Requester, w.Hub.MatchOrders(set)))[0])
	if err != nil {
		t.Fatal(err)
	}
	ref := hub.TaskRef{DealID: deal.ID, Index: deal.BotFirst}
	fixed := commitBy(t, w, &deal, ref, hot, through)
	head, err := w.Client.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settle, err := through.Settle([]hub.Settlement{{Committee: fixed.Committee, Batch: fixed.Batch, Place: fixed.Place, Digest: truth, Results: []byte("there")}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	w.Send(hot, settle)
	receipt := func(worker int, d *wallet.Delegate) verify.SignedReceipt {
		r := order.Receipt{TaskID: ref.ID(), Worker: hubtest.Address(worker), ResultHash: poco.ResultHash(ref.ID(), truth),
			ResultSeal: poco.ResultSeal(hubtest.Address(worker), ref.ID(), truth), Received: head.Time - 1}
		return verify.SignedReceipt{Receipt: r, Sign: by(d, domain.ReceiptStatement(&r))}
	}
	stranger := wallet.NewDelegate(hubtest.Key(cold), owner.Address())
	for _, revoked := range []bool{false, true} {
		if revoked {
			w.Send(cold, owner.SetDelegate(hubtest.Address(hot), 0))
		}
		for name, c := range map[string]struct {
			receipts []verify.SignedReceipt
			want     verify.Status
		}{
			"none":                 {nil, verify.Green},
			"of the delegate":      {[]verify.SignedReceipt{receipt(w1, delegate)}, verify.Green},
			"left out":             {[]verify.SignedReceipt{receipt(liar+1, delegate)}, verify.Red},
			"not of any delegates": {[]verify.SignedReceipt{receipt(liar+1, stranger)}, verify.Unknown},
		} {
			report, err := audit.Task(t.Context(), w.Hub, ref.ID(), nil, c.receipts...)
			if err != nil {
				t.Fatal(err)
			}
			wantAll(t, report, verify.Green, map[string]verify.Status{"result.file": verify.Unknown, "task.receipts": c.want})
			if t.Failed() {
				t.Fatalf("revoked: %v, receipt %s", revoked, name)
			}
		}
	}
}
