package worker_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/worker"
	"github.com/iexec-go/iexec/worker/step"
)

func TestStraightRoad(t *testing.T) {
	w := newWorld(t)
	w.run(answering("42"), nil)
	a := w.deal(5, nil)
	w.assign(a)
	computed := w.reported(pool.Stage_STAGE_COMPUTED)
	if computed.Stdout != "computing\n" || computed.Lease != 1 {
		t.Errorf("report %v, want the log and the lease", computed)
	}
	w.reported(pool.Stage_STAGE_CONTRIBUTED)
	w.consensus(a.Taskid, true) // nobody tells the worker to reveal
	w.reported(pool.Stage_STAGE_REVEALED)
	w.stream <- &pool.Instruction{What: &pool.Instruction_Upload{Upload: &pool.Upload{Taskid: a.Taskid}}}
	uploaded := w.reported(pool.Stage_STAGE_UPLOADED)
	if _, ok := result.ParseLocation(uploaded.ResultLocation).CID(); !ok {
		t.Errorf("location %s is none", uploaded.ResultLocation)
	}
	w.finalized(a.Taskid)
	w.reported(pool.Stage_STAGE_COMPLETED)

	files := w.unpack(a.Taskid)
	if err := result.Verify(files, sha256.Sum256([]byte("42"))); err != nil {
		t.Error(err)
	}
	if log, err := fs.ReadFile(files, "stdout.txt"); err != nil || string(log) != "computing\n" {
		t.Errorf("stdout.txt is %q, %v", log, err)
	}
	if got := w.transactions(a.Taskid); got[step.Contribution] != 1 || got[step.Reveal] != 1 || len(got) != 2 {
		t.Errorf("transactions %v", got)
	}
	for _, sent := range w.sent {
		if sent.Seal != poco.ResultSeal(key.Address(), sent.Task, sent.Digest) || sent.Hash != poco.ResultHash(sent.Task, sent.Digest) {
			t.Errorf("%s: hash or seal is not that of the digest", sent.Action)
		}
	}
	w.empty("work")
}

func TestShortRoad(t *testing.T) {
	w := newWorld(t)
	w.refused = 1 // the repository stumbles once
	w.run(answering("42"), nil)
	a := w.deal(1, nil)
	w.assign(a)
	w.reported(pool.Stage_STAGE_UPLOADING)
	for w.reported(pool.Stage_STAGE_UPLOADING).Cause != pool.Cause_CAUSE_UPLOAD_FAILED {
	}
	w.block(func() { w.now += 20 })
	w.reported(pool.Stage_STAGE_FINALIZED)
	if got := w.transactions(a.Taskid); got[step.Finalization] != 1 || len(got) != 1 {
		t.Errorf("transactions %v", got)
	}
	for _, sent := range w.sent {
		if _, ok := result.ParseLocation(sent.Results).CID(); !ok {
			t.Errorf("results %s name no archive", sent.Results)
		}
	}
}

func TestCallbackNeedsNoArchive(t *testing.T) {
	w := newWorld(t)
	callback := common.HexToAddress("0xca11")
	w.run(app(func(_ context.Context, run executor.Run) (executor.Outcome, error) {
		return executor.Outcome{}, os.WriteFile(filepath.Join(run.Out, result.ComputedFile), []byte(`{"callback-data":"0x0102"}`), 0o600)
	}), nil)
	a := w.deal(1, func(t *worker.Terms) { t.Deal.Callback = callback })
	w.assign(a)
	w.reported(pool.Stage_STAGE_FINALIZED)
	for _, sent := range w.sent {
		if !bytes.Equal(sent.OnCallback, []byte{1, 2}) || result.ParseLocation(sent.Results).Storage != result.StorageEthereum {
			t.Errorf("sent %+v", sent)
		}
	}
}

