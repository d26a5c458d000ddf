package step_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/worker/step"
)

// world is one task of the hub, an outbox that sends each name once, a journal, and everything that can go wrong
// between them and a worker: crashes, repeated and late messages, other workers, reorganisations.
type world struct {
	t     *rapid.T
	deal  *poco.Deal
	now   uint64
	state step.State // as in the worker's memory
	saved []byte     // as in the journal
	inbox []step.Event
	told  step.Seen // the last time it looked at the chain

	outbox map[string]step.Transact // asked for and not mined yet
	mined  map[string]bool          // value: taken by the hub
	vain   map[string]bool          // mined, but not taken: it reverted
	hashes map[common.Hash]bool     // result hashes ever asked to be contributed

	status         poco.TaskStatus
	mine           poco.ContributionStatus
	consensus      common.Hash
	revealDeadline uint64
}

func (w *world) final() uint64 { return w.deal.FinalDeadline(category) }

// apply gives the worker an event: step, save, carry out.
func (w *world) apply(e step.Event) {
	if seen, ok := e.(step.Seen); ok {
		w.told = seen
	}
	next, commands := step.Step(w.state, e)
	w.check(next, commands)
	b, err := json.Marshal(next)
	if err != nil {
		w.t.Fatal(err)
	}
	w.state, w.saved = next, b
	crash := rapid.IntRange(0, len(commands)*8).Draw(w.t, "crash") // after this many commands
	for i, c := range commands {
		if i == crash {
			w.restart()
			return
		}
		w.carryOut(c)
	}
}

func (w *world) restart() {
	w.state, w.inbox = step.State{}, nil
	if err := json.Unmarshal(w.saved, &w.state); err != nil {
		w.t.Fatal(err)
	}
	next, commands := step.Step(w.state, step.Restarted{})
	w.check(next, commands)
	w.state = next
	for _, c := range commands {
		w.carryOut(c)
	}
}

func (w *world) carryOut(c step.Command) {
	switch c := c.(type) {
	case step.Check:
		f := facts(w.deal)
		f.Task.Status, f.Mine, f.Now = w.status, w.mine, w.now
		w.inbox = append(w.inbox, step.Checked{Facts: f})
	case step.Fetch:
		w.inbox = append(w.inbox, rapid.SampledFrom([]step.Event{step.Fetched{}, step.Fetched{}, step.Fetched{}, step.Fetched{},
			step.Faulted{Cause: result.AppDownloadFailed}, step.Faulted{Cause: result.DatasetBadChecksum, Proven: true},
		}).Draw(w.t, "fetch"))
	case step.Compute:
		// An app that is not deterministic gives another answer after each restart.
		answer := common.BytesToHash([]byte{byte(rapid.IntRange(1, 9).Draw(w.t, "answer"))})
		w.inbox = append(w.inbox, rapid.SampledFrom([]step.Event{step.Computed{Digest: answer},
			step.Computed{Digest: answer}, step.Computed{Digest: answer}, step.Faulted{Cause: result.AppComputeFailed}, step.Faulted{Cause: result.Unknown},
		}).Draw(w.t, "compute"))
	case step.Resume:
		w.inbox = append(w.inbox, rapid.SampledFrom([]step.Event{step.Gone{}, step.Computed{Digest: common.Hash{31: 7}},
			step.Faulted{Cause: result.AppComputeFailed}, step.Faulted{Cause: result.Unknown}}).Draw(w.t, "resume"))
	case step.Excuse:
		w.inbox = append(w.inbox, step.Computed{Digest: result.FailureDigest(c.Cause, result.Files)})
	case step.Upload:
		w.inbox = append(w.inbox, rapid.SampledFrom([]step.Event{step.Stored{Location: []byte("x")},
			step.NotStored{Now: w.now}, step.NotStored{Now: w.now, Lost: true}}).Draw(w.t, "upload"))
	case step.Transact:
		id := c.ID(w.state.Assignment)
		if taken, ok := w.mined[id]; ok {
			w.inbox = append(w.inbox, step.Sent{Action: c.Action, Refused: !taken, Reverted: w.vain[id], Now: w.now})
		} else {
			w.outbox[id] = c
		}
	}
}

