package platform

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// controlFile is how the operator's commands find a running process: whoever may read it may ask.
const controlFile = "control.json"

// controlAccess is the file's content.
type controlAccess struct {
	URL   string `json:"url"`
	Token string `json:"token"`
}

// PoolStatus is what a pool has at work and owns.
type PoolStatus struct {
	Pool    common.Address `json:"pool"`
	Name    string         `json:"name"`
	URL     string         `json:"url"`
	Owner   common.Address `json:"owner"`
	Account common.Address `json:"account"` // that sends the pool's transactions
	Stake   poco.Amount    `json:"stake"`   // of the owner, free
	Locked  poco.Amount    `json:"locked"`
	Wei     string         `json:"wei"` // of the account, for gas
	Workers int            `json:"workers"`
	Slots   int            `json:"slots"`
	Busy    int            `json:"busy"`
	Deals   int            `json:"deals"` // open
	Tasks   int            `json:"tasks"` // held open
	Done    uint64         `json:"done"`
}

// PoolWorker is one worker of a pool.
type PoolWorker struct {
	Pool      common.Address `json:"pool"`
	Worker    common.Address `json:"worker"`
	Connected bool           `json:"connected"`
	Slots     int            `json:"slots"`
	Busy      int            `json:"busy"`
	Held      int            `json:"held"`
	Score     uint64         `json:"score"`
	Stake     poco.Amount    `json:"stake"` // free
	Signs     bool           `json:"signs"` // needs no gas coin
	Network   string         `json:"network,omitempty"`
}

// PoolExplanation says what a task waits for, and why each worker has it or not.
type PoolExplanation struct {
	Pool    common.Address  `json:"pool"`
	Deal    common.Hash     `json:"deal"`
	Index   uint64          `json:"index"`
	Task    common.Hash     `json:"task"`
	Status  string          `json:"status"`
	Phase   plan.Phase      `json:"phase"`
	Why     string          `json:"why"`
	Until   uint64          `json:"until,omitempty"`
	Workers []PoolCandidate `json:"workers"`
}

// PoolCandidate is a worker in a [PoolExplanation].
type PoolCandidate struct {
	Worker common.Address `json:"worker"`
	Chosen bool           `json:"chosen"`
	Why    string         `json:"why"`
}

// control answers the operator.
type control struct {
	token string
	http.Handler
}

// newControl writes the file, readable for its owner only, and makes the handler.
func newControl(p *Pools, at string) (*control, error) {
	c := &control{token: rand.Text()}
	content, err := json.Marshal(controlAccess{at, c.token})
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "pool: control", "%w", err)
	}
	file := filepath.Join(p.config.Dir, controlFile)
	// Not over an old file: that may have another mode.
	if err := os.Remove(file); err != nil && !os.IsNotExist(err) {
		return nil, poco.Errorf(poco.Unavailable, "pool: control", "%w", err)
	}
	if err := os.WriteFile(file, content, 0o600); err != nil {
		return nil, poco.Errorf(poco.Unavailable, "pool: control", "%w", err)
	}
	mux := http.NewServeMux()
	answer := func(pattern string, f func(*http.Request) (any, error)) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			r.Body = http.MaxBytesReader(w, r.Body, maxControl)
			doc, err := f(r)
			w.Header().Set("Content-Type", "application/json")
			if err != nil {
				w.WriteHeader(http.StatusConflict)
				doc = controlFailure{poco.KindOf(err), err.Error(), poco.HintOf(err)}
			}
			_ = json.NewEncoder(w).Encode(doc) // the client is gone if this fails
		})
	}
	answer("GET /control/status", func(r *http.Request) (any, error) { return p.status(r.Context()) })
	answer("GET /control/workers", func(r *http.Request) (any, error) { return p.workers(r.Context()) })
	answer("GET /control/explain/{task}", func(r *http.Request) (any, error) { return p.explain(r.Context(), r.PathValue("task")) })
	answer("POST /control/reload", func(r *http.Request) (any, error) {
		return struct{}{}, p.Reload(r.Context())
	})
	c.Handler = mux
	return c, nil
}

// maxControl bounds a request and an answer.
const maxControl = 16 << 20

type controlFailure struct {
	Kind    poco.Kind `json:"kind"`
	Message string    `json:"message"`
	Hint    string    `json:"hint,omitempty"`
}

// ServeHTTP lets nobody in without the token.
func (c *control) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	given, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if subtle.ConstantTimeCompare([]byte(given), []byte(c.token)) != 1 {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	c.Handler.ServeHTTP(w, r)
}