// What a deal asks of the machine the task is given, and no less than any other task.
func TestNeedsAreLimits(t *testing.T) {
	const gib = 1 << 30
	usual := executor.DefaultLimits(1)
	for params, want := range map[string][3]uint64{
		`{"iexec_needs":{"cpu":4,"memory":3221225472,"disk":21474836480}}`: {4, 3 * gib, 20 * gib},
		`{"iexec_needs":{"memory":8589934592}}`:                            {1, 4 * gib, usual.OutputBytes}, // all that a module can address
		`{"iexec_needs":{"memory":1024}}`:                                  {1, usual.MemoryBytes, usual.OutputBytes},
	} {
		t.Run(params, func(t *testing.T) {
			w := newWorld(t)
			seen := make(chan executor.Limits, 1)
			w.run(app(func(_ context.Context, run executor.Run) (executor.Outcome, error) {
				seen <- run.Limits
				return executor.Outcome{}, answer(run, "x")
			}), func(c *worker.Config) {
				c.Slots, c.Machine = 1, worker.Machine{CPUs: 8, MemoryBytes: 8 * gib, DiskBytes: 100 * gib}
			})
			w.assign(w.deal(1, func(t *worker.Terms) { t.Deal.Params = params }))
			w.reported(pool.Stage_STAGE_COMPUTED)
			if got := <-seen; got.CPUs != float64(want[0]) || got.MemoryBytes != want[1] || got.OutputBytes != want[2] {
				t.Errorf("%+v, want %v", got, want)
			}
		})
	}
}

// Rationale: replicas of a broken app must agree, and the requester pays for it.
func TestBrokenAppsAgree(t *testing.T) {
	for name, tc := range map[string]struct {
		run   app
		terms func(*worker.Terms)
		cause result.Cause
	}{
		"exit code": {func(context.Context, executor.Run) (executor.Outcome, error) {
			return executor.Outcome{ExitCode: 3, Cause: result.AppComputeFailed}, nil
		}, nil, result.AppComputeFailed},
		"timeout": {func(context.Context, executor.Run) (executor.Outcome, error) {
			return executor.Outcome{Cause: result.AppComputeTimeout}, nil
		}, nil, result.AppComputeTimeout},
		"no computed.json": {func(context.Context, executor.Run) (executor.Outcome, error) {
			return executor.Outcome{}, nil
		}, nil, result.ComputedFileNotFound},
		"path outside": {func(_ context.Context, run executor.Run) (executor.Outcome, error) {
			return executor.Outcome{}, os.WriteFile(filepath.Join(run.Out, result.ComputedFile), []byte(`{"deterministic-output-path":"/etc/passwd"}`), 0o600)
		}, nil, result.ComputedFileInvalid},
		"link outside": {func(_ context.Context, run executor.Run) (executor.Outcome, error) {
			if err := answer(run, "x"); err != nil {
				return executor.Outcome{}, err
			}
			if err := os.Remove(filepath.Join(run.Out, "result.txt")); err != nil {
				return executor.Outcome{}, err
			}
			return executor.Outcome{}, os.Symlink("/etc/passwd", filepath.Join(run.Out, "result.txt"))
		}, nil, result.ResultFileNotFound},
		"arguments": {answering("x"), func(t *worker.Terms) { t.Deal.Params = `{"iexec_args":"'open"}` }, result.AppComputeFailed},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.run(tc.run, nil)
			a := w.deal(5, tc.terms)
			w.assign(a)
			w.reported(pool.Stage_STAGE_CONTRIBUTED)
			for _, sent := range w.sent {
				if sent.Digest != result.FailureDigest(tc.cause, result.Files) {
					t.Errorf("contributed %s, want the canonical result of %s", sent.Digest, tc.cause)
				}
			}
		})
	}
}

