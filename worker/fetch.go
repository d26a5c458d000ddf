package worker

import (
	"context"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/worker/step"
)

const (
	maxInputFiles = 1000
	fetchAttempts = 3
	fetchPause    = 2 * time.Second
)

// fault is a failure to get or run what an order points at, with the cause it is reported or contributed under.
type fault struct {
	cause  result.Cause
	proven bool
	err    error
}

func (f *fault) event() step.Event {
	return step.Faulted{Cause: f.cause, Proven: f.proven, Detail: f.err.Error()}
}

// fetch downloads everything a task needs into its fresh work folder. The module stays in the cache, held until
// the life lets go of it.
func (l *life) fetch(ctx context.Context) step.Event {
	terms, err := l.loadTerms(ctx)
	if err != nil {
		return step.Faulted{Cause: result.Unknown, Detail: err.Error()}
	}
	if err := l.w.folders.open(l.folder); err != nil {
		return step.Faulted{Cause: result.Unknown, Detail: "work folder: " + err.Error()}
	}
	if l.w.cfg.Lie != "" {
		return step.Fetched{}
	}
	for _, part := range []func(context.Context, Terms) *fault{l.fetchApp, l.fetchDataset, l.fetchInputs} {
		if f := part(ctx, terms); f != nil {
			return f.event()
		}
	}
	return step.Fetched{}
}

func (l *life) fetchDataset(ctx context.Context, terms Terms) *fault {
	if terms.Deal.Dataset.Pointer == (common.Address{}) {
		return nil
	}
	path := filepath.Join(l.folder.in(), executor.DatasetName(terms.Deal.Dataset.Pointer))
	got, err := l.retry(ctx, path, terms.Dataset.Multiaddr, terms.Dataset.Checksum, l.w.cfg.MaxInputBytes)
	if err != nil {
		return &fault{cause: result.DatasetDownloadFailed, err: err}
	}
	// A dataset without a checksum is only as good as its address.
	if want := terms.Dataset.Checksum; got.sum != want && (want != (common.Hash{}) || !got.proven) {
		return &fault{cause: result.DatasetBadChecksum, proven: got.proven, err: &mismatch{want: want, got: got}}
	}
	return nil
}

// fetchInputs gets the request's input files, under the names that apps expect: nothing else is put in the folder,
// for an app may read all of it.
func (l *life) fetchInputs(ctx context.Context, terms Terms) *fault {
	urls := poco.ParseParams(terms.Deal.Params).InputFiles
	if len(urls) > maxInputFiles {
		return &fault{cause: result.InputFilesDownloadFailed, proven: true,
			err: poco.Errorf(poco.Exhausted, "worker: fetch", "%d input files, at most %d are fetched", len(urls), maxInputFiles)}
	}
	left := l.w.cfg.MaxInputBytes
	done := make(map[string]bool)
	for _, url := range urls {
		name := executor.InputName(url)
		if done[name] {
			continue
		}
		done[name] = true
		got, err := l.retry(ctx, filepath.Join(l.folder.in(), name), url, common.Hash{}, left)
		if err != nil {
			return &fault{cause: result.InputFilesDownloadFailed, err: err}
		}
		left -= got.size
	}
	return nil
}

// retry downloads, more than once when the source could not be reached.
func (l *life) retry(ctx context.Context, path, location string, known common.Hash, limit int64) (got fetched, err error) {
	for attempt := 1; ; attempt++ {
		got, err = l.w.content.into(ctx, path, location, known, limit)
		kind := poco.KindOf(err)
		if err == nil || attempt == fetchAttempts || kind != poco.Unavailable && kind != poco.Timeout {
			return got, err
		}
		if !sleep(ctx, time.Duration(attempt)*l.w.pause) {
			return fetched{}, ctx.Err()
		}
	}
}

// sleep waits, and tells whether it was left in peace.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
