package hub_test

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/wallet"
)

// Accounts of these tests.
const (
	cold = hubtest.Sponsor
	hot  = hubtest.Worker + 7
)

// What Go signs for a delegate, the contract takes, form by form; and nothing that it has no form for.
func TestPoolOwnerSignatures(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	contract, pool := w.OwnedPool(cold, hot)
	delegate, domain := wallet.NewDelegate(hubtest.Key(hot), contract.Address()), w.Hub.Domain()
	worker, task := hubtest.Address(hubtest.Worker), common.Hash{1}
	offer := order.Workerpool{Workerpool: pool, Price: order.Uint(5), Volume: order.Uint(9), Tag: poco.TagTEE, Category: order.Uint(2), Trust: order.Uint(3),
		AppRestrict: worker, DatasetRestrict: pool, RequesterRestrict: contract.Address(), Salt: common.Hash{7}}
	statements := map[string]order.Statement{
		"authorization": order.AuthorizationStatement(&poco.Authorization{Worker: worker, TaskID: task, EnclaveChallenge: pool}),
		"assignment":    domain.AssignmentStatement(&order.Assignment{TaskID: task, Worker: worker, EnclaveChallenge: pool}),
		"receipt": domain.ReceiptStatement(&order.Receipt{TaskID: task, Worker: worker, ResultHash: common.Hash{2}, ResultSeal: common.Hash{3},
			EnclaveChallenge: pool, Received: 1_800_000_000}),
		"order": domain.WorkerpoolStatement(&offer),
	}
	if got := statements["order"].Digest(); got != domain.Digest(&offer) {
		t.Errorf("the order's digest is %v, its statement's %v", domain.Digest(&offer), got)
	}
	stands := func(digest common.Hash, signature []byte) bool {
		return must[bool](t)(w.Hub.VerifySignature(ctx, contract.Address(), digest, signature))
	}
	for name, s := range statements {
		good := must[[]byte](t)(delegate.SignStatement(ctx, s))
		if !stands(s.Digest(), good) {
			t.Errorf("%s: the contract does not stand by it", name)
		}
		if other := wallet.NewDelegate(hubtest.Key(cold), contract.Address()); stands(s.Digest(), must[[]byte](t)(other.SignStatement(ctx, s))) {
			t.Errorf("%s: signed by a key that is no delegate", name)
		}
		for form := range order.LoginForm + 2 {
			wrong := s
			if wrong.Form = form; form != s.Form && stands(s.Digest(), must[[]byte](t)(delegate.SignStatement(ctx, wrong))) {
				t.Errorf("%s is taken in form %d", name, form)
			}
		}
	}
	// A login to a market, as the header has it.
	header, err := market.NewChallenge(domain.ChainID, "WORD").Authorize(ctx, delegate, domain.ChainID)
	login := must[market.Authorization](t)(market.ParseAuthorization(header))
	if err != nil || login.Address != contract.Address() || login.Verify() || !stands(login.Digest, login.Signature) {
		t.Errorf("a login: %v, %+v", err, login)
	}
	// A request in the contract's name: no form, and no bare hash.
	request := order.Request{Requester: contract.Address(), Volume: order.Uint(1)}
	for form := range order.LoginForm + 2 {
		s := order.Statement{Data: append([]byte{0x19, 0x01}, append(domain.Separator().Bytes(), request.StructHash().Bytes()...)...), Form: form,
			Members: make([]byte, []int{0, 72, 96, 192, 320, 32, 64}[form])}
		if s.Digest() != domain.Digest(&request) || stands(s.Digest(), must[[]byte](t)(delegate.SignStatement(ctx, s))) {
			t.Errorf("a request is signed in form %d", form)
		}
	}
	if _, err := delegate.SignHash(ctx, domain.Digest(&request)); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("a bare hash: %v", err)
	}
}