// Rationale: what another worker may manage is not contributed.
func TestOwnTroubleIsNotContributed(t *testing.T) {
	for name, tc := range map[string]struct {
		run   app
		terms func(*worker.Terms)
		cause pool.Cause
	}{
		"machine": {func(context.Context, executor.Run) (executor.Outcome, error) {
			return executor.Outcome{}, os.ErrPermission
		}, nil, pool.Cause_CAUSE_UNKNOWN},
		"app gone":     {answering("x"), func(t *worker.Terms) { t.App.Multiaddr = strings.Replace(t.App.Multiaddr, "/app", "/missing", 1) }, pool.Cause_CAUSE_APP_DOWNLOAD_FAILED},
		"app differs":  {answering("x"), func(t *worker.Terms) { t.App.Checksum[0]++ }, pool.Cause_CAUSE_APP_DOWNLOAD_FAILED},
		"not an URL":   {answering("x"), func(t *worker.Terms) { t.App.Multiaddr = "file:///etc/passwd" }, pool.Cause_CAUSE_APP_DOWNLOAD_FAILED},
		"no such CID":  {answering("x"), func(t *worker.Terms) { t.App.Multiaddr = "/ipfs/../../etc/passwd" }, pool.Cause_CAUSE_APP_DOWNLOAD_FAILED},
		"input":        {answering("x"), func(t *worker.Terms) { t.Deal.Params = `{"iexec_input_files":["ftp://x/y"]}` }, pool.Cause_CAUSE_INPUT_FILES_DOWNLOAD_FAILED},
		"another type": {answering("x"), func(t *worker.Terms) { t.App.Type = "DOCKER" }, pool.Cause_CAUSE_CAPABILITY},
		"encryption":   {answering("x"), func(t *worker.Terms) { t.Deal.Params = `{"iexec_result_encryption":true}` }, pool.Cause_CAUSE_CAPABILITY},
		"needs":        {answering("x"), func(t *worker.Terms) { t.Deal.Params = `{"iexec_needs":{"region":["EU"]}}` }, pool.Cause_CAUSE_CAPABILITY},
		"odd needs":    {answering("x"), func(t *worker.Terms) { t.Deal.Params = `{"iexec_needs":{"luck":1}}` }, pool.Cause_CAUSE_CAPABILITY},
		"other pool":   {answering("x"), func(t *worker.Terms) { t.Deal.Workerpool.Pointer[0]++ }, pool.Cause_CAUSE_AUTHORIZATION_INVALID},
		"other owner":  {answering("x"), func(t *worker.Terms) { t.Deal.Workerpool.Owner = key.Address() }, pool.Cause_CAUSE_AUTHORIZATION_INVALID},
		"no deal":      {answering("x"), func(t *worker.Terms) { t.Deal.ID[0]++ }, pool.Cause_CAUSE_AUTHORIZATION_INVALID},
		"poor worker":  {answering("x"), func(t *worker.Terms) { t.Deal.WorkerStake = 1001 }, pool.Cause_CAUSE_FUNDS},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.run(tc.run, nil)
			a := w.deal(5, tc.terms)
			w.assign(a)
			if got := w.reported(pool.Stage_STAGE_FAILED); got.Cause != tc.cause {
				t.Errorf("cause %s (%s), want %s", got.Cause.Text(), got.Detail, tc.cause.Text())
			}
			if got := w.transactions(a.Taskid); len(got) != 0 {
				t.Errorf("transactions %v", got)
			}
			w.empty("work")
		})
	}
}

func TestInputs(t *testing.T) {
	w := newWorld(t)
	url := w.modules.URL + "/some/where/data.csv"
	dataset := common.HexToAddress("0xda7a")
	seen := make(chan executor.Run, 1)
	w.run(app(func(_ context.Context, run executor.Run) (executor.Outcome, error) {
		for _, name := range []string{executor.InputName(url), executor.DatasetName(dataset)} {
			if got, err := os.ReadFile(filepath.Join(run.In, name)); err != nil || !bytes.Equal(got, module) {
				t.Errorf("input %s: %q, %v", name, got, err)
			}
		}
		if entries, err := os.ReadDir(run.In); err != nil || len(entries) != 2 {
			t.Errorf("%d files in the input folder, want 2: %v", len(entries), err)
		}
		seen <- run
		return executor.Outcome{}, answer(run, "x")
	}), nil)
	w.assign(w.deal(5, func(t *worker.Terms) {
		t.Deal.Params = `{"iexec_args":"a 'b c'","iexec_input_files":["` + url + `","` + url + `"]}`
		t.Deal.Dataset.Pointer = dataset
		t.Dataset = worker.Resource{Multiaddr: w.modules.URL + "/set", Checksum: sha256.Sum256(module)}
	}))
	w.reported(pool.Stage_STAGE_CONTRIBUTED)
	run := <-seen
	if len(run.Args) != 2 || run.Args[1] != "b c" || run.Env["IEXEC_INPUT_FILES_NUMBER"] != "2" || run.Seed != executor.SeedOf(run.TaskID) ||
		run.Limits.Wall.Seconds() != category || run.Start.Unix() != start {
		t.Errorf("run %+v", run)
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	for name, terms := range map[string]func(*worker.Terms, string){
		"app":      func(t *worker.Terms, url string) { t.App.Multiaddr = url },
		"input":    func(t *worker.Terms, url string) { t.Deal.Params = `{"iexec_input_files":["` + url + `"]}` },
		"metadata": func(t *worker.Terms, _ string) { t.App.Multiaddr = "http://169.254.169.254/latest/meta-data" },
		"name":     func(t *worker.Terms, url string) { t.App.Multiaddr = strings.Replace(url, "127.0.0.1", "localhost", 1) },
		"mapped": func(t *worker.Terms, url string) {
			t.App.Multiaddr = strings.Replace(url, "127.0.0.1", "[::ffff:127.0.0.1]", 1)
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			if name == "input" { // the app itself is at hand
				w.cached(module)
			}
			w.run(answering("x"), func(c *worker.Config) { c.AllowPrivate = false })
			w.assign(w.deal(5, func(t *worker.Terms) { terms(t, w.modules.URL+"/app") }))
			got := w.reported(pool.Stage_STAGE_FAILED)
			if !strings.Contains(got.Detail, "not a public address") {
				t.Errorf("cause %s, detail %q", got.Cause.Text(), got.Detail)
			}
		})
	}
}

