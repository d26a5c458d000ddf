package order

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
)

// Statement is what is signed for a pool, with what a contract that owns the pool has to be shown of it.
//
// Rationale: a contract is asked about a hash alone (ERC-1271), from which it cannot tell an authorization from a request that
// spends its balance. So a delegate's signature carries what was signed, and the contract hashes that itself.
type Statement struct {
	Data    []byte // what the digest is the Keccak-256 hash of
	Form    Form
	Members []byte
}

// Form is a kind of statement, as the contract PoolOwner numbers them.
type Form byte

// The forms that delegates sign.
const (
	AuthorizationForm Form = iota + 1
	AssignmentForm
	ReceiptForm
	WorkerpoolForm
	LoginForm // to a market
)

// Digest is what is signed.
func (s Statement) Digest() common.Hash { return crypto.Keccak256Hash(s.Data) }

// ByDelegate is a delegate's signature of 65 bytes as the contract takes it.
func (s Statement) ByDelegate(signature []byte) []byte {
	return slices.Concat([]byte{byte(s.Form)}, s.Members, signature)
}

// AuthorizationStatement lets a worker contribute by itself.
func AuthorizationStatement(a *poco.Authorization) Statement {
	return Statement{poco.EthSignedMessage(a.Hash()), AuthorizationForm, slices.Concat(a.Worker[:], a.TaskID[:], a.EnclaveChallenge[:])}
}

// AssignmentStatement asks a worker for a contribution.
func (d Domain) AssignmentStatement(a *Assignment) Statement {
	return d.statement(AssignmentForm, assignmentTypeHash, a.members())
}

// ReceiptStatement says that the pool has a contribution.
func (d Domain) ReceiptStatement(r *Receipt) Statement {
	return d.statement(ReceiptForm, receiptTypeHash, r.members())
}

// WorkerpoolStatement offers a pool.
func (d Domain) WorkerpoolStatement(o *Workerpool) Statement {
	return d.statement(WorkerpoolForm, workerpoolTypeHash, o.members())
}

// RequestStatement asks for tasks. It has no form: delegates never buy.
func (d Domain) RequestStatement(o *Request) Statement {
	return Statement{Data: d.data(o.StructHash())}
}

func (d Domain) statement(form Form, typeHash common.Hash, members [][32]byte) Statement {
	return Statement{d.data(encodeStruct(typeHash, members)), form, concat(members)}
}