// Whose the contract is and who acts for it; accounts that are no such contract are told apart from a node that fails.
func TestPoolOwnerState(t *testing.T) {
	w, ctx := hubtest.New(t), t.Context()
	contract, _ := w.OwnedPool(cold, hot)
	s := must[hub.PoolOwnerState](t)(contract.State(ctx))
	if s.Hub != w.Hub.Address() || s.Owner != hubtest.Address(cold) || s.Paused || len(s.Delegates) != 1 || s.RolesOf(hubtest.Address(hot)) != hub.AllRoles ||
		s.RolesOf(hubtest.Address(cold)) != 0 {
		t.Errorf("%+v", s)
	}
	for _, account := range []common.Address{hubtest.Address(hot), w.Hub.Address(), w.App, w.Hub.Token()} {
		if _, err := w.Hub.PoolOwner(account).State(ctx); poco.KindOf(err) != poco.NotFound {
			t.Errorf("%v: %v", account, err)
		}
	}
	w.Send(cold, contract.SetDelegate(hubtest.Address(hot), hub.RoleSell))
	w.Send(cold, contract.SetPaused(true))
	s = must[hub.PoolOwnerState](t)(contract.State(ctx))
	if !s.Paused || s.RolesOf(hubtest.Address(hot)) != hub.RoleSell {
		t.Errorf("%+v", s)
	}
	through := w.Hub.Through(contract.Address())
	if err := w.Try(hot, through.ManageOrder(&order.Workerpool{}, order.CloseOrder, nil)); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("paused: %v", err)
	}
	if err := w.Try(hot, through.Reopen(common.Hash{})); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("without the role: %v", err)
	}
	if err := w.Try(hot, contract.SetPaused(false)); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("not the owner: %v", err)
	}
}

// scheduled is what a pool's owner does in a few tasks' lives.
type scheduled struct {
	w      *hubtest.World
	pool   common.Address
	sender int
	calls  interface {
		Commit(commitments []hub.Commitment) (chain.Call, error)
		Settle(settlements []hub.Settlement, closings []hub.Closing) (chain.Call, error)
		Finalize(task common.Hash, results, resultsCallback []byte) chain.Call
	}
	sign func(order.Statement) []byte
	salt byte
}

