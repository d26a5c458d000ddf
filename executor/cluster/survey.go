package cluster

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/machine"
	"github.com/iexec-go/iexec/poco"
)

// Survey is what a job found out about the node that it ran on.
type Survey struct {
	Machine machine.Machine
	// Missing tells, of the executors that were tried, why they do not open there; an empty text of one that does.
	Missing map[string]string
}

const surveyMemory = 256 << 20

// Survey sends a job that looks at the node it comes to, and opens the executors of these names there. It is the way of
// every later job: what is wrong with the shared folder, with images or rights, shows here.
func (e *Executor) Survey(ctx context.Context, names ...string) (Survey, error) {
	const op = "cluster: survey"
	f := folder(filepath.Join(e.jobs, "survey"))
	limits := executor.DefaultLimits(time.Minute)
	limits.MemoryBytes = surveyMemory
	_, a, err := e.see(ctx, f, order{Try: names, Run: executor.Run{Limits: limits}})
	if err != nil {
		return Survey{}, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	if err := os.RemoveAll(string(f)); err != nil {
		return Survey{}, poco.Errorf(poco.Internal, op, "%w", err)
	}
	if a.Survey == nil {
		return Survey{}, poco.Errorf(poco.Unavailable, op, "a node says: %s", a.Fault)
	}
	return *a.Survey, nil
}

// survey is the node's part.
func survey(ctx context.Context, f folder, names []string, open Opener) (*Survey, error) {
	s := &Survey{Machine: machine.Look(string(f)), Missing: make(map[string]string)}
	if err := s.Machine.Measure(ctx, string(f)); err != nil {
		return nil, err
	}
	for _, name := range names {
		err := try(ctx, name, open)
		if err != nil && ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		s.Missing[name] = ""
		if err != nil {
			s.Missing[name] = err.Error()
		}
	}
	return s, nil
}

func try(ctx context.Context, name string, open Opener) error {
	scratch, err := os.MkdirTemp("", "iexec-job-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	_, err = open(ctx, name, scratch)
	return err
}

// share copies this program to where the nodes have it, under the name of its content, and removes those of other versions that
// no job has. A job may begin long after it was entered: it is run by what entered it, whatever is installed by then.
func share(dir string, jobs map[string]Progress) (path string, err error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	from, err := os.Open(self)
	if err != nil {
		return "", err
	}
	defer func() { _ = from.Close() }() // only read
	sum := sha256.New()
	if _, err := io.Copy(sum, from); err != nil {
		return "", err
	}
	path = filepath.Join(dir, "iexec-"+hex.EncodeToString(sum.Sum(nil)))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	if err := tidy(dir, path, jobs); err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	part, err := os.CreateTemp(dir, "part-")
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(part.Name()))
		}
	}()
	_, err = io.Copy(part, from)
	if err := errors.Join(err, part.Chmod(0o500), part.Sync(), part.Close()); err != nil {
		return "", err
	}
	return path, os.Rename(part.Name(), path)
}

// tidy removes what is in a folder besides one file, unless there is a job that could need it.
func tidy(dir, but string, jobs map[string]Progress) error {
	for _, j := range jobs {
		if j.Phase != Over {
			return nil
		}
	}
	entries, err := os.ReadDir(dir)
	for _, entry := range entries {
		if path := filepath.Join(dir, entry.Name()); path != but {
			err = errors.Join(err, os.Remove(path))
		}
	}
	return err
}
