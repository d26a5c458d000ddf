package pool

import (
	"context"
	"encoding/base64"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
)

// Signer signs in the name of a worker; package wallet's keys do.
type Signer interface {
	Address() common.Address
	// SignHash signs 32 bytes as they are: r‖s‖v, v 27 or 28.
	SignHash(ctx context.Context, hash common.Hash) ([]byte, error)
}

// Login is what a worker signs to prove that it holds its wallet.
//
// Rationale: the pool and the chain are in the EIP-712 domain, so that a pool cannot replay what a worker
// signed for it at another pool; the nonce serves once and the time bounds how long it can wait.
type Login struct {
	ChainID uint64
	Pool    common.Address
	Worker  common.Address
	Nonce   common.Hash
	Issued  uint64 // unix seconds, as the scheduler gave it
}

var (
	loginDomainType = crypto.Keccak256Hash([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"))
	loginName       = crypto.Keccak256Hash([]byte("iExec Worker Pool"))
	loginVersion    = crypto.Keccak256Hash([]byte("1"))
	loginType       = crypto.Keccak256Hash([]byte("Login(address worker,bytes32 nonce,uint256 issued)"))
)

// Digest is the EIP-712 digest of the login: domain {name "iExec Worker Pool", version "1", chainId,
// verifyingContract: the pool}, message Login(address worker,bytes32 nonce,uint256 issued).
func (l Login) Digest() common.Hash {
	domain := words(loginDomainType, loginName, loginVersion, number(l.ChainID), common.BytesToHash(l.Pool[:]))
	message := words(loginType, common.BytesToHash(l.Worker[:]), l.Nonce, number(l.Issued))
	return crypto.Keccak256Hash([]byte{0x19, 0x01}, domain[:], message[:])
}

// Verify tells whether the worker's own key made the signature.
func (l Login) Verify(signature []byte) bool {
	return poco.VerifyHashSignature(l.Worker, l.Digest(), signature)
}

func words(w ...common.Hash) common.Hash {
	var b []byte
	for _, h := range w {
		b = append(b, h[:]...)
	}
	return crypto.Keccak256Hash(b)
}

func number(n uint64) (h common.Hash) {
	for i := range 8 {
		h[31-i] = byte(n >> (8 * i))
	}
	return h
}

// SetBearer puts a token into a request's header.
func SetBearer(h http.Header, token []byte) {
	h.Set("Authorization", "Bearer "+base64.RawURLEncoding.EncodeToString(token))
}

// Bearer reads a token out of a request's header.
func Bearer(h http.Header) ([]byte, bool) {
	text, ok := strings.CutPrefix(h.Get("Authorization"), "Bearer ")
	if !ok || len(text) > 128 {
		return nil, false
	}
	token, err := base64.RawURLEncoding.DecodeString(text)
	return token, err == nil && len(token) > 0
}