// lives lets a batch of tasks go the settlement's road and one the classic one, and tells the gas of whole transactions.
func (s *scheduled) lives(t *testing.T, batch int) map[string]uint64 {
	t.Helper()
	w, gas := s.w, map[string]uint64{}
	deal := func(trust uint64, tasks int) poco.Deal {
		set := w.Orders(trust, uint64(tasks))
		s.salt++
		set.Request.Salt, set.Workerpool.Salt = common.Hash{s.salt, byte(s.sender)}, common.Hash{s.salt, byte(s.sender)}
		set.Workerpool.Workerpool = s.pool
		w.Sign(set)
		set.Workerpool.Sign = s.sign(w.Hub.Domain().WorkerpoolStatement(&set.Workerpool))
		receipt := w.Send(hubtest.Requester, w.Hub.MatchOrders(set))
		gas["matchOrders"] = receipt.GasUsed
		return must[poco.Deal](t)(w.Hub.Deal(t.Context(), w.Hub.DealsOf(receipt)[0]))
	}
	d := deal(3, batch)
	commitments, settlements, hashes := make([]hub.Commitment, batch), make([]hub.Settlement, batch), make([]common.Hash, batch)
	scores := map[common.Address]uint64{}
	for i := range 3 {
		a := hubtest.Address(hubtest.Worker + i)
		scores[a] = must[uint64](t)(w.Hub.Score(t.Context(), a))
	}
	for i := range batch {
		answers := map[int]common.Hash{hubtest.Worker: {9}, hubtest.Worker + 1: {9}, hubtest.Worker + 2: {9}}
		c, fixed := committee(t, w, &d, uint64(i), answers, scores)
		commitments[i], hashes[i] = c, fixed.Hash()
		settlements[i] = hub.Settlement{Committee: fixed, Place: i, Digest: common.Hash{9}, Results: []byte("/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG")}
	}
	settlements[0].Batch = hashes
	send := func(name string, call chain.Call, err error) *types.Receipt {
		if err != nil {
			t.Fatal(err)
		}
		receipt := w.Send(s.sender, call)
		gas[name] = receipt.GasUsed
		return receipt
	}
	commit, err := s.calls.Commit(commitments)
	send("commit", commit, err)
	settle, err := s.calls.Settle(settlements, nil)
	settled := send("settle", settle, err)
	done := 0
	for _, e := range w.Hub.EventsOf(settled, 0) {
		if _, ok := e.Event.(poco.TaskFinalize); ok {
			done++
		}
	}
	if done != batch {
		t.Fatalf("%d of %d tasks were settled", done, batch)
	}
	d = deal(2, 1)
	task := poco.TaskID(d.ID, 0)
	w.Send(s.sender, w.Hub.Initialize(hub.TaskRef{DealID: d.ID}))
	for i := range 2 {
		worker := hubtest.Worker + i
		a := poco.Authorization{Worker: hubtest.Address(worker), TaskID: task}
		receipt := w.Send(worker, w.Hub.Contribute(hub.Contribution{TaskID: task, ResultHash: poco.ResultHash(task, common.Hash{9}),
			ResultSeal: poco.ResultSeal(a.Worker, task, common.Hash{9}), EnclaveSign: make([]byte, 32), AuthorizationSign: s.sign(order.AuthorizationStatement(&a))}))
		if gas["contribute"] == 0 {
			gas["contribute"] = receipt.GasUsed
		}
		if view := must[poco.Task](t)(w.Hub.Task(t.Context(), task)); view.Status == poco.TaskRevealing {
			break
		}
	}
	view := must[poco.Task](t)(w.Hub.Task(t.Context(), task))
	for _, who := range view.Contributors {
		for i := range 2 {
			if who == hubtest.Address(hubtest.Worker+i) {
				w.Reveal(task, common.Hash{9}, hubtest.Worker+i)
			}
		}
	}
	send("finalize", s.calls.Finalize(task, []byte("results"), nil), nil)
	return gas
}

// The README says what the way through the contract costs, and it is no more than that.
func TestPoolOwnerGas(t *testing.T) {
	w := hubtest.New(t)
	contract, pool := w.OwnedPool(cold, hot)
	delegate := wallet.NewDelegate(hubtest.Key(hot), contract.Address())
	direct := &scheduled{w: w, pool: w.Workerpool, sender: hubtest.Scheduler, calls: w.Hub,
		sign: func(s order.Statement) []byte { return signed(t, hubtest.Scheduler, s.Digest()) }}
	through := &scheduled{w: w, pool: pool, sender: hot, calls: w.Hub.Through(contract.Address()),
		sign: func(s order.Statement) []byte { return must[[]byte](t)(delegate.SignStatement(t.Context(), s)) }}
	readme, err := os.ReadFile("../contracts/README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, batch := range []int{1, 16} {
		for _, s := range []*scheduled{direct, through} {
			s.lives(t, batch) // accounts, numbers and orders are not new any more after it
		}
		without, with := direct.lives(t, batch), through.lives(t, batch)
		for name, gas := range with {
			t.Logf("batch of %d: %s takes %d, directly %d: %d more", batch, name, gas, without[name], int64(gas)-int64(without[name]))
			row := regexp.MustCompile("(?m)^\\| `" + name + "`(?: of " + strconv.Itoa(batch) + ")? \\| ([0-9,]+) \\| ([0-9,]+) \\|").FindSubmatch(readme)
			if row == nil {
				t.Errorf("the README says nothing of %s in a batch of %d", name, batch)
				continue
			}
			said, err := strconv.ParseInt(strings.ReplaceAll(string(row[2]), ",", ""), 10, 64)
			// Bytes that are zero or not in signatures make a difference of some hundred.
			if more := int64(gas) - int64(without[name]); err != nil || more > said+600 || more < said-600 {
				t.Errorf("batch of %d: %s takes %d more, the README says %d", batch, name, more, said)
			}
		}
	}
}
