package wallet

import (
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha512"
	"encoding/binary"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/crypto"
)

// DevelopmentMnemonic is published in the manuals of every Ethereum toolchain. Everybody holds its keys: they are
// for chains that live on one machine, and anything sent to them elsewhere is lost.
const DevelopmentMnemonic = "test test test test test test test test test test test junk"

// development caches derived keys: one costs 2,048 rounds of HMAC for the seed, and tests ask often.
var development struct {
	sync.Mutex
	parent extendedKey
	keys   map[uint32]*Key
}

// Development returns the i-th development account, m/44'/60'/0'/0/i of [DevelopmentMnemonic]: the same accounts
// that anvil and hardhat fund. FOR DEVELOPMENT CHAINS ONLY. It panics if i is negative.
func Development(i int) *Key {
	if i < 0 || int64(i) >= hardened {
		panic("wallet: no such development account")
	}
	development.Lock()
	defer development.Unlock()
	if development.keys == nil {
		development.parent = masterKey(mnemonicSeed(DevelopmentMnemonic)).
			child(44 + hardened).child(60 + hardened).child(hardened).child(0)
		development.keys = make(map[uint32]*Key)
	}
	index := uint32(i)
	key, ok := development.keys[index]
	if !ok {
		private, err := crypto.ToECDSA(development.parent.child(index).secret.FillBytes(make([]byte, 32)))
		if err != nil {
			panic("wallet: development account: " + err.Error()) // probability 2⁻¹²⁷
		}
		key = FromECDSA(private)
		development.keys[index] = key
	}
	return key
}

// hardened is the first index whose derivation takes the private key.
const hardened = 1 << 31

// extendedKey is a BIP-32 private key.
type extendedKey struct {
	secret *big.Int
	chain  []byte
}

// mnemonicSeed is BIP-39 without a passphrase.
func mnemonicSeed(mnemonic string) []byte {
	seed, err := pbkdf2.Key(sha512.New, mnemonic, []byte("mnemonic"), 2048, 64)
	if err != nil {
		panic("wallet: mnemonic seed: " + err.Error()) // only under FIPS restrictions on parameters
	}
	return seed
}

func masterKey(seed []byte) extendedKey {
	return splitKey([]byte("Bitcoin seed"), seed, new(big.Int))
}

func (k extendedKey) child(index uint32) extendedKey {
	data := make([]byte, 0, 37)
	secret := k.secret.FillBytes(make([]byte, 32))
	if index >= hardened {
		data = append(append(data, 0), secret...)
	} else {
		data = append(data, crypto.CompressPubkey(&crypto.ToECDSAUnsafe(secret).PublicKey)...)
	}
	return splitKey(k.chain, binary.BigEndian.AppendUint32(data, index), k.secret)
}

func splitKey(key, data []byte, parent *big.Int) extendedKey {
	mac := hmac.New(sha512.New, key)
	mac.Write(data)
	sum := mac.Sum(nil)
	secret := new(big.Int).SetBytes(sum[:32])
	return extendedKey{
		secret: secret.Add(secret, parent).Mod(secret, crypto.S256().Params().N),
		chain:  sum[32:],
	}
}
