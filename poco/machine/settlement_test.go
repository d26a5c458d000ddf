package machine_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// compact is an actor's signature in 64 bytes.
func compact(actor int, digest common.Hash) machine.Compact {
	r, vs, err := order.Compact(sign(actor, digest))
	if err != nil {
		panic(err)
	}
	return machine.Compact(append(r[:], vs[:]...))
}

// ascending sorts actors as committees want them.
func ascending(actors []int) []int {
	return slices.SortedFunc(slices.Values(actors), func(a, b int) int { return address(a).Cmp(address(b)) })
}

// commitment is what workers signed for a task; answers are theirs by actor.
func (m *market) commitment(deal poco.Deal, index uint64, answers map[int]common.Hash) machine.Commitment {
	c := machine.Commitment{Deal: deal.ID, Index: index}
	task := poco.TaskID(deal.ID, index)
	var workers []int
	for worker := range answers {
		workers = append(workers, worker)
	}
	for _, worker := range ascending(workers) {
		signed := order.Contribution{TaskID: task, Scheduler: deal.Workerpool.Owner, Stake: deal.WorkerStake,
			ResultHash: poco.ResultHash(task, answers[worker]), ResultSeal: poco.ResultSeal(address(worker), task, answers[worker])}
		c.Contributions = append(c.Contributions, machine.SignedContribution{Worker: address(worker), ResultHash: signed.ResultHash,
			ResultSeal: signed.ResultSeal, Signature: compact(worker, m.Domain().ContributionDigest(&signed))})
	}
	return c
}

// commit makes committees, and returns what was logged of them.
func (m *market) commit(actor int, c ...machine.Commitment) (committees []poco.Committee, refused []string) {
	for _, e := range m.do(actor, machine.Commit(c)) {
		switch e := e.(type) {
		case poco.Committed:
			committees = e.Committees
		case poco.CommitmentRefused:
			refused = append(refused, machine.Named(e.Reason))
		}
	}
	return committees, refused
}

func hashes(committees []poco.Committee) (list []common.Hash) {
	for i := range committees {
		list = append(list, committees[i].Hash())
	}
	return list
}

// ending settles the task of one of the committees.
func ending(committees []poco.Committee, place int, digest common.Hash) machine.Settlement {
	return machine.Settlement{Task: committees[place].TaskID, Batch: hashes(committees), Place: uint64(place), Members: committees[place].EncodeMembers(),
		Digest: digest, Results: []byte("somewhere")}
}

// settle returns why tasks were left unsettled.
func (m *market) settle(actor int, call machine.Settle) (refused []string) {
	for _, e := range m.do(actor, call) {
		if r, ok := e.(poco.SettlementRefused); ok {
			refused = append(refused, machine.Named(r.Reason))
		}
	}
	return refused
}

func wants(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: refused for %v, want %v", what, got, want)
	}
}

// ledger is what everybody has.
func (m *market) ledger() (accounts map[common.Address]poco.Account, scores []uint64) {
	accounts = map[common.Address]poco.Account{}
	for _, a := range m.Accounts() {
		accounts[a] = m.Account(a)
	}
	for i := range actors {
		scores = append(scores, m.Score(address(i)))
	}
	return accounts, scores
}

// roads brings one task to its end by contribute, reveal and finalize, and the same task of a copy of the market by commit and
// settle. voters are in the order of their contributions.
func roads(m *market, deal poco.Deal, voters []int, answers map[int]common.Hash) (classic, settled *market) {
	task := poco.TaskID(deal.ID, deal.BotFirst)
	classic, settled = &market{m.Clone(), m.t, m.now, nil}, &market{m.Clone(), m.t, m.now, nil}
	classic.do(worker, machine.Initialize{Deal: deal.ID, Index: deal.BotFirst})
	for _, voter := range voters {
		classic.do(voter, answer(voter, task, answers[voter]))
	}
	for _, voter := range voters {
		if answers[voter] == truth {
			classic.do(voter, machine.Reveal{Task: task, Digest: truth})
		}
	}
	classic.do(scheduler, machine.Finalize{Task: task, Results: []byte("somewhere")})

	committees, refused := settled.commit(scheduler, settled.commitment(deal, deal.BotFirst, answers))
	if len(refused) > 0 {
		m.t.Fatalf("the commitment was refused: %v", refused)
	}
	if refused := settled.settle(scheduler, machine.Settle{Settlements: []machine.Settlement{ending(committees, 0, truth)}}); len(refused) > 0 {
		m.t.Fatalf("the settlement was refused: %v", refused)
	}
	return classic, settled
}

