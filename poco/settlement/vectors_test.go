package settlement_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/settlement"
)

// vectors are checked by the contracts' own tests as well: both sides must agree with the file, and so with each other.
type vectors struct {
	Committees []struct {
		TaskID    common.Hash `json:"taskid"`
		Consensus common.Hash `json:"consensus"`
		Members   []struct {
			Worker           common.Address `json:"worker"`
			Weight           uint64         `json:"weight,string"`
			EnclaveChallenge common.Address `json:"enclaveChallenge"`
			ResultHash       common.Hash    `json:"resultHash"`
			ResultSeal       common.Hash    `json:"resultSeal"`
		} `json:"members"`
		Encoded hexutil.Bytes `json:"encoded"`
		Hash    common.Hash   `json:"hash"`
	} `json:"committees"`
	Batch       common.Hash `json:"batch"`
	Settlements []outcome   `json:"settlements"`
}

// outcome is a whole settlement on the contracts: what was agreed before, and what everybody has more or less after.
type outcome struct {
	AppPrice             poco.Amount `json:"appPrice"`
	DatasetPrice         poco.Amount `json:"datasetPrice"`
	WorkerpoolPrice      poco.Amount `json:"workerpoolPrice"`
	WorkerStake          poco.Amount `json:"workerStake"`
	SchedulerRewardRatio uint64      `json:"schedulerRewardRatio,string"`
	Trust                uint64      `json:"trust,string"`
	Kitty                poco.Amount `json:"kitty"`
	KittyAfter           poco.Amount `json:"kittyAfter"`
	Closed               bool        `json:"closed"` // settled by a stranger, with the first winner's leave
	Tip                  poco.Amount `json:"tip"`
	Reached              bool        `json:"reached"`
	Members              []struct {
		Weight  uint64 `json:"weight,string"`
		Right   bool   `json:"right"`
		OwnSeal bool   `json:"ownSeal"`
		Won     bool   `json:"won"`
		Gain    int64  `json:"gain,string"`
	} `json:"members"`
	Scheduler    int64 `json:"scheduler,string"`
	Requester    int64 `json:"requester,string"`
	AppOwner     int64 `json:"appOwner,string"`
	DatasetOwner int64 `json:"datasetOwner,string"`
	Settler      int64 `json:"settler,string"`
}

func read(t *testing.T) (v vectors) {
	t.Helper()
	content, err := os.ReadFile("../../contracts/testdata/settlement-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestCommitteesAsTheContractsHashThem(t *testing.T) {
	v := read(t)
	var hashes []common.Hash
	for _, want := range v.Committees {
		c := poco.Committee{TaskID: want.TaskID, Consensus: want.Consensus}
		for _, m := range want.Members {
			c.Members = append(c.Members, poco.Member(m))
		}
		if got := c.EncodeMembers(); !bytes.Equal(got, want.Encoded) {
			t.Errorf("members are %x, want %x", got, []byte(want.Encoded))
		}
		if got := c.Hash(); got != want.Hash {
			t.Errorf("committee hashes to %v, want %v", got, want.Hash)
		}
		hashes = append(hashes, c.Hash())
	}
	if got := poco.BatchHash(hashes); got != v.Batch || len(hashes) == 0 {
		t.Errorf("%d committees hash to %v, want %v", len(hashes), got, v.Batch)
	}
}

// The accounts of a vector.
var (
	aScheduler, aRequester, anAppOwner = common.Address{100}, common.Address{101}, common.Address{102}
	aDatasetOwner, aSettler            = common.Address{103}, common.Address{104}
)

func (o *outcome) deal() poco.Deal {
	return poco.Deal{Trust: o.Trust, WorkerStake: o.WorkerStake, SchedulerRewardRatio: o.SchedulerRewardRatio, Sponsor: aRequester, Requester: aRequester,
		App:        poco.Resource{Pointer: common.Address{1}, Owner: anAppOwner, Price: o.AppPrice},
		Dataset:    poco.Resource{Pointer: common.Address{2}, Owner: aDatasetOwner, Price: o.DatasetPrice},
		Workerpool: poco.Resource{Pointer: common.Address{3}, Owner: aScheduler, Price: o.WorkerpoolPrice}}
}

// committee is what the members of a vector said.
func (o *outcome) committee() (members []poco.Member, digest common.Hash) {
	for i, m := range o.Members {
		said := answer
		if !m.Right {
			said = lie
		}
		member := member(byte(i+1), m.Weight, said)
		if !m.OwnSeal {
			member.ResultSeal = poco.ResultSeal(aSettler, task, said)
		}
		members = append(members, member)
	}
	consensus, _ := settlement.Consensus(members, o.Trust)
	if consensus == poco.ResultHash(task, lie) {
		return members, lie
	}
	return members, answer
}

// TestSettlementsAsTheContractsPayThem: whether the trust is reached, who wins, and what everybody has in the end.
func TestSettlementsAsTheContractsPayThem(t *testing.T) {
	seen := map[string]bool{}
	for i, o := range read(t).Settlements {
		deal := o.deal()
		members, digest := o.committee()
		consensus, reached := settlement.Consensus(members, o.Trust)
		if reached != o.Reached {
			t.Errorf("%d: the trust is reached: %v, want %v", i, reached, o.Reached)
		}
		if !reached {
			seen["not reached"] = true
			continue
		}
		c := poco.Committee{TaskID: task, Consensus: consensus, Members: members}
		winners := settlement.Winners(&c, digest)
		gains := map[common.Address]int64{}
		var tip settlement.Tip
		if o.Closed {
			tip = settlement.Tip{Winner: members[slices.Index(winners, true)].Worker, To: aSettler, Amount: o.Tip}
			seen["closed"] = true
		}
		kitty := o.Kitty
		for _, e := range settlement.Payments(&deal, &c, winners, o.Kitty, tip) {
			switch e := e.(type) {
			case poco.Reward:
				gains[e.Owner] += int64(e.Amount)
			case poco.Seize:
				if e.Owner == poco.KittyAddress {
					kitty -= e.Amount
					break
				}
				gains[e.Owner] -= int64(e.Amount)
			}
		}
		if kitty != o.KittyAfter {
			t.Errorf("%d: the kitty has %v, want %v", i, kitty, o.KittyAfter)
		}
		if part := o.Kitty - kitty; part > 0 && part == o.WorkerpoolPrice {
			seen["the kitty's cap"] = true
		}
		for k, m := range o.Members {
			if winners[k] != m.Won || gains[members[k].Worker] != m.Gain {
				t.Errorf("%d: member %d wins %v and gets %d, want %v and %d", i, k, winners[k], gains[members[k].Worker], m.Won, m.Gain)
			}
			if !m.Won {
				seen["lost"] = true
			}
		}
		for who, want := range map[common.Address]int64{aScheduler: o.Scheduler, aRequester: o.Requester, anAppOwner: o.AppOwner, aDatasetOwner: o.DatasetOwner, aSettler: o.Settler} {
			if gains[who] != want {
				t.Errorf("%d: %v gets %d, want %d", i, who, gains[who], want)
			}
		}
	}
	for _, what := range []string{"not reached", "closed", "the kitty's cap", "lost"} {
		if !seen[what] {
			t.Errorf("no vector shows: %s", what)
		}
	}
}
