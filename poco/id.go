package poco

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// DealID identifies a deal: the request order's digest and how much of it was consumed before the match.
func DealID(requestOrder common.Hash, consumedBefore *big.Int) common.Hash {
	return crypto.Keccak256Hash(requestOrder[:], common.BigToHash(consumedBefore).Bytes())
}

// TaskID identifies a task: its deal and its index, which lies in [BotFirst, BotFirst+BotSize).
func TaskID(deal common.Hash, index uint64) common.Hash {
	return crypto.Keccak256Hash(deal[:], common.BigToHash(new(big.Int).SetUint64(index)).Bytes())
}

// ResultHash is what workers publish before consensus: it binds the digest to the task and hides it.
func ResultHash(task, digest common.Hash) common.Hash {
	return crypto.Keccak256Hash(task[:], digest[:])
}

// ResultSeal binds the digest to one worker as well.
//
// Rationale: a result hash alone could be copied from another worker's contribution; a seal cannot be made
// without knowing the digest, and is checked when the digest is revealed.
func ResultSeal(worker common.Address, task, digest common.Hash) common.Hash {
	return crypto.Keccak256Hash(worker[:], task[:], digest[:])
}

// AuthorizationHash is what a scheduler signs (EIP-191, see [EthSignedMessageHash]) to let a worker
// contribute to a task. The enclave challenge is the zero address outside of a TEE.
func AuthorizationHash(worker common.Address, task common.Hash, enclaveChallenge common.Address) common.Hash {
	return crypto.Keccak256Hash(worker[:], task[:], enclaveChallenge[:])
}

// EnclaveHash is what an enclave signs (EIP-191) over a contribution.
func EnclaveHash(resultHash, resultSeal common.Hash) common.Hash {
	return crypto.Keccak256Hash(resultHash[:], resultSeal[:])
}

// EthSignedMessageHash is the EIP-191 digest of a 32-byte message.
func EthSignedMessageHash(message common.Hash) common.Hash {
	return crypto.Keccak256Hash(EthSignedMessage(message))
}

// EthSignedMessage is what [EthSignedMessageHash] is the hash of, for signers that hash themselves.
func EthSignedMessage(message common.Hash) []byte {
	return append([]byte("\x19Ethereum Signed Message:\n32"), message[:]...)
}

// RecoverSigner returns the externally owned account that made a signature over a digest, as the hub's
// own check does: 65 bytes r‖s‖v with v 27 or 28, or 64 bytes r‖vs (EIP-2098), s in the lower half order.
// The zero address never signs anything.
func RecoverSigner(digest common.Hash, signature []byte) (common.Address, error) {
	const op = "signature"
	var sig [65]byte
	switch len(signature) {
	case 65:
		copy(sig[:], signature)
		if sig[64] != 27 && sig[64] != 28 {
			return common.Address{}, Errorf(Unverified, op, "v is %d, want 27 or 28", sig[64])
		}
		sig[64] -= 27
	case 64:
		copy(sig[:], signature)
		sig[64] = sig[32] >> 7
		sig[32] &= 0x7f
	default:
		return common.Address{}, Errorf(Invalid, op, "%d bytes, want 65 or 64", len(signature))
	}
	r, s := new(big.Int).SetBytes(sig[:32]), new(big.Int).SetBytes(sig[32:64])
	if !crypto.ValidateSignatureValues(sig[64], r, s, true) {
		return common.Address{}, Errorf(Unverified, op, "r or s out of range (malleable signature)")
	}
	pub, err := crypto.SigToPub(digest[:], sig[:])
	if err != nil {
		return common.Address{}, Errorf(Unverified, op, "no key recovers: %w", err)
	}
	return crypto.PubkeyToAddress(*pub), nil
}

// VerifyHashSignature tells whether an externally owned account signed a digest.
func VerifyHashSignature(account common.Address, digest common.Hash, signature []byte) bool {
	signer, err := RecoverSigner(digest, signature)
	return err == nil && account != (common.Address{}) && signer == account
}

// VerifyMessageSignature tells whether an externally owned account signed a 32-byte message under EIP-191.
func VerifyMessageSignature(account common.Address, message common.Hash, signature []byte) bool {
	return VerifyHashSignature(account, EthSignedMessageHash(message), signature)
}