// TestWorkedExampleOnTheSettlementRoad: the published example ends with the same ledger on both roads, which is the one of
// [TestWorkedExample].
func TestWorkedExampleOnTheSettlementRoad(t *testing.T) {
	m := open(t, 12, 100, 300)
	m.do(scheduler, machine.ChangePolicy{Workerpool: pool, WorkerStakeRatio: 35, SchedulerRewardRatio: 5})
	deal := m.deal(terms{dataset: poco.RLC, pool: 20 * poco.RLC, trust: 100, volume: 1})
	voters := []int{worker, worker + 1, worker + 2}
	classic, settled := roads(m, deal, voters, map[int]common.Hash{worker: lie, worker + 1: truth, worker + 2: truth})
	checkAccount(t, settled, "the second worker", address(worker+1), poco.Account{Stake: funds + 11_659_090_909})
	checkAccount(t, settled, "the third worker", address(worker+2), poco.Account{Stake: funds + 13_990_909_090})
	checkAccount(t, settled, "the outvoted worker", address(worker), poco.Account{Stake: funds - 7*poco.RLC})
	checkAccount(t, settled, "the scheduler", address(scheduler), poco.Account{Stake: funds + 1_350_000_001})
	sameLedger(t, classic, settled)
}

func sameLedger(t failer, classic, settled *market) {
	t.Helper()
	accounts, scores := classic.ledger()
	otherAccounts, otherScores := settled.ledger()
	if diff := cmp.Diff(accounts, otherAccounts); diff != "" {
		t.Fatalf("the roads end with other accounts: %s", diff)
	}
	if !slices.Equal(scores, otherScores) {
		t.Fatalf("scores are %v by the classic road, %v by the settlement's", scores, otherScores)
	}
}

// TestSameLedgerOnBothRoads: whatever is paid, staked and answered, both roads give everybody the same, but for what the
// scheduler gets of the kitty: by settlement no more than the task's price.
func TestSameLedgerOnBothRoads(t *testing.T) {
	capped := 0
	rapid.Check(t, func(t *rapid.T) {
		scores := rapid.SliceOfN(rapid.SampledFrom([]uint64{0, 5, 12, 40, 100, 300}), 6, 6).Draw(t, "scores")
		m := open(t, scores...)
		m.do(scheduler, machine.ChangePolicy{Workerpool: pool, WorkerStakeRatio: rapid.Uint64Range(0, 60).Draw(t, "stake"),
			SchedulerRewardRatio: rapid.Uint64Range(0, 100).Draw(t, "reward")})
		for i := range rapid.IntRange(0, 3).Draw(t, "failed tasks") { // they feed the kitty
			lost := m.deal(terms{pool: 90 * poco.RLC, trust: 3, volume: 1, salt: byte(10 + i)})
			m.do(worker, machine.Initialize{Deal: lost.ID})
			m.now += 10 * seconds
			m.do(worker, machine.Claim{Task: poco.TaskID(lost.ID, 0)})
		}
		price := rapid.SampledFrom([]poco.Amount{0, 1, poco.RLC / 2, poco.RLC, 20 * poco.RLC}).Draw(t, "price")
		deal := m.deal(terms{app: 7, dataset: 11, pool: price, trust: rapid.SampledFrom([]uint64{2, 3, 9, 50}).Draw(t, "trust"), volume: 1})
		// Liars first, so that the truth is found by the last to answer.
		liars := rapid.IntRange(0, 2).Draw(t, "liars")
		var voters []int
		answers := map[int]common.Hash{}
		for i := range 6 {
			if i < liars {
				voters, answers[worker+i] = append(voters, worker+i), lie
				if agreed(scores, voters, answers, deal.Trust, lie) {
					t.Skip("the liars are believed")
				}
				continue
			}
			voters, answers[worker+i] = append(voters, worker+i), truth
			if agreed(scores, voters, answers, deal.Trust, truth) {
				classic, settled := roads(m, deal, voters, answers)
				kitty := m.Kitty()
				part := min(max(kitty.Percent(poco.KittyRatio), poco.KittyMin), kitty)
				if over := part - min(part, price); over > 0 {
					capped++
					if got := settled.Kitty() - classic.Kitty(); got != over {
						t.Fatalf("the cap keeps %v in the kitty, want %v", got, over)
					}
					c, s := classic.Account(address(scheduler)), settled.Account(address(scheduler))
					if c.Stake-s.Stake != over {
						t.Fatalf("the scheduler has %v and %v, want %v less", c, s, over)
					}
					return
				}
				sameLedger(t, classic, settled)
				return
			}
		}
		t.Skip("six workers are too few for the trust")
	})
	if capped == 0 {
		t.Error("the kitty's cap never counted")
	}
}

