package cli

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// applicationError says that the program that was run failed, and not the market.
type applicationError struct{ error }

func (e applicationError) Unwrap() error { return e.error }

// failures say what an application did wrong, and what its author can do about it.
var failures = map[result.Cause]struct{ what, remedy string }{
	result.AppModuleInvalid:         {"it is not a program that workers can start", "GOOS=wasip1 GOARCH=wasm go build -o app.wasm ."},
	result.AppComputeFailed:         {"it crashed or ended with an exit code other than 0", ""},
	result.AppComputeTimeout:        {"it was still running when the category's time was over", "run it with a longer --category"},
	result.AppOutOfMemory:           {"it failed when it got no more memory", "make it need less, or split the work over more --tasks"},
	result.AppOutputTooLarge:        {"it wrote more than a result may hold", "split the work over more --tasks"},
	result.ComputedFileNotFound:     {"it wrote no /iexec_out/computed.json", "see docs/applications.md for what an application owes"},
	result.ComputedFileInvalid:      {"its computed.json is not as it should be", "see docs/applications.md for what an application owes"},
	result.ResultFileNotFound:       {"its computed.json names a file that is not there", "see docs/applications.md for what an application owes"},
	result.InputFilesDownloadFailed: {"an input file could not be downloaded by the workers", "check --input"},
	result.AppDownloadFailed:        {"its module could not be downloaded by the workers", "run it again: the module is stored anew"},
}

// applicationFailed explains a result whose content is that there is none.
func applicationFailed(task common.Hash, cause result.Cause) error {
	known := failures[cause]
	if known.what == "" {
		known.what = "it gave no result"
	}
	err := poco.Errorf(poco.Internal, "run", "the application failed: %s (%s); the workers agree, so they were paid for the run", known.what, cause)
	hint := "iexec task logs " + task.Hex()
	if known.remedy != "" {
		hint = known.remedy + "; what it printed:  " + hint
	}
	return applicationError{err.WithHint("%s", hint)}
}

// label is the word an error is known by.
func label(err error) string {
	switch {
	case errors.As(err, new(usageError)):
		return "usage"
	case errors.As(err, new(applicationError)):
		return "application"
	}
	return poco.KindOf(err).String()
}
