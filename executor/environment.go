package executor

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco/result"
)

// Task is what an app learns about the task it computes.
type Task struct {
	TaskID, DealID common.Hash
	Index          uint64         // of the task in the request's bag, from BotFirst on
	BotFirst       uint64         // index of the deal's first task
	BotSize        uint64         // tasks in the deal
	Dataset        common.Address // zero when the deal has none
	InputFiles     []string       // names in the input folder, in the order of the request
}

// Environment gives the environment of an app: the IEXEC_* variables, and nothing of the machine.
func Environment(task Task) map[string]string {
	index := strconv.FormatUint(task.Index, 10)
	dataset := strings.ToLower(task.Dataset.Hex())
	env := map[string]string{
		"IEXEC_TASK_ID":            task.TaskID.Hex(),
		"IEXEC_DEAL_ID":            task.DealID.Hex(),
		"IEXEC_TASK_INDEX":         index,
		"IEXEC_IN":                 result.InDir,
		"IEXEC_OUT":                result.OutDir,
		"IEXEC_DATASET_ADDRESS":    dataset,
		"IEXEC_DATASET_FILENAME":   DatasetName(task.Dataset),
		"IEXEC_BOT_SIZE":           strconv.FormatUint(task.BotSize, 10),
		"IEXEC_BOT_FIRST_INDEX":    strconv.FormatUint(task.BotFirst, 10),
		"IEXEC_BOT_TASK_INDEX":     index,
		"IEXEC_INPUT_FILES_FOLDER": result.InDir,
		"IEXEC_INPUT_FILES_NUMBER": strconv.Itoa(len(task.InputFiles)),
	}
	for i, name := range task.InputFiles {
		env["IEXEC_INPUT_FILE_NAME_"+strconv.Itoa(i+1)] = name
	}
	return env
}

// DatasetName is the name a dataset has in the input folder; "" when there is none.
func DatasetName(dataset common.Address) string {
	if dataset == (common.Address{}) {
		return ""
	}
	return strings.ToLower(dataset.Hex())
}

// InputName is the name an input file has in the input folder: the sha256 of its address, because
// what follows the last slash of a stranger's address is neither unique nor always a file name.
func InputName(url string) string {
	sum := sha256.Sum256([]byte(url))
	return "0x" + hex.EncodeToString(sum[:])
}

// SeedOf gives the seed of a task's randomness.
//
// Rationale: it comes from the task id alone. Replicas must draw the same numbers, so the randomness
// is public and an app must not make secrets of it.
func SeedOf(task common.Hash) [32]byte {
	return crypto.Keccak256Hash([]byte("iexec task randomness"), task[:])
}
