package worker

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// Sandbox runs images of containers and static programs, on machines that can.
type Sandbox struct {
	Executor executor.Executor
	Images   Images
}

// Images keeps images of containers by the digest they have on chain. What it gives is what that digest names.
type Images interface {
	// Pull gives an image from the registry that its address names, as an executor's module, and a function that lets go of it.
	Pull(ctx context.Context, location string, digest common.Hash) (path string, release func(), err error)
	// Unpack is Pull of an image in an archive, which fetch puts somewhere if the image is not there yet.
	Unpack(ctx context.Context, digest common.Hash, fetch func(context.Context) (archive string, err error)) (path string, release func(), err error)
}

// runtimes are the kinds of apps that this worker runs, as the scheduler is told.
func (w *Worker) runtimes() []pool.Runtime {
	kinds := []pool.Runtime{pool.Runtime_RUNTIME_WASM}
	if w.sandbox != nil {
		kinds = append(kinds, pool.Runtime_RUNTIME_OCI)
	}
	return kinds
}

// executorOf is what runs apps of a type, nil when this worker does not.
func (w *Worker) executorOf(appType string) executor.Executor {
	switch strings.ToUpper(appType) {
	case poco.AppModule:
		return w.executor
	case poco.AppImage, poco.AppBinary:
		if w.sandbox != nil {
			return w.sandbox.Executor
		}
	}
	return nil
}

// fetchApp gets the app with the checksum on chain.
func (l *life) fetchApp(ctx context.Context, terms Terms) *fault {
	if l.release != nil {
		l.release()
		l.release = nil
	}
	if strings.EqualFold(terms.App.Type, poco.AppImage) {
		return l.fetchImage(ctx, terms.App)
	}
	return l.fetchModule(ctx, terms.App)
}

// fetchModule gets a file.
//
// Rationale: bytes that are those of the content address and do not have the checksum prove that nobody can have
// the app that was registered: its owner's fault, on which all replicas agree. The same from a plain URL proves
// nothing: that server may give others something else.
func (l *life) fetchModule(ctx context.Context, app Resource) *fault {
	path, release, err := l.w.modules.get(ctx, app.Checksum, func(ctx context.Context, part string) (fetched, error) {
		return l.retry(ctx, part, app.Multiaddr, app.Checksum, l.w.cfg.MaxModuleBytes)
	})
	if err != nil {
		return &fault{cause: result.AppDownloadFailed, proven: provenMismatch(err), err: err}
	}
	l.module, l.release = path, release
	return nil
}

func provenMismatch(err error) bool {
	m, ok := errors.AsType[*mismatch](err)
	return ok && m.got.proven
}

// fetchImage gets an image from its registry, or from an archive at an address like those of modules.
//
// Rationale: what an image's digest itself proves to be no image fails on every worker alike, and is answered like an app
// that fails. A registry that has nothing under the digest proves nothing, and an image for another kind of machine is
// some other worker's to run.
func (l *life) fetchImage(ctx context.Context, app Resource) *fault {
	for attempt := 1; ; attempt++ {
		path, release, proven, err := l.pull(ctx, app)
		if err == nil {
			l.module, l.release = path, release
			return nil
		}
		if bad, ok := errors.AsType[*result.Error](err); ok {
			return &fault{cause: bad.Cause, proven: true, err: err}
		}
		kind := poco.KindOf(err)
		if attempt == fetchAttempts || kind != poco.Unavailable && kind != poco.Timeout || !sleep(ctx, time.Duration(attempt)*l.w.pause) {
			return &fault{cause: result.AppDownloadFailed, proven: proven, err: err}
		}
	}
}

// pull gets an image; proven tells, of a failure, that everybody who asks gets the same bytes, without the image in them.
func (l *life) pull(ctx context.Context, app Resource) (path string, release func(), proven bool, err error) {
	images := l.w.sandbox.Images
	if !isFile(app.Multiaddr) {
		path, release, err = images.Pull(ctx, app.Multiaddr, app.Checksum)
		return path, release, false, err
	}
	archive := filepath.Join(string(l.folder), "image.tar")
	defer func() { err = errors.Join(err, os.RemoveAll(archive)) }()
	var got fetched
	path, release, err = images.Unpack(ctx, app.Checksum, func(ctx context.Context) (string, error) {
		var err error
		got, err = l.w.content.into(ctx, archive, app.Multiaddr, common.Hash{}, l.w.cfg.MaxImageBytes)
		return archive, err
	})
	switch poco.KindOf(err) {
	case poco.NotFound, poco.Invalid, poco.Unverified, poco.Exhausted: // of the archive: got is zero when it was not fetched
		proven = err != nil && got.proven
	}
	return path, release, proven, err
}

// isFile tells the address of a file from that of an image in a registry.
func isFile(location string) bool {
	for _, scheme := range []string{"/ipfs/", "ipfs://", "http://", "https://"} {
		if strings.HasPrefix(location, scheme) {
			return true
		}
	}
	return false
}
