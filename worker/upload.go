package worker

import (
	"context"
	"errors"
	"net/http"
	"os"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/worker/step"
)

// repository is where archives go: known once the scheduler has named it.
type repository struct {
	http *http.Client

	once  sync.Once
	known chan struct{}
	to    *results.Client

	turn chan struct{} // holds one token: a repository takes one upload of a worker at a time
}

// namingTime is how long an upload waits for the scheduler to name the repository.
const namingTime = 30 * time.Second

func newRepository(h *http.Client) *repository {
	return &repository{http: h, known: make(chan struct{}), turn: make(chan struct{}, 1)}
}

func (r *repository) use(url string) error {
	client, err := results.NewClient(url, r.http)
	if err != nil {
		return err
	}
	r.once.Do(func() {
		r.to = client
		close(r.known)
	})
	return nil
}

func (r *repository) client(ctx context.Context) (*results.Client, error) {
	ctx, cancel := context.WithTimeout(ctx, namingTime)
	defer cancel()
	select {
	case <-r.known:
		return r.to, nil
	case <-ctx.Done():
		return nil, poco.Errorf(poco.Unavailable, "worker: upload", "the scheduler has not named a result repository")
	}
}

// upload puts the archive in the repository and gives the location that finalize is to write.
//
// Rationale: the answer of a deal with a callback is the bytes that the contract gets, from the chain itself: the
// location says so, and nothing has to be stored for it.
func (l *life) upload(ctx context.Context, s step.State) step.Event {
	terms, err := l.loadTerms(ctx)
	if err != nil {
		return l.notStored(ctx, err, false)
	}
	if to := terms.Deal.Callback; to != (common.Address{}) {
		return step.Stored{Location: result.Location{Storage: result.StorageEthereum, Location: to.Hex()}.Encode()}
	}
	file, err := os.Open(l.folder.archive())
	if err != nil {
		return l.notStored(ctx, err, errors.Is(err, os.ErrNotExist))
	}
	defer func() { _ = file.Close() }()
	location, err := l.store(ctx, s, file)
	if err != nil {
		return l.notStored(ctx, err, false)
	}
	return step.Stored{Location: result.Location{Storage: result.StorageIPFS, Location: location}.Encode()}
}

func (l *life) notStored(ctx context.Context, err error, lost bool) step.Event {
	l.log.Warn("result not stored", "error", err)
	now, failed := l.w.clock.Now(ctx)
	if failed != nil {
		now = l.w.lastSeen.Load()
	}
	return step.NotStored{Lost: lost, Detail: err.Error(), Now: now}
}

func (l *life) store(ctx context.Context, s step.State, file *os.File) (string, error) {
	const op = "worker: upload"
	client, err := l.w.repository.client(ctx)
	if err != nil {
		return "", err
	}
	info, err := file.Stat()
	if err != nil {
		return "", poco.Errorf(poco.Internal, op, "%w", err)
	}
	authorization := s.Assignment.Authorization
	if !s.Assignment.Signs { // else the repository finds this worker in the task's committee
		authorization.Signature = s.Assignment.Signature
	}
	signature, err := l.w.key.SignHash(ctx, poco.EthSignedMessageHash(authorization.Hash()))
	if err != nil {
		return "", err
	}
	select {
	case l.w.repository.turn <- struct{}{}:
	case <-ctx.Done():
		return "", ctx.Err()
	}
	defer func() { <-l.w.repository.turn }()
	location, err := l.transfer(ctx, client, authorization, signature, file, info.Size())
	if err != nil {
		return "", err
	}
	if _, ok := (result.Location{Storage: result.StorageIPFS, Location: location}).CID(); !ok {
		return "", poco.Errorf(poco.Unverified, op, "the repository answered %.80q, which is no location", location)
	}
	return location, nil
}

// transfer uploads an archive. An upload that broke off goes on where it was, here or the next time that this is tried, also by another
// process of this worker; a token that ended meanwhile is replaced once.
func (l *life) transfer(ctx context.Context, to *results.Client, a poco.Authorization, signature []byte, file *os.File, size int64) (location string, err error) {
	for range 2 {
		token, err := to.Token(ctx, a, signature)
		if err != nil {
			return "", err
		}
		location, err = to.Upload(ctx, token, a.TaskID, file, size, nil)
		if poco.KindOf(err) != poco.Unauthorized {
			return location, err
		}
	}
	return "", err
}
