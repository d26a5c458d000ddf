package compat_test

import (
	"archive/zip"
	"io/fs"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/executor/oci/ocitest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
)

// An application of the client's usual type, an image in a registry, is registered, put on sale, run on our workers, and
// downloaded.
func testImage(t *testing.T, u *user, w *world) {
	ocitest.Need(t)
	u.t = t
	image := ocitest.Image(t, ocitest.Program(t, "../examples/wordfreq"))
	u.write("iexec.json", "{}")
	u.ok("app", "init")
	u.edit("iexec.json", func(d document) {
		d.set("app.name", "word frequencies")
		d.set("app.multiaddr", ocitest.Push(t, image, "team/wordfreq:1.0.0"))
		d.set("app.checksum", ocitest.Digest(t, image).Hex())
	})
	deployed := u.ok("app", "deploy")
	app := deployed.account("address")
	registered, err := w.hub.App(t.Context(), app)
	if err != nil || registered.Type != "DOCKER" {
		t.Fatalf("%+v, %v", registered, err)
	}
	u.ok("app", "publish", "--force")
	input := w.add(t, []byte("tant de marins tant de capitaines"))
	ran := u.ok("app", "run", app.Hex(), "--watch", "--force", "--workerpool", w.Workerpool.Hex(), "--args", "-top 1", "--input-files", input)
	task := ran.hash("tasks.0.taskid")
	ran.wants(map[string]any{"failedTasks": nil, "tasks.0.statusName": "COMPLETED"})
	onChain, err := w.hub.Task(t.Context(), task)
	if err != nil || onChain.Status != poco.TaskCompleted {
		t.Fatalf("%+v, %v", onChain, err)
	}
	u.ok("task", "show", task.Hex(), "--watch", "--download", "image")
	z, err := zip.OpenReader(u.dir + "/image.zip")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = z.Close() }()
	if words, err := fs.ReadFile(z, "counts/words.csv"); err != nil || !strings.Contains(string(words), "tant,2\n") && !strings.Contains(string(words), "de,2\n") {
		t.Errorf("the answer is %q, %v", words, err)
	}
	if err := result.Verify(z, onChain.ResultDigest); err != nil {
		t.Error(err)
	}
}
