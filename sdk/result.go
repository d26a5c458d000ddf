package sdk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// maxArchive bounds a result that is downloaded, in bytes.
const maxArchive = 1 << 30

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
		err = download(ctx, content, location, file)
	}
	if err == nil || ctx.Err() != nil {
		return err
	}
	at, other := c.schedulerOf(ctx, task)
	if other != nil {
		return err
	}
	pool, other := blob.NewClient(at.Scheme+"://"+at.Host, at.Scheme+"://"+at.Host, c.http)
	if other != nil || download(ctx, pool, location, file) != nil {
		return err
	}
	return nil
}

// download fetches an /ipfs/<cid> to a file, whole or not at all.
func download(ctx context.Context, content *blob.Client, location, file string) (err error) {
	cid, err := blob.FromPath(location)
	if err != nil {
		return err
	}
	source, err := content.Get(ctx, cid, maxArchive)
	if err != nil {
		return err
	}
	defer source.Close()
	partial, err := os.CreateTemp(filepath.Dir(file), ".download-*")
	if err != nil {
		return err
	}
	defer os.Remove(partial.Name())
	_, err = io.Copy(partial, source)
	if err := errors.Join(err, partial.Close()); err != nil {
		return err
	}
	return os.Rename(partial.Name(), file)
}
