package pool

import (
	"strings"

	"github.com/iexec-go/iexec/poco/result"
)

// results are the causes that package result defines; what is not here is between scheduler and worker.
var results = map[Cause]result.Cause{
	Cause_CAUSE_UNSPECIFIED:                 result.None,
	Cause_CAUSE_APP_MODULE_INVALID:          result.AppModuleInvalid,
	Cause_CAUSE_APP_COMPUTE_FAILED:          result.AppComputeFailed,
	Cause_CAUSE_APP_COMPUTE_TIMEOUT:         result.AppComputeTimeout,
	Cause_CAUSE_APP_OUT_OF_MEMORY:           result.AppOutOfMemory,
	Cause_CAUSE_APP_OUTPUT_TOO_LARGE:        result.AppOutputTooLarge,
	Cause_CAUSE_COMPUTED_FILE_NOT_FOUND:     result.ComputedFileNotFound,
	Cause_CAUSE_COMPUTED_FILE_INVALID:       result.ComputedFileInvalid,
	Cause_CAUSE_RESULT_FILE_NOT_FOUND:       result.ResultFileNotFound,
	Cause_CAUSE_DIGEST_COMPUTATION_FAILED:   result.DigestComputationFailed,
	Cause_CAUSE_OUT_FOLDER_ZIP_FAILED:       result.OutFolderZipFailed,
	Cause_CAUSE_APP_DOWNLOAD_FAILED:         result.AppDownloadFailed,
	Cause_CAUSE_DATASET_DOWNLOAD_FAILED:     result.DatasetDownloadFailed,
	Cause_CAUSE_DATASET_BAD_CHECKSUM:        result.DatasetBadChecksum,
	Cause_CAUSE_INPUT_FILES_DOWNLOAD_FAILED: result.InputFilesDownloadFailed,
	Cause_CAUSE_APP_NOT_FOUND_LOCALLY:       result.AppNotFoundLocally,
	Cause_CAUSE_ABORTED_BY_WORKER:           result.AbortedByWorker,
	Cause_CAUSE_UNKNOWN:                     result.Unknown,
}

// CauseOf puts a result's cause on the wire.
func CauseOf(c result.Cause) Cause {
	for wire, cause := range results {
		if cause == c {
			return wire
		}
	}
	return Cause_CAUSE_UNKNOWN
}

// Result is the cause in the terms of package result; causes between scheduler and worker are the machine's
// fault there.
func (x Cause) Result() result.Cause {
	if c, ok := results[x]; ok {
		return c
	}
	return result.AbortedByWorker
}

// Text is the cause's name for people, "app compute failed".
func (x Cause) Text() string { return text("CAUSE_", x.String()) }

// Text is the stage's name for people, "computing".
func (x Stage) Text() string { return text("STAGE_", x.String()) }

// Text is the cause's name for people, "consensus".
func (x AbortCause) Text() string { return text("ABORT_CAUSE_", x.String()) }

func text(prefix, name string) string {
	return strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(name, prefix), "_", " "))
}