func (p *Pools) status(ctx context.Context) ([]PoolStatus, error) {
	list := make([]PoolStatus, 0, len(p.pools))
	for _, one := range p.pools {
		s := PoolStatus{Pool: one.Address, Name: one.Name, URL: p.urlOf(one), Account: one.signer.Address()}
		registered, err := p.hub.Workerpool(ctx, one.Address)
		if err != nil {
			return nil, err
		}
		s.Owner = registered.Owner
		account, err := p.hub.Account(ctx, s.Owner)
		if err != nil {
			return nil, err
		}
		wei, err := p.chain.Balance(ctx, s.Account)
		if err != nil {
			return nil, err
		}
		load, err := one.scheduler.Load(ctx)
		if err != nil {
			return nil, err
		}
		s.Stake, s.Locked, s.Wei = account.Stake, account.Locked, wei.String()
		s.Workers, s.Slots, s.Busy, s.Deals, s.Tasks, s.Done = load.Workers, load.Slots, load.Busy, load.Deals, load.Open, load.Done
		list = append(list, s)
	}
	return list, nil
}

func (p *Pools) workers(ctx context.Context) ([]PoolWorker, error) {
	list := []PoolWorker{}
	for _, one := range p.pools {
		workers, err := one.scheduler.Workers(ctx)
		if err != nil {
			return nil, err
		}
		for _, w := range workers {
			list = append(list, PoolWorker{Pool: one.Address, Worker: w.Address, Connected: w.Connected, Slots: w.Slots, Busy: w.Busy,
				Held: w.Held, Score: w.Score, Stake: w.Account.Stake, Signs: w.Signs, Network: w.Group})
		}
	}
	return list, nil
}

func (p *Pools) explain(ctx context.Context, id string) (PoolExplanation, error) {
	b, err := hexutil.Decode(id)
	if err != nil || len(b) != common.HashLength {
		return PoolExplanation{}, poco.Errorf(poco.Invalid, "pool: explain", "%.80q is no task", id)
	}
	task := common.Hash(b)
	for _, one := range p.pools {
		progress, candidates, err := one.scheduler.Candidates(ctx, task)
		if poco.KindOf(err) == poco.NotFound {
			continue
		}
		if err != nil {
			return PoolExplanation{}, err
		}
		e := PoolExplanation{Pool: one.Address, Deal: progress.Deal, Index: progress.Index, Task: task, Status: progress.Status.String(),
			Phase: progress.Phase, Why: progress.Why, Until: progress.Until, Workers: []PoolCandidate{}}
		for _, c := range candidates {
			e.Workers = append(e.Workers, PoolCandidate{c.Worker, c.Chosen, c.Verdict})
		}
		return e, nil
	}
	return PoolExplanation{}, poco.Errorf(poco.NotFound, "pool: explain", "no pool here has a task %v", task)
}

// AskPools asks the process that runs on a directory; answer is filled in, unless it is nil. A body of nil is a GET, any other
// is posted.
func AskPools(ctx context.Context, dir, path string, body, answer any) error {
	const op = "pool"
	content, err := os.ReadFile(filepath.Join(dir, controlFile))
	if err != nil {
		return poco.Errorf(poco.NotFound, op, "no pool runs here: %w", err).WithHint("iexec pool run")
	}
	var access controlAccess
	if err := json.Unmarshal(content, &access); err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	method, text := http.MethodGet, ""
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			return poco.Errorf(poco.Internal, op, "%w", err)
		}
		method, text = http.MethodPost, string(b)
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, method, access.URL+"/control/"+path, strings.NewReader(text))
	if err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	request.Header.Set("Authorization", "Bearer "+access.Token)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "the process does not answer: %w", err).WithHint("iexec pool run")
	}
	defer response.Body.Close()
	content, err = io.ReadAll(io.LimitReader(response.Body, maxControl))
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	switch response.StatusCode {
	case http.StatusOK:
	case http.StatusConflict:
		var f controlFailure
		if err := json.Unmarshal(content, &f); err != nil {
			return poco.Errorf(poco.Unavailable, op, "%w", err)
		}
		failure := poco.Errorf(f.Kind, "", "%s", f.Message)
		if f.Hint != "" {
			failure = failure.WithHint("%s", f.Hint)
		}
		return failure
	default:
		return poco.Errorf(poco.Unauthorized, op, "the process answers %s: another one has its address?", response.Status)
	}
	if answer == nil {
		return nil
	}
	if err := json.Unmarshal(content, answer); err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	return nil
}
