package differential_test

import (
	"bytes"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// location is where results usually are, and which the hub keeps in 32 bytes.
const location = `{"storage":"ipfs","location":"/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG"}`

// committed are the committed tasks of a kind, the latest first.
func (x *twin) committed(wanted func(common.Hash, poco.Progress) bool) (ids []common.Hash) {
	for _, id := range slices.Backward(x.tasks) {
		p, _ := x.model.Task(id)
		if _, ok := x.fixed[id]; ok && wanted(id, p) {
			ids = append(ids, id)
		}
	}
	return ids
}

// settleable tells whether a committed task waits to be settled.
func (x *twin) settleable(_ common.Hash, p poco.Progress) bool {
	return p.Status == poco.TaskRevealing && x.now < p.FinalDeadline
}

// releasable tells whether a committee has still to be released, and may.
func (x *twin) releasable(id common.Hash, p poco.Progress) bool {
	_, _, released := x.model.Commitment(id)
	return p.Status != poco.TaskCompleted && !released && x.now >= p.FinalDeadline
}

func (x *twin) committee(id common.Hash) poco.Committee {
	at := x.fixed[id]
	return x.batches[at.batch][at.at]
}

// agreedOn is what a committee agreed on.
func agreedOn(c *poco.Committee) string {
	for _, a := range answers {
		if poco.ResultHash(c.TaskID, digestOf(a)) == c.Consensus {
			return a
		}
	}
	return answers[0]
}

// settlement ends a committed task, now and then not as it has to be.
func (x *twin) settlement(t *rapid.T, id common.Hash) machine.Settlement {
	c, at := x.committee(id), x.fixed[id]
	p, _ := x.model.Task(id)
	answer := agreedOn(&c)
	s := machine.Settlement{Task: id, Batch: hashesOf(x.batches[at.batch]), Place: uint64(at.at), Members: c.Show(digestOf(answer)),
		Digest: digestOf(answer), ResultsCallback: x.callbackData(t, p, answer)}
	s.Results = []byte(pick(t, "results", location, "", "elsewhere"))
	if len(s.Results) == 0 {
		s.Results = nil
	}
	if !oneIn(t, 12, "spoilt settlement") {
		return s
	}
	switch pick(t, "what is wrong", "digest", "place", "place beyond", "batch", "dropped", "added", "weight", "seal", "another's hash", "all whole", "said to agree", "cut", "all", "another task", "results too large") {
	case "digest":
		s.Digest = digestOf(pick(t, "another answer", answers...))
	case "place":
		s.Place = (s.Place + 1) % uint64(len(s.Batch))
	case "place beyond":
		s.Place = uint64(len(s.Batch))
	case "batch":
		s.Batch = append(s.Batch, common.Hash{1})
	case "dropped":
		c.Members = c.Members[1:]
		s.Members = c.Show(s.Digest)
	case "added":
		c.Members = append(slices.Clone(c.Members), poco.Member{Worker: common.MaxAddress, Weight: 1000, ResultHash: c.Consensus})
		s.Members = c.Show(s.Digest)
	case "weight":
		c.Members = slices.Clone(c.Members)
		c.Members[0].Weight++
		s.Members = c.Show(s.Digest)
	case "seal":
		c.Members = slices.Clone(c.Members)
		c.Members[0].ResultSeal = poco.ResultSeal(c.Members[0].Worker, id, s.Digest)
		s.Members = c.Show(s.Digest)
	case "another's hash":
		c.Members = slices.Clone(c.Members)
		c.Members[len(c.Members)-1].ResultHash = c.Members[0].ResultHash
		s.Members = c.Show(s.Digest)
	case "all whole":
		s.Members = c.EncodeMembers()
	case "said to agree":
		s.Members = nil
		for _, m := range c.Members {
			m.ResultHash, m.ResultSeal = poco.ResultHash(id, s.Digest), poco.ResultSeal(m.Worker, id, s.Digest)
			one := poco.Committee{TaskID: id, Members: []poco.Member{m}}
			s.Members = append(s.Members, one.Show(s.Digest)...)
		}
	case "cut":
		s.Members = s.Members[:len(s.Members)-1]
	case "all":
		s.Members = bytes.Repeat(c.EncodeMembers()[:112], 65)
	case "another task":
		s.Task = common.Hash{1}
	case "results too large":
		s.Results = bytes.Repeat([]byte{7}, 25_000)
	}
	return s
}

// settle ends some committed tasks at once.
func (x *twin) settle(t *rapid.T) {
	ids := x.committed(x.settleable)
	if len(ids) == 0 || oneIn(t, 15, "any") {
		ids = x.committed(func(common.Hash, poco.Progress) bool { return true })
	}
	if len(ids) == 0 {
		ids = []common.Hash{x.anyFixed(t)}
	}
	var call machine.Settle
	for range min(len(ids), pick(t, "tasks", 1, 2, 3, 8)) {
		id := pick(t, "task", ids...)
		if !oneIn(t, 12, "the same again") {
			ids = slices.DeleteFunc(slices.Clone(ids), func(other common.Hash) bool { return other == id })
		}
		if _, ok := x.fixed[id]; !ok {
			call.Settlements = append(call.Settlements, machine.Settlement{Task: id, Batch: []common.Hash{{1}}})
		} else {
			call.Settlements = append(call.Settlements, x.settlement(t, id))
		}
		if len(ids) == 0 {
			break
		}
	}
	// The list of a batch is passed once, now and then not even that.
	for i := len(call.Settlements) - 1; i > 0; i-- {
		if slices.Equal(call.Settlements[i].Batch, call.Settlements[i-1].Batch) && !oneIn(t, 4, "list again") || oneIn(t, 20, "no list") {
			call.Settlements[i].Batch = nil
		}
	}
	p, _ := x.model.Task(call.Settlements[0].Task)
	deal, _ := x.model.Deal(p.DealID)
	by := x.acting(t, &deal)
	if oneIn(t, 2, "by others") {
		by = x.actor(t, "settler", hubtest.Sponsor, hubtest.Worker, hubtest.Requester, hubtest.AppOwner, reentrant)
		if opening := p.RevealDeadline - min(p.RevealDeadline, p.TimeRef); oneIn(t, 3, "just in time") {
			x.waitUntil(t, opening)
		} else if x.now < opening && rapid.Bool().Draw(t, "in time") {
			x.warp(opening - x.now)
		}
		for _, s := range call.Settlements {
			call.Closings = append(call.Closings, x.closing(t, &s))
		}
		if oneIn(t, 20, "a closing more") {
			call.Closings = append(call.Closings, machine.Closing{})
		}
	}
	x.step(by, call, x.call("settle", packSettle(call)))
}

func (x *twin) anyFixed(t *rapid.T) common.Hash {
	id, _ := x.task(t, is(poco.TaskRevealing, poco.TaskActive))
	return id
}

// closing is a winner's leave to settle, mostly.
func (x *twin) closing(t *rapid.T, s *machine.Settlement) machine.Closing {
	signed := order.Closing{TaskID: s.Task, ResultsHash: crypto.Keccak256Hash(s.Results), Tip: pick(t, "tip", poco.Amount(7), 0, 1000*poco.RLC, ^poco.Amount(0))}
	var members []common.Address
	if _, ok := x.fixed[s.Task]; ok {
		c := x.committee(s.Task)
		for _, m := range c.Members {
			if m.ResultHash == c.Consensus || oneIn(t, 8, "a loser") {
				members = append(members, m.Worker)
			}
		}
	}
	by := lastActor
	if len(members) > 0 && !oneIn(t, 12, "a stranger") {
		by = x.keyOf(pick(t, "winner", members...))
	}
	domain := x.hub.Domain()
	if oneIn(t, 20, "spoilt closing") {
		switch pick(t, "what is wrong", "results", "chain", "task") {
		case "results":
			signed.ResultsHash = common.Hash{}
		case "chain":
			domain.ChainID++
		case "task":
			signed.TaskID = common.Hash{}
		}
	}
	closing := machine.Closing{Tip: signed.Tip, Signature: x.compact(by, domain.ClosingDigest(&signed))}
	if oneIn(t, 30, "another tip") {
		closing.Tip++
	}
	if oneIn(t, 30, "malleable") {
		closing.Signature = malleable(closing.Signature)
	}
	return closing
}

// keyOf is the number of a development account, of those that only sign too.
func (x *twin) keyOf(a common.Address) int {
	for i := firstSigner; i < lastSigner; i++ {
		if address(i) == a {
			return i
		}
	}
	if by := x.actorOf(a); by >= 0 && by < firstPuppet {
		return by
	}
	return lastActor
}

// release ends the business of a committee that nobody settled.
func (x *twin) release(t *rapid.T) {
	ids := x.committed(x.releasable)
	if len(ids) == 0 || oneIn(t, 8, "any") {
		ids = x.committed(func(common.Hash, poco.Progress) bool { return true })
	}
	by := rapid.IntRange(firstActor, lastActor).Draw(t, "sender")
	if len(ids) == 0 {
		call := machine.Release{Task: x.anyFixed(t)}
		x.step(by, call, x.call("release", packRelease(call)))
		return
	}
	id := pick(t, "task", ids...)
	c, at := x.committee(id), x.fixed[id]
	call := machine.Release{Task: id, Batch: hashesOf(x.batches[at.batch]), Place: uint64(at.at), Consensus: c.Consensus, Members: c.EncodeMembers()}
	if oneIn(t, 6, "spoilt") {
		switch pick(t, "what is wrong", "consensus", "batch", "members", "place") {
		case "consensus":
			call.Consensus = common.Hash{1}
		case "batch":
			call.Batch = nil
		case "members":
			call.Members = call.Members[112:]
		case "place":
			call.Place++
		}
	}
	if p, _ := x.model.Task(id); oneIn(t, 3, "in time") {
		x.waitUntil(t, p.FinalDeadline)
	}
	x.step(by, call, x.call("release", packRelease(call)))
}

func words(hashes []common.Hash) [][32]byte {
	out := make([][32]byte, len(hashes))
	for i, h := range hashes {
		out[i] = h
	}
	return out
}

func packSettle(call machine.Settle) []byte {
	settlements, closings := make([]contracts.Settlement, len(call.Settlements)), make([]contracts.Closing, len(call.Closings))
	for i, s := range call.Settlements {
		settlements[i] = contracts.Settlement{Taskid: s.Task, Batch: words(s.Batch), Place: new(big.Int).SetUint64(s.Place), Members: s.Members,
			ResultDigest: s.Digest, Results: s.Results, ResultsCallback: s.ResultsCallback}
	}
	for i, c := range call.Closings {
		closings[i] = contracts.Closing{Tip: c.Tip.Big(), R: [32]byte(c.Signature[:32]), Vs: [32]byte(c.Signature[32:])}
	}
	return hubABI.PackSettle(settlements, closings)
}

func packRelease(c machine.Release) []byte {
	return hubABI.PackRelease(c.Task, words(c.Batch), new(big.Int).SetUint64(c.Place), c.Consensus, c.Members)
}
