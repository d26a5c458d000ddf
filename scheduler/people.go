package scheduler

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"log/slog"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

const (
	logsChallengeLife = time.Hour
	maxChallenges     = 10_000
)

// people serves those who own a task, in the shapes that existing clients read.
func (s *Scheduler) people(mux *http.ServeMux) {
	challenges := &challenges{of: map[common.Address]challenge{}}
	serve := func(f func(r *http.Request) (any, error)) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			w.Header().Set("Content-Type", "application/json")
			answer, err := f(r)
			if err != nil {
				s.refuse(w, r, err)
				return
			}
			_ = json.NewEncoder(w).Encode(answer) // the client is gone if this fails
		}
	}
	mux.HandleFunc("GET /tasks/logs/challenge", serve(func(r *http.Request) (any, error) { return s.logsChallenge(r, challenges) }))
	mux.HandleFunc("GET /tasks/{id}", serve(s.taskView))
	mux.HandleFunc("GET /tasks/{id}/logs", serve(func(r *http.Request) (any, error) { return s.taskLogs(r, challenges) }))
	mux.HandleFunc("GET /tasks/{id}/logs/stream", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		if err := s.streamLogs(w, r, challenges); err != nil {
			w.Header().Set("Content-Type", "application/json")
			s.refuse(w, r, err)
		}
	})
	mux.HandleFunc("GET /tasks/{id}/replicates/{worker}", serve(s.replicateView))
	mux.HandleFunc("GET /tasks/{id}/replicates/{worker}/logs", serve(func(r *http.Request) (any, error) { return s.replicateLogs(r, challenges) }))
	mux.HandleFunc("GET /metrics", serve(s.metrics))
	mux.HandleFunc("GET /version", serve(func(*http.Request) (any, error) { return pool.ProtocolVersion, nil }))
	mux.HandleFunc("OPTIONS /tasks/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID")
		w.Header().Set("Access-Control-Allow-Methods", "GET")
		w.WriteHeader(http.StatusNoContent)
	})
}

var statuses = map[poco.Kind]int{
	poco.Invalid: http.StatusBadRequest, poco.Unauthorized: http.StatusUnauthorized, poco.Unverified: http.StatusUnauthorized,
	poco.Forbidden: http.StatusForbidden, poco.NotFound: http.StatusNotFound, poco.Exhausted: http.StatusTooManyRequests,
	poco.Unavailable: http.StatusServiceUnavailable, poco.Timeout: http.StatusServiceUnavailable,
}

func (s *Scheduler) refuse(w http.ResponseWriter, r *http.Request, err error) {
	status, known := statuses[poco.KindOf(err)]
	message := err.Error()
	if !known {
		s.warn("request failed", err, slog.String("path", r.URL.Path))
		status, message = http.StatusInternalServerError, "internal error"
	}
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]string{"message": message, "kind": poco.KindOf(err).String()})
}

// taskID reads the task of a request.
func taskID(r *http.Request) (common.Hash, error) {
	b, err := hexutil.Decode(r.PathValue("id"))
	if err != nil || len(b) != common.HashLength {
		return common.Hash{}, poco.Errorf(poco.Invalid, "scheduler: task", "the task id is not 0x and 64 hexadecimal digits")
	}
	return common.Hash(b), nil
}

// find returns a task of this pool as the chain has it, and its deal.
func (s *Scheduler) find(ctx context.Context, id common.Hash) (p poco.Progress, t Terms, err error) {
	const op = "scheduler: task"
	var open bool
	if err := s.ask(ctx, func(o *owner) { p, open = o.state.Task(id); t = o.deals[p.DealID] }); err != nil {
		return p, t, err
	}
	if !open {
		if p, err = s.cfg.Chain.Task(ctx, id); err != nil {
			return p, t, err
		}
		if err := s.ask(ctx, func(o *owner) { t = o.deals[p.DealID] }); err != nil {
			return p, t, err
		}
	}
	if t.Deal.ID != p.DealID { // over for good, or never ours
		if t, err = s.cfg.Chain.Terms(ctx, p.DealID); err != nil && poco.KindOf(err) != poco.NotFound {
			return p, t, err
		}
	}
	if t.Deal.ID != p.DealID || t.Deal.Workerpool.Pointer != s.cfg.Pool {
		return p, t, poco.Errorf(poco.NotFound, op, "no task %s in this pool", id)
	}
	return p, t, nil
}

