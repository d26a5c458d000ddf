// Package project owns the files of a project's directory: iexec.json (what is deployed and sold, in words),
// deployed.json (where it is), orders.json (what was signed), and the folders of datasets and secrets. They have the
// names and shapes of the JavaScript client's, so that a project can be used with either.
//
// It never speaks to a network and never asks anybody; a file is replaced whole or not at all.
package project

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Names of the files.
const (
	ConfigFile   = "iexec.json"
	DeployedFile = "deployed.json"
	OrdersFile   = "orders.json"
)

// maxFile bounds what is read of a file, in bytes.
const maxFile = 4 << 20

// Dir is a project's directory.
type Dir string

// Config reads iexec.json.
func (d Dir) Config() (Object, error) {
	var o Object
	err := d.read(ConfigFile, &o)
	if poco.KindOf(err) == poco.NotFound {
		return o, poco.Errorf(poco.NotFound, "project", "Missing %q file, did you forget to run \"iexec init\"?", ConfigFile).WithHint("iexec init")
	}
	return o, err
}

// WriteConfig replaces iexec.json.
func (d Dir) WriteConfig(o Object) error { return d.write(ConfigFile, o) }

// Put writes one member of iexec.json.
func (d Dir) Put(key string, value any) error {
	o, err := d.Config()
	if err != nil {
		return err
	}
	if err := o.Set(key, value); err != nil {
		return err
	}
	return d.WriteConfig(o)
}

// Section reads one member of iexec.json; one that there is not is an error that says how to make it.
func (d Dir) Section(key string, into any) error {
	o, err := d.Config()
	if err != nil {
		return err
	}
	found, err := o.Get(key, into)
	if err != nil {
		return poco.Errorf(poco.Invalid, "project", "%q in %q: %w", key, ConfigFile, err)
	}
	if !found {
		return poco.Errorf(poco.NotFound, "project", "Missing %q in %q, did you forget to run \"iexec %s init\"?", key, ConfigFile, key).
			WithHint("iexec %s init", key)
	}
	return nil
}

// Orders reads the templates of orders of iexec.json.
func (d Dir) Orders() (Object, error) {
	var o Object
	c, err := d.Config()
	if err != nil {
		return o, err
	}
	if _, err = c.Get("order", &o); err != nil {
		return o, poco.Errorf(poco.Invalid, "project", "\"order\" in %q: %w", ConfigFile, err)
	}
	return o, nil
}

// Deployed is where the asset of a kind was deployed last on a chain, if any was.
func (d Dir) Deployed(kind string, chainID uint64) (common.Address, bool, error) {
	var file map[string]map[string]common.Address
	err := d.read(DeployedFile, &file)
	if poco.KindOf(err) == poco.NotFound {
		return common.Address{}, false, nil
	}
	if err != nil {
		return common.Address{}, false, err
	}
	a, ok := file[kind][strconv.FormatUint(chainID, 10)]
	return a, ok, nil
}

// Remember writes down where an asset was deployed.
func (d Dir) Remember(kind string, chainID uint64, at common.Address) error {
	return d.putNested(DeployedFile, kind, strconv.FormatUint(chainID, 10), at.Hex())
}

// SaveOrder writes down a signed order, the last one of its kind on a chain.
func (d Dir) SaveOrder(chainID uint64, kind string, order any) error {
	return d.putNested(OrdersFile, strconv.FormatUint(chainID, 10), kind, order)
}

// SignedOrder reads a signed order; false when there is none.
func (d Dir) SignedOrder(chainID uint64, kind string, into any) (bool, error) {
	var file, orders Object
	if err := d.read(OrdersFile, &file); err != nil {
		if poco.KindOf(err) == poco.NotFound {
			return false, poco.Errorf(poco.NotFound, "project", "Missing %q file, did you forget to run \"iexec order sign\"?", OrdersFile).
				WithHint("iexec order sign")
		}
		return false, err
	}
	if ok, err := file.Get(strconv.FormatUint(chainID, 10), &orders); err != nil || !ok {
		return false, err
	}
	ok, err := orders.Get(kind, into)
	if err != nil {
		return false, poco.Errorf(poco.Invalid, "project", "the %s in %q: %w", kind, OrdersFile, err)
	}
	return ok, nil
}

func (d Dir) putNested(name, outer, inner string, value any) error {
	var file, nested Object
	if err := d.read(name, &file); err != nil && poco.KindOf(err) != poco.NotFound {
		return err
	}
	if _, err := file.Get(outer, &nested); err != nil {
		return poco.Errorf(poco.Invalid, "project", "%q in %q: %w", outer, name, err)
	}
	if err := nested.Set(inner, value); err != nil {
		return err
	}
	if err := file.Set(outer, nested); err != nil {
		return err
	}
	return d.write(name, file)
}

// Exists tells whether the directory has a file.
func (d Dir) Exists(name string) bool {
	_, err := os.Stat(filepath.Join(string(d), name))
	return err == nil
}

func (d Dir) read(name string, into any) error {
	file, err := os.Open(filepath.Join(string(d), name))
	if errors.Is(err, fs.ErrNotExist) {
		return poco.Errorf(poco.NotFound, "project", "%w", err)
	}
	if err != nil {
		return poco.Errorf(poco.Unavailable, "project", "%w", err)
	}
	defer file.Close() //nolint:errcheck // it was only read
	content, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err != nil || len(content) > maxFile {
		return poco.Errorf(poco.Invalid, "project", "%s cannot be read, or has more than %d bytes", name, maxFile)
	}
	if err := json.Unmarshal(content, into); err != nil {
		return poco.Errorf(poco.Invalid, "project", "Failed to read %q: %w", name, err)
	}
	return nil
}

func (d Dir) write(name string, v any) error {
	compact, err := marshal(v)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, compact, "", "  "); err != nil {
		return err
	}
	return WriteFile(filepath.Join(string(d), name), b.Bytes(), 0o644)
}

// WriteFile replaces a file whole or not at all.
func WriteFile(path string, content []byte, mode os.FileMode) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".write-*")
	if err != nil {
		return poco.Errorf(poco.Unavailable, "project", "%w", err)
	}
	defer os.Remove(file.Name()) //nolint:errcheck // it is gone when all went well
	_, err = file.Write(content)
	err = errors.Join(err, file.Chmod(mode), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		return poco.Errorf(poco.Unavailable, "project", "%w", err)
	}
	return nil
}
