package sms

import (
	"bufio"
	"bytes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/crypto/chacha20poly1305"

	api "github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/poco"
)

// maxKeyFile bounds the key file: hundreds of keys, of which there are one or two.
const maxKeyFile = 64 << 10

// Keyring holds the keys that secrets are sealed with, as its file does: a line for each with its number and 64
// hexadecimal digits; the highest number seals. It is not safe for several goroutines at once: [Service] has one lock
// about it.
type Keyring struct {
	path string
	keys map[uint32][]byte
	last uint32
}

// OpenKeyring reads the key file, or makes one with a first key that only this user can read.
func OpenKeyring(path string) (*Keyring, error) {
	k := &Keyring{path: path, keys: map[uint32][]byte{}}
	err := k.read()
	if errors.Is(err, fs.ErrNotExist) {
		return k, k.add()
	}
	if err != nil {
		return nil, err
	}
	return k, nil
}

// String tells nothing of the keys.
func (k *Keyring) String() string { return fmt.Sprintf("keyring(%d keys)", len(k.keys)) }

// GoString tells nothing of the keys.
func (k *Keyring) GoString() string { return k.String() }

// read never repeats what is in the file.
func (k *Keyring) read() error {
	const op = "sms: key file"
	info, err := os.Lstat(k.path)
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	switch {
	case !info.Mode().IsRegular() || info.Size() > maxKeyFile:
		return poco.Errorf(poco.Invalid, op, "%s is no key file", k.path)
	case runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0:
		return poco.Errorf(poco.Refused, op, "%s can be read by others (mode %v)", k.path, info.Mode().Perm()).WithHint("chmod 600 %s", k.path)
	}
	content, err := os.ReadFile(k.path)
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	lines := bufio.NewScanner(bytes.NewReader(content))
	for n := 1; lines.Scan(); n++ {
		number, digits, _ := strings.Cut(lines.Text(), " ")
		id, idErr := strconv.ParseUint(number, 10, 32)
		key, keyErr := hex.DecodeString(digits)
		if idErr != nil || id == 0 || keyErr != nil || len(key) != chacha20poly1305.KeySize || k.keys[uint32(id)] != nil {
			return poco.Errorf(poco.Invalid, op, "line %d of %s is no key", n, k.path)
		}
		k.keys[uint32(id)] = key
		k.last = max(k.last, uint32(id))
	}
	if len(k.keys) == 0 {
		return poco.Errorf(poco.Invalid, op, "%s has no key", k.path)
	}
	return nil
}

// add makes the key that seals from now on.
func (k *Keyring) add() error {
	key := make([]byte, chacha20poly1305.KeySize)
	rand.Read(key) //nolint:errcheck // never fails
	k.last++
	k.keys[k.last] = key
	if err := k.write(); err != nil {
		delete(k.keys, k.last)
		k.last--
		return err
	}
	return nil
}

// keep forgets all keys but the one that seals, in the file too.
func (k *Keyring) keep() error {
	old := k.keys
	k.keys = map[uint32][]byte{k.last: old[k.last]}
	if err := k.write(); err != nil {
		k.keys = old
		return err
	}
	return nil
}

// write replaces the file at once or not at all.
//
// Rationale: a key that is lost takes every secret with it, so it is on the disk before anything is sealed with it.
func (k *Keyring) write() (err error) {
	const op = "sms: write key file"
	defer func() {
		if err != nil {
			err = poco.Errorf(poco.Unavailable, op, "%w", err)
		}
	}()
	var b bytes.Buffer
	for _, id := range k.numbers() {
		fmt.Fprintf(&b, "%d %x\n", id, k.keys[id])
	}
	f, err := os.CreateTemp(filepath.Dir(k.path), ".keys-*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(b.Bytes())
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), k.path); err != nil {
		return err
	}
	if runtime.GOOS == "windows" { // its directories cannot be synced
		return nil
	}
	dir, err := os.Open(filepath.Dir(k.path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

func (k *Keyring) numbers() []uint32 {
	var ids []uint32
	for id := range k.keys {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// bound is what a sealed value is tied to. Only the name has no fixed length, and it is last.
func bound(r api.Ref) []byte {
	b := append([]byte("iexec sms 1 "+string(r.Kind)+" "), r.Owner[:]...)
	return append(b, r.Name...)
}

func (k *Keyring) cipher(id uint32) (cipher.AEAD, error) {
	key, ok := k.keys[id]
	if !ok {
		return nil, poco.Errorf(poco.Internal, "sms: key", "key %d is not in %s", id, k.path)
	}
	c, err := chacha20poly1305.NewX(key)
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "sms: key", "%w", err)
	}
	return c, nil
}

// seal encrypts a value under the newest key. The nonce is random: with 24 bytes none will ever come twice.
func (k *Keyring) seal(r api.Ref, value api.Value) (sealed []byte, id uint32, err error) {
	c, err := k.cipher(k.last)
	if err != nil {
		return nil, 0, err
	}
	nonce := make([]byte, c.NonceSize(), c.NonceSize()+len(value)+c.Overhead())
	rand.Read(nonce) //nolint:errcheck // never fails
	return c.Seal(nonce, nonce, value, bound(r)), k.last, nil
}

func (k *Keyring) open(r api.Ref, sealed []byte, id uint32) (api.Value, error) {
	c, err := k.cipher(id)
	if err != nil {
		return nil, err
	}
	if len(sealed) < c.NonceSize() {
		return nil, poco.Errorf(poco.Unverified, "sms: open", "the %s secret of %v is damaged", r.Kind, r.Owner)
	}
	value, err := c.Open(nil, sealed[:c.NonceSize()], sealed[c.NonceSize():], bound(r))
	if err != nil {
		return nil, poco.Errorf(poco.Unverified, "sms: open", "the %s secret of %v is not what was sealed with key %d", r.Kind, r.Owner, id)
	}
	return value, nil
}
