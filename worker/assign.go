package worker

import (
	"cmp"
	"context"
	"math"
	"runtime"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker/step"
)

// capabilities are what the worker says that its machine has.
func (w *Worker) capabilities() *pool.Capabilities {
	limits, machine := w.cfg.limits(1, poco.Needs{}), w.cfg.Machine
	c := &pool.Capabilities{
		Cpu:    cmp.Or(machine.CPUs, uint32(runtime.NumCPU())),
		Memory: cmp.Or(machine.MemoryBytes, limits.MemoryBytes*uint64(w.cfg.Slots)),
		Disk:   cmp.Or(machine.DiskBytes, limits.OutputBytes*uint64(w.cfg.Slots)),
		Arch:   runtime.GOARCH, Os: runtime.GOOS, Runtimes: w.runtimes(),
		CpuSpeed: machine.CPUSpeed, DiskSpeed: machine.DiskSpeed,
		Regions: machine.Place.Regions, Energy: machine.Place.Energy, Carbon: machine.Place.Carbon, Owner: machine.Place.Owner,
		Network: len(w.network) > 0,
	}
	if w.sandbox != nil { // a module is given no devices
		for _, g := range machine.GPUs {
			c.Gpus = append(c.Gpus, &pool.Gpu{Vendor: g.Vendor, Model: g.Model, Memory: g.Memory, Count: uint32(min(g.Count, math.MaxUint32))})
			c.Gpu = c.Gpu || g.Count >= uint64(w.cfg.Slots)
		}
	}
	return c
}

// offer is what the worker tells the scheduler it has, and holds.
func (w *Worker) offer() *pool.ServeRequest {
	request := &pool.ServeRequest{
		Capabilities: w.capabilities(), Slots: uint32(w.cfg.Slots), Protocol: pool.ProtocolVersion, Version: w.cfg.Version, Signs: !w.cfg.Classic, Invite: w.cfg.Invite,
	}
	for _, s := range w.Assignments() {
		if s.Stage == step.Failed || s.Stage == step.Saved {
			continue // only watched, for a reorganisation
		}
		if len(request.Holding) < 2*pool.MaxSlots {
			request.Holding = append(request.Holding, &pool.Holding{Taskid: s.Assignment.TaskID.Bytes(), Lease: s.Assignment.Lease})
		}
	}
	return request
}

// obey takes one instruction of the scheduler.
func (w *Worker) obey(i *pool.Instruction) {
	switch {
	case i.GetPing() != nil:
		w.connected(Serving, "")
	case i.GetAssign() != nil:
		w.assign(i.GetAssign())
	case i.GetAbort() != nil:
		cause := i.GetAbort().Cause
		w.abort(i.GetAbort().Taskid, step.Abort{Consensus: cause == pool.AbortCause_ABORT_CAUSE_CONSENSUS ||
			cause == pool.AbortCause_ABORT_CAUSE_TASK_FINAL})
	case i.GetListen() != nil:
		w.listen(i.GetListen())
	case i.GetUpload() != nil:
		if !w.tell(i.GetUpload().Taskid, step.UploadWanted{}) {
			w.refuse(i.GetUpload().Taskid, 0, step.UploadRefused, "this worker does not hold the task any more")
		}
	}
}

// tell sends a life an event, and tells whether there is such a life.
func (w *Worker) tell(taskid []byte, e step.Event) bool {
	w.mu.Lock()
	l := w.lives[common.BytesToHash(taskid)]
	w.mu.Unlock()
	if l == nil {
		return false
	}
	l.send(e)
	return true
}

// abort ends a life before the next instruction is read.
//
// Rationale: the scheduler counts the slot as free from here on, and its next assignment may follow at once. A worker that
// refused it for want of a slot would not be asked again for half a minute.
func (w *Worker) abort(taskid []byte, e step.Abort) {
	w.mu.Lock()
	l := w.lives[common.BytesToHash(taskid)]
	w.mu.Unlock()
	read := make(chan struct{})
	if l == nil || !l.post(letter{e, read}) {
		return
	}
	select {
	case <-read:
	case <-l.done:
	case <-w.hard.Done():
	}
}

// stale is the scheduler's word that a lease has ended.
func (w *Worker) stale(task common.Hash) { w.tell(task[:], step.Abort{}) }

// refuse reports that a task is not taken, without beginning a life for it.
func (w *Worker) refuse(taskid []byte, lease uint64, why step.Reason, detail string) {
	if len(taskid) != common.HashLength {
		return
	}
	w.reports.add(&pool.ReportRequest{Taskid: taskid, Lease: lease, Stage: pool.Stage_STAGE_FAILED, Cause: causeOf(why), Detail: detail})
}

// assign begins a life, or reminds the one there is.
func (w *Worker) assign(m *pool.Assign) {
	assignment, err := w.read(m)
	if err != nil {
		w.log.Warn("assignment refused", "error", err)
		w.refuse(m.Taskid, m.Lease, step.BadTask, err.Error())
		return
	}
	l, admit, retiring := w.admit(assignment)
	switch {
	case admit:
		w.group.Go(func() { l.run(step.Begin{Assignment: assignment}) })
	case l != nil:
		l.send(step.Begin{Assignment: assignment})
	case retiring:
		w.refuse(m.Taskid, m.Lease, step.AgainstPolicy, "this worker is about to leave")
	default:
		w.refuse(m.Taskid, m.Lease, step.Busy, "no slot is free")
	}
}

