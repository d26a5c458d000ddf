package results

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// part is an upload that is not whole, or was accepted a short while ago: a row of results_parts, and a file of the spool.
//
// Rationale: nothing is decided by it. Whether its worker may upload is asked of the chain before each request's bytes are
// taken, and what it adds up to is accepted by the same rules as an archive that came at once.
type part struct {
	task      common.Hash
	worker    common.Address
	name      string
	size      int64
	sum       []byte
	digest    common.Hash
	signature []byte
	cid       string
	touched   int64
	due       uint64
}

const partColumns = "task, worker, name, size, sum, digest, signature, cid, touched, due"

// partPrefix begins the names of the files.
const partPrefix = "part-"

func (s *Server) partFile(p part) string { return filepath.Join(s.SpoolDir, p.name) }

// received is how much of a part is there. A file that is not there has not begun, or was begun on another server.
func (s *Server) received(p part) (int64, error) {
	info, err := os.Stat(s.partFile(p))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0, nil
	case err != nil:
		return 0, poco.Errorf(poco.Internal, "results: upload", "%w", err)
	}
	return info.Size(), nil
}

func (s *Server) partOf(ctx context.Context, task common.Hash, worker common.Address) (p part, err error) {
	all, err := s.parts(ctx, "WHERE task = ? AND worker = ?", task[:], worker[:])
	if err == nil && len(all) == 0 {
		err = poco.Errorf(poco.NotFound, "results: upload", "no upload was begun").WithHint("begin one with POST")
	}
	if err != nil {
		return p, err
	}
	return all[0], nil
}

func (s *Server) parts(ctx context.Context, where string, args ...any) (all []part, err error) {
	rows, err := s.DB.Query(ctx, "SELECT "+partColumns+" FROM results_parts "+where, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var p part
		var task, worker, digest []byte
		err := rows.Scan(&task, &worker, &p.name, &p.size, &p.sum, &digest, &p.signature, &p.cid, &p.touched, &p.due)
		if err != nil {
			return nil, err
		}
		p.task, p.worker, p.digest = common.BytesToHash(task), common.BytesToAddress(worker), common.BytesToHash(digest)
		all = append(all, p)
	}
	return all, rows.Err()
}

// begin enters an upload that its worker may make, and returns it; the one that is under way, if it is of the same archive.
func (s *Server) begin(ctx context.Context, p part, finalDeadline uint64) (part, error) {
	old, err := s.partOf(ctx, p.task, p.worker)
	if err == nil {
		if s.goesOn(ctx, old, p) {
			return old, nil
		}
		err = s.dropPart(ctx, old)
	}
	if err != nil && poco.KindOf(err) != poco.NotFound {
		return part{}, err
	}
	now, err := s.Clock.Now(ctx)
	if err != nil {
		return part{}, err
	}
	p.name, p.touched = partPrefix+rand.Text(), time.Now().UnixMilli()
	p.due = min(uint64(now.Add(s.PartLife).Unix()), finalDeadline)
	s.making.Lock() // one at a time finds room
	defer s.making.Unlock()
	if err := s.makeRoom(ctx, p); err != nil {
		return part{}, err
	}
	_, err = s.DB.Exec(ctx, "INSERT INTO results_parts ("+partColumns+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		p.task[:], p.worker[:], p.name, p.size, blobOf(p.sum), p.digest[:], blobOf(p.signature), "", p.touched, int64(p.due))
	return p, err
}

// goesOn tells whether an upload is what an earlier one has begun, or has done and nothing was lost since.
func (s *Server) goesOn(ctx context.Context, old, p part) bool {
	same := old.size == p.size && subtle.ConstantTimeCompare(old.sum, p.sum) == 1 && old.digest == p.digest &&
		string(old.signature) == string(p.signature)
	if !same || old.cid == "" {
		return same
	}
	mine, err := s.of(ctx, s.DB, p.task, p.worker)
	return err == nil && mine.cid == old.cid && s.whole(ctx, old.cid)
}

