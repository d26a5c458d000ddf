package market

import (
	"context"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Signer signs in the name of one address; package wallet's keys do.
type Signer interface {
	Address() common.Address
	// SignHash signs 32 bytes as they are: r‖s‖v, v 27 or 28.
	SignHash(ctx context.Context, hash common.Hash) ([]byte, error)
}

// Challenge is the EIP-712 message that proves who publishes.
type Challenge struct {
	Types       ChallengeTypes   `json:"types"`
	Domain      ChallengeDomain  `json:"domain"`
	PrimaryType string           `json:"primaryType"`
	Message     ChallengeMessage `json:"message"`
}

// ChallengeTypes are always the same.
type ChallengeTypes struct {
	EIP712Domain []TypeMember `json:"EIP712Domain"`
	Challenge    []TypeMember `json:"Challenge"`
}

// TypeMember is one member of an EIP-712 type.
type TypeMember struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// ChallengeDomain is where a challenge counts.
type ChallengeDomain struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	ChainID uint64 `json:"chainId"`
}

// ChallengeMessage is what the signer reads.
type ChallengeMessage struct {
	Challenge string `json:"challenge"`
}

// ChallengeAnswer is the answer of GET /challenge.
type ChallengeAnswer struct {
	OK
	Data Challenge `json:"data"`
}

const (
	gatewayName    = "iExec Gateway"
	gatewayVersion = "1"
	// ChallengePrefix begins the text of every challenge.
	ChallengePrefix = "Sign this message to log into iExec Gateway: "
)

// NewChallenge is the message around a random word.
func NewChallenge(chainID uint64, word string) Challenge {
	return Challenge{
		Types: ChallengeTypes{
			EIP712Domain: []TypeMember{{"name", "string"}, {"version", "string"}, {"chainId", "uint256"}},
			Challenge:    []TypeMember{{"challenge", "string"}},
		},
		Domain:      ChallengeDomain{Name: gatewayName, Version: gatewayVersion, ChainID: chainID},
		PrimaryType: "Challenge",
		Message:     ChallengeMessage{Challenge: ChallengePrefix + word},
	}
}

var (
	challengeDomainType = crypto.Keccak256([]byte("EIP712Domain(string name,string version,uint256 chainId)"))
	challengeType       = crypto.Keccak256([]byte("Challenge(string challenge)"))
)

// Digest is what is signed. It is computed from the text and the domain's values alone.
func (c Challenge) Digest() common.Hash { return crypto.Keccak256Hash(c.data()) }

// statement is what is signed.
func (c Challenge) statement() order.Statement {
	text := crypto.Keccak256([]byte(c.Message.Challenge))
	return order.Statement{Data: c.data(), Form: order.LoginForm, Members: text}
}

// data is what the digest is the hash of.
func (c Challenge) data() []byte {
	chain := common.BigToHash(new(big.Int).SetUint64(c.Domain.ChainID))
	domain := crypto.Keccak256(challengeDomainType, crypto.Keccak256([]byte(c.Domain.Name)),
		crypto.Keccak256([]byte(c.Domain.Version)), chain[:])
	message := crypto.Keccak256(challengeType, crypto.Keccak256([]byte(c.Message.Challenge)))
	return slices.Concat([]byte{0x19, 0x01}, domain, message)
}

// DataSigner is a [Signer] that hashes what it signs itself, as keys behind a remote signer do; it is asked instead.
type DataSigner interface {
	SignData(ctx context.Context, data []byte) ([]byte, error)
}

// StatementSigner is a [Signer] for a contract, which wants to be shown what was signed; it is asked instead.
type StatementSigner interface {
	SignStatement(ctx context.Context, s order.Statement) ([]byte, error)
}

// Sign signs a statement by a signer of any kind.
func Sign(ctx context.Context, signer Signer, statement order.Statement) ([]byte, error) {
	switch s := signer.(type) {
	case StatementSigner:
		return s.SignStatement(ctx, statement)
	case DataSigner:
		return s.SignData(ctx, statement.Data)
	}
	return signer.SignHash(ctx, statement.Digest())
}

// Authorize signs the challenge and returns the authorization header.
//
// Rationale: the text comes from a server that may lie. Since the digest is not taken from it, all that can be
// signed is a login to a gateway on the chain given, never an order.
func (c Challenge) Authorize(ctx context.Context, signer Signer, chainID uint64) (string, error) {
	want := NewChallenge(chainID, "")
	if c.Domain != want.Domain || !strings.HasPrefix(c.Message.Challenge, ChallengePrefix) {
		return "", poco.Errorf(poco.Refused, "market: login", "the market asks to sign %.80q for %q on chain %d, which is no login on chain %d",
			c.Message.Challenge, c.Domain.Name, c.Domain.ChainID, chainID)
	}
	signature, err := Sign(ctx, signer, c.statement())
	if err != nil {
		return "", err
	}
	return Authorization{Digest: c.Digest(), Signature: signature, Address: signer.Address()}.String(), nil
}

// Authorization is the header that answers a challenge.
type Authorization struct {
	Digest    common.Hash
	Signature []byte
	Address   common.Address
}

// String renders the header: digest_signature_address.
func (a Authorization) String() string {
	return a.Digest.Hex() + "_" + hexutil.Bytes(a.Signature).String() + "_" + a.Address.Hex()
}

// ParseAuthorization reads the header; it verifies nothing.
func ParseAuthorization(header string) (Authorization, error) {
	var a Authorization
	var signature hexutil.Bytes
	parts := strings.Split(header, "_")
	ok := len(parts) == 3 && len(header) <= 512
	if ok {
		a.Digest, ok = ParseHash(parts[0])
	}
	if ok {
		a.Address, ok = ParseAddress(parts[2])
	}
	if !ok || signature.UnmarshalText([]byte(parts[1])) != nil {
		return Authorization{}, poco.Errorf(poco.Unauthorized, "market: login", Unauthorized)
	}
	a.Signature = signature
	return a, nil
}

// Verify tells whether the address's own key signed the digest. Contracts (ERC-1271) are for whoever can ask them.
func (a Authorization) Verify() bool {
	return poco.VerifyHashSignature(a.Address, a.Digest, a.Signature)
}