// taskJSON is a task as the existing clients read it.
type taskJSON struct {
	ChainTaskID          string          `json:"chainTaskId"`
	ChainDealID          string          `json:"chainDealId"`
	TaskIndex            uint64          `json:"taskIndex"`
	CurrentStatus        string          `json:"currentStatus"`
	DateStatusList       []statusJSON    `json:"dateStatusList"`
	MaxExecutionTime     uint64          `json:"maxExecutionTime"` // milliseconds
	Tag                  poco.Tag        `json:"tag"`
	DappType             string          `json:"dappType"`
	DappName             string          `json:"dappName"`
	CommandLine          string          `json:"commandLine"`
	Trust                uint64          `json:"trust"`
	Consensus            string          `json:"consensus,omitempty"`
	ContributionDeadline string          `json:"contributionDeadline"`
	RevealDeadline       string          `json:"revealDeadline,omitempty"`
	FinalDeadline        string          `json:"finalDeadline"`
	ResultLink           string          `json:"resultLink,omitempty"`
	ChainCallbackData    string          `json:"chainCallbackData,omitempty"`
	Replicates           []replicateJSON `json:"replicates"`
	Waits                string          `json:"waits,omitempty"` // ours: why it is not done yet
}

type statusJSON struct {
	Status   string `json:"status"`
	Date     string `json:"date"`
	Modifier string `json:"modifier,omitempty"`
	Cause    string `json:"cause,omitempty"`
	Detail   string `json:"detail,omitempty"`
}

type replicateJSON struct {
	ChainTaskID      string       `json:"chainTaskId"`
	WalletAddress    string       `json:"walletAddress"`
	CurrentStatus    string       `json:"currentStatus"`
	StatusUpdateList []statusJSON `json:"statusUpdateList"`
	AppExitCode      *int32       `json:"appExitCode,omitempty"`
	ContributionHash string       `json:"contributionHash,omitempty"`
}

// replicateView is what one worker does for a task.
func (s *Scheduler) replicateView(r *http.Request) (any, error) {
	worker, err := workerOf(r)
	if err != nil {
		return nil, err
	}
	view, err := s.viewOf(r)
	if err != nil {
		return nil, err
	}
	for _, one := range view.Replicates {
		if one.WalletAddress == worker {
			return one, nil
		}
	}
	return nil, poco.Errorf(poco.NotFound, "scheduler: replicate", "worker %s has no part in this task", worker)
}

// workerOf reads the worker of a request.
func workerOf(r *http.Request) (string, error) {
	text := r.PathValue("worker")
	if !common.IsHexAddress(text) {
		return "", poco.Errorf(poco.Invalid, "scheduler: replicate", "the worker is no address")
	}
	return common.HexToAddress(text).Hex(), nil
}

func (s *Scheduler) taskView(r *http.Request) (any, error) { return s.viewOf(r) }

func (s *Scheduler) viewOf(r *http.Request) (view taskJSON, err error) {
	id, err := taskID(r)
	if err != nil {
		return view, err
	}
	p, t, err := s.find(r.Context(), id)
	if err != nil {
		return view, err
	}
	said, err := s.keep.words(r.Context(), id)
	if err != nil {
		return view, err
	}
	progress, err := s.Explain(r.Context(), plan.Ref{Deal: p.DealID, Index: p.Index, Task: id})
	if err != nil {
		return view, err
	}
	status := statusName(&p, progress.Phase, said)
	if s.cfg.Plan.Check > 0 && t.Deal.ShortRoad() && (p.Status == poco.TaskUnset || p.Status == poco.TaskActive) {
		said, progress.Why = discreet(said, progress)
	}
	view = taskJSON{
		ChainTaskID: id.Hex(), ChainDealID: p.DealID.Hex(), TaskIndex: p.Index, CurrentStatus: status,
		DateStatusList: []statusJSON{}, MaxExecutionTime: p.TimeRef * 1000, Tag: t.Deal.Tag, DappType: t.AppType, DappName: t.AppName,
		CommandLine: poco.ParseParams(t.Deal.Params).Args, Trust: t.Deal.Trust, ContributionDeadline: date(p.ContributionDeadline),
		FinalDeadline: date(p.FinalDeadline), ResultLink: string(p.Results), Replicates: replicates(&p, said),
	}
	if p.RevealDeadline > 0 {
		view.Consensus, view.RevealDeadline = p.ConsensusValue.Hex(), date(p.RevealDeadline)
	}
	if len(p.ResultsCallback) > 0 {
		view.ChainCallbackData = hexutil.Encode(p.ResultsCallback)
	}
	if !p.Status.Final() {
		view.Waits = progress.Why
	}
	if progress.Since > 0 {
		view.DateStatusList = append(view.DateStatusList, statusJSON{Status: "RECEIVED", Date: date(progress.Since)})
	}
	at := progress.Now
	if len(said) > 0 {
		at = uint64(said[len(said)-1].at)
	}
	view.DateStatusList = append(view.DateStatusList, statusJSON{Status: view.CurrentStatus, Date: date(at)})
	return view, nil
}

