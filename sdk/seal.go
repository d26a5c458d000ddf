package sdk

import (
	"archive/zip"
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"io"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// SealKey is an AES-256 key. It is secret: it prints as ***.
type SealKey [32]byte

// String never shows the key.
func (SealKey) String() string { return "***" }

// GoString never shows the key.
func (SealKey) GoString() string { return "***" }

// Export is the key as the secret service and key files hold it: base64.
func (k SealKey) Export() string { return base64.StdEncoding.EncodeToString(k[:]) }

// NewSealKey makes a random key.
func NewSealKey() (k SealKey) {
	rand.Read(k[:]) //nolint:errcheck // never fails
	return k
}

// ParseSealKey reads what [SealKey.Export] wrote. The error never repeats it.
func ParseSealKey(text string) (k SealKey, err error) {
	b, err := base64.StdEncoding.DecodeString(string(bytes.TrimSpace([]byte(text))))
	if err != nil || len(b) != len(k) {
		return k, poco.Errorf(poco.Invalid, "key", "it is not the base64 of 32 bytes")
	}
	return SealKey(b), nil
}

// Seal encrypts a dataset as workers read it: IV and AES-256-CBC with PKCS#7 padding. Its checksum, which is registered
// with it, is the SHA-256 of the whole.
//
// Rationale: this form has no authentication of its own; the checksum on chain is what a worker verifies before it decrypts.
func Seal(content []byte, key SealKey) (sealed []byte, checksum common.Hash) {
	block, err := aes.NewCipher(key[:])
	if err != nil {
		panic("sdk: seal: " + err.Error()) // never with 32 bytes
	}
	padding := aes.BlockSize - len(content)%aes.BlockSize
	sealed = make([]byte, aes.BlockSize+len(content)+padding)
	rand.Read(sealed[:aes.BlockSize]) //nolint:errcheck // never fails
	copy(sealed[aes.BlockSize:], content)
	for i := len(sealed) - padding; i < len(sealed); i++ {
		sealed[i] = byte(padding)
	}
	cipher.NewCBCEncrypter(block, sealed[:aes.BlockSize]).CryptBlocks(sealed[aes.BlockSize:], sealed[aes.BlockSize:])
	return sealed, sha256.Sum256(sealed)
}

// Unseal decrypts what [Seal] made.
func Unseal(sealed []byte, key SealKey) ([]byte, error) {
	return openCBC(sealed, key[:])
}

func openCBC(sealed, key []byte) ([]byte, error) {
	wrong := poco.Errorf(poco.Unverified, "decrypt", "the content was not encrypted with this key")
	if len(sealed) < 2*aes.BlockSize || len(sealed)%aes.BlockSize != 0 {
		return nil, wrong
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, wrong
	}
	plain := make([]byte, len(sealed)-aes.BlockSize)
	cipher.NewCBCDecrypter(block, sealed[:aes.BlockSize]).CryptBlocks(plain, sealed[aes.BlockSize:])
	padding := int(plain[len(plain)-1])
	if padding == 0 || padding > aes.BlockSize {
		return nil, wrong
	}
	for _, b := range plain[len(plain)-padding:] {
		if int(b) != padding {
			return nil, wrong
		}
	}
	return plain[:len(plain)-padding], nil
}

// resultKeyBits is the size of the key that results are encrypted for.
const resultKeyBits = 4096

// Files of an encrypted result's archive, and what is read of them at most.
const (
	sealedKeyFile    = "aes-key.rsa"
	sealedResultFile = "iexec_out.zip.aes"
	maxSealedKey     = 1000
	maxSealedResult  = 1_000_000_000
)

// ResultKey is the key pair that results are encrypted for.
type ResultKey struct{ private *rsa.PrivateKey }

// NewResultKey makes a random key pair, which takes some seconds.
func NewResultKey() (*ResultKey, error) {
	private, err := rsa.GenerateKey(rand.Reader, resultKeyBits)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "result key", "%w", err)
	}
	return &ResultKey{private}, nil
}

// ReadResultKey reads a private key in PEM (PKCS#8, or PKCS#1 as older clients wrote it).
func ReadResultKey(text []byte) (*ResultKey, error) {
	wrong := poco.Errorf(poco.Invalid, "result key", "it is no RSA private key in PEM")
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, wrong
	}
	if private, err := x509.ParsePKCS1PrivateKey(block.Bytes); err == nil {
		return &ResultKey{private}, nil
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, wrong
	}
	private, ok := parsed.(*rsa.PrivateKey)
	if !ok {
		return nil, wrong
	}
	return &ResultKey{private}, nil
}

// Private is the private key in PEM (PKCS#8), for a file that its owner alone reads.
func (k *ResultKey) Private() ([]byte, error) {
	der, err := x509.MarshalPKCS8PrivateKey(k.private)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "result key", "%w", err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), nil
}

// Public is the public key in PEM (SPKI), which the secret service hands to those who encrypt.
func (k *ResultKey) Public() ([]byte, error) {
	der, err := x509.MarshalPKIXPublicKey(&k.private.PublicKey)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "result key", "%w", err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}), nil
}

// Decrypt opens an encrypted result: an archive with the AES key, encrypted for this key, and the archive of results
// encrypted with that.
func (k *ResultKey) Decrypt(archive []byte) ([]byte, error) {
	const op = "decrypt"
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "it is no archive: %w", err)
	}
	sealedKey, err := zipped(z, sealedKeyFile, maxSealedKey)
	if err != nil {
		return nil, err
	}
	sealed, err := zipped(z, sealedResultFile, maxSealedResult)
	if err != nil {
		return nil, err
	}
	key, err := k.open(sealedKey)
	if err != nil {
		return nil, err
	}
	if len(key) != 32 {
		return nil, poco.Errorf(poco.Unverified, op, "the key inside has %d bytes, not 32", len(key))
	}
	return openCBC(sealed, key)
}

// open decrypts a short text that was encrypted for this key.
//
// Rationale: the padding is that of PKCS#1 v1.5 because that is what the existing enclaves write. The oracle that makes
// it dangerous needs a stranger who can ask again and again; here the owner of the key opens a file of its own.
func (k *ResultKey) open(text []byte) ([]byte, error) {
	plain, err := rsa.DecryptPKCS1v15(nil, k.private, text) //nolint:staticcheck // see above
	if err != nil {
		return nil, poco.Errorf(poco.Unverified, "decrypt", "the result was not encrypted for this key").
			WithHint("name the key with --beneficiary-key-file")
	}
	return plain, nil
}

func zipped(z *zip.Reader, name string, limit int64) ([]byte, error) {
	const op = "decrypt"
	file, err := z.Open(name)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "there is no %s in the archive: the result is not encrypted", name)
	}
	defer file.Close() //nolint:errcheck // it was only read
	content, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, op, "%s: %w", name, err)
	}
	if int64(len(content)) > limit {
		return nil, poco.Errorf(poco.Invalid, op, "%s has more than %d bytes", name, limit)
	}
	return content, nil
}

// Checksum is what is registered with a dataset: the SHA-256 of its bytes as they are stored.
func Checksum(content []byte) common.Hash { return sha256.Sum256(content) }
