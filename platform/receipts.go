package platform

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/worker"
)

// maxDepth is how deep below a directory workers' databases are looked for.
const maxDepth = 3

// Receipts finds the databases of workers below a directory, a worker's own or that of `iexec up`, and returns the receipts
// that their pools gave them. Workers that run are not disturbed.
func Receipts(ctx context.Context, dir string) ([]audit.SignedReceipt, error) {
	receipts, databases := []audit.SignedReceipt{}, 0
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return poco.Errorf(poco.NotFound, "receipts", "%w", err)
		case entry.IsDir() && strings.Count(strings.TrimPrefix(path, dir), string(filepath.Separator)) > maxDepth:
			return fs.SkipDir
		case entry.IsDir() || !entry.Type().IsRegular() || filepath.Ext(path) != ".db":
			return nil
		}
		found, ok, err := receiptsOf(ctx, path)
		if ok {
			databases++
		}
		receipts = append(receipts, found...)
		return err
	})
	if err == nil && databases == 0 {
		err = poco.Errorf(poco.NotFound, "receipts", "there is no worker's database below %s", dir).WithHint("name the --data-dir of a worker, or of iexec up")
	}
	return receipts, err
}

// receiptsOf reads one database; false when it is no worker's.
func receiptsOf(ctx context.Context, path string) (found []audit.SignedReceipt, ok bool, err error) {
	db, err := store.Open(ctx, "sqlite:"+path)
	if err != nil {
		return nil, false, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var tables int64
	if err := db.QueryRow(ctx, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'worker_assignments'").Scan(&tables); err != nil || tables == 0 {
		return nil, false, err
	}
	found, err = worker.Receipts(ctx, db)
	return found, true, err
}
