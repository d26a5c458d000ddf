package machine

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Contract is an account with code, as far as the hub meets it. It may have a key as well (EIP-7702).
type Contract struct {
	// Signs tells whether the contract stands by a digest when it is shown a signature (ERC-1271); nil: it never does, or
	// its answer is none.
	Signs func(digest common.Hash, signature []byte) bool
	// Receive is what the contract calls of the hub, one call after the other and whether they succeed or not, when a
	// task's result is pushed to it (ERC-1154); nil: nothing, or it fails.
	Receive func(task common.Hash, data []byte) []Call
}

// verify tells whether a key or a contract signed; a signature of a length that no key makes is an error of its own where
// there is no contract to judge it.
//
// Rationale: the key is asked first, so that an account whose owner holds its key can sign whatever code it carries.
func (t *turn) verify(signer common.Address, digest common.Hash, signature []byte) (bool, error) {
	if poco.VerifyHashSignature(signer, digest, signature) {
		return true, nil
	}
	if contract, ok := t.state.setup.Contracts[signer]; ok {
		return contract.Signs != nil && contract.Signs(digest, signature), nil
	}
	if _, err := poco.RecoverSigner(digest, signature); poco.KindOf(err) == poco.Invalid {
		return false, err
	}
	return false, nil
}

// signed is verify without errors: who signs in a wrong format has not signed.
func (t *turn) signed(signer common.Address, message common.Hash, signature []byte) bool {
	ok, err := t.verify(signer, poco.EthSignedMessageHash(message), signature)
	return ok && err == nil
}

// push gives a task's result to the deal's callback, after everything else.
//
// Rationale: a receiver that fails, or burns all gas it is given, cannot stop anybody from being paid.
func (t *turn) push(receiver common.Address, task common.Hash, data []byte) {
	contract := t.state.setup.Contracts[receiver]
	if contract.Receive == nil {
		return
	}
	for _, call := range contract.Receive(task, data) {
		t.attempt(receiver, call)
	}
}