// check holds the rules that a worker's money depends on, at every step.
func (w *world) check(next step.State, commands []step.Command) {
	for _, c := range transactions(commands) {
		switch c.Action {
		case step.Contribution, step.Finalization:
			w.hashes[next.ResultHash()] = true
			if len(w.hashes) > 1 {
				w.t.Fatal("contributes two different answers")
			}
			if next.Digest == (common.Hash{}) || !next.Committed {
				w.t.Fatalf("contributes without an answer or without having noted it: %+v", next)
			}
		case step.Claim:
		case step.Settlement, step.Release:
			w.t.Fatal("takes the settlement's road, which nobody asked for")
		case step.Reveal:
			if w.told.Status != poco.TaskRevealing || w.told.Consensus != next.ResultHash() || next.Short {
				w.t.Fatal("shows its digest although the consensus is not its own")
			}
		}
	}
	if next.Closed && w.mine == poco.Contributed && !w.status.Final() && w.now < w.revealDeadline && w.consensus == next.ResultHash() {
		w.t.Fatalf("gives up (%s) while its reveal is owed", next.Stage)
	}
}

func (w *world) seen(deep bool) step.Seen {
	return step.Seen{Status: w.status, Consensus: w.consensus, RevealDeadline: w.revealDeadline, Mine: w.mine,
		Deep: deep && w.status.Final(), Now: w.now}
}

// mine takes a transaction of the worker into the chain, by the hub's rules.
func (w *world) mineOne(id string) {
	c := w.outbox[id]
	delete(w.outbox, id)
	taken := false
	switch c.Action {
	case step.Contribution:
		taken = w.status == poco.TaskActive && w.mine == poco.ContributionUnset && w.now < w.deal.ContributionDeadline(category)
		if taken {
			w.mine = poco.Contributed
		}
	case step.Reveal:
		taken = w.status == poco.TaskRevealing && w.mine == poco.Contributed && w.now < w.revealDeadline &&
			w.consensus == w.state.ResultHash()
		if taken {
			w.mine = poco.Proved
		}
	case step.Finalization:
		taken = w.status == poco.TaskActive && w.mine == poco.ContributionUnset && w.now < w.deal.ContributionDeadline(category)
		if taken {
			w.mine, w.status = poco.Proved, poco.TaskCompleted
		}
	case step.Settlement, step.Release: // of the other road
	case step.Claim:
		if taken = !w.status.Final() && w.now >= w.final(); taken {
			w.status = poco.TaskFailed
		}
	}
	w.mined[id] = taken
	// What the hub would refuse is not sent, unless somebody else's transaction came in between.
	w.vain[id] = !taken && rapid.Bool().Draw(w.t, "reverted in a block")
	w.inbox = append(w.inbox, step.Sent{Action: c.Action, Refused: !taken, Reverted: w.vain[id], Now: w.now})
}

func (w *world) agree(on common.Hash) {
	if w.status == poco.TaskActive && w.now < w.deal.ContributionDeadline(category) {
		w.status, w.consensus, w.revealDeadline = poco.TaskRevealing, on, w.now+2*category
	}
}

// TestLife runs whole lives of an assignment in a world that does what it can to make the worker lose money.
func TestLife(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		trust := rapid.SampledFrom([]uint64{1, 3}).Draw(rt, "trust")
		d := deal(trust)
		w := &world{t: rt, deal: d, now: start + 5, status: poco.TaskActive,
			outbox: map[string]step.Transact{}, mined: map[string]bool{}, vain: map[string]bool{}, hashes: map[common.Hash]bool{}}
		a := assignment(t, d)
		w.apply(step.Begin{Assignment: a})
		// Most lives get as far as the contribution, else the rest of the road would hardly be tried.
		for range rapid.IntRange(0, 6).Draw(rt, "undisturbed") {
			w.deliver()
		}
		actions := map[string]func(*rapid.T){
			"deliver":      func(*rapid.T) { w.deliver() },
			"deliver more": func(*rapid.T) { w.deliver() },
			"mine and see": func(rt *rapid.T) {
				for _, id := range pick(rt, w.outbox) {
					w.mineOne(id)
				}
				w.apply(w.seen(false))
			},
			"agree and see": func(*rapid.T) { w.agreeWithMine(); w.apply(w.seen(false)) },
			"mine": func(rt *rapid.T) {
				for _, id := range pick(rt, w.outbox) {
					w.mineOne(id)
				}
			},
			"see": func(*rapid.T) { w.apply(w.seen(false)) },
			"tick": func(rt *rapid.T) {
				w.now += uint64(rapid.IntRange(1, 200).Draw(rt, "dt"))
				w.apply(step.Tick{Now: w.now})
			},
			"abort": func(rt *rapid.T) {
				if rapid.IntRange(0, 5).Draw(rt, "abort") == 5 {
					w.apply(step.Abort{Consensus: rapid.Bool().Draw(rt, "consensus")})
				}
			},
			"ask":       func(*rapid.T) { w.apply(step.UploadWanted{}) },
			"again":     func(*rapid.T) { w.apply(step.Begin{Assignment: a}) },
			"crash":     func(*rapid.T) { w.restart() },
			"agree":     func(*rapid.T) { w.agreeWithMine() },
			"elsewhere": func(*rapid.T) { w.agree(other) },
			"reopen":    func(*rapid.T) { w.reopen() },
			"reorg": func(*rapid.T) { // consensus and reveal vanish, the contribution stays
				if w.status == poco.TaskRevealing {
					w.status, w.consensus, w.revealDeadline = poco.TaskActive, common.Hash{}, 0
					if w.mine == poco.Proved {
						w.mine = poco.Contributed
					}
					for id := range w.mined {
						if c := (step.Transact{Action: step.Reveal}); strings.HasPrefix(id, c.ID(a)) { // any attempt
							delete(w.mined, id) // the outbox will send it again when asked
						}
					}
				}
			},
			"revert": func(*rapid.T) { // by somebody else's transaction of the same block
				id := (step.Transact{Action: step.Contribution}).ID(a)
				if _, asked := w.outbox[id]; asked {
					delete(w.outbox, id)
					w.mined[id], w.vain[id] = false, true
					w.inbox = append(w.inbox, step.Sent{Action: step.Contribution, Refused: true, Reverted: true, Now: w.now})
				}
			},
			"reorg brings about": func(*rapid.T) { // and what reverted succeeds, with an agreement on it soon after
				id := (step.Transact{Action: step.Contribution}).ID(a)
				if w.vain[id] && w.status == poco.TaskActive && w.now < d.ContributionDeadline(category) {
					w.mined[id], w.vain[id], w.mine = true, false, poco.Contributed
				}
			},
			"finalize": func(*rapid.T) {
				if w.status == poco.TaskRevealing && (w.mine == poco.Proved || w.consensus != w.state.ResultHash()) && w.now < w.final() {
					w.status = poco.TaskCompleted
				}
			},
		}
		rt.Repeat(actions)
		w.finish()
	})
}