// admit begins a life if a slot is free. It is the life there is otherwise, if there is one.
func (w *Worker) admit(a step.Assignment) (l *life, admitted, retiring bool) {
	w.shared.begin.Lock()
	defer w.shared.begin.Unlock()
	working := w.shared.working()
	w.mu.Lock()
	defer w.mu.Unlock()
	if l = w.lives[a.TaskID]; l == nil && working < w.cfg.Slots && !w.stopping && !w.retiring {
		return w.newLife(a), true, false
	}
	return l, false, w.retiring
}

func (w *Worker) read(m *pool.Assign) (step.Assignment, error) {
	task, err := pool.Hash(m.Taskid)
	if err != nil {
		return step.Assignment{}, err
	}
	deal, err := pool.Hash(m.Dealid)
	if err != nil {
		return step.Assignment{}, err
	}
	a := step.Assignment{
		Worker: w.key.Address(), DealID: deal, Index: m.Index, TaskID: task, Signature: m.Authorization, Lease: m.Lease,
		Authorization: poco.Authorization{Worker: w.key.Address(), TaskID: task}, Signs: m.Road == pool.Road_ROAD_SETTLEMENT,
	}
	if len(m.EnclaveChallenge) > 0 {
		if a.Authorization.EnclaveChallenge, err = pool.Address(m.EnclaveChallenge); err != nil {
			return step.Assignment{}, err
		}
	}
	return a, nil
}

// facts is what the chain and this worker know about an assignment.
func (w *Worker) facts(ctx context.Context, l *life) (step.Facts, error) {
	a := l.snapshot().Assignment
	facts := step.Facts{Pool: w.cfg.Pool}
	terms, err := w.chain.Terms(ctx, a.DealID)
	if err != nil && poco.KindOf(err) == poco.NotFound {
		return facts, nil //nolint:nilerr // that there is no such deal is a fact
	}
	if err != nil {
		return facts, err
	}
	views, err := w.chain.Views(ctx, a.Worker, []common.Hash{a.TaskID})
	if err != nil {
		return facts, err
	}
	means, err := w.chain.Means(ctx, a.Worker)
	if err != nil {
		return facts, err
	}
	if facts.Now, err = w.clock.Now(ctx); err != nil {
		return facts, err
	}
	l.mu.Lock()
	l.terms = &terms
	l.mu.Unlock()
	facts.Deal, facts.Category = terms.Deal, terms.Category
	facts.Task, facts.Mine = views[0].Task, views[0].Mine.Status
	facts.Free, facts.Payable = means.Account.Stake, means.Payable
	working := 0
	for _, other := range w.shared.all() {
		if other == l {
			continue
		}
		s := other.snapshot()
		facts.Free -= min(facts.Free, s.Promised())
		facts.Payable -= min(facts.Payable, s.Transactions())
		if s.Working() {
			working++
		}
	}
	facts.Policy, facts.Load = w.cfg.Policy, max(0, w.load()-float64(working))
	facts.Objection = w.objection(terms)
	facts.Domain, facts.Settles = terms.Domain, terms.Settles && !w.cfg.Classic
	facts.Vouched, err = w.signedBy(ctx, terms.Deal.Workerpool.Owner, a.Digest(terms.Domain), a.Signature)
	if err != nil {
		return facts, err
	}
	return facts, nil
}

// signedBy tells whether an account signed: by its key, or, if it is a contract, by its own word.
func (w *Worker) signedBy(ctx context.Context, account common.Address, digest common.Hash, signature []byte) (bool, error) {
	switch {
	case poco.VerifyHashSignature(account, digest, signature):
		return true, nil
	case len(signature) > pool.MaxSignature:
		return false, nil
	}
	return w.chain.Vouches(ctx, account, digest, signature)
}

// objection tells why this worker does not run an app.
//
// It is asked for what it has told the pool as well: the pool's word that it meets the deal's needs is not enough.
//
// Rationale: a requester who asks for an encrypted result, or whose data are split for an enclave, must not find
// the plain result in a public repository; better that nobody runs the task.
func (w *Worker) objection(t Terms) step.Reason {
	params := poco.ParseParams(t.Deal.Params)
	needs, err := poco.ParseNeeds(t.Deal.Params)
	offered := w.capabilities().Machine(uint64(w.cfg.Slots))
	switch {
	case err != nil || needs.LackOf(&offered) != poco.Nothing:
		return step.NoCapability
	case w.executorOf(t.App.Type) == nil:
		return step.NoCapability
	case !w.reaches(needs.Network):
		return step.NoCapability
	case gpuNeed(t.Deal, needs) != nil && (strings.EqualFold(t.App.Type, poco.AppModule) || !w.capabilities().Gpu):
		return step.NoCapability
	case params.ResultEncryption || params.BulkCID != "" || len(params.Secrets) > 0:
		return step.NoCapability
	}
	return ""
}

// gpuNeed is what a deal's tasks are given of graphics processors: what its needs say, and one where only its tag asks.
func gpuNeed(d *poco.Deal, needs poco.Needs) *poco.GPUNeed {
	if needs.GPU == nil && d.Tag.Union(poco.TagGPU) == d.Tag {
		return &poco.GPUNeed{Count: 1}
	}
	return needs.GPU
}

// reaches tells whether programs are let to the hosts that their deal names.
func (w *Worker) reaches(hosts []string) bool {
	_, ok := w.network.Grant(hosts)
	return ok
}
