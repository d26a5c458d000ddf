package order

import "github.com/ethereum/go-ethereum/common"

// What a pool signs on the settlement's road, under the hub's domain.
const (
	assignmentType = "Assignment(bytes32 taskid,address worker,address enclaveChallenge)"
	receiptType    = "Receipt(bytes32 taskid,address worker,bytes32 resultHash,bytes32 resultSeal,address enclaveChallenge,uint256 received)"
)

var (
	assignmentTypeHash = typeHash(assignmentType)
	receiptTypeHash    = typeHash(receiptType)
)

// Assignment is a pool's word that it wants a worker's contribution to a task.
//
// Rationale: it is not what the hub takes as leave to contribute by oneself. A worker that did so would keep the pool from
// committing the others.
type Assignment struct {
	TaskID           common.Hash
	Worker           common.Address
	EnclaveChallenge common.Address
}

// Receipt is a pool's word that it has a worker's contribution, so that leaving it out can be shown.
type Receipt struct {
	TaskID           common.Hash    `json:"taskid"`
	Worker           common.Address `json:"worker"`
	ResultHash       common.Hash    `json:"resultHash"`
	ResultSeal       common.Hash    `json:"resultSeal"`
	EnclaveChallenge common.Address `json:"enclaveChallenge"`
	Received         uint64         `json:"received"` // protocol time, seconds
}

func (a *Assignment) members() [][32]byte {
	return [][32]byte{a.TaskID, word(a.Worker), word(a.EnclaveChallenge)}
}

func (r *Receipt) members() [][32]byte {
	return [][32]byte{r.TaskID, word(r.Worker), r.ResultHash, r.ResultSeal, word(r.EnclaveChallenge), Uint(r.Received)}
}

// AssignmentDigest is what a pool's scheduler signs to assign a task.
func (d Domain) AssignmentDigest(a *Assignment) common.Hash { return d.AssignmentStatement(a).Digest() }

// ReceiptDigest is what a pool's scheduler signs when it has a contribution.
func (d Domain) ReceiptDigest(r *Receipt) common.Hash { return d.ReceiptStatement(r).Digest() }
