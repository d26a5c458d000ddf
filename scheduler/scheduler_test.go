package scheduler_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/wallet"
)

// TestClassicRoad takes a bag from the match to the end with three workers, two of whom each task needs.
func TestClassicRoad(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	for n := range 3 {
		s.join(t, g, n+1, honest)
	}
	d := g.match(1, 5, 3, nil)
	s.completed(t, g, d)
	for i := range d.BotSize {
		p := g.task(poco.TaskID(d.ID, i))
		if len(p.Contributions) != 2 {
			t.Errorf("task %d has %d contributions, trust 3 needs 2", i, len(p.Contributions))
		}
		if got := result.ParseLocation(p.Results); got != result.IPFS(cid) {
			t.Errorf("task %d has its result at %v", i, got)
		}
	}
	if n := g.count("initialize"); n != 1 {
		t.Errorf("%d transactions to initialize a bag of 5, want 1", n)
	}
}

// TestShortRoad: one worker answers and finalizes, and is told so.
func TestShortRoad(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	g.standing[wallet.Development(1).Address()] = scheduler.Standing{} // no stake is needed here
	s.join(t, g, 1, honest)
	d := g.match(1, 3, 1, nil)
	s.completed(t, g, d)
	if n := g.count("finalize"); n != 0 {
		t.Errorf("the pool finalized %d tasks that their worker had to", n)
	}
}

// TestCallback: what is written on chain is checked against the digest, not taken over from a worker.
func TestCallback(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	liar := true
	s.join(t, g, 1, func(h *hand, i *pool.Instruction) {
		u := i.GetUpload()
		if u == nil {
			honest(h, i)
			return
		}
		callback := []byte("the answer")
		if liar {
			liar, callback = false, []byte("another")
		}
		h.work.Go(func() {
			h.report(&pool.ReportRequest{Taskid: u.Taskid, Stage: pool.Stage_STAGE_UPLOADED, Callback: callback})
		})
	})
	d := g.match(1, 1, 2, func(d *poco.Deal) { d.Callback = common.Address{0xca} })
	refusedOnce := func(p scheduler.Progress) bool {
		return p.Phase == plan.Uploading && strings.Contains(p.Why, "waits for a winner")
	}
	s.until(t, "the refusal of a wrong callback", refusedOnce)
	g.pass(2 * time.Minute) // it is asked again, for want of others
	s.completed(t, g, d)
	p := g.task(poco.TaskID(d.ID, 0))
	if want := (result.Location{Storage: "ethereum", Location: common.Address{0xca}.Hex()}); result.ParseLocation(p.Results) != want {
		t.Errorf("result at %s", p.Results)
	}
}

// TestRestart: a lease survives the scheduler, and the worker goes on with it.
func TestRestart(t *testing.T) {
	g, db := newGround(), database(t)
	cfg := config(t, g, db)
	s := open(t, cfg)
	first := s.join(t, g, 1, nil)
	d := g.match(1, 1, 1, nil)
	a := (<-first.seen).GetAssign()
	first.end()
	if err := s.stop(); !errors.Is(err, context.Canceled) {
		t.Errorf("Run ended with %v", err)
	}
	s = open(t, cfg)
	other := s.join(t, g, 2, honest)
	tasks, err := s.Tasks(t.Context())
	if err != nil || len(tasks) != 1 || len(tasks[0].Workers) != 1 || tasks[0].Workers[0] != first.key.Address() {
		t.Fatalf("after the restart: %+v, %v", tasks, err)
	}
	if len(other.seen) > 0 {
		t.Error("the task was given to another worker as well")
	}
	again := s.join(t, g, 1, honest)
	if got := (<-again.seen).GetAssign(); got.Lease != a.Lease || string(got.Taskid) != string(a.Taskid) {
		t.Errorf("told %v, want the same lease again: %v", got, a)
	}
	s.completed(t, g, d)
	if len(other.seen) > 0 {
		t.Error("the task was given to another worker in the end")
	}
}

