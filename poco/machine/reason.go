package machine

import (
	"encoding/binary"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
)

// refusal is one of the hub's custom errors.
type refusal string

// Why a task is left out of a batch.
const (
	taskOutsideDeal         refusal = "TaskOutsideDeal(bytes32,uint256,uint256,uint256)"
	contributionsExist      refusal = "ContributionsExist(bytes32)"
	unexpectedTaskStatus    refusal = "UnexpectedTaskStatus(bytes32,uint8)"
	deadlineReached         refusal = "DeadlineReached(uint256,uint256)"
	deadlineNotReached      refusal = "DeadlineNotReached(uint256,uint256)"
	callerIsNotTheScheduler refusal = "CallerIsNotTheScheduler(address,address)"
	committeeSize           refusal = "CommitteeSize(bytes32,uint256,uint256)"
	workersNotAscending     refusal = "WorkersNotAscending(bytes32,address,address)"
	invalidContribution     refusal = "InvalidContribution(bytes32,address)"
	enclaveRequired         refusal = "EnclaveRequired(bytes32)"
	proofsMissing           refusal = "ProofsMissing(bytes32,uint256)"
	invalidEnclaveSignature refusal = "InvalidEnclaveSignature(bytes32,address)"
	invalidAuthorization    refusal = "InvalidAuthorization(bytes32,address,address)"
	stakeMissing            refusal = "StakeMissing(bytes32,address,uint256,uint256)"
	trustNotReached         refusal = "TrustNotReached(bytes32,uint256)"
	unknownBatch            refusal = "UnknownBatch(bytes32)"
	committeeMismatch       refusal = "CommitteeMismatch(bytes32)"
	noWinner                refusal = "NoWinner(bytes32)"
	invalidClosing          refusal = "InvalidClosing(bytes32,address)"
	callbackDataMismatch    refusal = "CallbackDataMismatch(bytes32,bytes32)"
	outcomeTooLarge         refusal = "OutcomeTooLarge(bytes32,uint256,uint256)"
)

// with encodes the error as the failure of a call: four bytes of its signature's hash and a word for each value.
func (r refusal) with(values ...any) []byte {
	out := crypto.Keccak256([]byte(r))[:4]
	for _, v := range values {
		var word [32]byte
		switch v := v.(type) {
		case common.Hash:
			word = v
		case common.Address:
			copy(word[12:], v[:])
		case uint64:
			binary.BigEndian.PutUint64(word[24:], v)
		case poco.Amount:
			binary.BigEndian.PutUint64(word[24:], uint64(v))
		case int:
			binary.BigEndian.PutUint64(word[24:], uint64(v))
		case poco.TaskStatus:
			word[31] = byte(v)
		}
		out = append(out, word[:]...)
	}
	return out
}

// Named tells the name of the hub's error that a reason to leave out a task begins with, "" when it is none of them.
func Named(reason []byte) string {
	if len(reason) < 4 {
		return ""
	}
	for _, r := range []refusal{taskOutsideDeal, contributionsExist, unexpectedTaskStatus, deadlineReached, deadlineNotReached,
		callerIsNotTheScheduler, committeeSize, workersNotAscending, invalidContribution, enclaveRequired, proofsMissing,
		invalidEnclaveSignature, invalidAuthorization, stakeMissing, trustNotReached, unknownBatch, committeeMismatch, noWinner,
		invalidClosing, callbackDataMismatch, outcomeTooLarge} {
		if string(reason[:4]) == string(r.with()) {
			name, _, _ := strings.Cut(string(r), "(")
			return name
		}
	}
	return ""
}
