package poco_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/poco"
)

func hash(s string) common.Hash { return crypto.Keccak256Hash([]byte(s)) }

func address(s string) common.Address { return common.BytesToAddress(crypto.Keccak256([]byte(s))) }

// TestIdentifiers spells every formula out as bytes, independently of the functions' own concatenation.
func TestIdentifiers(t *testing.T) {
	deal, digest, worker, challenge := hash("deal"), hash("digest"), address("worker"), address("enclave")
	word := func(n int64) []byte { return common.LeftPadBytes(big.NewInt(n).Bytes(), 32) }
	keccak := func(parts ...[]byte) common.Hash {
		var all []byte
		for _, p := range parts {
			all = append(all, p...)
		}
		return crypto.Keccak256Hash(all)
	}
	task := poco.TaskID(deal, 7)
	sealed := poco.ResultSeal(worker, task, digest)
	for _, c := range []struct {
		name      string
		got, want common.Hash
	}{
		{"deal", poco.DealID(deal, big.NewInt(300)), keccak(deal[:], word(300))},
		{"task", task, keccak(deal[:], word(7))},
		{"result hash", poco.ResultHash(task, digest), keccak(task[:], digest[:])},
		{"result seal", sealed, keccak(worker[:], task[:], digest[:])},
		{"authorization", poco.AuthorizationHash(worker, task, challenge), keccak(worker[:], task[:], challenge[:])},
		{"enclave", poco.EnclaveHash(digest, sealed), keccak(digest[:], sealed[:])},
		{"eip-191", poco.EthSignedMessageHash(task), keccak([]byte("\x19Ethereum Signed Message:\n32"), task[:])},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
	if poco.KittyAddress != common.BigToAddress(new(big.Int).Sub(new(big.Int).SetBytes(crypto.Keccak256([]byte("iExecKitty"))[:20]), big.NewInt(1))) {
		t.Error("the kitty's address is not the first 20 bytes of keccak256(iExecKitty) minus one")
	}
}

// TestSignatureForms: the hub accepts 65 bytes with v 27 or 28, or 64 bytes (EIP-2098), s in the lower half.
func TestSignatureForms(t *testing.T) {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("key")))
	if err != nil {
		t.Fatal(err)
	}
	signer := crypto.PubkeyToAddress(key.PublicKey)
	order := crypto.S256().Params().N
	rapid.Check(t, func(t *rapid.T) {
		digest := common.Hash(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "digest"))
		raw, err := crypto.Sign(digest[:], key)
		if err != nil {
			t.Fatal(err)
		}
		full := append([]byte(nil), raw...)
		full[64] += 27
		compact := append([]byte(nil), raw[:64]...)
		compact[32] |= raw[64] << 7
		for name, sig := range map[string][]byte{"65 bytes": full, "64 bytes": compact} {
			if got, err := poco.RecoverSigner(digest, sig); err != nil || got != signer {
				t.Fatalf("%s: %v, %v, want %v", name, got, err, signer)
			}
			if !poco.VerifyHashSignature(signer, digest, sig) {
				t.Fatalf("%s: refused", name)
			}
			if poco.VerifyHashSignature(address("other"), digest, sig) {
				t.Fatalf("%s: accepted for another account", name)
			}
		}
		high := append([]byte(nil), full...)
		new(big.Int).Sub(order, new(big.Int).SetBytes(raw[32:64])).FillBytes(high[32:64])
		high[64] = 27 + (1 - raw[64])
		for name, c := range map[string]struct {
			sig  []byte
			kind poco.Kind
		}{
			"v 0 or 1": {raw, poco.Unverified},
			"high s":   {high, poco.Unverified},
			"zeros":    {append(make([]byte, 64), 27), poco.Unverified},
			"short":    {full[:63], poco.Invalid},
			"long":     {append(full, 0), poco.Invalid},
			"empty":    {nil, poco.Invalid},
		} {
			if got, err := poco.RecoverSigner(digest, c.sig); poco.KindOf(err) != c.kind || err == nil {
				t.Fatalf("%s: %v, %v, want an error of kind %v", name, got, err, c.kind)
			}
			if poco.VerifyHashSignature(common.Address{}, digest, c.sig) {
				t.Fatalf("%s: valid for the zero address", name)
			}
		}
		message, err := crypto.Sign(poco.EthSignedMessageHash(digest).Bytes(), key)
		if err != nil {
			t.Fatal(err)
		}
		message[64] += 27
		if !poco.VerifyMessageSignature(signer, digest, message) || poco.VerifyHashSignature(signer, digest, message) {
			t.Fatal("EIP-191 signatures and plain ones are not told apart")
		}
	})
}
