package worker_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/worker"
)

// The room of a deal stays for its next task; rooms that have not been used for long go with what is in them.
func TestFolders(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "work")
	f := worker.NewFolders(dir)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	exists := func(deal common.Hash) bool {
		_, err := os.Stat(filepath.Join(dir, deal.Hex()))
		return err == nil
	}
	deal := func(n byte) common.Hash { return common.Hash{1, n} }
	first := deal(1)
	must(f.Make(first, common.Hash{2}))
	must(f.Drop(first, common.Hash{2}))
	if !exists(first) {
		t.Error("the room is gone with its first task")
	}
	must(f.Make(first, common.Hash{3})) // at work while other deals come and go
	for n := byte(2); n < 40; n++ {
		must(f.Make(deal(n), common.Hash{2}))
		must(f.Drop(deal(n), common.Hash{2}))
	}
	if exists(deal(2)) || !exists(deal(39)) || !exists(first) {
		t.Errorf("an old room %v, the last %v, one at work %v", exists(deal(2)), exists(deal(39)), exists(first))
	}
	must(f.Drop(first, common.Hash{3}))
	if exists(first) {
		t.Error("an old room stays empty")
	}

	must(f.Make(first, common.Hash{4}))
	must(f.Make(first, common.Hash{5}))
	foreign := filepath.Join(dir, "photos")
	must(os.Mkdir(foreign, 0o700))
	must(worker.NewFolders(dir).Sweep(map[common.Hash]bool{{5}: true}))
	left, err := filepath.Glob(filepath.Join(dir, "0x*", "*"))
	if err != nil || len(left) != 1 || filepath.Base(left[0]) != (common.Hash{5}).Hex() {
		t.Errorf("left: %v, %v", left, err)
	}
	if _, err := os.Stat(foreign); err != nil || exists(deal(39)) {
		t.Errorf("the operator's own folder: %v; an empty room %v", err, exists(deal(39)))
	}
}
