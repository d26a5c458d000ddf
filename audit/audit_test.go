package audit_test

import (
	"crypto/sha256"
	"io/fs"
	"testing"
	"testing/fstest"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/audit"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	verify "github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
)

const w1, w2, w3, liar = hubtest.Worker, hubtest.Worker + 1, hubtest.Worker + 2, hubtest.Worker + 3

var (
	answer = []byte("42\n")
	truth  = common.Hash(sha256.Sum256(answer))
	lie    = common.Hash(sha256.Sum256([]byte("17\n")))
)

func output(answer []byte) fs.FS {
	return fstest.MapFS{
		"computed.json": {Data: []byte(`{"deterministic-output-path": "/iexec_out/answer.txt"}`)},
		"answer.txt":    {Data: answer},
	}
}

func auditTask(t *testing.T, w *hubtest.World, task common.Hash, files fs.FS) audit.Report {
	t.Helper()
	report, err := audit.Task(t.Context(), w.Hub, task, files)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// wantAll demands one verdict of every check but those named.
func wantAll(t *testing.T, r audit.Report, want verify.Status, except map[string]verify.Status) {
	t.Helper()
	for _, c := range r.Checks {
		expected, ok := except[c.ID]
		if !ok {
			expected = want
		}
		if c.Status != expected {
			t.Errorf("%s is %s, want %s: %s", c.ID, c.Status, expected, c.Detail)
		}
	}
}

// replicate runs a task of trust 3 with a liar up to its last reveal.
func replicate(w *hubtest.World, task common.Hash) {
	w.Contribute(task, truth, w1)
	w.Contribute(task, lie, liar)
	w.Contribute(task, truth, w2, w3)
	w.Reveal(task, truth, w1, w2, w3)
}

// TestReplicatedTask: a whole life is green to the last check; a tampered file is red, and nothing else is.
func TestReplicatedTask(t *testing.T) {
	w := hubtest.New(t)
	deal := w.Match(3, 2)
	ref := hub.TaskRef{DealID: deal.ID, Index: 1}
	w.Send(w1, w.Hub.Initialize(ref))
	replicate(w, ref.ID())
	open := auditTask(t, w, ref.ID(), nil)
	wantAll(t, open, verify.Green, nil)
	w.Send(hubtest.Scheduler, w.Hub.Finalize(ref.ID(), []byte("there"), nil))

	report := auditTask(t, w, ref.ID(), output(answer))
	wantAll(t, report, verify.Green, nil)
	if report.Status != verify.Green || report.Task.Status != poco.TaskCompleted || len(report.Checks) < 20 {
		t.Errorf("the report is %s over %d checks of a task that is %v", report.Status, len(report.Checks), report.Task.Status)
	}
	tampered := auditTask(t, w, ref.ID(), output([]byte("43\n")))
	wantAll(t, tampered, verify.Green, map[string]verify.Status{"result.file": verify.Red})
	wantAll(t, auditTask(t, w, ref.ID(), fstest.MapFS{}), verify.Green, map[string]verify.Status{"result.file": verify.Red})
	wantAll(t, auditTask(t, w, ref.ID(), nil), verify.Green, map[string]verify.Status{"result.file": verify.Unknown})
	if tampered.Status != verify.Red {
		t.Errorf("the tampered report is %s", tampered.Status)
	}
	if _, err := audit.Task(t.Context(), w.Hub, common.Hash{1}, nil); poco.KindOf(err) != poco.NotFound {
		t.Errorf("no such task: %v", err)
	}
}

// TestDealWithClaimedAndCrowdedTasks: claims, then two tasks that are paid in one block out of the same kitty, with
// scores that moved in that block.
func TestDealWithClaimedAndCrowdedTasks(t *testing.T) {
	w := hubtest.New(t)
	failed := w.Match(3, 2)
	claimed := hub.TaskRef{DealID: failed.ID}
	w.Send(w1, w.Hub.Initialize(claimed))
	w.Contribute(claimed.ID(), lie, w1, liar)
	w.Warp(601 * time.Second)
	w.Send(hubtest.Scheduler, w.Hub.Reopen(claimed.ID()))
	w.Warp(3000 * time.Second)
	w.Send(w2, w.Hub.Claim(claimed.ID()))

	deal := w.Match(3, 3)
	refs := []hub.TaskRef{{DealID: deal.ID}, {DealID: deal.ID, Index: 1}}
	w.Send(w1, w.Hub.InitializeArray(refs))
	for _, ref := range refs {
		replicate(w, ref.ID())
	}
	w.SendAll(hubtest.Scheduler, w.Hub.Finalize(refs[0].ID(), nil, nil), w.Hub.Finalize(refs[1].ID(), nil, nil))
	for id, want := range map[common.Hash]int{failed.ID: 1, deal.ID: 2} {
		var reports []audit.Report
		err := audit.Deal(t.Context(), w.Hub, id, func(poco.Task) fs.FS { return output(answer) }, func(r audit.Report) error {
			reports = append(reports, r)
			return nil
		})
		if err != nil || len(reports) != want {
			t.Errorf("%d tasks audited: %v", len(reports), err)
		}
		for _, r := range reports {
			wantAll(t, r, verify.Green, nil)
		}
	}
}

// TestShortRoad: one transaction of one worker, for a deal without dataset that a sponsor paid and whose request was
// presigned.
func TestShortRoad(t *testing.T) {
	w := hubtest.New(t)
	set := w.Orders(0, 1)
	set.Dataset, set.Request.Dataset = order.Dataset{}, common.Address{}
	w.Sign(set)
	set.Request.Sign = nil
	w.Send(hubtest.Requester, w.Hub.ManageOrder(&set.Request, order.SignOrder, nil))
	ref := hub.TaskRef{DealID: w.Hub.DealsOf(w.Send(hubtest.Sponsor, w.Hub.SponsorMatchOrders(set)))[0]}
	w.Send(w1, w.Hub.Initialize(ref))
	w.Send(w1, w.Hub.ContributeAndFinalize(ref.ID(), truth, []byte("there"), nil, w.Authorize(w1, ref.ID()), nil))
	wantAll(t, auditTask(t, w, ref.ID(), output(answer)), verify.Green, nil)
}

// TestRelayed: what another contract called is not seen, which is no contradiction.
func TestRelayed(t *testing.T) {
	w := hubtest.New(t)
	relay := forwarder(w)
	call := w.Hub.MatchOrders(w.Orders(1, 1))
	call.To = &relay
	ref := hub.TaskRef{DealID: w.Hub.DealsOf(w.Send(w1, call))[0]}
	w.Send(w1, w.Hub.Initialize(ref))
	w.Send(w1, w.Hub.ContributeAndFinalize(ref.ID(), truth, nil, nil, w.Authorize(w1, ref.ID()), nil))
	report := auditTask(t, w, ref.ID(), output(answer))
	wantAll(t, report, verify.Green, map[string]verify.Status{
		"deal.hashes": verify.Unknown, "deal.signatures": verify.Unknown, "deal.volume": verify.Unknown,
		"deal.terms": verify.Unknown, "deal.restrictions": verify.Unknown,
	})
	if report.Status != verify.Unknown {
		t.Errorf("the report is %s", report.Status)
	}

	// Orders that were published on chain are found by their digests.
	set := w.Orders(1, 2)
	for _, o := range set.Orders() {
		w.Send(w2, w.Hub.Broadcast(o))
	}
	call = w.Hub.MatchOrders(set)
	call.To = &relay
	ref = hub.TaskRef{DealID: w.Hub.DealsOf(w.Send(w1, call))[0]}
	w.Send(w1, w.Hub.Initialize(ref))
	wantAll(t, auditTask(t, w, ref.ID(), nil), verify.Green, nil)
}

// TestContractRequester: a requester that is a contract (ERC-1271) signs by its own word.
func TestContractRequester(t *testing.T) {
	w := hubtest.New(t)
	code := append(append([]byte{0x7f}, common.RightPadBytes(common.FromHex("1626ba7e"), 32)...), common.FromHex("5f5260205ff3")...)
	wallet := deploy(w, code)
	set := w.Orders(1, 1)
	set.Request.Requester = wallet
	w.Sign(set)
	set.Request.Sign = []byte("open sesame")
	if err := w.Hub.VerifyOrder(t.Context(), &set.Request); err != nil {
		t.Error(err)
	}
	ref := hub.TaskRef{DealID: w.Hub.DealsOf(w.Send(hubtest.Sponsor, w.Hub.SponsorMatchOrders(set)))[0]}
	w.Send(w1, w.Hub.Initialize(ref))
	wantAll(t, auditTask(t, w, ref.ID(), nil), verify.Green, nil)
}

// forwarder deploys a contract that passes every call on to the hub.
func forwarder(w *hubtest.World) common.Address {
	hubAddress := w.Hub.Address()
	code := append(common.FromHex("365f5f375f5f365f5f73"), hubAddress[:]...)
	code = append(code, common.FromHex("5af100")...)
	return deploy(w, code)
}

// deploy creates a contract of at most 255 bytes.
func deploy(w *hubtest.World, code []byte) common.Address {
	creation := append([]byte{0x60, byte(len(code)), 0x80, 0x60, 9, 0x5f, 0x39, 0x5f, 0xf3}, code...)
	return w.Send(w1, chain.Call{Data: creation, What: "deploy"}).ContractAddress
}