// agreed tells whether an answer reaches the trust, by the rule in words.
func agreed(scores []uint64, voters []int, answers map[int]common.Hash, trust uint64, digest common.Hash) bool {
	groups := map[common.Hash]uint64{}
	for _, v := range voters {
		weight := max(scores[v-worker]/3, 3) - 1
		groups[answers[v]] = max(groups[answers[v]], 1) * weight
	}
	total := uint64(1)
	for _, g := range groups {
		total += g
	}
	return groups[digest]*trust > total*(trust-1)
}

// TestRefusalsOfTheSettlementRoad: one bad task is left out, with the hub's reason, and harms no other.
func TestRefusalsOfTheSettlementRoad(t *testing.T) {
	m := open(t)
	deal := m.deal(terms{pool: 10 * poco.RLC, trust: 3, volume: 7})
	good := map[int]common.Hash{worker: truth, worker + 1: truth}
	forged := m.commitment(deal, 1, good)
	forged.Contributions[0].ResultSeal = common.Hash{1}
	reversed := m.commitment(deal, 2, good)
	slices.Reverse(reversed.Contributions)
	poor := m.commitment(deal, 3, map[int]common.Hash{worker + 2: truth, worker + 3: truth})
	m.do(worker+2, machine.Withdraw{Amount: funds})
	alone := m.commitment(deal, 4, map[int]common.Hash{worker: truth})
	m.do(worker, machine.Initialize{Deal: deal.ID, Index: 5})
	m.do(worker, answer(worker, poco.TaskID(deal.ID, 5), truth))
	mixed := m.commitment(deal, 5, good)
	committees, refused := m.commit(scheduler, m.commitment(deal, 0, good), m.commitment(deal, 0, good), forged, reversed, poor, alone, mixed,
		machine.Commitment{Deal: deal.ID, Index: 9}, machine.Commitment{Deal: deal.ID, Index: 1}, m.commitment(deal, 6, good))
	wants(t, "commit", refused, "UnexpectedTaskStatus", "InvalidContribution", "WorkersNotAscending", "StakeMissing", "TrustNotReached",
		"ContributionsExist", "TaskOutsideDeal", "CommitteeSize")
	if len(committees) != 2 {
		t.Fatalf("%d committees were fixed", len(committees))
	}
	task := committees[0].TaskID
	_, refused = m.commit(worker, m.commitment(deal, 1, good))
	wants(t, "commit by a worker", refused, "CallerIsNotTheScheduler")

	// What is committed takes no classic call, and nobody can change its committee.
	m.refuses(poco.Conflict, worker+4, answer(worker+4, task, truth))
	m.refuses(poco.Conflict, worker, machine.Reveal{Task: task, Digest: truth})
	m.refuses(poco.Conflict, scheduler, machine.Finalize{Task: task})
	m.refuses(poco.Conflict, scheduler, machine.Reopen{Task: task})
	m.refuses(poco.Conflict, worker, machine.Initialize{Deal: deal.ID, Index: 0})
	if p, _ := m.Task(task); p.Status != poco.TaskRevealing || p.RevealDeadline != m.now+2*seconds || len(p.Contributors) != 0 {
		t.Errorf("a committed task shows %+v", p.Task)
	}
	change := func(f func(*machine.Settlement)) machine.Settle {
		s := ending(committees, 0, truth)
		f(&s)
		return machine.Settle{Settlements: []machine.Settlement{s}}
	}
	for want, f := range map[string]func(*machine.Settlement){
		"CommitteeMismatch":    func(s *machine.Settlement) { s.Members = s.Members[112:] },
		"UnknownBatch":         func(s *machine.Settlement) { s.Batch = append(s.Batch, s.Batch...) },
		"UnexpectedTaskStatus": func(s *machine.Settlement) { s.Task = poco.TaskID(deal.ID, 1) },
		"CallbackDataMismatch": func(s *machine.Settlement) { s.ResultsCallback = []byte("data") },
		"OutcomeTooLarge":      func(s *machine.Settlement) { s.Results = make([]byte, 30_000) },
	} {
		wants(t, "settle", m.settle(scheduler, change(f)), want)
	}
	wants(t, "a lie", m.settle(scheduler, machine.Settle{Settlements: []machine.Settlement{ending(committees, 0, lie)}}), "CommitteeMismatch")
	m.refuses(poco.Invalid, scheduler, machine.Settle{Settlements: make([]machine.Settlement, 257)})
	m.refuses(poco.Invalid, scheduler, machine.Settle{Closings: make([]machine.Closing, 1)})

	// A stranger needs a winner's leave, and T.
	whole := machine.Settle{Settlements: []machine.Settlement{ending(committees, 0, truth)}}
	wants(t, "by a stranger", m.settle(requester, whole), "CallerIsNotTheScheduler")
	closing := order.Closing{TaskID: task, ResultsHash: common.Hash(keccak([]byte("somewhere"))), Tip: 5}
	whole.Closings = []machine.Closing{{Tip: 5, Signature: compact(worker+3, m.Domain().ClosingDigest(&closing))}}
	wants(t, "too early", m.settle(requester, whole), "DeadlineNotReached")
	m.now += seconds
	wants(t, "by no winner's leave", m.settle(requester, whole), "InvalidClosing")
	whole.Closings[0].Signature = compact(worker, m.Domain().ClosingDigest(&closing))
	before := m.Account(address(requester)).Stake
	wants(t, "by a winner's leave", m.settle(requester, whole))
	if got := m.Account(address(requester)).Stake - before; got != 5 {
		t.Errorf("the tip is %v", got)
	}
	wants(t, "again", m.settle(scheduler, whole), "UnexpectedTaskStatus")
	if p, _ := m.Task(task); p.Status != poco.TaskCompleted || p.RevealCounter != 2 || p.ResultDigest != truth || len(p.Contributors) != 2 {
		t.Errorf("a settled task is %+v", p.Task)
	}
	m.now += 10 * seconds
	m.refuses(poco.Conflict, worker, machine.Release{Task: task, Batch: hashes(committees), Consensus: committees[0].Consensus, Members: committees[0].EncodeMembers()})
}

