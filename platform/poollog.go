package platform

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler"
)

// PoolEntry is an entry of a pool's log: whom it let in, kept out, gave nothing and let in again, and why.
type PoolEntry struct {
	Pool   common.Address  `json:"pool"`
	At     uint64          `json:"at"` // seconds since 1970
	Kind   scheduler.Kind  `json:"kind"`
	Worker *common.Address `json:"worker,omitempty"`
	Until  uint64          `json:"until,omitempty"`  // of a quarantine
	Task   *common.Hash    `json:"task,omitempty"`   // the evidence: a task,
	Answer *common.Hash    `json:"answer,omitempty"` // the hash of what the worker said,
	Agreed *common.Hash    `json:"agreed,omitempty"` // and of what others agreed on
	Ended  string          `json:"ended,omitempty"`  // what ended a quarantine
	Why    string          `json:"why,omitempty"`
}

// PoolQuarantine is an operator's word about a worker.
type PoolQuarantine struct {
	Pool    *common.Address `json:"pool,omitempty"` // nothing: all of the process
	Worker  common.Address  `json:"worker"`
	Seconds uint64          `json:"seconds"` // for which it gets nothing; 0: it may work again, unless it is evicted
	Evict   bool            `json:"evict"`
	Why     string          `json:"why"`
}

const (
	// maxWhy bounds what an operator writes into the log.
	maxWhy = 1000
	// maxQuarantine is the longest that is not an eviction, in seconds.
	maxQuarantine = 10 * 365 * 24 * 3600
)

// entries is the latest of all pools' logs, the last one first.
func (p *Pools) entries(ctx context.Context, query url.Values) ([]PoolEntry, error) {
	const op = "pool: log"
	most, err := strconv.Atoi(query.Get("limit"))
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "limit is no number")
	}
	var worker common.Address
	if text := query.Get("worker"); text != "" {
		if !common.IsHexAddress(text) {
			return nil, poco.Errorf(poco.Invalid, op, "%.80q is no worker", text)
		}
		worker = common.HexToAddress(text)
	}
	logs := make([][]PoolEntry, len(p.pools))
	for i, one := range p.pools {
		entries, err := one.scheduler.Log(ctx, worker, most)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			logs[i] = append(logs[i], PoolEntry{Pool: one.Address, At: e.At, Kind: e.Kind, Until: e.Until, Ended: e.Ended, Why: e.Why,
				Worker: unlessZero(e.Worker), Task: unlessZero(e.Task), Answer: unlessZero(e.Answer), Agreed: unlessZero(e.Agreed)})
		}
	}
	return latest(logs, most), nil
}

// latest merges logs. Those of one pool stay in the order in which they were written: after a start its time may lie a little behind.
func latest(logs [][]PoolEntry, most int) []PoolEntry {
	list := []PoolEntry{}
	for len(list) < most {
		next := -1
		for i, log := range logs {
			if len(log) > 0 && (next < 0 || log[0].At > logs[next][0].At) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		list = append(list, logs[next][0])
		logs[next] = logs[next][1:]
	}
	return list
}

func unlessZero[V comparable](v V) *V {
	var zero V
	if v == zero {
		return nil
	}
	return &v
}

// quarantine has pools give a worker nothing, or let it work again.
func (p *Pools) quarantine(r *http.Request) (any, error) {
	const op = "pool: quarantine"
	var q PoolQuarantine
	if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	long := time.Duration(q.Seconds) * time.Second
	switch {
	case q.Worker == common.Address{}:
		return nil, poco.Errorf(poco.Invalid, op, "no worker")
	case len(q.Why) > maxWhy:
		return nil, poco.Errorf(poco.Invalid, op, "a reason of %d bytes, the most is %d", len(q.Why), maxWhy)
	case q.Evict:
		long = scheduler.Forever
	case q.Seconds > maxQuarantine:
		return nil, poco.Errorf(poco.Invalid, op, "%d s, the most is %d", q.Seconds, maxQuarantine).WithHint("evict it")
	}
	done := 0
	for _, one := range p.pools {
		if q.Pool != nil && one.Address != *q.Pool {
			continue
		}
		if err := one.scheduler.Bar(r.Context(), q.Worker, long, q.Why); err != nil {
			return nil, err
		}
		done++
	}
	if done == 0 {
		return nil, poco.Errorf(poco.NotFound, op, "no pool %v runs here", q.Pool)
	}
	return struct{}{}, nil
}
