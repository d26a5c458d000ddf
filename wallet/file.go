package wallet

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// PlainName is the JavaScript client's unencrypted wallet, in the directory of the project.
const PlainName = "wallet.json"

// maxFileSize bounds what is read of a key file; real ones have some 500 bytes.
const maxFileSize = 64 << 10

// plainFile is wallet.json.
type plainFile struct {
	PrivateKey string         `json:"privateKey"`
	PublicKey  string         `json:"publicKey"`
	Address    common.Address `json:"address"`
}

// File is a keystore file seen in a directory.
type File struct {
	Path    string
	Address common.Address // from the file's name
}

// ReadFile reads a key file, encrypted or plain (which needs no password). It refuses a plain one that others can read.
// An encrypted one is its password's to protect: other programs write those for everybody to read.
func ReadFile(path, password string) (*Key, error) {
	content, plain, err := readKey(path)
	if err != nil {
		return nil, err
	}
	if plain.PrivateKey != "" {
		key, err := FromHex(plain.PrivateKey)
		if err != nil {
			return nil, err
		}
		if plain.Address != (common.Address{}) && plain.Address != key.Address() {
			return nil, poco.Errorf(poco.Unverified, "wallet: read "+path,
				"the file names address %s but holds the key of %s", plain.Address, key.Address())
		}
		return key, nil
	}
	return Decrypt(content, password)
}

// Encrypted reports whether the key file needs a password.
func Encrypted(path string) (bool, error) {
	_, plain, err := readKey(path)
	return err == nil && plain.PrivateKey == "", err
}

// WriteKeystore encrypts the key into a new file of the directory, which is made if need be, and returns its path.
func WriteKeystore(dir string, k *Key, password string, cost Cost) (string, error) {
	content, err := Encrypt(k, password, cost)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", poco.Errorf(poco.Unavailable, "wallet: write keystore", "%w", err)
	}
	path := filepath.Join(dir, KeystoreName(k.Address(), time.Now()))
	return path, writePrivate(path, content, refuseExisting)
}

// KeystoreName is the file name of the JavaScript client: UTC--<time>--<checksummed address without 0x>.
func KeystoreName(address common.Address, at time.Time) string {
	return fmt.Sprintf("UTC--%s000000Z--%s", strings.ReplaceAll(at.UTC().Format("2006-01-02T15-04-05.000"), ":", "-"),
		address.Hex()[2:])
}

// WritePlain writes an unencrypted wallet file; a file that exists is a [poco.Conflict].
func WritePlain(path string, k *Key) error { return writePlain(path, k, refuseExisting) }

// ReplacePlain writes an unencrypted wallet file over whatever the path holds.
func ReplacePlain(path string, k *Key) error { return writePlain(path, k, replaceExisting) }

// List returns the directory's keystore files, the most recent first. A directory that does not exist is empty.
func List(dir string) ([]File, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, "wallet: list keystore", "%w", err)
	}
	var files []File
	for _, entry := range entries {
		parts := strings.Split(entry.Name(), "--")
		if entry.IsDir() || len(parts) != 3 || parts[0] != "UTC" || !common.IsHexAddress(parts[2]) {
			continue
		}
		files = append(files, File{Path: filepath.Join(dir, entry.Name()), Address: common.HexToAddress(parts[2])})
	}
	// The names begin with their time, so that the order of names is the order of time.
	sort.Slice(files, func(i, j int) bool { return files[i].Path > files[j].Path })
	return files, nil
}

// Find returns the directory's most recent keystore file of the address.
func Find(dir string, address common.Address) (File, error) {
	files, err := List(dir)
	if err != nil {
		return File{}, err
	}
	for _, file := range files {
		if file.Address == address {
			return file, nil
		}
	}
	return File{}, poco.Errorf(poco.NotFound, "wallet: find key", "no key file for %s in %s", address, dir)
}

type existing bool

const (
	refuseExisting  existing = false
	replaceExisting existing = true
)

func writePlain(path string, k *Key, mode existing) error {
	content, err := json.MarshalIndent(plainFile{
		PrivateKey: k.Export(),
		PublicKey:  fmt.Sprintf("0x%x", k.PublicKey()),
		Address:    k.Address(),
	}, "", "  ")
	if err != nil {
		return poco.Errorf(poco.Internal, "wallet: write "+path, "%w", err)
	}
	return writePrivate(path, content, mode)
}

// readKey returns the content of a key file, and what is plain in it.
func readKey(path string) (content []byte, plain plainFile, err error) {
	op := "wallet: read " + path
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, plain, poco.Errorf(poco.NotFound, op, "%w", err)
	}
	if err != nil {
		return nil, plain, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return nil, plain, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	content, err = io.ReadAll(io.LimitReader(file, maxFileSize+1))
	if err != nil {
		return nil, plain, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if len(content) > maxFileSize {
		return nil, plain, poco.Errorf(poco.Invalid, op, "more than %d bytes: not a key file", maxFileSize)
	}
	if json.Unmarshal(content, &plain) != nil {
		plain = plainFile{} // what is wrong with it is told by whoever decrypts it
	}
	if mode := info.Mode().Perm(); plain.PrivateKey != "" && mode&0o077 != 0 && runtime.GOOS != "windows" {
		return nil, plain, poco.Errorf(poco.Forbidden, op, "other users can read this unencrypted key file (mode %#o)", mode).
			WithHint("chmod 600 %s", path)
	}
	return content, plain, nil
}

// writePrivate writes aside and moves into place, so that a crash leaves the old file or the new one.
func writePrivate(path string, content []byte, mode existing) (err error) {
	op := "wallet: write " + path
	file, err := os.CreateTemp(filepath.Dir(path), ".wallet-*") // mode 0600
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	defer os.Remove(file.Name())
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if mode == replaceExisting {
		err = os.Rename(file.Name(), path)
	} else {
		err = os.Link(file.Name(), path) // unlike Rename, fails if the path exists
	}
	if errors.Is(err, fs.ErrExist) {
		return poco.Errorf(poco.Conflict, op, "the file exists already")
	}
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	return nil
}
