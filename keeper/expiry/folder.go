package expiry

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Folder holds one file for each order that ends, named after its hash: what a client writes, a keeper on the same machine
// reads, and removes when the end cannot be undone any more. Several may use it at once.
type Folder string

// maxFile bounds what is read of a file, in bytes.
const maxFile = 256 << 10

var fileName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^0x[0-9a-f]{64}\.json$`) })

func (f Folder) file(hash common.Hash) string { return filepath.Join(string(f), hash.Hex()+".json") }

// Put writes an expiry, in place of one of the same order.
func (f Folder) Put(e Expiry) error {
	const op = "expiry"
	content, err := json.MarshalIndent(e, "", "  ")
	if err != nil {
		return poco.Errorf(poco.Internal, op, "%w", err)
	}
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	temporary, err := os.CreateTemp(string(f), ".new-")
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	defer os.Remove(temporary.Name()) //nolint:errcheck // there no more when all went well
	_, err = temporary.Write(content)
	if err = errors.Join(err, temporary.Sync(), temporary.Close()); err == nil {
		err = os.Rename(temporary.Name(), f.file(e.Hash))
	}
	if err != nil {
		return poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	return nil
}

// Remove takes an expiry away; one that is not there is no error.
func (f Folder) Remove(hash common.Hash) error {
	if err := os.Remove(f.file(hash)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return poco.Errorf(poco.Unavailable, "expiry", "%w", err)
	}
	return nil
}

// List reads all there are. Files that cannot be read are told by the error, beside the others.
func (f Folder) List() (list []Expiry, err error) {
	entries, err := os.ReadDir(string(f))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, poco.Errorf(poco.Unavailable, "expiry", "%w", err)
	}
	var wrong []error
	for _, entry := range entries {
		if !fileName().MatchString(entry.Name()) {
			continue
		}
		e, err := f.read(entry.Name())
		switch {
		case errors.Is(err, fs.ErrNotExist): // removed meanwhile
		case err != nil:
			wrong = append(wrong, poco.Errorf(poco.Invalid, "expiry", "%s: %w", filepath.Join(string(f), entry.Name()), err))
		default:
			list = append(list, e)
		}
	}
	return list, errors.Join(wrong...)
}

func (f Folder) read(name string) (e Expiry, err error) {
	file, err := os.Open(filepath.Join(string(f), name))
	if err != nil {
		return e, err
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	switch {
	case err != nil:
		return e, err
	case len(content) > maxFile:
		return e, errors.New("too long for an order's expiry")
	}
	if err := json.Unmarshal(content, &e); err != nil {
		return e, err
	}
	if e.Hash.Hex()+".json" != name {
		return e, errors.New("it is about another order than its name says")
	}
	return e, nil
}