// discreet is what everybody may know of a task that may be checked by a second worker, while it is not decided: who failed in it,
// and not who or how many compute it.
//
// Rationale: a worker that sees another at its task, or that it is not alone with it any more, knows that a lie would be found.
func discreet(said []word, progress Progress) (told []word, why string) {
	last := map[common.Address]pool.Stage{}
	for _, w := range said {
		last[w.worker] = w.stage
	}
	for _, w := range said {
		if last[w.worker] == pool.Stage_STAGE_FAILED {
			told = append(told, w)
		}
	}
	if progress.Checked || progress.Phase == plan.Computing || progress.Phase == plan.Committing {
		return told, "a worker computes it"
	}
	return told, progress.Why
}

func date(unix uint64) string {
	return time.Unix(int64(unix), 0).UTC().Format("2006-01-02T15:04:05.000Z")
}

// statusName says in the existing clients' words where a task is.
func statusName(p *poco.Progress, phase plan.Phase, said []word) string {
	switch {
	case p.Status == poco.TaskUnset && (phase == plan.Queued || phase == plan.Unknown):
		return "RECEIVED"
	case p.Status == poco.TaskUnset && phase == plan.Initializing:
		return "INITIALIZING"
	case p.Status == poco.TaskCompleted:
		return "COMPLETED"
	case p.Status == poco.TaskFailed:
		return "FAILED"
	case phase == plan.Claiming:
		return "CONTRIBUTION_TIMEOUT"
	case phase == plan.Finalizing, phase == plan.Settling:
		return "FINALIZING"
	case phase == plan.Uploading:
		return "RESULT_UPLOADING"
	case p.Status == poco.TaskRevealing && p.RevealCounter > 0:
		return "AT_LEAST_ONE_REVEALED"
	case p.Status == poco.TaskRevealing:
		return "CONSENSUS_REACHED"
	case len(said) > 0 || len(p.Contributions) > 0:
		return "RUNNING"
	}
	return "INITIALIZED"
}

var replicateStatuses = map[pool.Stage]string{
	pool.Stage_STAGE_ACCEPTED: "STARTED", pool.Stage_STAGE_FETCHING: "APP_DOWNLOADING", pool.Stage_STAGE_COMPUTING: "COMPUTING",
	pool.Stage_STAGE_COMPUTED: "COMPUTED", pool.Stage_STAGE_CONTRIBUTING: "CONTRIBUTING", pool.Stage_STAGE_CONTRIBUTED: "CONTRIBUTED",
	pool.Stage_STAGE_REVEALING: "REVEALING", pool.Stage_STAGE_REVEALED: "REVEALED", pool.Stage_STAGE_UPLOADING: "RESULT_UPLOADING",
	pool.Stage_STAGE_UPLOADED: "RESULT_UPLOADED", pool.Stage_STAGE_FINALIZING: "CONTRIBUTE_AND_FINALIZE_ONGOING",
	pool.Stage_STAGE_FINALIZED: "CONTRIBUTE_AND_FINALIZE_DONE", pool.Stage_STAGE_COMPLETED: "COMPLETED",
	pool.Stage_STAGE_FAILED: "FAILED", pool.Stage_STAGE_ABORTED: "ABORTED",
}