// TestWhyATaskWaits: nothing is spent on a task that cannot be completed, and people are told why.
func TestWhyATaskWaits(t *testing.T) {
	g := newGround()
	poor, broke := wallet.Development(2).Address(), wallet.Development(3).Address()
	g.standing[poor] = scheduler.Standing{Account: poco.Account{Stake: 99, Locked: 1000}, Wei: big.NewInt(1e18)}
	g.standing[broke] = scheduler.Standing{Account: poco.Account{Stake: 1000}, Wei: big.NewInt(5)}
	g.standing[wallet.Development(1).Address()] = scheduler.Standing{Account: poco.Account{Stake: 1000}, Wei: big.NewInt(1e18)}
	cfg := config(t, g, database(t))
	cfg.GasFloor = big.NewInt(1e15)
	s := open(t, cfg)
	s.join(t, g, 1, honest)
	s.join(t, g, 2, honest)
	s.join(t, g, 3, honest)
	for _, test := range []struct {
		n      byte
		trust  uint64
		change func(*poco.Deal)
		want   string
	}{
		{1, 3, nil, "needs 2 workers more and 1 can take it"},
		{2, 1 << 63, nil, "needs 63 workers more"},
		{3, 1, func(d *poco.Deal) { d.Workerpool.Owner = common.Address{7} }, "whose key is not here"},
		{4, 1, func(d *poco.Deal) { d.Tag = poco.TagTEE.Union(poco.TagTDX) }, "no secret service"},
		{5, 1, func(d *poco.Deal) { d.Workerpool.Pointer = common.Address{7} }, "another pool's"},
		{6, 1, func(d *poco.Deal) { d.StartTime -= 8 * category }, "deadline has passed"},
	} {
		d := g.match(test.n, 1, test.trust, test.change)
		var p scheduler.Progress
		deadline := time.Now().Add(5 * time.Second)
		for p.Phase == "" || p.Phase == plan.Unknown {
			var err error
			if p, err = s.Explain(t.Context(), ref(d, 0)); err != nil || time.Now().After(deadline) {
				t.Fatal(err, "the deal was not seen")
			}
		}
		if p.Phase != plan.Queued || !strings.Contains(p.Why, test.want) {
			t.Errorf("deal %d: %s, %q; want %q", test.n, p.Phase, p.Why, test.want)
		}
	}
	if n := g.count("initialize"); n != 0 {
		t.Errorf("%d transactions for tasks that cannot be completed", n)
	}
}

// TestDeadlineIsAJob: what nobody could compute is claimed for the requester.
func TestDeadlineIsAJob(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	idle := s.join(t, g, 1, nil)
	d := g.match(1, 2, 1, nil)
	<-idle.seen
	<-idle.seen
	g.pass(poco.FinalDeadlineRatio * category * time.Second)
	s.until(t, "the claim", func(p scheduler.Progress) bool { return p.Status == poco.TaskFailed })
	for i := range d.BotSize {
		if status := g.task(poco.TaskID(d.ID, i)).Status; status != poco.TaskFailed {
			t.Errorf("task %d is %s", i, status)
		}
	}
}

// TestGracefulStop: a pool that closes takes nothing new and finishes what workers have staked on.
func TestGracefulStop(t *testing.T) {
	g := newGround()
	cfg := config(t, g, database(t))
	cfg.StopGrace = 20 * time.Second
	s := open(t, cfg)
	wait := make(chan struct{})
	s.join(t, g, 1, func(h *hand, i *pool.Instruction) {
		if i.GetAssign() != nil {
			h.work.Go(func() { <-wait; honest(h, i) })
			return
		}
		honest(h, i)
	})
	d := g.match(1, 1, 2, nil)
	s.until(t, "the assignment", func(p scheduler.Progress) bool { return p.Phase == plan.Computing })
	stopped := make(chan error)
	go func() { stopped <- s.stop() }()
	close(wait)
	if err := <-stopped; !errors.Is(err, context.Canceled) {
		t.Errorf("Run ended with %v", err)
	}
	if status := g.task(poco.TaskID(d.ID, 0)).Status; status != poco.TaskCompleted {
		t.Errorf("the task is %s", status)
	}
}