func TestAbortAndSlots(t *testing.T) {
	w := newWorld(t)
	started := make(chan struct{}, 4)
	r := w.run(app(func(ctx context.Context, _ executor.Run) (executor.Outcome, error) {
		started <- struct{}{}
		<-ctx.Done()
		return executor.Outcome{}, ctx.Err()
	}), nil)
	first, second, third := w.deal(5, nil), w.deal(5, nil), w.deal(5, nil)
	w.assign(first)
	w.assign(first) // the scheduler repeats itself
	w.assign(second)
	<-started
	<-started
	w.assign(third)
	if got := w.reported(pool.Stage_STAGE_FAILED); got.Cause != pool.Cause_CAUSE_BUSY || !bytes.Equal(got.Taskid, third.Taskid) {
		t.Errorf("cause %s, want busy", got.Cause.Text())
	}
	w.stream <- &pool.Instruction{What: &pool.Instruction_Abort{Abort: &pool.Abort{Taskid: first.Taskid}}}
	w.reported(pool.Stage_STAGE_ABORTED)
	w.consensus(second.Taskid, false) // others agreed: nobody pays for this any more
	w.reported(pool.Stage_STAGE_ABORTED)
	if got := r.Assignments(); len(got) != 0 {
		t.Errorf("still holds %v", got)
	}
}

// Rationale: two assignments must not be admitted on the same stake.
func TestStakeIsPromisedOnce(t *testing.T) {
	w := newWorld(t)
	w.means.Account.Stake = 50 // enough for one
	w.hold[step.Contribution] = true
	w.run(answering("x"), nil)
	w.assign(w.deal(5, nil))
	w.assign(w.deal(5, nil))
	if got := w.reported(pool.Stage_STAGE_FAILED); got.Cause != pool.Cause_CAUSE_FUNDS {
		t.Errorf("cause %s, want funds", got.Cause.Text())
	}
}

func TestLiar(t *testing.T) {
	w := newWorld(t)
	w.run(app(func(context.Context, executor.Run) (executor.Outcome, error) {
		t.Error("a liar computes nothing")
		return executor.Outcome{}, nil
	}), func(c *worker.Config) { c.Lie = "trust me" })
	a := w.deal(5, nil)
	w.assign(a)
	w.reported(pool.Stage_STAGE_CONTRIBUTED)
	w.consensus(a.Taskid, true)
	w.reported(pool.Stage_STAGE_REVEALED)
	w.stream <- &pool.Instruction{What: &pool.Instruction_Upload{Upload: &pool.Upload{Taskid: a.Taskid}}}
	w.reported(pool.Stage_STAGE_UPLOADED)
	if err := result.Verify(w.unpack(a.Taskid), sha256.Sum256([]byte("trust me"))); err != nil {
		t.Error(err)
	}
}