// blobOf is never NULL.
func blobOf(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

// makeRoom removes what was idle the longest until a new part fits: among those of its task, and among all.
//
// Rationale: a part costs its worker nothing but a task's authorization, so that strangers who pay for tasks of their own could
// fill the spool with uploads that they never end. What gives way is what nobody is sending: at worst an honest worker sends
// again what it had sent.
func (s *Server) makeRoom(ctx context.Context, p part) error {
	unfinished, err := s.parts(ctx, "WHERE cid = '' ORDER BY touched")
	if err != nil {
		return err
	}
	var bytes int64
	ofTask := 0
	for _, other := range unfinished {
		bytes += s.charge(other)
		if other.task == p.task {
			ofTask++
		}
	}
	for _, other := range unfinished {
		crowded := ofTask >= s.PartsPerTask && other.task == p.task
		if !crowded && bytes+s.charge(p) <= s.PartBytes {
			continue
		}
		if s.flights.busy(other.task, other.worker) {
			continue
		}
		if err := s.dropPart(ctx, other); err != nil {
			return err
		}
		if bytes -= s.charge(other); other.task == p.task {
			ofTask--
		}
	}
	if ofTask >= s.PartsPerTask || bytes+s.charge(p) > s.PartBytes {
		return poco.Errorf(poco.Unavailable, "results: upload", "too many unfinished uploads are under way").WithHint("try again in a few seconds")
	}
	return nil
}

// charge is what a part counts towards what all may hold: small ones have a least size, so that there are never too many.
func (s *Server) charge(p part) int64 { return max(p.size, s.MaxArchive>>10) }

// appendTo takes the bytes of one request and returns how much is there then. What came before the sender broke off stays.
func (s *Server) appendTo(ctx context.Context, p part, body io.Reader) (at int64, err error) {
	const op = "results: upload"
	f, err := os.OpenFile(s.partFile(p), os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return 0, poco.Errorf(poco.Internal, op, "%w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return 0, poco.Errorf(poco.Internal, op, "%w", err)
	}
	left := p.size - info.Size()
	n, err := io.Copy(f, io.LimitReader(body, left))
	at = info.Size() + n
	if n > 0 {
		if _, noted := s.DB.Exec(context.WithoutCancel(ctx), "UPDATE results_parts SET touched = ? WHERE task = ? AND worker = ?",
			time.Now().UnixMilli(), p.task[:], p.worker[:]); noted != nil {
			return at, errors.Join(noted, err)
		}
	}
	if err != nil {
		return at, poco.Errorf(poco.Timeout, op, "the upload broke off at byte %d of %d: %w", at, p.size, err)
	}
	if n == left {
		if more, _ := body.Read(make([]byte, 1)); more > 0 {
			return at, poco.Errorf(poco.Invalid, op, "the body goes beyond the %d bytes announced", p.size)
		}
	}
	return at, nil
}

// complete accepts a part that is whole, by the rules for any archive. One that can never be accepted is removed.
func (s *Server) complete(ctx context.Context, u upload, p part, task poco.Task, deal poco.Deal) (cid string, err error) {
	f, err := os.Open(s.partFile(p))
	if err != nil {
		return "", poco.Errorf(poco.Internal, "results: upload", "%w", err)
	}
	defer func() { _ = f.Close() }() // only read
	if err = checkSum(f, p.sum); err == nil {
		cid, err = s.settle(ctx, u, task, deal, f)
	}
	switch poco.KindOf(err) {
	case poco.Invalid, poco.Unverified:
		return "", errors.Join(err, s.dropPart(ctx, p))
	}
	if err != nil {
		return "", err
	}
	// The row stays for a while: the answer may be lost, and is to be had again without the bytes.
	if _, err := s.DB.Exec(ctx, "UPDATE results_parts SET cid = ? WHERE task = ? AND worker = ?", cid, p.task[:], p.worker[:]); err != nil {
		return "", err
	}
	return cid, s.removePart(p)
}

func checkSum(f *os.File, want []byte) error {
	if len(want) == 0 {
		return nil
	}
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return poco.Errorf(poco.Internal, "results: upload", "%w", err)
	}
	if subtle.ConstantTimeCompare(h.Sum(nil), want) != 1 {
		return poco.Errorf(poco.Unverified, "results: upload", "the bytes that arrived are not those that were announced").WithHint("begin again")
	}
	return nil
}

// dropPart removes an upload.
func (s *Server) dropPart(ctx context.Context, p part) error {
	_, err := s.DB.Exec(ctx, "DELETE FROM results_parts WHERE task = ? AND worker = ? AND name = ?", p.task[:], p.worker[:], p.name)
	return errors.Join(err, s.removePart(p))
}

func (s *Server) removePart(p part) error {
	if err := os.Remove(s.partFile(p)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return poco.Errorf(poco.Internal, "results: upload", "%w", err)
	}
	return nil
}

// sweepParts removes the parts whose time is over.
func (s *Server) sweepParts(ctx context.Context, now time.Time) error {
	due, err := s.parts(ctx, "WHERE due <= ? ORDER BY due LIMIT ?", now.Unix(), sweepLimit)
	if err != nil {
		return err
	}
	var errs []error
	for _, p := range due {
		if s.flights.busy(p.task, p.worker) {
			continue
		}
		err := s.dropPart(ctx, p)
		if err == nil && p.cid == "" {
			s.Log.LogAttrs(ctx, slog.LevelInfo, "unfinished upload removed", slog.String("task", p.task.Hex()), slog.String("worker", p.worker.Hex()))
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// sweepSpool removes the files that no row names, which a crash may have left.
func (s *Server) sweepSpool(ctx context.Context) error {
	all, err := s.parts(ctx, "")
	if err != nil {
		return err
	}
	named := make(map[string]bool, len(all))
	for _, p := range all {
		named[p.name] = p.cid == ""
	}
	files, err := filepath.Glob(filepath.Join(s.SpoolDir, partPrefix+"*"))
	if err != nil {
		return poco.Errorf(poco.Internal, "results: spool", "%w", err)
	}
	for _, file := range files {
		if !named[filepath.Base(file)] {
			if err := os.Remove(file); err != nil {
				return poco.Errorf(poco.Internal, "results: spool", "%w", err)
			}
		}
	}
	return nil
}

// flights are the requests about parts that are under way: one for each part.
type flights struct {
	mu sync.Mutex
	of map[flightKey]*flight
}

type flightKey struct {
	task   common.Hash
	worker common.Address
}

type flight struct {
	stop func() // ends the reading of its body
	done chan struct{}
}

// enter makes a request the only one about its part. One that is under way is ended, and keeps what it has.
//
// Rationale: a worker whose connection broke without a word comes again before its old request knows.
func (f *flights) enter(ctx context.Context, task common.Hash, worker common.Address, stop func()) (leave func(), err error) {
	key, mine := flightKey{task, worker}, &flight{stop: stop, done: make(chan struct{})}
	for {
		f.mu.Lock()
		other := f.of[key]
		if other == nil {
			f.of[key] = mine
			f.mu.Unlock()
			return func() {
				f.mu.Lock()
				defer f.mu.Unlock()
				delete(f.of, key)
				close(mine.done)
			}, nil
		}
		f.mu.Unlock()
		other.stop()
		select {
		case <-other.done:
		case <-ctx.Done():
			return nil, poco.Errorf(poco.Timeout, "results: upload", "given up")
		}
	}
}

func (f *flights) busy(task common.Hash, worker common.Address) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.of[flightKey{task, worker}] != nil
}
