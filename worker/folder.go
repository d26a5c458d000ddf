package worker

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// folder is the work folder of one task: in and out for the app, and the archive of what came out.
type folder string

func (f folder) in() string      { return filepath.Join(string(f), "in") }
func (f folder) out() string     { return filepath.Join(string(f), "out") }
func (f folder) archive() string { return filepath.Join(string(f), result.ArchiveName) }

// fresh empties the folder and makes in and out. The archive goes too: nothing was contributed of it.
func (f folder) fresh() error {
	err := os.RemoveAll(string(f))
	return errors.Join(err, os.MkdirAll(f.in(), 0o700), os.MkdirAll(f.out(), 0o700))
}

func (f folder) remove() error { return os.RemoveAll(string(f)) }

// folders holds the work folders of one worker.
type folders struct{ dir string }

func (f folders) of(task common.Hash) folder { return folder(filepath.Join(f.dir, task.Hex())) }

// sweep removes what a former run left: all folders but those of the assignments in the journal.
func (f folders) sweep(keep map[common.Hash]bool) error {
	const op = "worker: work folder"
	if err := os.MkdirAll(f.dir, 0o700); err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	for _, e := range entries {
		// Only names that this package gives: the operator may have pointed it at a folder with other things in it.
		task := common.HexToHash(e.Name())
		if e.Name() != task.Hex() || keep[task] {
			continue
		}
		if err := os.RemoveAll(filepath.Join(f.dir, e.Name())); err != nil {
			return poco.Errorf(poco.Invalid, op, "%w", err)
		}
	}
	return nil
}
