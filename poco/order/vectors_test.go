package order_test

import (
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/poco/trust"
)

// vectors are checked by the contracts' own tests as well: both sides must agree with the file, and so with each other.
type vectors struct {
	Domain struct {
		ChainID           uint64         `json:"chainId,string"`
		VerifyingContract common.Address `json:"verifyingContract"`
		Separator         common.Hash    `json:"separator"`
	} `json:"domain"`
	Orders     map[string]json.RawMessage        `json:"orders"`
	Operations map[string]map[string]common.Hash `json:"operations"`
	IDs        struct {
		RequestDigest       common.Hash    `json:"requestDigest"`
		Consumed            int64          `json:"consumed,string"`
		DealID              common.Hash    `json:"dealId"`
		Index               uint64         `json:"index,string"`
		TaskID              common.Hash    `json:"taskId"`
		ResultDigest        common.Hash    `json:"resultDigest"`
		Worker              common.Address `json:"worker"`
		Enclave             common.Address `json:"enclave"`
		ResultHash          common.Hash    `json:"resultHash"`
		ResultSeal          common.Hash    `json:"resultSeal"`
		Authorization       common.Hash    `json:"authorization"`
		EnclaveProof        common.Hash    `json:"enclaveProof"`
		AuthorizationSigned common.Hash    `json:"authorizationSigned"`
		EnclaveProofSigned  common.Hash    `json:"enclaveProofSigned"`
		Signer              common.Address `json:"signer"`
		AuthorizationSign   hexutil.Bytes  `json:"authorizationSign"`
	} `json:"ids"`
	Weights []struct {
		Score  uint64 `json:"score,string"`
		Weight uint64 `json:"weight,string"`
		Share  uint64 `json:"share,string"`
	} `json:"weights"`
	Consensus []struct {
		Trust uint64 `json:"trust,string"`
		Steps []struct {
			Score     uint64 `json:"score,string"`
			Answer    uint64 `json:"answer,string"`
			Consensus bool   `json:"consensus"`
		} `json:"steps"`
	} `json:"consensus"`
}

// signed is what the vectors say about an order beside its fields.
type signed struct {
	StructHash common.Hash    `json:"structHash"`
	Digest     common.Hash    `json:"digest"`
	Signer     common.Address `json:"signer"`
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	content, err := os.ReadFile("../../contracts/testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestOrdersHashAndVerifyAsTheContractsDo(t *testing.T) {
	v := readVectors(t)
	domain := order.Domain{ChainID: v.Domain.ChainID, Hub: v.Domain.VerifyingContract}
	if got := domain.Separator(); got != v.Domain.Separator {
		t.Errorf("separator is %v, want %v", got, v.Domain.Separator)
	}
	orders := map[string]order.Order{
		"app": &order.App{}, "dataset": &order.Dataset{}, "workerpool": &order.Workerpool{}, "request": &order.Request{},
	}
	for name, o := range orders {
		var want signed
		if err := json.Unmarshal(v.Orders[name], o); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(v.Orders[name], &want); err != nil {
			t.Fatal(err)
		}
		if got := o.StructHash(); got != want.StructHash {
			t.Errorf("%s: struct hash is %v, want %v", name, got, want.StructHash)
		}
		if got := domain.Digest(o); got != want.Digest {
			t.Errorf("%s: digest is %v, want %v", name, got, want.Digest)
		}
		if err := order.Verify(domain, o, want.Signer); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for operation, digests := range map[order.Operation]map[string]common.Hash{
			order.SignOrder: v.Operations["sign"], order.CloseOrder: v.Operations["close"],
		} {
			if got := domain.OperationDigest(o, operation); got != digests[name] {
				t.Errorf("%s: operation %d: digest is %v, want %v", name, operation, got, digests[name])
			}
		}
	}
}

func TestIdsAndSealsAsTheContractsMakeThem(t *testing.T) {
	v := readVectors(t).IDs
	for what, pair := range map[string][2]common.Hash{
		"deal":          {poco.DealID(v.RequestDigest, big.NewInt(v.Consumed)), v.DealID},
		"task":          {poco.TaskID(v.DealID, v.Index), v.TaskID},
		"result hash":   {poco.ResultHash(v.TaskID, v.ResultDigest), v.ResultHash},
		"result seal":   {poco.ResultSeal(v.Worker, v.TaskID, v.ResultDigest), v.ResultSeal},
		"authorization": {poco.AuthorizationHash(v.Worker, v.TaskID, v.Enclave), v.Authorization},
		"enclave proof": {poco.EnclaveHash(v.ResultHash, v.ResultSeal), v.EnclaveProof},
		"signed authorization": {
			poco.EthSignedMessageHash(v.Authorization), v.AuthorizationSigned},
		"signed enclave proof": {poco.EthSignedMessageHash(v.EnclaveProof), v.EnclaveProofSigned},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s is %v, want %v", what, pair[0], pair[1])
		}
	}
	if !poco.VerifyMessageSignature(v.Signer, v.Authorization, v.AuthorizationSign) {
		t.Error("the authorization's signature is refused")
	}
}

func TestConsensusAsTheContractsFindIt(t *testing.T) {
	v := readVectors(t)
	for _, w := range v.Weights {
		if trust.Weight(w.Score) != w.Weight || trust.LogWeight(w.Score) != w.Share {
			t.Errorf("score %d weighs %d with share %d, want %d and %d",
				w.Score, trust.Weight(w.Score), trust.LogWeight(w.Score), w.Weight, w.Share)
		}
	}
	for i, history := range v.Consensus {
		var tally trust.Tally[uint64]
		for j, step := range history.Steps {
			tally.Add(step.Answer, step.Score)
			if got := tally.Reached(step.Answer, history.Trust); got != step.Consensus {
				t.Errorf("history %d, step %d: consensus is %v, want %v", i, j, got, step.Consensus)
			}
		}
	}
}