// TestWithheldResult: a group that says nothing loses its stakes to the kitty, those who dissented get theirs back; before or
// after the claim.
func TestWithheldResult(t *testing.T) {
	for _, claimFirst := range []bool{true, false} {
		m := open(t)
		deal := m.deal(terms{pool: 10 * poco.RLC, trust: 2, volume: 1})
		m.do(scheduler, machine.SetDelegate{Delegate: address(sponsor)})
		committees, refused := m.commit(sponsor, m.commitment(deal, 0, map[int]common.Hash{worker: truth, worker + 1: truth, worker + 2: truth, worker + 3: lie}))
		wants(t, "commit by the delegate", refused)
		c := committees[0]
		release := machine.Release{Task: c.TaskID, Consensus: c.Consensus, Members: c.EncodeMembers()} // alone in its batch
		m.refuses(poco.Conflict, requester, release)
		m.now += 10 * seconds
		wants(t, "settle too late", m.settle(sponsor, machine.Settle{Settlements: []machine.Settlement{ending(committees, 0, truth)}}), "DeadlineReached")
		calls := []machine.Call{machine.Claim{Task: c.TaskID}, release}
		if !claimFirst {
			slices.Reverse(calls)
		}
		wrong := release
		wrong.Consensus = common.Hash{1}
		m.refuses(poco.Unverified, requester, wrong)
		for _, call := range calls {
			m.do(requester, call)
		}
		m.refuses(poco.Conflict, requester, release)
		checkAccount(t, m, "the requester", address(requester), poco.Account{Stake: funds})
		checkAccount(t, m, "one who withheld", address(worker), poco.Account{Stake: funds - 3*poco.RLC})
		checkAccount(t, m, "who dissented", address(worker+3), poco.Account{Stake: funds})
		checkAccount(t, m, "the scheduler", address(scheduler), poco.Account{Stake: funds - 3*poco.RLC})
		if m.Kitty() != 12*poco.RLC {
			t.Errorf("the kitty holds %v", m.Kitty())
		}
	}
}

