package wallet

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"golang.org/x/crypto/scrypt"

	"github.com/iexec-go/iexec/poco"
)

// Cost is how expensive guessing a keystore's password is.
type Cost struct{ N, R, P int }

var (
	// Standard is what the JavaScript client writes: 128 MB and about 0.4 s for each unlocking.
	Standard = Cost{N: 1 << 17, R: 8, P: 1}
	// Light is for development accounts: 4 MB and some milliseconds.
	Light = Cost{N: 1 << 12, R: 8, P: 1}
)

// Bounds on what a keystore file may ask of the machine that opens it.
const (
	maxScryptMemory = 1 << 30
	maxScryptP      = 16
	maxPBKDF2Rounds = 10_000_000
)

// keystoreFile is Web3 secret storage v3. Reading ignores the case of names, so that both "crypto" (go-ethereum) and
// "Crypto" (ethers) are understood; we write the latter.
type keystoreFile struct {
	Address string      `json:"address"`
	ID      string      `json:"id"`
	Version int         `json:"version"`
	Crypto  *cryptoPart `json:"Crypto"`
}

type cryptoPart struct {
	Cipher       string       `json:"cipher"`
	CipherParams cipherParams `json:"cipherparams"`
	CipherText   string       `json:"ciphertext"`
	KDF          string       `json:"kdf"`
	KDFParams    kdfParams    `json:"kdfparams"`
	MAC          string       `json:"mac"`
}

type cipherParams struct {
	IV string `json:"iv"`
}

type kdfParams struct {
	Salt  string `json:"salt"`
	N     int    `json:"n,omitempty"`
	R     int    `json:"r,omitempty"`
	P     int    `json:"p,omitempty"`
	C     int    `json:"c,omitempty"`
	PRF   string `json:"prf,omitempty"`
	DKLen int    `json:"dklen"`
}

// Encrypt writes the key as a keystore file's content.
func Encrypt(k *Key, password string, cost Cost) ([]byte, error) {
	const op = "wallet: encrypt key"
	if err := cost.validate(); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	var salt [32]byte
	var iv, id [16]byte
	for _, b := range [][]byte{salt[:], iv[:], id[:]} {
		_, _ = rand.Read(b) // never fails: crypto/rand aborts the program instead
	}
	id[6] = id[6]&0x0f | 0x40 // UUID version 4,
	id[8] = id[8]&0x3f | 0x80 // variant 10
	derived, err := scrypt.Key([]byte(password), salt[:], cost.N, cost.R, cost.P, 32)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	text := crypto.FromECDSA(k.private)
	if err := streamAES(derived[:16], iv[:], text); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	content, err := json.Marshal(keystoreFile{
		Address: hex.EncodeToString(k.address[:]),
		ID:      fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:]),
		Version: 3,
		Crypto: &cryptoPart{
			Cipher:       "aes-128-ctr",
			CipherParams: cipherParams{IV: hex.EncodeToString(iv[:])},
			CipherText:   hex.EncodeToString(text),
			KDF:          "scrypt",
			KDFParams:    kdfParams{Salt: hex.EncodeToString(salt[:]), N: cost.N, R: cost.R, P: cost.P, DKLen: 32},
			MAC:          hex.EncodeToString(crypto.Keccak256(derived[16:32], text)),
		},
	})
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	return content, nil
}

// Decrypt reads a keystore file's content. A wrong password is [poco.Unauthorized], a broken or unreasonably
// expensive file [poco.Invalid].
func Decrypt(content []byte, password string) (*Key, error) {
	const op = "wallet: decrypt key"
	var file keystoreFile
	if err := json.Unmarshal(content, &file); err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "not a keystore file: %w", err)
	}
	if file.Version != 3 || file.Crypto == nil {
		return nil, poco.Errorf(poco.Invalid, op, "not a keystore file of version 3")
	}
	part := file.Crypto
	if part.Cipher != "aes-128-ctr" {
		return nil, poco.Errorf(poco.Invalid, op, "unknown cipher %q", part.Cipher)
	}
	iv, text, mac, err := part.decode()
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	derived, err := part.derive(password)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	if subtle.ConstantTimeCompare(crypto.Keccak256(derived[16:32], text), mac) != 1 {
		return nil, poco.Errorf(poco.Unauthorized, op, "wrong password")
	}
	if err := streamAES(derived[:16], iv, text); err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	private, err := crypto.ToECDSA(text)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "the file does not hold a secp256k1 key")
	}
	key := FromECDSA(private)
	if file.Address != "" && common.HexToAddress(file.Address) != key.address {
		return nil, poco.Errorf(poco.Unverified, op, "the file names address %s but holds the key of %s",
			file.Address, key.address)
	}
	return key, nil
}

func (c Cost) validate() error {
	switch {
	case c.N < 2 || c.N&(c.N-1) != 0:
		return fmt.Errorf("scrypt n = %d is not a power of two", c.N)
	case c.R < 1 || c.P < 1 || c.P > maxScryptP || c.R > 1<<10 || c.N > maxScryptMemory/128/c.R:
		return fmt.Errorf("scrypt n = %d, r = %d, p = %d is out of bounds", c.N, c.R, c.P)
	}
	return nil
}

func (p *cryptoPart) decode() (iv, text, mac []byte, err error) {
	for _, field := range []struct {
		name, value string
		size        int
		out         *[]byte
	}{
		{"iv", p.CipherParams.IV, 16, &iv},
		{"ciphertext", p.CipherText, 32, &text},
		{"mac", p.MAC, 32, &mac},
	} {
		b, err := hex.DecodeString(strings.TrimPrefix(field.value, "0x"))
		if err != nil || len(b) != field.size {
			return nil, nil, nil, fmt.Errorf("%s is not %d hexadecimal bytes", field.name, field.size)
		}
		*field.out = b
	}
	return iv, text, mac, nil
}

func (p *cryptoPart) derive(password string) ([]byte, error) {
	params := p.KDFParams
	salt, err := hex.DecodeString(strings.TrimPrefix(params.Salt, "0x"))
	if err != nil {
		return nil, fmt.Errorf("salt is not hexadecimal")
	}
	if params.DKLen != 32 {
		return nil, fmt.Errorf("derived key of %d bytes instead of 32", params.DKLen)
	}
	switch p.KDF {
	case "scrypt":
		cost := Cost{N: params.N, R: params.R, P: params.P}
		if err := cost.validate(); err != nil {
			return nil, err
		}
		return scrypt.Key([]byte(password), salt, cost.N, cost.R, cost.P, params.DKLen)
	case "pbkdf2":
		if params.PRF != "hmac-sha256" || params.C < 1 || params.C > maxPBKDF2Rounds {
			return nil, fmt.Errorf("pbkdf2 with %q and %d rounds is not supported", params.PRF, params.C)
		}
		return pbkdf2.Key(sha256.New, password, salt, params.C, params.DKLen)
	}
	return nil, fmt.Errorf("unknown key derivation %q", p.KDF)
}

// streamAES encrypts or decrypts in place.
func streamAES(key, iv, text []byte) error {
	block, err := aes.NewCipher(key)
	if err != nil {
		return err
	}
	cipher.NewCTR(block, iv).XORKeyStream(text, text)
	return nil
}