// replicates puts what workers said and what the chain shows of them together.
func replicates(p *poco.Progress, said []word) []replicateJSON {
	list := []replicateJSON{}
	of := map[common.Address]int{}
	one := func(worker common.Address) *replicateJSON {
		i, ok := of[worker]
		if !ok {
			i = len(list)
			of[worker] = i
			list = append(list, replicateJSON{ChainTaskID: p.ID.Hex(), WalletAddress: worker.Hex(), CurrentStatus: "CREATED", StatusUpdateList: []statusJSON{}})
		}
		return &list[i]
	}
	for _, w := range said {
		replicate := one(w.worker)
		update := statusJSON{Status: replicateStatuses[w.stage], Date: date(uint64(w.at)), Modifier: "WORKER", Detail: w.detail}
		if w.cause != pool.Cause_CAUSE_UNSPECIFIED {
			update.Cause = strings.TrimPrefix(w.cause.String(), "CAUSE_")
		}
		if w.stage == pool.Stage_STAGE_COMPUTED {
			replicate.AppExitCode = &w.exit
		}
		replicate.CurrentStatus = update.Status
		replicate.StatusUpdateList = append(replicate.StatusUpdateList, update)
	}
	chain := map[poco.ContributionStatus]string{poco.Contributed: "CONTRIBUTED", poco.Proved: "REVEALED", poco.Rejected: "FAILED"}
	for _, c := range p.Contributions { // the chain knows better than the worker
		replicate := one(c.Worker)
		replicate.ContributionHash = c.ResultHash.Hex()
		if p.Status.Final() && c.Status == poco.Proved {
			replicate.CurrentStatus = "COMPLETED"
		} else if status := chain[c.Status]; status != "" {
			replicate.CurrentStatus = status
		}
	}
	return list
}

func (s *Scheduler) metrics(r *http.Request) (any, error) {
	load, err := s.Load(r.Context())
	return map[string]any{"aliveWorkers": load.Workers, "slots": load.Slots, "computing": load.Busy,
		"openTasks": load.Open, "openDeals": load.Deals, "doneTasks": load.Done}, err
}

// challenges are what requesters sign to read their logs.
type challenges struct {
	mu sync.Mutex
	of map[common.Address]challenge
}

type challenge struct {
	text    string
	expires time.Time
}

func (c *challenges) get(a common.Address, now time.Time) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	one, ok := c.of[a]
	return one.text, ok && now.Before(one.expires)
}

func (c *challenges) make(a common.Address, now time.Time) (string, error) {
	if text, ok := c.get(a, now); ok {
		return text, nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.of) >= maxChallenges {
		for other, one := range c.of {
			if !now.Before(one.expires) {
				delete(c.of, other)
			}
		}
		if len(c.of) >= maxChallenges {
			return "", poco.Errorf(poco.Exhausted, "scheduler: challenge", "too many challenges are open; come back later")
		}
	}
	random := make([]byte, 32)
	if _, err := rand.Read(random); err != nil {
		return "", poco.Errorf(poco.Internal, "scheduler: randomness", "%w", err)
	}
	text := base64.StdEncoding.EncodeToString(random)
	c.of[a] = challenge{text, now.Add(logsChallengeLife)}
	return text, nil
}

type field struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

func (s *Scheduler) logsChallenge(r *http.Request, open *challenges) (any, error) {
	const op = "scheduler: challenge"
	query := r.URL.Query()
	if !common.IsHexAddress(query.Get("address")) {
		return nil, poco.Errorf(poco.Invalid, op, "address is missing or none")
	}
	if id := query.Get("chainId"); id != "" && id != strconv.FormatUint(s.cfg.ChainID, 10) {
		return nil, poco.Errorf(poco.Invalid, op, "this pool is on chain %d", s.cfg.ChainID)
	}
	text, err := open.make(common.HexToAddress(query.Get("address")), time.Now())
	if err != nil {
		return nil, err
	}
	return map[string]any{
		"types": map[string][]field{
			"EIP712Domain": {{"name", "string"}, {"version", "string"}, {"chainId", "uint256"}},
			"Challenge":    {{"challenge", "string"}},
		},
		"primaryType": "Challenge",
		"domain":      map[string]any{"name": "iExec Core", "version": "1", "chainId": s.cfg.ChainID},
		"message":     map[string]string{"challenge": text},
	}, nil
}

