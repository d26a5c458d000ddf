package scheduler

import (
	"context"
	"log/slog"
	"net/netip"
	"slices"
	"time"

	"connectrpc.com/connect"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/scheduler/plan"
)

// queued is how many instructions wait for a slow worker before its stream is cut. What is lost with it is
// told again when the worker is back.
const queued = 2 * pool.MaxSlots

// session is one worker's stream.
type session struct {
	number uint64
	queue  chan any // of plan.Command, and wanted
	end    context.CancelCauseFunc
	invite string // that the worker has shown
}

// push queues an instruction for a worker, if it is there.
func (s *Scheduler) push(worker common.Address, c any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	stream := s.sessions[worker]
	if stream == nil {
		return
	}
	select {
	case stream.queue <- c:
	default:
		if _, ok := c.(wanted); ok {
			return // it is said again
		}
		stream.end(poco.Errorf(poco.Unavailable, "scheduler: serve", "too many instructions wait for this worker"))
	}
}

// enter makes a stream the worker's only one.
func (s *Scheduler) enter(worker common.Address, invite string, end context.CancelCauseFunc) (*session, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	old := s.sessions[worker]
	if old == nil && len(s.sessions) >= s.cfg.MaxWorkers {
		return nil, poco.Errorf(poco.Exhausted, "scheduler: serve", "the pool has %d workers connected, its most", len(s.sessions))
	}
	if old != nil {
		old.end(poco.Errorf(poco.Conflict, "scheduler: serve", "the worker has opened another stream"))
	}
	s.streams++
	stream := &session{number: s.streams, queue: make(chan any, queued), end: end, invite: invite}
	s.sessions[worker] = stream
	return stream, nil
}

func (s *Scheduler) leave(worker common.Address, stream *session) {
	s.mu.Lock()
	if s.sessions[worker] == stream {
		delete(s.sessions, worker)
	}
	s.mu.Unlock()
	_ = s.send(context.Background(), input{run: func(ctx context.Context, o *owner) { // it fails only when nobody listens
		if o.current[worker] == stream.number {
			delete(o.current, worker)
			o.step(ctx, plan.WorkerLeft{Worker: worker})
		}
	}})
}

// Serve implements [pool.SchedulerHandler].
func (h handler) Serve(ctx context.Context, r *pool.ServeRequest, out *connect.ServerStream[pool.Instruction]) error {
	return pool.ConnectError(h.s.serve(ctx, r, out))
}

func (s *Scheduler) serve(ctx context.Context, r *pool.ServeRequest, out *connect.ServerStream[pool.Instruction]) error {
	const op = "scheduler: serve"
	worker, err := s.admit(ctx)
	if err != nil {
		return err
	}
	if err := r.Validate(); err != nil {
		return err
	}
	if r.Protocol < pool.ProtocolVersion {
		return poco.Errorf(poco.Refused, op, "the worker speaks protocol %d, the pool %d", r.Protocol, pool.ProtocolVersion).
			WithHint("update the worker's program")
	}
	select {
	case <-s.ready:
	default:
		return poco.Errorf(poco.Unavailable, op, "the scheduler is still reading the chain")
	}
	standing, err := s.cfg.Chain.Standing(ctx, worker)
	if err != nil {
		return err
	}
	by, err := s.admits(ctx, guest{worker, r.Invite, standing.Account.Total()})
	if err != nil {
		if poco.KindOf(err) == poco.Forbidden {
			s.turnedAway(ctx, worker, err)
		}
		return err
	}
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	stream, err := s.enter(worker, r.Invite, end)
	if err != nil {
		return err
	}
	defer s.leave(worker, stream)
	s.live.cameBack(worker)
	joined := plan.WorkerJoined{Worker: plan.Worker{
		Address: worker, Score: standing.Score, Account: standing.Account, Gas: s.paysGas(standing),
		Signs: r.Signs, Slots: int(r.Slots), Tag: tagOf(r.Capabilities), Runtimes: runtimesOf(r.Capabilities), Group: group(ctx),
		Owner: r.Capabilities.Owner, Machine: r.Capabilities.Machine(uint64(r.Slots)),
	}}
	for _, h := range r.Holding {
		joined.Holding = append(joined.Holding, plan.Holding{Task: common.BytesToHash(h.Taskid), Lease: h.Lease})
	}
	err = s.send(ctx, input{run: func(ctx context.Context, o *owner) {
		if o.current[worker] < stream.number {
			o.current[worker] = stream.number
			o.step(ctx, joined)
		}
	}})
	if err != nil {
		return err
	}
	s.cfg.Log.LogAttrs(ctx, slog.LevelInfo, "worker joined", slog.String("worker", worker.Hex()),
		slog.Uint64("slots", uint64(r.Slots)), slog.String("version", r.Version), slog.String("admitted", by))
	err = s.carry(ctx, worker, stream, out)
	s.cfg.Log.LogAttrs(ctx, slog.LevelInfo, "worker left", slog.String("worker", worker.Hex()), slog.String("why", err.Error()))
	return err
}