// TestBatches: the hub keeps a committee that was alone with its task, and a batch of several by its hash, which has to be
// shown whole.
func TestBatches(t *testing.T) {
	m := open(t)
	deal := m.deal(terms{pool: 10 * poco.RLC, trust: 2, volume: 3})
	of := func(index uint64, first int) machine.Commitment {
		return m.commitment(deal, index, map[int]common.Hash{worker + first: truth, worker + first + 1: truth})
	}
	alone, refused := m.commit(scheduler, of(0, 0))
	wants(t, "commit", refused)
	batch, refused := m.commit(scheduler, of(1, 0), of(2, 2))
	wants(t, "commit", refused)
	if got := m.Alone(alone[0].TaskID); got != alone[0].Hash() || m.Batch(poco.BatchHash(hashes(alone))) != 0 {
		t.Errorf("the committee alone is %v, want %v", got, alone[0].Hash())
	}
	if got := m.Batch(poco.BatchHash(hashes(batch))); got != m.now || m.Alone(batch[0].TaskID) != (common.Hash{}) {
		t.Errorf("the batch is of %d, want %d", got, m.now)
	}
	end := ending(alone, 0, truth)
	end.Batch, end.Place = hashes(batch), 9
	wants(t, "settle one that was alone", m.settle(scheduler, machine.Settle{Settlements: []machine.Settlement{end}}))
	if got := m.Alone(alone[0].TaskID); got != (common.Hash{}) {
		t.Errorf("once settled it still is %v", got)
	}
	m.now += 10 * seconds
	c := batch[1]
	release := machine.Release{Task: c.TaskID, Batch: hashes(batch), Place: 1, Consensus: c.Consensus, Members: c.EncodeMembers()}
	for want, f := range map[poco.Kind]func(*machine.Release){
		poco.NotFound:   func(r *machine.Release) { r.Batch = r.Batch[1:] },
		poco.Unverified: func(r *machine.Release) { r.Place = 2 },
	} {
		wrong := release
		f(&wrong)
		m.refuses(want, requester, wrong)
	}
	m.do(requester, release)
}