// logsDigest is the EIP-712 digest of a logs challenge.
func logsDigest(chainID uint64, text string) common.Hash {
	word := func(s string) []byte { return crypto.Keccak256([]byte(s)) }
	var number common.Hash
	for i := range 8 {
		number[31-i] = byte(chainID >> (8 * i))
	}
	domain := crypto.Keccak256(word("EIP712Domain(string name,string version,uint256 chainId)"), word("iExec Core"), word("1"), number[:])
	message := crypto.Keccak256(word("Challenge(string challenge)"), word(text))
	return crypto.Keccak256Hash([]byte{0x19, 0x01}, domain, message)
}

type logsJSON struct {
	WalletAddress string `json:"walletAddress"`
	Stdout        string `json:"stdout"`
	Stderr        string `json:"stderr"`
}

// taskLogs gives the requester what the workers' runs printed.
func (s *Scheduler) taskLogs(r *http.Request, open *challenges) (any, error) {
	id, err := taskID(r)
	if err != nil {
		return nil, err
	}
	list, err := s.logsOf(r, open)
	return map[string]any{"chainTaskId": id.Hex(), "computeLogsList": list}, err
}

// replicateLogs gives the requester what one worker's run printed.
func (s *Scheduler) replicateLogs(r *http.Request, open *challenges) (any, error) {
	worker, err := workerOf(r)
	if err != nil {
		return nil, err
	}
	list, err := s.logsOf(r, open)
	if err != nil {
		return nil, err
	}
	for _, one := range list {
		if one.WalletAddress == worker {
			return one, nil
		}
	}
	return nil, poco.Errorf(poco.NotFound, "scheduler: logs", "no logs of worker %s are kept", worker)
}

// reads tells which task a request reads the logs of, and refuses everybody but its requester.
func (s *Scheduler) reads(r *http.Request, open *challenges) (id common.Hash, t Terms, err error) {
	const op = "scheduler: logs"
	if id, err = taskID(r); err != nil {
		return id, t, err
	}
	parts := strings.Split(r.Header.Get("Authorization"), "_") // <hash>_<signature>_<address>
	if len(parts) != 3 || !common.IsHexAddress(parts[2]) {
		return id, t, poco.Errorf(poco.Unauthorized, op, "the Authorization header is not <hash>_<signature>_<address>")
	}
	requester := common.HexToAddress(parts[2])
	signature, err := hexutil.Decode(parts[1])
	text, asked := open.get(requester, time.Now())
	if err != nil || !asked || !poco.VerifyHashSignature(requester, logsDigest(s.cfg.ChainID, text), signature) {
		return id, t, poco.Errorf(poco.Unauthorized, op, "the signature is not over the challenge of this address")
	}
	if _, t, err = s.find(r.Context(), id); err != nil {
		return id, t, err
	}
	switch {
	case t.Deal.Requester != requester:
		return id, t, poco.Errorf(poco.Forbidden, op, "only the requester reads a task's logs")
	case t.Deal.Confidential():
		return id, t, poco.Errorf(poco.Forbidden, op, "the deal is confidential: what its tasks print is neither passed on nor kept")
	}
	return id, t, nil
}

// logsOf is every log of a task, for its requester only.
func (s *Scheduler) logsOf(r *http.Request, open *challenges) ([]logsJSON, error) {
	const op = "scheduler: logs"
	id, _, err := s.reads(r, open)
	if err != nil {
		return nil, err
	}
	tails, err := s.keep.logs(r.Context(), id)
	if err != nil {
		return nil, err
	}
	if len(tails) == 0 {
		return nil, poco.Errorf(poco.NotFound, op, "no logs of this task are kept (they are for %s)", s.cfg.LogsLife)
	}
	list := make([]logsJSON, len(tails))
	for i, one := range tails {
		list[i] = logsJSON{one.worker.Hex(), one.stdout, one.stderr}
	}
	slices.SortFunc(list, func(a, b logsJSON) int { return strings.Compare(a.WalletAddress, b.WalletAddress) })
	return list, nil
}
