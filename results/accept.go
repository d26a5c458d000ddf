package results

import (
	"context"
	"errors"
	"io"
	"os"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// upload is an archive on its way in.
type upload struct {
	claims
	body io.Reader
	size int64 // announced
	// digest and signature come with a task in an enclave only.
	digest    common.Hash
	signature []byte
}

// accept takes an upload according to the rules of the package comment and returns the CID of the task's result.
func (s *Server) accept(ctx context.Context, u upload) (string, error) {
	found, err := s.weigh(ctx, u)
	if err != nil || found.cid != "" {
		return found.cid, err
	}
	spool, err := s.spool(ctx, u)
	if err != nil {
		return "", err
	}
	defer func() {
		_ = spool.Close()
		_ = os.Remove(spool.Name())
	}()
	return s.settle(ctx, u, found.task, found.deal, spool)
}

// weighed is what an upload is about.
type weighed struct {
	task poco.Task
	deal poco.Deal
	cid  string // of the task's result, where that is here already: nothing is left to upload
}

// weigh asks the chain about an upload, and the rules, before its archive is read.
func (s *Server) weigh(ctx context.Context, u upload) (w weighed, err error) {
	if w.task, w.deal, err = s.lookup(ctx, u.Task); err != nil {
		return w, err
	}
	cid, known, err := s.known(ctx, w.task)
	if err != nil {
		return w, err
	}
	if known {
		w.cid = cid
		return w, nil
	}
	return w, s.ready(ctx, u, w.task, w.deal)
}

// settle checks an archive that is whole, and keeps it.
func (s *Server) settle(ctx context.Context, u upload, task poco.Task, deal poco.Deal, spool *os.File) (cid string, err error) {
	row := row{task: u.Task, worker: u.Worker, size: u.size, due: task.FinalDeadline}
	if row.digest, err = s.digestOf(u, deal, spool); err != nil {
		return "", err
	}
	if task.Status == poco.TaskRevealing {
		if poco.ResultHash(u.Task, row.digest) != task.ConsensusValue {
			return "", poco.Errorf(poco.Unverified, "results: upload",
				"the archive's digest is %s, which is not what the task's consensus is about", row.digest)
		}
		row.proven, row.due = true, s.expiry(task)
	}
	now, err := s.Clock.Now(ctx)
	if err != nil {
		return "", err
	}
	row.stored = uint64(now.Unix())
	return s.keep(ctx, row, spool)
}

// known answers an upload of what is here already: the task's proven result, provided the file is whole and the
// chain still agrees with it (a reorganisation may have led to another consensus).
func (s *Server) known(ctx context.Context, task poco.Task) (cid string, ok bool, err error) {
	r, err := s.proven(ctx, s.DB, task.ID)
	if poco.KindOf(err) == poco.NotFound {
		return "", false, nil
	}
	if err != nil {
		return "", false, err
	}
	return r.cid, agreed(task) && stands(task, r) && s.whole(ctx, r.cid), nil
}

// whole tells whether a file is here and its digests are those of its CID.
func (s *Server) whole(ctx context.Context, cid string) bool {
	f, _, err := s.Files.Get(ctx, cid)
	return err == nil && f.Close() == nil
}

// ready decides what can be decided before the archive has been read.
func (s *Server) ready(ctx context.Context, u upload, task poco.Task, deal poco.Deal) error {
	const op = "results: upload"
	if task.Status.Final() {
		return poco.Errorf(poco.Conflict, op, "the task is %s", task.Status)
	}
	if deal.Tag.TEE() {
		message := poco.EnclaveHash(poco.ResultHash(u.Task, u.digest), poco.ResultSeal(u.Worker, u.Task, u.digest))
		if !poco.VerifyMessageSignature(u.Enclave, message, u.signature) {
			return poco.Errorf(poco.Unverified, op, "the enclave's signature of the digest is missing or wrong")
		}
		return nil
	}
	if task.Status == poco.TaskActive {
		if !deal.ShortRoad() {
			return poco.Errorf(poco.Forbidden, op, "the task is ACTIVE: upload after consensus and your reveal")
		}
		return nil
	}
	contribution, err := s.Chain.Contribution(ctx, u.Task, u.Worker)
	if err != nil && poco.KindOf(err) != poco.NotFound {
		return err
	}
	if contribution.Status == poco.ContributionUnset { // committed with others, perhaps
		if believed, err := s.believed(ctx, task, u.Worker); err != nil || believed {
			return err
		}
	}
	if contribution.Status != poco.Proved {
		return poco.Errorf(poco.Forbidden, op, "your contribution is %s: reveal before you upload", contribution.Status)
	}
	return nil
}

// spool writes the body to a file of its own, and checks its length.
func (s *Server) spool(ctx context.Context, u upload) (_ *os.File, err error) {
	const op = "results: upload"
	f, err := os.CreateTemp(s.SpoolDir, "upload-*") // mode 0600
	if err != nil {
		return nil, poco.Errorf(poco.Internal, op, "%w", err)
	}
	n, err := io.Copy(f, io.LimitReader(u.body, u.size+1))
	switch {
	case ctx.Err() != nil, errors.Is(err, os.ErrDeadlineExceeded):
		err = poco.Errorf(poco.Timeout, op, "the upload took too long or was given up")
	case errors.Is(err, io.ErrUnexpectedEOF), err == nil && n != u.size:
		err = poco.Errorf(poco.Invalid, op, "the body does not have the %d bytes announced", u.size)
	case err != nil:
		err = poco.Errorf(poco.Internal, op, "%w", err)
	}
	if err != nil {
		_ = f.Close()
		_ = os.Remove(f.Name())
		return nil, err
	}
	return f, nil
}

// digestOf computes the digest from the archive, or takes the enclave's word for it.
func (s *Server) digestOf(u upload, deal poco.Deal, archive *os.File) (common.Hash, error) {
	const op = "results: upload"
	files, err := result.OpenArchive(archive, u.size, s.Unpacked)
	if err != nil {
		return common.Hash{}, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	if deal.Tag.TEE() {
		return u.digest, nil
	}
	kind := result.Files
	if deal.Callback != (common.Address{}) {
		kind = result.Callback
	}
	answer, err := result.Of(files, kind)
	if err != nil {
		return common.Hash{}, poco.Errorf(poco.Invalid, op, "%w", err)
	}
	return answer.Digest, nil
}

// keep moves a checked archive into the store and records it. Where the store is full, the oldest results make room.
func (s *Server) keep(ctx context.Context, r row, spool *os.File) (cid string, err error) {
	cid, err = s.put(ctx, r, spool)
	if poco.KindOf(err) != poco.Exhausted {
		return cid, err
	}
	freed, relieved := s.relieve(ctx, r.size)
	if relieved != nil || !freed {
		return "", errors.Join(err, relieved)
	}
	return s.put(ctx, r, spool)
}

func (s *Server) put(ctx context.Context, r row, spool *os.File) (cid string, err error) {
	const op = "results: upload"
	rewind := func() error { _, err := spool.Seek(0, io.SeekStart); return err }
	if err := rewind(); err != nil {
		return "", poco.Errorf(poco.Internal, op, "%w", err)
	}
	if r.cid, _, err = blob.Sum(ctx, spool); err != nil {
		return "", poco.Errorf(poco.Internal, op, "%w", err)
	}
	if err := rewind(); err != nil {
		return "", poco.Errorf(poco.Internal, op, "%w", err)
	}
	// Shared among uploads, exclusive for deletions: a file must not go between its Put and its row.
	s.content.RLock()
	defer s.content.RUnlock()
	if err := s.loosen(ctx, r.cid); err != nil {
		return "", err
	}
	if _, _, err := s.Files.Put(ctx, spool, s.MaxArchive); err != nil {
		return "", err
	}
	return s.record(ctx, r)
}