func (w *world) deliver() {
	if len(w.inbox) == 0 {
		return
	}
	i := rapid.IntRange(0, len(w.inbox)-1).Draw(w.t, "which")
	e := w.inbox[i]
	if rapid.IntRange(0, 3).Draw(w.t, "keep") > 0 { // else it will come again
		w.inbox = append(w.inbox[:i:i], w.inbox[i+1:]...)
	}
	w.apply(e)
}

func (w *world) agreeWithMine() {
	if w.mine == poco.Contributed {
		w.agree(w.state.ResultHash())
	}
}

func (w *world) reopen() {
	if w.status != poco.TaskRevealing || w.now < w.revealDeadline || w.mine == poco.Proved || w.now >= w.final() {
		return
	}
	if w.mine == poco.Contributed && w.consensus == w.state.ResultHash() {
		w.mine = poco.Rejected
	}
	w.status, w.consensus, w.revealDeadline = poco.TaskActive, common.Hash{}, 0
}

// finish lets everything that is under way come to its end: the worker must come to its own.
//
// Rationale: from here on nothing goes wrong any more, so a worker that owes a reveal must have made it, and no
// assignment may live for ever.
func (w *world) finish() {
	for range 200 {
		if w.state.Closed {
			return
		}
		owed := w.mine == poco.Contributed && w.status == poco.TaskRevealing && w.consensus == w.state.ResultHash() && w.now < w.revealDeadline
		for range 20 {
			for id := range w.outbox {
				w.mineOne(id)
			}
			for _, e := range w.inbox {
				w.apply(e)
			}
			w.inbox = nil
			w.apply(w.seen(true))
			w.apply(step.Tick{Now: w.now})
		}
		w.now += 20
		if owed && w.now+100 < w.revealDeadline {
			w.revealDue()
		}
		if w.now > w.final()+3*category && !w.status.Final() {
			w.status = poco.TaskFailed // the requester's keeper
		}
		w.now += category / 4
	}
	w.t.Fatalf("never ends: %+v", w.state)
}

func (w *world) revealDue() {
	for range 10 {
		w.apply(step.Tick{Now: w.now})
		w.apply(w.seen(true))
		for id := range w.outbox {
			w.mineOne(id)
		}
		for _, e := range w.inbox {
			w.apply(e)
		}
		w.inbox = nil
		w.now += 5
	}
	if w.mine == poco.Contributed {
		w.t.Fatalf("does not reveal: %+v", w.state)
	}
}

func pick(rt *rapid.T, outbox map[string]step.Transact) []string {
	var ids []string
	for _, a := range []step.Action{step.Contribution, step.Reveal, step.Finalization, step.Claim} {
		for id, c := range outbox {
			if c.Action == a {
				ids = append(ids, id)
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	return []string{rapid.SampledFrom(ids).Draw(rt, "tx")}
}
