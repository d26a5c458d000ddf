package differential_test

import (
	"flag"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
)

// TestContractsAgainstTheModel plays random histories on both.
func TestContractsAgainstTheModel(t *testing.T) {
	score := compare(t, false)
	for call, refused := range score.refused {
		if score.accepted[call] == 0 {
			t.Errorf("none of %d %s was accepted: the histories are too shallow to tell anything", refused, call)
		}
	}
	for _, call := range []string{"Contribute", "ContributeAndFinalize", "PushResultBoost", "Commit"} {
		if score.enclaves[call+byScheduler]+score.enclaves[call+byBroker] == 0 {
			t.Errorf("no answer of an enclave was taken by %s: %v", call, score.enclaves)
		}
	}
}

// TestNativeContractsAgainstTheModel plays a few where RLC is the chain's own coin: only the escrow is another one.
func TestNativeContractsAgainstTheModel(t *testing.T) {
	few(t, 8)
	compare(t, true)
}

// few makes a test play one of so many histories that are asked for, and at least one.
func few(t *testing.T, factor int) {
	t.Helper()
	checks := flag.Lookup("rapid.checks")
	asked := checks.Value.String()
	n, err := strconv.Atoi(asked)
	if err != nil {
		t.Fatal(err)
	}
	if err := flag.Set(checks.Name, strconv.Itoa(max(n/factor, 1))); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := flag.Set(checks.Name, asked); err != nil {
			t.Error(err)
		}
	})
}

// compare plays histories.
func compare(t *testing.T, native bool) *tally {
	score := newTally()
	rapid.Check(t, func(history *rapid.T) {
		x, scope := open(t, history, score, native)
		defer scope.end()
		if in := x.play(); in != "" {
			history.Fatalf("the contracts and the model differ in %s", in)
		}
	})
	t.Logf("%d histories, %d steps; accepted %v; refused %v; codes %v; of Boost %v; left out of batches %v; logged %v; enclaves %v",
		score.histories, score.steps, score.accepted, score.refused, score.codes, score.boost, score.leftOut, score.logs, score.enclaves)
	return score
}

// play acts until the history is long enough, or the two sides differ.
func (x *twin) play() disagreement {
	return x.watched(func() {
		x.score.histories++
		for i := hubtest.Worker; i <= lastWorker; i += pick(x.t, "worker with a history", 1, 2, 3) {
			x.step(hubtest.Owner, machine.ImportScore{Worker: address(i)}, x.call("import a score", hubABI.PackImportScore(address(i))))
		}
		x.warp(1) // from now on the chain's time follows the blocks
		x.t.Repeat(map[string]func(*rapid.T){"act": x.act})
		x.sameDeals()
	})
}

// watched tells in what the two sides came to differ while something was done.
func (x *twin) watched(do func()) (in disagreement) {
	defer func() {
		if r := recover(); r != nil {
			d, ok := r.(disagreement)
			if !ok {
				panic(r) // rapid's own ways out
			}
			in = d
		}
	}()
	do()
	return ""
}

// act does something. What brings deals and tasks further is likely where it is possible, and everything is possible.
func (x *twin) act(t *rapid.T) {
	actions := map[string]func(*rapid.T){
		"match": x.match, "initialize": x.initialize, "contribute": x.contributeOne, "vote": x.vote, "at once": x.atOnce,
		"reveal": x.reveal, "finalize": x.finalize, "reopen": x.reopen, "claim": x.claim, "manage": x.manage, "money": x.money,
		"registry": x.registry, "wait": x.wait, "commit": x.commit, "settle": x.settle, "release": x.release, "delegate": x.delegate,
		"match boost": x.matchBoost, "push": x.push, "claim boost": x.claimBoost,
		"import": x.importScore, "broker": x.setBroker,
	}
	var likely []string
	more := func(n int, action string) {
		for range n {
			likely = append(likely, action)
		}
	}
	for _, c := range []struct {
		action string
		weight int
		wanted func(poco.Progress) bool
	}{
		{"vote", 6, x.open}, {"contribute", 2, x.open}, {"at once", 5, x.short}, {"reveal", 5, x.agreed}, {"finalize", 5, revealed},
		{"reopen", 3, x.silent}, {"reopen", 1, x.agreed}, {"claim", 2, x.late},
	} {
		if x.countTasks(c.wanted) > 0 {
			more(c.weight, c.action)
		}
	}
	if waiting := len(x.waiting()); waiting == 0 {
		more(8, "match")
		more(3, "match boost")
	} else {
		more(2, "match")
		more(3, "initialize")
		more(6, "commit")
	}
	if len(x.committed(x.settleable)) > 0 {
		more(8, "settle")
	}
	if len(x.committed(x.releasable)) > 0 {
		more(4, "release")
	}
	if len(x.pushable()) > 0 {
		more(5, "push")
	}
	if waiting := x.waiting(); len(waiting) > 0 {
		if deal, _ := x.model.Deal(waiting[0].DealID); x.now >= x.contributionDeadline(&deal) {
			more(4, "match") // there is nothing left to do with the others
		}
	}
	likely = append(likely, "wait", "money", "match boost", "registry", "manage", "claim")
	actions[pick(t, "action", append(likely, sortedKeys(actions)...)...)](t)
}
