// Package wallet owns private keys: it makes them, reads and writes their files, and signs with them.
//
// Files are Web3 secret storage v3 (scrypt or PBKDF2, AES-128-CTR) as the JavaScript client and go-ethereum
// write them, or that client's unencrypted wallet.json; mode 0600, and files that others can read are refused.
//
// It never prints a private key: a [Key] formats, logs and marshals as its address, and only [Key.Export]
// gives the key itself away. It never asks for a password, reads no environment and sends no transaction.
package wallet

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
)

// Signer signs in the name of one address. [Key] signs locally; a signer behind a network honours ctx.
//
// Implementations may be called by several goroutines at once.
type Signer interface {
	Address() common.Address
	// SignHash signs the 32 bytes as they are (an EIP-712 digest): 65 bytes r‖s‖v, v 27 or 28, s in the lower half.
	SignHash(ctx context.Context, hash common.Hash) ([]byte, error)
	SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error)
}

// Key is a private key held in memory, with its address. The zero Key is not usable.
type Key struct {
	private *ecdsa.PrivateKey
	address common.Address
}

var _ Signer = (*Key)(nil)

// Generate makes a new random key.
func Generate() (*Key, error) {
	private, err := crypto.GenerateKey()
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "wallet: generate key", "%w", err)
	}
	return FromECDSA(private), nil
}

// FromHex reads a private key of 64 hexadecimal digits, with or without 0x. The error never repeats the input.
func FromHex(s string) (*Key, error) {
	private, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(s), "0x"))
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, "wallet: read private key",
			"not a secp256k1 private key of 64 hexadecimal digits")
	}
	return FromECDSA(private), nil
}

// FromECDSA wraps a secp256k1 private key.
func FromECDSA(private *ecdsa.PrivateKey) *Key {
	return &Key{private: private, address: crypto.PubkeyToAddress(private.PublicKey)}
}

// Address returns the account the key speaks for.
func (k *Key) Address() common.Address { return k.address }

// PublicKey returns the uncompressed public key, 65 bytes.
func (k *Key) PublicKey() []byte { return crypto.FromECDSAPub(&k.private.PublicKey) }

// SignHash implements [Signer].
func (k *Key) SignHash(_ context.Context, hash common.Hash) ([]byte, error) {
	signature, err := crypto.Sign(hash[:], k.private)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "wallet: sign", "%w", err)
	}
	signature[crypto.RecoveryIDOffset] += 27
	return signature, nil
}

// SignMessage signs the hash as an EIP-191 personal message of 32 bytes, the form of the protocol's authorizations
// and seals. With another [Signer], sign [MessageHash].
func (k *Key) SignMessage(ctx context.Context, hash common.Hash) ([]byte, error) {
	return k.SignHash(ctx, MessageHash(hash))
}

// MessageHash is the digest that is signed for an EIP-191 personal message of these 32 bytes.
func MessageHash(hash common.Hash) common.Hash {
	return crypto.Keccak256Hash([]byte("\x19Ethereum Signed Message:\n32"), hash[:])
}

// SignTx implements [Signer].
func (k *Key) SignTx(_ context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	signed, err := types.SignTx(tx, types.LatestSignerForChainID(chainID), k.private)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "wallet: sign transaction", "%w", err)
	}
	return signed, nil
}

// Export returns the private key as 0x and 64 hexadecimal digits, for the user who asks to see it.
func (k *Key) Export() string {
	return fmt.Sprintf("0x%x", crypto.FromECDSA(k.private))
}

// String returns the address.
func (k Key) String() string { return k.address.Hex() }

// GoString returns the address.
func (k Key) GoString() string { return "wallet.Key(" + k.address.Hex() + ")" }

// Format prints the address whatever the verb, so that no verb reaches the key.
func (k Key) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, k.address.Hex()) }

// LogValue implements [slog.LogValuer] with the address.
func (k Key) LogValue() slog.Value { return slog.StringValue(k.address.Hex()) }

// MarshalJSON writes the address.
func (k Key) MarshalJSON() ([]byte, error) { return json.Marshal(k.address) }

// MarshalText writes the address.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.address.Hex()), nil }
