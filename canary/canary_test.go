package canary_test

import (
	"context"
	"log/slog"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/canary"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler/plan"
)

var (
	begin  = time.Unix(1_800_000_000, 0)
	tasks  = []canary.Task{{ID: "a", App: common.Address{1}, Digest: common.Hash{1}}, {ID: "b", App: common.Address{2}, Digest: common.Hash{2}}}
	policy = canary.Policy{Every: 600, Open: 2, Tasks: tasks}
)

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

func TestDecide(t *testing.T) {
	due := canary.Situation{Now: begin, Due: begin}
	with := func(change func(*canary.Situation)) canary.Situation { s := due; change(&s); return s }
	for name, test := range map[string]struct {
		policy canary.Policy
		when   canary.Situation
		buys   string // of these, one
		draws  bool   // when the next one is due
	}{
		"at first it is drawn when":     {policy, with(func(s *canary.Situation) { s.Due = time.Time{} }), "", true},
		"not yet":                       {policy, with(func(s *canary.Situation) { s.Now = begin.Add(-time.Second) }), "", false},
		"one is due":                    {policy, due, "ab", true},
		"there is room":                 {policy, with(func(s *canary.Situation) { s.Open = 1 }), "ab", true},
		"enough are under way":          {policy, with(func(s *canary.Situation) { s.Open = 2 }), "", true},
		"one that counts no more":       {policy, with(func(s *canary.Situation) { s.Suspended = map[string]bool{"a": true} }), "b", true},
		"none counts":                   {policy, with(func(s *canary.Situation) { s.Suspended = map[string]bool{"a": true, "b": true} }), "", true},
		"there is none":                 {canary.Policy{}, due, "", true},
		"one at a time, unless told so": {canary.Policy{Tasks: tasks}, with(func(s *canary.Situation) { s.Open = 1 }), "", true},
	} {
		bought := map[string]bool{}
		for seed := range uint64(40) {
			d := canary.Decide(test.policy, test.when, seeded(seed))
			if d.Buy != nil {
				bought[d.Buy.ID] = true
			}
			if (d.Due != test.when.Due) != test.draws || d.Due.Before(test.when.Due) {
				t.Errorf("%s: due %v", name, d.Due)
			}
		}
		if len(bought) != len(test.buys) || test.buys != "" && !bought[test.buys[:1]] {
			t.Errorf("%s: %v are bought", name, bought)
		}
	}
}

// Rationale: if the time since the last canary told when the next one comes, a worker could answer right when it is due.
func TestTheNextOneCannotBeForeseen(t *testing.T) {
	const n = 20_000
	random, sum, waited, later := seeded(7), 0.0, 0, 0
	for range n {
		next := canary.Decide(policy, canary.Situation{Now: begin}, random).Due.Sub(begin).Seconds()
		sum += next
		if next >= 600 {
			waited++
			if next >= 1200 {
				later++
			}
		}
	}
	if mean := sum / n; math.Abs(mean-600) > 20 {
		t.Errorf("one every %.0f s, want 600", mean)
	}
	first, second := float64(waited)/n, float64(later)/float64(waited)
	if math.Abs(first-second) > 0.02 {
		t.Errorf("%.3f wait 600 s, and of them %.3f another 600", first, second)
	}
}

