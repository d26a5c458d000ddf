package settlement_test

import (
	"math"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/settlement"
)

var task, answer, lie = common.Hash{1}, common.Hash{2}, common.Hash{3}

func member(worker byte, weight uint64, digest common.Hash) poco.Member {
	address := common.Address{worker}
	return poco.Member{Worker: address, Weight: weight, ResultHash: poco.ResultHash(task, digest), ResultSeal: poco.ResultSeal(address, task, digest)}
}

func TestConsensus(t *testing.T) {
	consensus := poco.ResultHash(task, answer)
	for _, c := range []struct {
		trust   uint64
		members []poco.Member
		want    bool
	}{
		{1, []poco.Member{member(1, 2, answer)}, true},
		{3, []poco.Member{member(1, 2, answer)}, false},
		{5, []poco.Member{member(1, 2, answer), member(2, 2, answer), member(3, 2, answer)}, true},
		{3, []poco.Member{member(1, 2, answer), member(2, 2, lie), member(3, 2, answer), member(4, 2, answer)}, true},
		{3, []poco.Member{member(1, 2, answer), member(2, 2, lie), member(3, 2, answer)}, false},
		{math.MaxUint64, slices.Repeat([]poco.Member{member(1, math.MaxUint64/6, answer)}, 64), true},
	} {
		if hash, ok := settlement.Consensus(c.members, c.trust); ok != c.want || ok && hash != consensus {
			t.Errorf("trust %d, %d members: %v, %v; want %v", c.trust, len(c.members), hash, ok, c.want)
		}
	}
}

// A seal that is not the digest's loses, and a wrong digest proves nobody.
func TestWinners(t *testing.T) {
	copied := member(2, 2, answer)
	copied.ResultSeal = common.Hash{9}
	c := poco.Committee{TaskID: task, Consensus: poco.ResultHash(task, answer), Members: []poco.Member{member(1, 2, answer), copied, member(3, 2, lie)}}
	if got := settlement.Winners(&c, answer); !slices.Equal(got, []bool{true, false, false}) {
		t.Errorf("winners %v", got)
	}
	if got := settlement.Winners(&c, lie); slices.Contains(got, true) {
		t.Errorf("a lie proves %v", got)
	}
}

func TestCommitteesAsBytes(t *testing.T) {
	c := poco.Committee{TaskID: task, Consensus: answer, Members: []poco.Member{member(1, 2, answer), member(2, 7, lie)}}
	data := append(c.Encode(), c.Encode()...)
	got, err := poco.ParseCommittees(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]poco.Committee{c, c}, got); diff != "" {
		t.Error(diff)
	}
	for cut := range data {
		if cut == len(data)/2 || cut == 0 {
			continue
		}
		if _, err := poco.ParseCommittees(data[:cut]); err == nil {
			t.Errorf("%d of %d bytes are taken", cut, len(data))
		}
	}
}

// What follows from the digest is left out where the members are shown, and nothing else.
func TestMembersAsShown(t *testing.T) {
	copied := member(2, 5, answer)
	copied.ResultSeal = common.Hash{9}
	inEnclave := member(4, 1<<63-1, answer)
	inEnclave.EnclaveChallenge = common.Address{8}
	c := poco.Committee{TaskID: task, Members: []poco.Member{member(1, 2, answer), copied, member(3, 7, lie), inEnclave}}
	shown := c.Show(answer)
	if len(shown) != 2*48+2*112 {
		t.Errorf("%d bytes are shown", len(shown))
	}
	for _, data := range [][]byte{shown, c.EncodeMembers(), c.Show(lie)} {
		digest := answer
		if len(data) == 3*112+48 {
			digest = lie
		}
		got, ok := poco.ParseShown(task, digest, data)
		if diff := cmp.Diff(c.Members, got); !ok || diff != "" {
			t.Error(ok, diff)
		}
	}
	ends := []int{0, 48, 160, 272, 320}
	for cut := range shown {
		if _, ok := poco.ParseShown(task, answer, shown[:cut]); ok != slices.Contains(ends, cut) {
			t.Errorf("%d of %d bytes: taken %v", cut, len(shown), ok)
		}
	}
	if _, ok := poco.ParseShown(task, answer, slices.Repeat(shown[:48], 65)); ok {
		t.Error("65 members are taken")
	}
}
