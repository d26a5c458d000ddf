// Package contract is the app's side of the contract between a task and its app: what an example
// reads from its environment and how it says what its result is.
//
// It never looks at anything but the IEXEC_* variables and the two folders they name, so that the
// examples run natively as they run in a task.
package contract

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// Task is what an app knows of the task it computes.
type Task struct {
	In, Out string
	// Inputs are the input files of the whole request, in its order; a dataset comes first.
	Inputs []Input
	// Index of this task among the Size tasks of its deal, from 0.
	Index, Size uint64
}

// Input is an input file.
type Input struct {
	Number int // position in the request, from 1; 0 is the dataset
	Name   string
	Path   string
}

const maxInputs = 10_000

// FromEnvironment reads the task from the IEXEC_* variables.
func FromEnvironment() (Task, error) {
	t := Task{In: or(os.Getenv("IEXEC_IN"), "/iexec_in"), Out: or(os.Getenv("IEXEC_OUT"), "/iexec_out")}
	first, err := number("IEXEC_BOT_FIRST_INDEX", 0)
	if err != nil {
		return Task{}, err
	}
	index, err := number("IEXEC_BOT_TASK_INDEX", first)
	if err != nil {
		return Task{}, err
	}
	if t.Size, err = number("IEXEC_BOT_SIZE", 1); err != nil {
		return Task{}, err
	}
	if t.Size == 0 || index < first || index-first >= t.Size {
		return Task{}, fmt.Errorf("task %d is not one of the %d tasks from %d on", index, t.Size, first)
	}
	t.Index = index - first

	if name := os.Getenv("IEXEC_DATASET_FILENAME"); name != "" {
		t.Inputs = append(t.Inputs, Input{Name: name, Path: filepath.Join(t.In, filepath.Base(name))})
	}
	count, err := number("IEXEC_INPUT_FILES_NUMBER", 0)
	if err != nil {
		return Task{}, err
	}
	if count > maxInputs {
		return Task{}, fmt.Errorf("%d input files, at most %d are taken", count, maxInputs)
	}
	for i := 1; i <= int(count); i++ {
		key := "IEXEC_INPUT_FILE_NAME_" + strconv.Itoa(i)
		name := os.Getenv(key)
		if name == "" {
			return Task{}, fmt.Errorf("%s is not set", key)
		}
		t.Inputs = append(t.Inputs, Input{Number: i, Name: name, Path: filepath.Join(t.In, filepath.Base(name))})
	}
	return t, nil
}

// Share gives the inputs that this task takes: those whose position in the request, modulo the size
// of the bag, is the task's own. A bag with more tasks than files leaves some tasks with none, and
// they finish with a valid, empty result.
func (t Task) Share() ([]Input, error) {
	if len(t.Inputs) == 0 {
		return nil, errors.New("the request names no input file and no dataset")
	}
	var share []Input
	for i, input := range t.Inputs {
		if uint64(i)%t.Size == t.Index {
			share = append(share, input)
		}
	}
	return share, nil
}

// WriteJSON writes a result file in the output folder.
func (t Task) WriteJSON(name string, value any) error {
	data, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return err
	}
	return t.Write(name, append(data, '\n'))
}

// Write writes a result file in the output folder.
func (t Task) Write(name string, data []byte) error {
	name = filepath.Join(t.Out, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}

// Finish declares the result: a file of the output folder, or a folder of which every file counts.
// It comes last, because a task without it has failed.
func (t Task) Finish(name string) error {
	declared := map[string]string{"deterministic-output-path": "/iexec_out/" + name}
	return t.WriteJSON("computed.json", declared)
}

// Main runs an app and ends with exit code 1, and a line on standard error, when it fails.
func Main(name string, app func(Task, []string) error) {
	task, err := FromEnvironment()
	if err == nil {
		err = app(task, os.Args[1:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, name+":", err)
		os.Exit(1)
	}
}

func number(key string, otherwise uint64) (uint64, error) {
	text := os.Getenv(key)
	if text == "" {
		return otherwise, nil
	}
	n, err := strconv.ParseUint(text, 10, 63)
	if err != nil {
		return 0, fmt.Errorf("%s is %q, not a number", key, text)
	}
	return n, nil
}

func or(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}
