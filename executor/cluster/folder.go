package cluster

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/iexec-go/iexec/executor"
)

// folder is what worker and node know of a job: the files below, on the file system that they share.
type folder string

const (
	runFile    = "run.json"    // from the worker: what is to be run
	nameFile   = "name"        // from the worker: the job's name, written last, before it is submitted
	inDir      = "in"          // from the worker: what the program reads
	outDir     = "out"         // from the node: what the program wrote
	answerFile = "answer.json" // from the node: how it ended, written last
	logFile    = "job.log"     // from the cluster: what the job's own process said

	removeEvery = 50 * time.Millisecond

	maxAnswer    = 64 << 20 // twice the most that logs may be, in base64, and some
	maxLastWords = 4 << 10
)

// order is what a job is to do.
type order struct {
	Inner string
	Run   executor.Run
	From  string `json:",omitempty"` // the worker's folder that the inputs come from
	Tell  bool   `json:",omitempty"` // of the output while it runs
	// Try names executors of which the node is to say whether it opens them; it runs nothing then. See [Executor.Survey].
	Try []string `json:",omitempty"`
}

// answer is how it ended.
type answer struct {
	Outcome executor.Outcome
	// Fault is the machine's: the run says nothing about the program.
	Fault  string  `json:",omitempty"`
	Survey *Survey `json:",omitempty"`
}

func (f folder) path(name string) string { return filepath.Join(string(f), name) }

// name is that of the job that was, or was about to be, submitted.
func (f folder) name() (string, error) {
	name, err := os.ReadFile(f.path(nameFile))
	return string(name), err
}

// describes tells whether the job runs this.
func (f folder) describes(o order) bool {
	want, err := f.encode(o)
	if err != nil {
		return false
	}
	have, err := os.ReadFile(f.path(runFile))
	return err == nil && bytes.Equal(have, want)
}

// encode writes an order down. The node reads and writes in the job's folder, wherever the run's inputs are and its output goes
// in the end.
func (f folder) encode(o order) ([]byte, error) {
	o.From = o.Run.In
	o.Run.In, o.Run.Out, o.Run.Room = f.path(inDir), f.path(outDir), "" // a job is for one run
	return json.Marshal(o)
}

// make makes the folder of a new job, in place of what is there.
func (f folder) make(o order) (name string, err error) {
	if err := os.RemoveAll(string(f)); err != nil {
		return "", err
	}
	if err := errors.Join(os.Mkdir(string(f), 0o700), os.Mkdir(f.path(outDir), 0o700)); err != nil {
		return "", err
	}
	if err := f.supply(o.Run.In); err != nil {
		return "", err
	}
	text, err := f.encode(o)
	if err != nil {
		return "", err
	}
	if err := f.write(runFile, text); err != nil {
		return "", err
	}
	unique := make([]byte, 12)
	_, _ = rand.Read(unique) // never fails
	name = prefix + hex.EncodeToString(unique)
	return name, f.write(nameFile, []byte(name))
}

// supply gives the job the inputs under names of its own.
//
// Rationale: a worker that is started again fetches a task's inputs anew, into a folder that it has emptied. The job that
// it finds again must not read half of a file, or nothing.
func (f folder) supply(from string) error {
	if err := os.Mkdir(f.path(inDir), 0o700); err != nil || from == "" {
		return err
	}
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || path == from {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		to := filepath.Join(f.path(inDir), rel)
		if entry.IsDir() {
			return os.Mkdir(to, 0o700)
		}
		return os.Link(path, to)
	})
}

// write writes one of the folder's files, whole or not at all.
func (f folder) write(name string, text []byte) error {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return err
	}
	return errors.Join(executor.WriteWhole(root, name, text), root.Close())
}

// remove removes the folder of a job that was cancelled. Until the cluster has ended it, it may write there.
func (f folder) remove(ctx context.Context) error {
	ticker := time.NewTicker(removeEvery)
	defer ticker.Stop()
	for {
		err := os.RemoveAll(string(f))
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return err
		case <-ticker.C:
		}
	}
}

func (f folder) answered() bool {
	_, err := os.Stat(f.path(answerFile))
	return err == nil
}

func (f folder) answer() (a answer, err error) {
	text, err := read(f.path(answerFile), maxAnswer)
	if err != nil {
		return a, err
	}
	if err := json.Unmarshal(text, &a); err != nil {
		return a, fmt.Errorf("the job's answer: %w", err)
	}
	return a, nil
}

func (f folder) order() (o order, err error) {
	text, err := read(f.path(runFile), maxAnswer)
	if err != nil {
		return o, err
	}
	if err := json.Unmarshal(text, &o); err != nil {
		return o, fmt.Errorf("the job's description: %w", err)
	}
	if len(o.Try) > 0 {
		return o, nil
	}
	return o, o.Run.Validate()
}

func read(path string, limit int64) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // only read
	text, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err == nil && int64(len(text)) > limit {
		err = fmt.Errorf("%s has more than %d bytes", path, limit)
	}
	return text, err
}

// deliver moves what the program wrote to where the worker wants it.
func (f folder) deliver(out string) error {
	entries, err := os.ReadDir(f.path(outDir))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := os.Rename(filepath.Join(f.path(outDir), entry.Name()), filepath.Join(out, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}

// lastWords is the end of what the job's own process said, where the cluster writes that down.
func (f folder) lastWords() string {
	file, err := os.Open(f.path(logFile))
	if errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	if err != nil {
		return ": " + err.Error()
	}
	defer func() { _ = file.Close() }() // only read
	if info, err := file.Stat(); err == nil && info.Size() > maxLastWords {
		if _, err := file.Seek(-maxLastWords, io.SeekEnd); err != nil {
			return ": " + err.Error()
		}
	}
	text, err := io.ReadAll(io.LimitReader(file, maxLastWords))
	if err != nil {
		return ": " + err.Error()
	}
	return ": " + string(bytes.TrimSpace(text))
}
