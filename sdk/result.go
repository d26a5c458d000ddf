package sdk

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/gofrs/flock"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// maxArchive bounds a result that is downloaded, in bytes.
const maxArchive = 1<<30 + 64<<20

// Result is a task's answer on this disk.
type Result struct {
	Archive  string      `json:"archive"` // the archive as it was downloaded
	Dir      string      `json:"dir"`     // its files
	Digest   common.Hash `json:"resultDigest"`
	Location string      `json:"location"`
	Verified bool        `json:"verified"` // the files are what the chain paid for
	// Failure says why the application failed, where the result that was agreed on and paid for is that it did.
	Failure result.Cause `json:"failure,omitempty"`
}

// FetchResult downloads a completed task's result to dir/<task>.zip and dir/<task>/, and verifies it: the bytes against
// their CID, the files against the digest on chain. A result that is not what was paid for is an error of kind
// [poco.Unverified]; the archive is kept for inspection, its files are not unpacked.
//
// An application that failed has a result too, see [Result.Failure]: that is no error.
func (c *Client) FetchResult(ctx context.Context, id common.Hash, dir string) (Result, error) {
	task, err := c.hub.Task(ctx, id)
	if err != nil {
		return Result{}, err
	}
	r := Result{Digest: task.ResultDigest, Location: result.ParseLocation(task.Results).Location,
		Archive: archivePath(dir, id), Dir: filepath.Join(dir, id.Hex())}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return r, err
	}
	files, err := c.openResult(ctx, task, dir)
	if err != nil {
		return r, err
	}
	defer files.Close() //nolint:errcheck // it was only read
	if err := result.Verify(files, r.Digest); err != nil {
		return r, poco.Errorf(poco.Unverified, "result", "task %v: %w", id, err).WithHint("iexec audit %s", id.Hex())
	}
	if err := files.unpack(r.Dir); err != nil {
		return r, err
	}
	r.Failure, _ = result.FailureOf(files)
	r.Verified = true
	return r, nil
}

// DownloadResult downloads a completed task's archive into a directory, and verifies no more than its CID: an encrypted
// one is what its key can open.
func (c *Client) DownloadResult(ctx context.Context, id common.Hash, dir string) (string, error) {
	task, err := c.hub.Task(ctx, id)
	if err != nil {
		return "", err
	}
	location := result.ParseLocation(task.Results)
	if task.Status != poco.TaskCompleted || location.Storage != result.StorageIPFS {
		return "", poco.Errorf(poco.NotFound, "result", "task %v is %v, its result in %q: there is nothing to download", id, task.Status, location.Storage)
	}
	path := archivePath(dir, id)
	return path, c.downloadResult(ctx, task.ID, location.Location, path)
}

func archivePath(dir string, task common.Hash) string { return filepath.Join(dir, task.Hex()+".zip") }

// errNoArchive says that what a CID stands for is no archive, so that whoever uploaded it is to blame.
var errNoArchive = errors.New("it cannot be read")

// archive is a downloaded result: its files, read from the archive on disk.
type archive struct {
	fs.FS
	file *os.File
	size int64
}

// openResult downloads a completed task's archive into dir and opens it.
func (c *Client) openResult(ctx context.Context, task poco.Task, dir string) (*archive, error) {
	const op = "result"
	if task.Status != poco.TaskCompleted {
		return nil, poco.Errorf(poco.NotFound, op, "task %v is %v: there is no result", task.ID, task.Status)
	}
	location := result.ParseLocation(task.Results)
	if location.Storage != result.StorageIPFS {
		return nil, poco.Errorf(poco.NotFound, op, "the result of task %v is in %q, which cannot be downloaded", task.ID, location.Storage)
	}
	path := archivePath(dir, task.ID)
	if err := c.downloadResult(ctx, task.ID, location.Location, path); err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	files, err := result.OpenArchive(file, info.Size(), result.DefaultArchiveLimits)
	if err != nil {
		return nil, errors.Join(poco.Errorf(poco.Unverified, op, "the archive of task %v: %w", task.ID, fmt.Errorf("%w: %w", errNoArchive, err)), file.Close())
	}
	return &archive{files, file, info.Size()}, nil
}

// Close closes the archive; its files can be read no more.
func (a *archive) Close() error { return a.file.Close() }

// unpack writes the files to a directory. What was fetched there before is replaced: it may be half of it.
func (a *archive) unpack(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return result.Unpack(a.file, a.size, root, result.DefaultArchiveLimits)
}

// downloadResult fetches a task's archive: from the network's gateway, or from the pool itself, which may keep its results.
//
// Rationale: what is fetched has the digest that its identifier names, so that it matters little who gives it.
func (c *Client) downloadResult(ctx context.Context, task common.Hash, location, file string) error {
	content, err := c.content()
	if err == nil {
		err = c.download(ctx, content, location, file)
	}
	if err == nil || ctx.Err() != nil {
		return err
	}
	at, other := c.schedulerOf(ctx, task)
	if other != nil {
		return err
	}
	pool, other := blob.NewClient(at.Scheme+"://"+at.Host, at.Scheme+"://"+at.Host, c.http)
	if other != nil || c.download(ctx, pool, location, file) != nil {
		return err
	}
	return nil
}

// KeepPartialIn names the directory where downloads of results that broke off are kept until they are taken up; otherwise it is
// that of the file.
func (c *Client) KeepPartialIn(dir string) { c.partial = dir }

// download fetches an /ipfs/<cid> to a file, whole or not at all. What arrived before it broke off stays beside it, and the next
// download of the same content begins there.
func (c *Client) download(ctx context.Context, content *blob.Client, location, file string) error {
	cid, err := blob.FromPath(location)
	if err != nil {
		return err
	}
	partial := filepath.Join(cmp.Or(c.partial, filepath.Dir(file)), ".download-"+cid)
	lock := flock.New(partial + ".lock")
	if free, err := lock.TryLock(); err != nil || !free {
		// Another process is at it, or the file system knows no locks.
		partial += "-" + rand.Text()
		defer os.Remove(partial) //nolint:errcheck // it is gone when all went well
	} else {
		defer func() { _, _ = lock.Unlock(), os.Remove(lock.Path()) }()
	}
	resumed, err := fill(ctx, content, cid, partial)
	if poco.KindOf(err) == poco.Unverified {
		// The beginning may be what is wrong.
		err = errors.Join(err, os.Remove(partial))
		if resumed {
			_, err = fill(ctx, content, cid, partial)
		}
	}
	if err != nil {
		return err
	}
	return os.Rename(partial, file)
}

// fill fetches what a file lacks.
func fill(ctx context.Context, content *blob.Client, cid, path string) (resumed bool, err error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return false, err
	}
	defer func() {
		// Nothing arrived, or more than may: there is nothing to go on from.
		info, failed := file.Stat()
		nothing := failed == nil && info.Size() == 0 || poco.KindOf(err) == poco.Exhausted
		if err = errors.Join(err, file.Close()); err != nil && nothing {
			_ = os.Remove(path)
		}
	}()
	info, err := file.Stat()
	if err != nil {
		return false, err
	}
	source, err := content.Resume(ctx, cid, file, maxArchive)
	if err != nil {
		return info.Size() > 0, err
	}
	defer source.Close() //nolint:errcheck // it was only read
	_, err = io.Copy(file, source)
	return info.Size() > 0, err
}