// carry sends instructions and heartbeats until the stream ends.
func (s *Scheduler) carry(ctx context.Context, worker common.Address, stream *session, out *connect.ServerStream[pool.Instruction]) error {
	beat := time.NewTicker(s.cfg.Heartbeat)
	defer beat.Stop()
	ping := func() error {
		p := &pool.Ping{Interval: uint32(s.cfg.Heartbeat / time.Second)}
		if now, err := s.cfg.Clock.Now(ctx); err == nil {
			p.Time = uint64(now.Unix())
		}
		return out.Send(&pool.Instruction{What: &pool.Instruction_Ping{Ping: p}})
	}
	if err := ping(); err != nil {
		return err
	}
	for {
		var err error
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-s.ended:
			return poco.Errorf(poco.Unavailable, "scheduler: serve", "the pool is closing")
		case <-beat.C:
			err = ping()
		case c := <-stream.queue:
			var i *pool.Instruction
			if i, err = s.instruction(ctx, worker, c); err == nil {
				err = out.Send(i)
			}
		}
		if err != nil {
			return err
		}
	}
}

var abortCauses = map[plan.Cause]pool.AbortCause{
	plan.Consensus: pool.AbortCause_ABORT_CAUSE_CONSENSUS, plan.Deadline: pool.AbortCause_ABORT_CAUSE_DEADLINE,
	plan.LeaseExpired: pool.AbortCause_ABORT_CAUSE_LEASE_EXPIRED, plan.TaskFinal: pool.AbortCause_ABORT_CAUSE_TASK_FINAL,
	plan.UnknownTask: pool.AbortCause_ABORT_CAUSE_UNKNOWN_TASK,
}

// instruction puts a command on the wire; an assignment is signed here, where a slow key holds up nobody else.
func (s *Scheduler) instruction(ctx context.Context, worker common.Address, c any) (*pool.Instruction, error) {
	switch c := c.(type) {
	case plan.Assign:
		a, err := s.authorize(ctx, worker, c)
		if err != nil {
			return nil, err
		}
		return &pool.Instruction{What: &pool.Instruction_Assign{Assign: a}}, nil
	case plan.Abort:
		return &pool.Instruction{What: &pool.Instruction_Abort{Abort: &pool.Abort{Taskid: c.Task[:], Cause: abortCauses[c.Cause]}}}, nil
	case plan.AskUpload:
		return &pool.Instruction{What: &pool.Instruction_Upload{Upload: &pool.Upload{Taskid: c.Task[:], Until: c.Until}}}, nil
	}
	if c, ok := c.(wanted); ok {
		return &pool.Instruction{What: &pool.Instruction_Listen{Listen: &pool.Listen{Taskid: c.task[:], Seconds: listenSeconds, Session: c.session}}}, nil
	}
	return nil, poco.Errorf(poco.Internal, "scheduler: serve", "%T is no instruction", c)
}