// TestDoor: who is not let in, and how.
func TestDoor(t *testing.T) {
	g := newGround()
	cfg := config(t, g, database(t))
	cfg.Admission.Allow = []common.Address{wallet.Development(1).Address()}
	s := open(t, cfg)
	dial := func(n int) *pool.Client {
		c, err := pool.NewClient(pool.ClientConfig{URL: s.url, Pool: poolAddress, ChainID: chainID}, wallet.Development(n))
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	offer := func() *pool.ServeRequest {
		return &pool.ServeRequest{Slots: 1, Protocol: pool.ProtocolVersion, Capabilities: &pool.Capabilities{}}
	}
	if err := dial(2).Serve(t.Context(), offer, nil); poco.KindOf(err) != poco.Forbidden {
		t.Errorf("a wallet that is not admitted: %v", err)
	}
	if d, err := dial(2).Describe(t.Context()); err != nil || common.BytesToAddress(d.Scheduler) != ownerKey.Address() {
		t.Errorf("Describe: %v, %v", d, err)
	}
	rpc := pool.NewSchedulerClient(http.DefaultClient, s.url)
	key := wallet.Development(1)
	worker := key.Address()
	challenge, err := rpc.Challenge(t.Context(), &pool.ChallengeRequest{Worker: worker[:]})
	if err != nil {
		t.Fatal(err)
	}
	login := pool.Login{ChainID: chainID, Pool: poolAddress, Worker: worker, Nonce: common.BytesToHash(challenge.Nonce), Issued: challenge.Issued}
	try := func(l pool.Login) error {
		signature, err := key.SignHash(t.Context(), l.Digest())
		if err != nil {
			t.Fatal(err)
		}
		_, err = rpc.Login(t.Context(), &pool.LoginRequest{Worker: worker[:], Nonce: l.Nonce[:], Issued: l.Issued, Signature: signature})
		return err
	}
	forged, late := login, login
	forged.Nonce[0] ^= 1
	late.Issued += 60
	for name, l := range map[string]pool.Login{"a nonce of its own": forged, "another time": late} {
		if try(l) == nil {
			t.Errorf("%s logs in", name)
		}
	}
	if err := try(login); err != nil {
		t.Errorf("the worker's own login: %v", err)
	}
	if try(login) == nil {
		t.Error("a nonce serves twice")
	}
	if _, err := rpc.Report(t.Context(), &pool.ReportRequest{Taskid: make([]byte, 32), Stage: pool.Stage_STAGE_COMPUTED}); err == nil {
		t.Error("a report without a token is taken")
	}
}

// TestRequesterReads: a task's state for everybody, its logs for the requester.
func TestRequesterReads(t *testing.T) {
	g := newGround()
	s := open(t, config(t, g, database(t)))
	s.join(t, g, 1, honest)
	d := g.match(1, 1, 2, nil)
	s.completed(t, g, d)
	id := poco.TaskID(d.ID, 0).Hex()
	var view struct {
		CurrentStatus  string
		DateStatusList []struct{ Date, Status string }
		CommandLine    string
		ResultLink     string
		Replicates     []struct {
			WalletAddress, CurrentStatus string
			AppExitCode                  *int
			StatusUpdateList             []struct{ Status string }
		}
	}
	get(t, s.url+"/tasks/"+id, "", http.StatusOK, &view)
	if view.CurrentStatus != "COMPLETED" || view.CommandLine != "hello" || len(view.DateStatusList) == 0 || len(view.Replicates) != 1 ||
		view.Replicates[0].CurrentStatus != "COMPLETED" || view.Replicates[0].AppExitCode == nil {
		t.Errorf("task: %+v", view)
	}
	get(t, s.url+"/tasks/0x12", "", http.StatusBadRequest, nil)
	get(t, s.url+"/tasks/"+common.Hash{5}.Hex(), "", http.StatusNotFound, nil)

	worker := view.Replicates[0].WalletAddress
	var replicate struct{ WalletAddress, CurrentStatus string }
	get(t, s.url+"/tasks/"+id+"/replicates/"+strings.ToLower(worker), "", http.StatusOK, &replicate)
	if replicate.WalletAddress != worker || replicate.CurrentStatus != "COMPLETED" {
		t.Errorf("replicate: %+v", replicate)
	}
	get(t, s.url+"/tasks/"+id+"/replicates/"+requester.Address().Hex(), "", http.StatusNotFound, nil)
	get(t, s.url+"/tasks/"+id+"/replicates/me", "", http.StatusBadRequest, nil)

	which := ""
	logs := func(key *wallet.Key, status int, into any) {
		t.Helper()
		var typed struct{ Message struct{ Challenge string } }
		get(t, s.url+"/tasks/logs/challenge?chainId=31337&address="+key.Address().Hex(), "", http.StatusOK, &typed)
		digest := challengeDigest(typed.Message.Challenge)
		signature, err := key.SignHash(t.Context(), digest)
		if err != nil {
			t.Fatal(err)
		}
		get(t, s.url+"/tasks/"+id+which+"/logs", digest.Hex()+"_"+hexutil.Encode(signature)+"_"+key.Address().Hex(), status, into)
	}
	var read struct {
		ChainTaskID     string
		ComputeLogsList []struct{ WalletAddress, Stdout string }
	}
	logs(requester, http.StatusOK, &read)
	if len(read.ComputeLogsList) != 1 || !strings.HasPrefix(read.ComputeLogsList[0].Stdout, "hello from 0x") {
		t.Errorf("logs: %+v", read)
	}
	logs(wallet.Development(5), http.StatusForbidden, nil)
	which = "/replicates/" + worker
	var one struct{ WalletAddress, Stdout string }
	logs(requester, http.StatusOK, &one)
	if one.WalletAddress != worker || !strings.HasPrefix(one.Stdout, "hello from 0x") {
		t.Errorf("log: %+v", one)
	}
	logs(wallet.Development(5), http.StatusForbidden, nil)
	which = "/replicates/" + requester.Address().Hex()
	logs(requester, http.StatusNotFound, nil)
	get(t, s.url+"/tasks/"+id+"/logs", "", http.StatusUnauthorized, nil)
	get(t, s.url+"/tasks/"+id+"/logs", "a_0x00_"+requester.Address().Hex(), http.StatusUnauthorized, nil)
}

// challengeDigest is the EIP-712 digest that the existing clients sign, written out.
func challengeDigest(text string) common.Hash {
	keccak := func(s string) []byte { return crypto.Keccak256([]byte(s)) }
	domain := crypto.Keccak256(keccak("EIP712Domain(string name,string version,uint256 chainId)"), keccak("iExec Core"), keccak("1"),
		common.BigToHash(big.NewInt(chainID)).Bytes())
	return crypto.Keccak256Hash([]byte("\x19\x01"), domain, crypto.Keccak256(keccak("Challenge(string challenge)"), keccak(text)))
}

func get(t *testing.T, url, authorization string, status int, into any) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if authorization != "" {
		r.Header.Set("Authorization", authorization)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(answer.Body)
	_ = answer.Body.Close()
	if err != nil || answer.StatusCode != status {
		t.Fatalf("GET %s: %d %s, %v; want %d", url, answer.StatusCode, body, err, status)
	}
	if into != nil {
		if err := json.Unmarshal(body, into); err != nil {
			t.Fatal(err)
		}
	}
}

func TestConfigSaysWhatIsWrong(t *testing.T) {
	good := config(t, newGround(), database(t))
	if err := good.Validate(); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*scheduler.Config){
		"pool": func(c *scheduler.Config) { c.Pool = common.Address{} }, "chain": func(c *scheduler.Config) { c.ChainID = 0 },
		"feed": func(c *scheduler.Config) { c.Feed = nil }, "url": func(c *scheduler.Config) { c.ResultsURL = "ftp://x" },
		"plan": func(c *scheduler.Config) { c.Plan.Batch = 3 }, "beat": func(c *scheduler.Config) { c.Heartbeat = time.Millisecond },
	} {
		c := good
		if spoil(&c); poco.KindOf(c.Validate()) != poco.Invalid {
			t.Errorf("%s: %v", name, c.Validate())
		}
	}
}
