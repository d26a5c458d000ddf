package result

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// ErrorFile holds the cause in the result of a task that failed.
const ErrorFile = "error.txt"

// Failure is the canonical result of a task that failed: the files of its output folder by name.
//
// Rationale: it is made of the cause alone, without a time, a machine or an exit code, so that all
// honest replicas of a broken app contribute the same digest. What helps the app's author travels
// with the logs.
//
// Rationale: a failed task calls back with no bytes at all. A message would do harm: a contract that
// decodes the first word of what it gets would take it for a price.
func Failure(cause Cause) map[string][]byte {
	return map[string][]byte{
		ErrorFile:    failureText(cause),
		ComputedFile: Computed{OutputPath: ErrorFile, CallbackData: []byte{}}.Encode(),
	}
}

// FailureDigest is the digest of Failure(cause).
func FailureDigest(cause Cause, kind Kind) common.Hash {
	if kind == Callback {
		return crypto.Keccak256Hash(nil)
	}
	return sha256.Sum256(failureText(cause))
}

// FailureOf finds out whether an output folder is the canonical result of a failed task, and of
// which cause.
func FailureOf(fsys fs.FS) (Cause, bool) {
	text, err := fs.ReadFile(fsys, ErrorFile)
	if err != nil {
		return None, false
	}
	for _, cause := range contributed {
		if string(text) == string(failureText(cause)) {
			computed, err := Read(fsys)
			return cause, err == nil && computed.OutputPath == ErrorFile
		}
	}
	return None, false
}

// WriteFailure empties an output folder and leaves the canonical result of a failed task in it.
func WriteFailure(out *os.Root, cause Cause) error {
	entries, err := fs.ReadDir(out.FS(), ".")
	if err != nil {
		return fmt.Errorf("empty the output folder: %w", err)
	}
	for _, entry := range entries {
		if err := out.RemoveAll(entry.Name()); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("empty the output folder: %w", err)
		}
	}
	for name, data := range Failure(cause) {
		if err := out.WriteFile(name, data, 0o600); err != nil {
			return fmt.Errorf("write the error result: %w", err)
		}
	}
	return nil
}

// Contributed are the causes under which a failed task is contributed.
func Contributed() []Cause { return slices.Clone(contributed) }

var contributed = []Cause{
	AppModuleInvalid, AppComputeFailed, AppComputeTimeout, AppOutOfMemory, AppOutputTooLarge,
	ComputedFileNotFound, ComputedFileInvalid, ResultFileNotFound, DigestComputationFailed, OutFolderZipFailed,
	AppDownloadFailed, DatasetDownloadFailed, DatasetBadChecksum, InputFilesDownloadFailed,
}

func failureText(cause Cause) []byte {
	return []byte("[IEXEC] Error occurred while computing the task [cause:" + string(cause) + "]\n")
}
