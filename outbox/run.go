package outbox

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
)

// sendGrace is how long a stopping outbox may take to hand over what it has just signed.
const sendGrace = 5 * time.Second

// Run sends and watches until ctx ends; it returns ctx's error. A node or database that is away it waits for. Only one
// Run may be active: a second one is a [poco.Conflict].
func (o *Outbox) Run(ctx context.Context) error {
	if !o.running.CompareAndSwap(false, true) {
		return poco.Errorf(poco.Conflict, "outbox: run", "the outbox of %s is running already", o.Address())
	}
	defer o.running.Store(false)

	heads := make(chan chain.Block, 1)
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		return o.config.Client.Watch(ctx, o.config.Poll, func(_ context.Context, head chain.Block) error {
			select { // the newest head replaces one that nobody took
			case <-heads:
			default:
			}
			heads <- head
			return nil
		})
	})
	group.Go(func() error { return o.loop(ctx, heads) })
	return group.Wait()
}

func (o *Outbox) loop(ctx context.Context, heads <-chan chain.Block) error {
	s := &sender{Outbox: o, flight: make(map[uint64]*intent), parked: make(map[int64]bool)}
	var pause time.Duration
	var retry <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case head := <-heads:
			s.head, s.headAt, s.stirred = head, time.Now(), 0
		case <-o.wake:
		case <-retry:
		case <-s.quiet():
		}
		if s.head.Hash == (common.Hash{}) {
			continue // woken before the first head
		}
		err := s.round(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		retry = nil
		if err != nil {
			pause = min(max(2*pause, 100*time.Millisecond), 10*time.Second)
			retry = time.After(pause)
			o.config.Log.Warn("outbox is held up", "error", err, "retry", pause)
			continue
		}
		pause = 0
	}
}

// sender is the state of one Run.
type sender struct {
	*Outbox
	head    chain.Block // the latest
	headAt  time.Time   // when it was seen
	stirred int         // how often something was tried since
	tried   time.Time   // the last time
	checked chain.Block // the head for which the flight was last compared with the chain
	loaded  bool
	flight  map[uint64]*intent // by nonce: signed and not settled
	parked  map[int64]bool     // queued intents that wait for the next head
	gap     int                // heads for which a nonce before the flight was missing
	gapHead common.Hash        // the last of them
}

// round brings the account forward by one step on everything. It may stop anywhere with an error and be called again.
func (s *sender) round(ctx context.Context) error {
	if err := s.prepare(ctx); err != nil {
		return err
	}
	if !s.loaded {
		intents, err := s.rows.unsettled(ctx)
		if err != nil {
			return err
		}
		clear(s.flight)
		for _, in := range intents {
			s.flight[in.nonce] = in
		}
		s.loaded = true
	}
	if s.head.Hash != s.checked.Hash {
		if err := s.compare(ctx); err != nil {
			return err
		}
		if err := s.confirm(ctx); err != nil {
			return err
		}
		if err := s.settle(ctx); err != nil {
			return err
		}
		if err := s.nudge(ctx); err != nil {
			return err
		}
		clear(s.parked)
		s.checked = s.head
	} else if due, ok := s.due(); ok && !time.Now().Before(due) {
		if err := s.stir(ctx); err != nil {
			return err
		}
	}
	return s.launch(ctx)
}

// send hands the newest versions to the node.
func (s *sender) send(ctx context.Context, intents []*intent) error {
	if len(intents) == 0 {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), sendGrace)
	defer cancel()
	raw := make([][]byte, len(intents))
	for i, in := range intents {
		raw[i] = in.newest().raw
	}
	refusals, err := s.config.Client.SendAll(ctx, raw)
	if err != nil {
		return err
	}
	for i, in := range intents {
		in.sentAt, in.sentHead = time.Now(), s.head.Number
		switch refusal := refusals[i]; {
		case refusal == nil:
		case errors.Is(refusal, chain.ErrNonceTooLow):
			// A version of it is mined, or somebody else used the nonce: the next head tells.
		case errors.Is(refusal, chain.ErrUnderpriced):
			in.outbidden = true
		default:
			s.config.Log.Warn("the node does not take a transaction", "id", in.id, "tx", in.newest().tx.Hash(), "error", refusal)
		}
	}
	return nil
}
