package order_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// compactly is what the vectors say about a signature.
type compactly struct {
	Digest common.Hash    `json:"digest"`
	Signer common.Address `json:"signer"`
	R      common.Hash    `json:"r"`
	VS     common.Hash    `json:"vs"`
}

// check takes the signature in the form in which commit and settle do, and in the long one.
func (c compactly) check(t *testing.T, what string, digest common.Hash) {
	t.Helper()
	if digest != c.Digest {
		t.Errorf("%s: digest is %v, want %v", what, digest, c.Digest)
	}
	if signer, err := poco.RecoverSigner(digest, append(c.R.Bytes(), c.VS[:]...)); err != nil || signer != c.Signer {
		t.Errorf("%s: signed by %v (%v), want %v", what, signer, err, c.Signer)
	}
	long := append(c.R.Bytes(), c.VS[:]...)
	long = append(long, 27+long[32]>>7)
	long[32] &= 0x7f
	if r, vs, err := order.Compact(long); err != nil || r != c.R || vs != c.VS {
		t.Errorf("%s: %x is %v and %v in short (%v)", what, long, r, vs, err)
	}
}

// TestContributionsAndClosingsAsTheContractsHashThem: the contracts' own tests check the same file.
func TestContributionsAndClosingsAsTheContractsHashThem(t *testing.T) {
	var v struct {
		Domain struct {
			ChainID           uint64         `json:"chainId,string"`
			VerifyingContract common.Address `json:"verifyingContract"`
			Separator         common.Hash    `json:"separator"`
		} `json:"domain"`
		Contributions []struct {
			compactly
			TaskID           common.Hash    `json:"taskid"`
			Scheduler        common.Address `json:"scheduler"`
			Stake            poco.Amount    `json:"stake"`
			ResultHash       common.Hash    `json:"resultHash"`
			ResultSeal       common.Hash    `json:"resultSeal"`
			EnclaveChallenge common.Address `json:"enclaveChallenge"`
			Worker           common.Address `json:"worker"`
			ResultDigest     common.Hash    `json:"resultDigest"`
		} `json:"contributions"`
		Closings []struct {
			compactly
			TaskID      common.Hash   `json:"taskid"`
			Results     hexutil.Bytes `json:"results"`
			ResultsHash common.Hash   `json:"resultsHash"`
			Tip         poco.Amount   `json:"tip"`
		} `json:"closings"`
	}
	content, err := os.ReadFile("../../contracts/testdata/settlement-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, &v); err != nil {
		t.Fatal(err)
	}
	domain := order.Domain{ChainID: v.Domain.ChainID, Hub: v.Domain.VerifyingContract}
	if got := domain.Separator(); got != v.Domain.Separator {
		t.Errorf("separator is %v, want %v", got, v.Domain.Separator)
	}
	if len(v.Contributions) == 0 || len(v.Closings) == 0 {
		t.Fatal("the vectors are empty")
	}
	for _, c := range v.Contributions {
		if poco.ResultHash(c.TaskID, c.ResultDigest) != c.ResultHash || poco.ResultSeal(c.Worker, c.TaskID, c.ResultDigest) != c.ResultSeal {
			t.Errorf("hash or seal of task %v is another", c.TaskID)
		}
		c.check(t, "contribution", domain.ContributionDigest(&order.Contribution{TaskID: c.TaskID, Scheduler: c.Scheduler, Stake: c.Stake,
			ResultHash: c.ResultHash, ResultSeal: c.ResultSeal, EnclaveChallenge: c.EnclaveChallenge}))
	}
	for _, c := range v.Closings {
		if got := crypto.Keccak256Hash(c.Results); got != c.ResultsHash {
			t.Errorf("results hash to %v, want %v", got, c.ResultsHash)
		}
		c.check(t, "closing", domain.ClosingDigest(&order.Closing{TaskID: c.TaskID, ResultsHash: c.ResultsHash, Tip: c.Tip}))
	}
}
