package compat_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io/fs"
	"mime/multipart"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// app is the address of one of the platform's applications.
func (w *world) app(t *testing.T, name string) string {
	t.Helper()
	for _, a := range w.Apps {
		if a.Name == name {
			return a.Address.Hex()
		}
	}
	t.Fatalf("no app %q", name)
	return ""
}

// add gives bytes to the IPFS node and returns their address at the gateway.
func (w *world) add(t *testing.T, data []byte) string {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile("file", "")
	if err == nil {
		_, err = part.Write(data)
	}
	if err != nil || form.Close() != nil {
		t.Fatal(err)
	}
	res, err := http.Post(w.IPFSNode+"/api/v0/add?stream-channels=true&progress=false", form.FormDataContentType(), &body)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	var added struct{ Name, Hash, Size string }
	if err := json.NewDecoder(res.Body).Decode(&added); err != nil || res.StatusCode != http.StatusOK || !strings.HasPrefix(added.Hash, "Qm") {
		t.Fatalf("%s %+v %v", res.Status, added, err)
	}
	return w.IPFSGateway + "/ipfs/" + added.Hash
}

var (
	dealKeys = []string{"dealid", "app", "dataset", "workerpool", "trust", "category", "tag", "requester", "beneficiary", "callback", "params",
		"startTime", "botFirst", "botSize", "workerStake", "schedulerRewardRatio", "sponsor", "finalTime", "deadlineReached", "tasks"}
	taskKeys = []string{"taskid", "status", "dealid", "idx", "timeref", "contributionDeadline", "revealDeadline", "finalDeadline", "consensusValue",
		"revealCounter", "winnerCounter", "contributors", "resultDigest", "results", "resultsTimestamp", "resultsCallback", "statusName", "taskTimedOut"}
)

// A task is bought, watched, downloaded and looked into, on our workers.
func TestRun(t *testing.T) {
	t.Parallel()
	w := theWorld(t)
	u := newUser(t, w, v900, ofRequester)
	wordfreq, pool := w.app(t, "wordfreq"), w.Workerpool.Hex()
	input := w.add(t, []byte("la mer la mer toujours recommencée"))

	ran := u.ok("app", "run", wordfreq, "--watch", "--force", "--workerpool", pool, "--args", "-top 2", "--input-files", input)
	deal, task := ran.hash("deals.0.dealid"), ran.hash("tasks.0.taskid")
	ran.wants(map[string]any{"deals.0.volume": "1", "deals.1": nil, "failedTasks": nil, "tasks.1": nil, "tasks.0.idx": "0", "tasks.0.dealid": deal,
		"tasks.0.status": 3, "tasks.0.statusName": "COMPLETED", "tasks.0.taskTimedOut": false, "tasks.0.results.storage": "ipfs"})
	ran.keys("tasks.0", taskKeys...)
	ran.hash("deals.0.txHash")
	if poco.TaskID(deal, 0) != task {
		t.Errorf("task %v is not the first of deal %v", task, deal)
	}
	onChain, err := w.hub.Task(t.Context(), task)
	if err != nil || onChain.Status != poco.TaskCompleted || onChain.ResultDigest != ran.hash("tasks.0.resultDigest") {
		t.Errorf("%+v, %v", onChain, err)
	}

	shown := u.ok("deal", "show", deal.Hex())
	shown.keys("deal", dealKeys...)
	shown.wants(map[string]any{"deal.app": map[string]any{"pointer": wordfreq, "owner": shown.text("deal.app.owner"), "price": "10000000"},
		"deal.dataset.pointer": zero, "deal.workerpool.pointer": pool, "deal.workerpool.price": "1000000000", "deal.requester": u.address(),
		"deal.beneficiary": u.address(), "deal.sponsor": u.address(), "deal.callback": zero, "deal.botFirst": "0", "deal.botSize": "1", "deal.trust": "1",
		"deal.category": "0", "deal.tag": common.Hash{}, "deal.tasks": []any{task}, "deal.deadlineReached": false,
		"deal.params": `{"iexec_result_storage_provider":"ipfs","iexec_input_files":["` + input + `"],"iexec_args":"-top 2"}`})
	watched := u.ok("deal", "show", deal.Hex(), "--watch")
	watched.wants(map[string]any{"tasksCount": 1, "completedTasksCount": 1, "failedTasksCount": 0, "tasks.0.taskid": task})

	download := u.ok("task", "show", task.Hex(), "--watch", "--download", "out")
	download.keys("task", taskKeys...)
	download.wants(map[string]any{"task.statusName": "COMPLETED", "claimable": false})
	archive := filepath.Join(u.dir, "out.zip")
	if got, err := filepath.EvalSymlinks(download.text("resultPath")); err != nil || got != must(filepath.EvalSymlinks(archive)) {
		t.Errorf("downloaded to %s, %v", got, err)
	}
	z, err := zip.OpenReader(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = z.Close() }()
	if words, err := fs.ReadFile(z, "counts/words.csv"); err != nil || !strings.Contains(string(words), "la,2\nmer,2\n") {
		t.Errorf("the answer is %q, %v", words, err)
	}
	if err := result.Verify(z, onChain.ResultDigest); err != nil {
		t.Error(err)
	}

	debug := u.ok("task", "debug", task.Hex(), "--logs")
	worker := onChain.Contributors[0].Hex()
	debug.wants(map[string]any{"onchainData.statusName": "COMPLETED", "offchainData.task.status": "COMPLETED", "offchainData.replicates.0.worker": worker,
		"offchainData.replicates.0.exitCode": 0, "offchainData.replicates.0.status": "COMPLETED", "appLogs.0.worker": worker, "appLogs.1": nil})
	debug.text("offchainData.replicates.0.statusHistory.0.date")
	if debug.text("appLogs.0.stdout")+debug.text("appLogs.0.stderr") == "" {
		t.Error("the application's words are missing")
	}
	// Only the requester reads them: to another the client shows what everybody may know.
	other := newUser(t, w, v900, ofOther).ok("task", "debug", task.Hex(), "--logs")
	other.wants(map[string]any{"offchainData.task.status": "COMPLETED", "appLogs": nil})
	u.fails("Cannot claim a task having status COMPLETED", "task", "claim", task.Hex())
	u.fails("Cannot claim a deal before reaching the final time", "deal", "claim", deal.Hex())
	t.Run("image", func(t *testing.T) { testImage(t, u, w) })
}