func TestPolicies(t *testing.T) {
	for what, p := range map[string]canary.Policy{
		"too rarely":  {Every: 1 << 40},
		"too many":    {Open: 101},
		"no id":       {Tasks: []canary.Task{{App: common.Address{1}, Digest: common.Hash{1}}}},
		"same id":     {Tasks: []canary.Task{tasks[0], tasks[0]}},
		"no digest":   {Tasks: []canary.Task{{ID: "a", App: common.Address{1}}}},
		"many params": {Tasks: []canary.Task{{ID: "a", App: common.Address{1}, Digest: common.Hash{1}, Params: strings.Repeat("x", 1<<17)}}},
	} {
		if err := p.Validate(); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := policy.Validate(); err != nil {
		t.Error(err)
	}
}

// shop is a pool whose canaries are done when somebody says so, and a wallet with so much money.
type shop struct {
	open  map[common.Hash]bool // and whether the scheduler sees it
	over  []common.Hash
	money int
	notes []string
	most  int
}

func (s *shop) Address() common.Address { return common.Address{0xbb} }

func (s *shop) Buy(_ context.Context, _ canary.Task, most poco.Amount) (common.Hash, error) {
	switch {
	case most != poco.RLC:
		return common.Hash{}, poco.Errorf(poco.Invalid, "", "a limit of %v", most)
	case s.money == 0:
		return common.Hash{}, poco.Errorf(poco.Funds, "", "no stake")
	}
	s.money--
	deal := common.Hash{1, byte(len(s.open) + len(s.over)), byte(len(s.over) >> 8)}
	s.open[deal] = false
	s.most = max(s.most, len(s.open))
	return deal, nil
}

func (s *shop) Canaries(context.Context) ([]plan.CanaryState, error) {
	c := plan.CanaryState{Canary: plan.Canary{ID: "a"}, Deals: slices.Clone(s.over)}
	for deal, seen := range s.open {
		if seen {
			c.Deals, c.Open = append(c.Deals, deal), c.Open+1
		}
	}
	return []plan.CanaryState{c}, nil
}

func (s *shop) Note(_ context.Context, why string) { s.notes = append(s.notes, why) }

func (s *shop) buyer(seed uint64) *canary.Buyer {
	return canary.New(canary.Config{Policy: policy, Pool: s, Accounts: []canary.Account{s}, Random: seeded(seed), Log: slog.New(slog.DiscardHandler)})
}

// Never more are under way than was said, also while the scheduler does not see a deal yet.
func TestNoMoreAtOnceThanWasSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := &shop{open: map[common.Hash]bool{}, money: 1000}
		b := s.buyer(rapid.Uint64().Draw(t, "seed"))
		for i := range 200 {
			if err := b.Look(t.Context(), begin.Add(time.Duration(i)*100*time.Second)); err != nil {
				t.Fatal(err)
			}
			for _, deal := range slices.SortedFunc(maps.Keys(s.open), common.Hash.Cmp) {
				switch seen := s.open[deal]; {
				case seen && rapid.IntRange(0, 9).Draw(t, "ends") == 0:
					delete(s.open, deal)
					s.over = append(s.over, deal)
				case !seen && rapid.IntRange(0, 3).Draw(t, "sees") == 0:
					s.open[deal] = true
				}
			}
		}
		if s.most > policy.Open {
			t.Fatalf("%d at once", s.most)
		}
		if s.money == 1000 {
			t.Fatal("none was bought")
		}
	})
}

// A wallet without stake buys nothing, and that is said once; when it has some again it goes on.
func TestAnEmptyWalletIsToldOnce(t *testing.T) {
	s := &shop{open: map[common.Hash]bool{}}
	b := s.buyer(1)
	now := begin
	look := func(hours int) (failed int) {
		for range 36 * hours {
			now = now.Add(100 * time.Second)
			if err := b.Look(t.Context(), now); err != nil {
				failed++
			}
		}
		return failed
	}
	if failed := look(20); failed < 50 || len(s.notes) != 1 || !strings.Contains(s.notes[0], "no canaries are bought by 0x") || !strings.Contains(s.notes[0], "no stake") {
		t.Errorf("%d attempts, noted %q", failed, s.notes)
	}
	s.money = 1
	if failed := look(20); failed == 0 || len(s.notes) != 3 || !strings.Contains(s.notes[1], "again") || s.money != 0 {
		t.Errorf("%d attempts, noted %q", failed, s.notes)
	}
	b.Set(canary.Policy{})
	if failed := look(20); failed != 0 {
		t.Errorf("%d attempts without a canary", failed)
	}
}
