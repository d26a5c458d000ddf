package poco

import (
	"encoding/binary"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// MaxMembers is how many workers a committee may have.
const MaxMembers = 64

// Member is a worker in a committee, with what it said and what it weighed when the committee was fixed.
type Member struct {
	Worker           common.Address `json:"worker"`
	Weight           uint64         `json:"weight"`
	EnclaveChallenge common.Address `json:"enclaveChallenge"`
	ResultHash       common.Hash    `json:"resultHash"`
	ResultSeal       common.Hash    `json:"resultSeal"`
}

// Committee is what commit fixed for one task: who contributed what, in ascending order of the workers, and the result
// hash that is believed.
type Committee struct {
	TaskID    common.Hash `json:"taskid"`
	Consensus common.Hash `json:"consensus"`
	Members   []Member    `json:"members"`
}

const (
	committeeHead = 2*common.HashLength + 1
	memberBytes   = 2*common.AddressLength + 8 + 2*common.HashLength
)

// shortMember is a member without hash and seal, and agreed the bit of its weight, which no weight has, that says so.
const (
	shortMember = 2*common.AddressLength + 8
	agreed      = 1 << 63
)

// EncodeMembers gives the members' bytes as they are in the committee, in which release takes them.
func (c *Committee) EncodeMembers() []byte {
	out := make([]byte, 0, len(c.Members)*memberBytes)
	for _, m := range c.Members {
		out = append(out, m.Worker[:]...)
		out = binary.BigEndian.AppendUint64(out, m.Weight)
		out = append(out, m.EnclaveChallenge[:]...)
		out = append(out, m.ResultHash[:]...)
		out = append(out, m.ResultSeal[:]...)
	}
	return out
}

// Show gives the bytes in which settle takes the members: hash and seal of whoever agrees with the digest are left out.
func (c *Committee) Show(digest common.Hash) []byte {
	var out []byte
	for _, m := range c.Members {
		whole := (&Committee{Members: []Member{m}}).EncodeMembers()
		if m.ResultHash == ResultHash(c.TaskID, digest) && m.ResultSeal == ResultSeal(m.Worker, c.TaskID, digest) {
			whole = whole[:shortMember]
			binary.BigEndian.PutUint64(whole[common.AddressLength:], m.Weight|agreed)
		}
		out = append(out, whole...)
	}
	return out
}

// ParseShown reads the members of a task's committee as settle takes them; false when these bytes are none.
func ParseShown(task, digest common.Hash, data []byte) (members []Member, ok bool) {
	for len(data) > 0 {
		size := memberBytes
		if len(data) >= shortMember && data[common.AddressLength]&(agreed>>56) != 0 {
			size = shortMember
		}
		if len(data) < size || len(members) == MaxMembers {
			return nil, false
		}
		m := Member{Worker: common.Address(data[:20]), Weight: binary.BigEndian.Uint64(data[20:]), EnclaveChallenge: common.Address(data[28:48])}
		if size == shortMember {
			m.Weight &^= agreed
			m.ResultHash, m.ResultSeal = ResultHash(task, digest), ResultSeal(m.Worker, task, digest)
		} else {
			m.ResultHash, m.ResultSeal = common.Hash(data[48:80]), common.Hash(data[80:112])
		}
		members, data = append(members, m), data[size:]
	}
	return members, true
}

// Encode gives the committee's bytes as the hub logs and hashes them.
func (c *Committee) Encode() []byte {
	out := append(c.TaskID.Bytes(), c.Consensus[:]...)
	return append(append(out, byte(len(c.Members))), c.EncodeMembers()...)
}

// Hash is the committee's place in its batch.
func (c *Committee) Hash() common.Hash { return crypto.Keccak256Hash(c.Encode()) }

// BatchHash is what the hub stores of committees that were fixed together.
func BatchHash(committees []common.Hash) common.Hash {
	var all []byte
	for _, h := range committees {
		all = append(all, h[:]...)
	}
	return crypto.Keccak256Hash(all)
}

// ParseCommittees reads committees one after the other, as the hub logs them.
func ParseCommittees(data []byte) ([]Committee, error) {
	const op = "committees"
	var all []Committee
	for len(data) > 0 {
		if len(data) < committeeHead {
			return nil, Errorf(Invalid, op, "%d bytes are left, too few for a committee", len(data))
		}
		c := Committee{TaskID: common.Hash(data[:32]), Consensus: common.Hash(data[32:64])}
		count := int(data[64])
		data = data[committeeHead:]
		if count > MaxMembers || len(data) < count*memberBytes {
			return nil, Errorf(Invalid, op, "%d members announced, %d bytes are left", count, len(data))
		}
		for ; count > 0; count-- {
			c.Members = append(c.Members, Member{
				Worker: common.Address(data[:20]), Weight: binary.BigEndian.Uint64(data[20:]),
				EnclaveChallenge: common.Address(data[28:48]), ResultHash: common.Hash(data[48:80]), ResultSeal: common.Hash(data[80:112]),
			})
			data = data[memberBytes:]
		}
		all = append(all, c)
	}
	return all, nil
}

// Fixing is a committee as a commit fixed it: what settle and release are called with.
type Fixing struct {
	Committee
	Batch    []common.Hash // the hashes of all committees that were fixed together
	Place    int           // of this one among them
	At       uint64        // protocol time
	Released bool          // nobody settled it, and its stakes were freed or seized
}

// Of returns what a commit fixed for a task, nil if nothing.
func (c Committed) Of(task common.Hash, at uint64) *Fixing {
	for i := range c.Committees {
		if c.Committees[i].TaskID != task {
			continue
		}
		f := &Fixing{Committee: c.Committees[i], Place: i, At: at}
		for j := range c.Committees {
			f.Batch = append(f.Batch, c.Committees[j].Hash())
		}
		return f
	}
	return nil
}

// Member returns a worker's entry, nil if it has none.
func (c *Committee) Member(worker common.Address) *Member {
	for i := range c.Members {
		if c.Members[i].Worker == worker {
			return &c.Members[i]
		}
	}
	return nil
}

// Events of the settlement's road. What classic clients follow (TaskInitialize, TaskContribute, TaskConsensus, TaskReveal,
// TaskFinalize) is logged on this road as well.
type (
	// Committed fixed the committees of a batch.
	Committed struct {
		Batch      common.Hash
		Committees []Committee
	}
	// CommitmentRefused left a task out of a batch; Reason is encoded as the failure of a call.
	CommitmentRefused struct {
		TaskID common.Hash
		Reason []byte
	}
	// SettlementRefused left a task unsettled; Reason is encoded as the failure of a call.
	SettlementRefused struct {
		TaskID common.Hash
		Reason []byte
	}
	// CommitteeReleased freed or seized the stakes of a committee that nobody settled.
	CommitteeReleased struct{ TaskID common.Hash }
	// DelegateSet names who may commit and settle for a scheduler.
	DelegateSet struct{ Scheduler, Delegate common.Address }
)

func (Committed) event()         {}
func (CommitmentRefused) event() {}
func (SettlementRefused) event() {}
func (CommitteeReleased) event() {}
func (DelegateSet) event()       {}
