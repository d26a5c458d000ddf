package wallet

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"math/big"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"

	"github.com/iexec-go/iexec/poco"
)

// Remote signs by a key that another process holds and never gives away, which speaks Web3Signer's eth1 interface.
//
// Such a signer hashes what it is given, so that it cannot be had to sign a hash whose origin it does not see. [Remote.SignData]
// is therefore what it does, and [Remote.SignHash] refuses.
type Remote struct {
	at      string // of the key's endpoint
	address common.Address
	http    *http.Client
}

var _ Signer = (*Remote)(nil)

const (
	remotePatience = 15 * time.Second
	maxRemote      = 4 << 20 // bytes of an answer
)

// OpenRemote finds the key of an address at a signer.
func OpenRemote(ctx context.Context, base string, address common.Address) (*Remote, error) {
	const op = "wallet: remote signer"
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, poco.Errorf(poco.Invalid, op, "the signer's address is no http(s) URL")
	}
	r := &Remote{address: address, http: &http.Client{Timeout: remotePatience}}
	content, err := r.do(ctx, http.MethodGet, u.JoinPath("api/v1/eth1/publicKeys").String(), nil)
	if err != nil {
		return nil, err
	}
	var keys []hexutil.Bytes
	if err := json.Unmarshal(content, &keys); err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%s lists no public keys: %w", u.Redacted(), err)
	}
	for _, k := range keys {
		whole := k
		if len(whole) == 64 { // x‖y without the prefix of uncompressed points
			whole = append(hexutil.Bytes{4}, k...)
		}
		public, err := crypto.UnmarshalPubkey(whole)
		if err == nil && crypto.PubkeyToAddress(*public) == address {
			r.at = u.JoinPath("api/v1/eth1/sign", k.String()).String()
			return r, nil
		}
	}
	return nil, poco.Errorf(poco.NotFound, op, "%s has no key of %s", u.Redacted(), address)
}

func (r *Remote) do(ctx context.Context, method, at string, body []byte) ([]byte, error) {
	const op = "wallet: remote signer"
	request, err := http.NewRequestWithContext(ctx, method, at, bytes.NewReader(body))
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := r.http.Do(request)
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	defer func() { _ = response.Body.Close() }()
	content, err := io.ReadAll(io.LimitReader(response.Body, maxRemote))
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	switch {
	case response.StatusCode == http.StatusOK:
		return content, nil
	case response.StatusCode >= http.StatusInternalServerError:
		return nil, poco.Errorf(poco.Unavailable, op, "it answers %s", response.Status)
	}
	return nil, poco.Errorf(poco.Refused, op, "it answers %s", response.Status)
}

// Address implements [Signer].
func (r *Remote) Address() common.Address { return r.address }

// SignData signs the Keccak-256 hash of data: 65 bytes r‖s‖v, v 27 or 28, s in the lower half.
func (r *Remote) SignData(ctx context.Context, data []byte) ([]byte, error) {
	const op = "wallet: remote signer"
	body, err := json.Marshal(map[string]hexutil.Bytes{"data": data})
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	content, err := r.do(ctx, http.MethodPost, r.at, body)
	if err != nil {
		return nil, err
	}
	signature, err := hexutil.Decode(strings.Trim(strings.TrimSpace(string(content)), `"`))
	if err != nil || len(signature) != crypto.SignatureLength {
		return nil, poco.Errorf(poco.Unverified, op, "its answer is no signature")
	}
	if signature[64] < 27 {
		signature[64] += 27
	}
	// Rationale: a signer with another key would have us send what the hub refuses.
	if !poco.VerifyHashSignature(r.address, crypto.Keccak256Hash(data), signature) {
		return nil, poco.Errorf(poco.Unverified, op, "its signature is not %s's", r.address)
	}
	return signature, nil
}

// SignHash implements [Signer]: it refuses. Whoever may have a remote signer asks it for [Remote.SignData] instead.
func (r *Remote) SignHash(context.Context, common.Hash) ([]byte, error) {
	return nil, poco.Errorf(poco.Invalid, "wallet: remote signer", "it signs what it has hashed itself, and is not told what this hash is of")
}

// SignTx implements [Signer], for the two kinds of transaction that an outbox sends.
func (r *Remote) SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	const op = "wallet: remote signer"
	signer := types.LatestSignerForChainID(chainID)
	var data []byte
	var err error
	switch tx.Type() {
	case types.DynamicFeeTxType:
		data, err = rlp.EncodeToBytes([]any{chainID, tx.Nonce(), tx.GasTipCap(), tx.GasFeeCap(), tx.Gas(), tx.To(), tx.Value(), tx.Data(), tx.AccessList()})
		data = append([]byte{types.DynamicFeeTxType}, data...)
	case types.LegacyTxType:
		data, err = rlp.EncodeToBytes([]any{tx.Nonce(), tx.GasPrice(), tx.Gas(), tx.To(), tx.Value(), tx.Data(), chainID, uint(0), uint(0)})
	default:
		return nil, poco.Errorf(poco.Invalid, op, "a transaction of type %d", tx.Type())
	}
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	if crypto.Keccak256Hash(data) != signer.Hash(tx) { // never, but what is signed must be what is meant
		return nil, poco.Errorf(poco.Internal, op, "the transaction cannot be put as it is signed")
	}
	signature, err := r.SignData(ctx, data)
	if err != nil {
		return nil, err
	}
	signature[crypto.RecoveryIDOffset] -= 27
	signed, err := tx.WithSignature(signer, signature)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	return signed, nil
}
