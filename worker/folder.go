package worker

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// folder is the work folder of one task: in and out for the app, and the archive of what came out. Those of the tasks of a deal
// are in one room, see executor.Run.
type folder string

func (f folder) room() string { return filepath.Dir(string(f)) }

func (f folder) in() string      { return filepath.Join(string(f), "in") }
func (f folder) out() string     { return filepath.Join(string(f), "out") }
func (f folder) archive() string { return filepath.Join(string(f), result.ArchiveName) }

// fresh empties the folder and makes in and out. The archive goes too: nothing was contributed of it.
func (f folder) fresh() error {
	err := os.RemoveAll(string(f))
	return errors.Join(err, os.MkdirAll(f.in(), 0o700), os.MkdirAll(f.out(), 0o700))
}

func (f folder) remove() error { return os.RemoveAll(string(f)) }

// folders holds the work folders of one worker: a room for each deal, in it a folder for each task.
type folders struct {
	dir string

	mu   sync.Mutex
	kept []string // rooms that stay while they are empty, the last used at the end
}

// keptRooms is how many: the next task of a deal finds the room, and so the process, of the one before.
const keptRooms = 16

// open makes the folder of a task fresh.
func (f *folders) open(task folder) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	room := task.room()
	f.kept = append(slices.DeleteFunc(f.kept, func(other string) bool { return other == room }), room)
	if len(f.kept) > keptRooms {
		f.clear(f.kept[0])
		f.kept = f.kept[1:]
	}
	return task.fresh()
}

// close removes the folder of a task.
func (f *folders) close(task folder) error {
	err := task.remove()
	f.mu.Lock()
	defer f.mu.Unlock()
	if !slices.Contains(f.kept, task.room()) {
		f.clear(task.room())
	}
	return err
}

// clear removes a room, unless something is in it.
func (f *folders) clear(room string) { _ = os.Remove(room) }

func (f *folders) of(deal, task common.Hash) folder {
	return folder(filepath.Join(f.dir, deal.Hex(), task.Hex()))
}

// sweep removes what a former run left: all folders but those of the assignments in the journal.
func (f *folders) sweep(keep map[common.Hash]bool) error {
	const op = "worker: work folder"
	if err := os.MkdirAll(f.dir, 0o700); err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	rooms, err := named(f.dir)
	if err != nil {
		return poco.Errorf(poco.Invalid, op, "%w", err)
	}
	for _, deal := range rooms {
		room := filepath.Join(f.dir, deal.Hex())
		tasks, err := named(room)
		for _, task := range tasks {
			if !keep[task] {
				err = errors.Join(err, os.RemoveAll(filepath.Join(room, task.Hex())))
			}
		}
		if err != nil {
			return poco.Errorf(poco.Invalid, op, "%w", err)
		}
		f.clear(room)
	}
	return nil
}

// named lists the entries of a folder that have a hash for a name: only names that this package gives. The operator may have
// pointed it at a folder with other things in it.
func named(dir string) (hashes []common.Hash, err error) {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		if hash := common.HexToHash(e.Name()); e.Name() == hash.Hex() {
			hashes = append(hashes, hash)
		}
	}
	return hashes, err
}