// authorize signs a worker's leave to contribute. That the deal is this pool's and its owner the one who signs
// was checked on chain data when the deal was seen.
func (s *Scheduler) authorize(ctx context.Context, worker common.Address, c plan.Assign) (*pool.Assign, error) {
	if c.Signs {
		return s.assignSigned(ctx, worker, c)
	}
	var enclave common.Address
	if s.cfg.Enclaves != nil {
		var tee bool
		if err := s.ask(ctx, func(o *owner) { tee = o.deals[c.Deal].Deal.Tag.TEE() }); err != nil {
			return nil, err
		}
		if tee {
			var err error
			if enclave, err = s.cfg.Enclaves.Challenge(ctx, c.Task); err != nil {
				return nil, poco.Errorf(poco.KindOf(err), "scheduler: enclave challenge", "%w", err)
			}
		}
	}
	signature, err := s.sign(ctx, order.AuthorizationStatement(&poco.Authorization{Worker: worker, TaskID: c.Task, EnclaveChallenge: enclave}))
	if err != nil {
		return nil, poco.Errorf(poco.KindOf(err), "scheduler: authorize", "%w", err)
	}
	road := pool.Road_ROAD_CLASSIC
	if c.Short {
		road = pool.Road_ROAD_SHORT
	}
	return &pool.Assign{
		Taskid: c.Task[:], Dealid: c.Deal[:], Index: c.Index, Authorization: signature, EnclaveChallenge: enclave[:],
		CategorySeconds: c.TimeRef, Lease: c.Lease, LeaseUntil: c.Until, Road: road,
	}, nil
}

// assignSigned asks a worker for a signed contribution.
func (s *Scheduler) assignSigned(ctx context.Context, worker common.Address, c plan.Assign) (*pool.Assign, error) {
	signature, err := s.sign(ctx, s.domain().AssignmentStatement(&order.Assignment{TaskID: c.Task, Worker: worker}))
	if err != nil {
		return nil, poco.Errorf(poco.KindOf(err), "scheduler: assign", "%w", err)
	}
	return &pool.Assign{Taskid: c.Task[:], Dealid: c.Deal[:], Index: c.Index, Authorization: signature, EnclaveChallenge: make([]byte, common.AddressLength),
		CategorySeconds: c.TimeRef, Lease: c.Lease, LeaseUntil: c.Until, Road: pool.Road_ROAD_SETTLEMENT}, nil
}

func tagOf(c *pool.Capabilities) (tag poco.Tag) {
	frameworks := map[pool.Tee]poco.Tag{
		pool.Tee_TEE_SCONE: poco.TagScone, pool.Tee_TEE_GRAMINE: poco.TagGramine, pool.Tee_TEE_TDX: poco.TagTDX,
	}
	for _, tee := range c.Tees {
		if framework, ok := frameworks[tee]; ok {
			tag = tag.Union(poco.TagTEE).Union(framework)
		}
	}
	if c.Gpu {
		tag = tag.Union(poco.TagGPU)
	}
	return tag
}

func runtimesOf(c *pool.Capabilities) (r plan.Runtimes) {
	if slices.Contains(c.Runtimes, pool.Runtime_RUNTIME_WASM) {
		r |= plan.WASM
	}
	if slices.Contains(c.Runtimes, pool.Runtime_RUNTIME_OCI) {
		r |= plan.OCI
	}
	return r
}

// group is the network a worker dials from: machines of one network may have one owner. Private networks
// say nothing.
func group(ctx context.Context) string {
	info, ok := connect.CallInfoForHandlerContext(ctx)
	if !ok {
		return ""
	}
	peer, err := netip.ParseAddrPort(info.Peer().Addr)
	if err != nil {
		return ""
	}
	ip := peer.Addr().Unmap()
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return ""
	}
	bits := 48
	if ip.Is4() {
		bits = 24
	}
	network, err := ip.Prefix(bits)
	if err != nil {
		return ""
	}
	return network.String()
}
