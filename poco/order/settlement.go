package order

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// What workers sign on the settlement's road, under the hub's domain like orders.
const (
	contributionType = "Contribution(bytes32 taskid,address scheduler,uint256 stake,bytes32 resultHash,bytes32 resultSeal,address enclaveChallenge)"
	closingType      = "Closing(bytes32 taskid,bytes32 resultsHash,uint256 tip)"
)

var (
	contributionTypeHash = typeHash(contributionType)
	closingTypeHash      = typeHash(closingType)
)

// Contribution is a worker's word for a result that it does not show yet.
//
// Rationale: scheduler and stake are the deal's, so that after a reorganisation the same task under another deal, or at
// a higher stake, is not what was signed.
type Contribution struct {
	TaskID           common.Hash
	Scheduler        common.Address
	Stake            poco.Amount
	ResultHash       common.Hash
	ResultSeal       common.Hash
	EnclaveChallenge common.Address
}

// Closing is a winner's leave for anybody to settle its task with these results, for a tip out of its reward.
type Closing struct {
	TaskID      common.Hash
	ResultsHash common.Hash // Keccak-256 of the results
	Tip         poco.Amount
}

// ContributionDigest is what a worker signs to contribute, 64 bytes (EIP-2098), by its key whatever code its account has.
func (d Domain) ContributionDigest(c *Contribution) common.Hash {
	return d.digest(encode(contributionTypeHash, c.TaskID, word(c.Scheduler), Uint(uint64(c.Stake)), c.ResultHash, c.ResultSeal,
		word(c.EnclaveChallenge)))
}

// ClosingDigest is what a winner signs to have its task settled by others.
func (d Domain) ClosingDigest(c *Closing) common.Hash {
	return d.digest(encode(closingTypeHash, c.TaskID, c.ResultsHash, Uint(uint64(c.Tip))))
}

// Compact turns a signature of 65 bytes (r‖s‖v) into the 64 bytes of EIP-2098, which commit and settle take as two words.
func Compact(signature []byte) (r, vs common.Hash, err error) {
	if len(signature) != 65 || signature[64] != 27 && signature[64] != 28 || signature[32]&0x80 != 0 {
		return r, vs, poco.Errorf(poco.Invalid, "compact signature", "not a signature of 65 bytes with v 27 or 28 and a low s")
	}
	r, vs = common.Hash(signature[:32]), common.Hash(signature[32:64])
	vs[0] |= (signature[64] - 27) << 7
	return r, vs, nil
}
