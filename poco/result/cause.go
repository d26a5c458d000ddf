package result

// Cause says why a task did not end with the answer its app was bought for. It is a closed list:
// a cause is hashed into what replicas contribute, so a new one is a change of protocol.
type Cause string

const (
	// None is the cause of a run that did what it should.
	None Cause = ""

	// AppModuleInvalid: the app is not a program this kind of executor can start.
	AppModuleInvalid Cause = "APP_MODULE_INVALID"
	// AppComputeFailed: the app trapped or ended with an exit code other than 0.
	AppComputeFailed Cause = "APP_COMPUTE_FAILED"
	// AppComputeTimeout: the app was still running when the category's time was over.
	AppComputeTimeout Cause = "APP_COMPUTE_TIMEOUT"
	// AppOutOfMemory: the app failed after it was refused memory beyond its limit.
	AppOutOfMemory Cause = "APP_OUT_OF_MEMORY"
	// AppOutputTooLarge: the app failed after it was refused bytes or files beyond its output limit.
	AppOutputTooLarge Cause = "APP_OUTPUT_TOO_LARGE"
	// ComputedFileNotFound: the app ended well and left no computed.json.
	ComputedFileNotFound Cause = "POST_COMPUTE_COMPUTED_FILE_NOT_FOUND"
	// ComputedFileInvalid: computed.json is not what it should be, or lacks what the deal needs.
	ComputedFileInvalid Cause = "POST_COMPUTE_COMPUTED_FILE_INVALID"
	// ResultFileNotFound: computed.json names a path that does not exist.
	ResultFileNotFound Cause = "POST_COMPUTE_RESULT_FILE_NOT_FOUND"
	// DigestComputationFailed: the output holds something no digest is defined for.
	DigestComputationFailed Cause = "POST_COMPUTE_RESULT_DIGEST_COMPUTATION_FAILED"
	// OutFolderZipFailed: the output holds something that cannot travel in an archive.
	OutFolderZipFailed Cause = "POST_COMPUTE_OUT_FOLDER_ZIP_FAILED"

	// AppDownloadFailed: the app could not be fetched.
	AppDownloadFailed Cause = "APP_IMAGE_DOWNLOAD_FAILED"
	// DatasetDownloadFailed: the dataset could not be fetched.
	DatasetDownloadFailed Cause = "DATASET_FILE_DOWNLOAD_FAILED"
	// DatasetBadChecksum: the dataset that was fetched is not the one that was bought.
	DatasetBadChecksum Cause = "DATASET_FILE_BAD_CHECKSUM"
	// InputFilesDownloadFailed: an input file could not be fetched.
	InputFilesDownloadFailed Cause = "INPUT_FILES_DOWNLOAD_FAILED"

	// AppNotFoundLocally: the worker lost the app between fetching and running it.
	AppNotFoundLocally Cause = "APP_NOT_FOUND_LOCALLY"
	// AbortedByWorker: the worker gave the task up.
	AbortedByWorker Cause = "ABORTED_BY_WORKER"
	// Unknown: anything else; the worker's log knows more.
	Unknown Cause = "UNKNOWN"
)

// Fault says who answers for a cause.
type Fault uint8

const (
	// FaultNone: nothing went wrong.
	FaultNone Fault = iota
	// FaultApp: the program, given the same input, fails the same way everywhere.
	FaultApp
	// FaultOrder: what the order points at cannot be had, by anybody.
	FaultOrder
	// FaultMachine: this worker failed; another may not.
	FaultMachine
)

// Fault tells who answers for the cause. A cause that is not in the list is the machine's.
func (c Cause) Fault() Fault {
	switch c {
	case None:
		return FaultNone
	case AppModuleInvalid, AppComputeFailed, AppComputeTimeout, AppOutOfMemory, AppOutputTooLarge,
		ComputedFileNotFound, ComputedFileInvalid, ResultFileNotFound, DigestComputationFailed, OutFolderZipFailed:
		return FaultApp
	case AppDownloadFailed, DatasetDownloadFailed, DatasetBadChecksum, InputFilesDownloadFailed:
		return FaultOrder
	case AppNotFoundLocally, AbortedByWorker, Unknown:
		return FaultMachine
	}
	return FaultMachine
}

// Deterministic tells whether a task that failed for this cause is contributed, as an error result
// on which replicas agree (true), or has to be tried on another machine (false).
//
// Rationale: an app that fails the same way everywhere was still run, so it is paid for; without
// that, a broken app would be a free way to keep workers busy. What an order points at is treated
// alike, once a worker has retried: otherwise a dead address would make pools lose their stake at no
// cost to the one who wrote it.
//
// Rationale: AppComputeTimeout depends on the speed of the machine and is contributed all the same,
// because the whole time of the category was given to the app, which is what was bought. An app that
// needs about that long may find its replicas in disagreement; its owner should ask for the next
// category.
func (c Cause) Deterministic() bool {
	f := c.Fault()
	return f == FaultApp || f == FaultOrder
}
