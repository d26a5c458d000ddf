package examples_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"image"
	_ "image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/examples"
	"github.com/iexec-go/iexec/executor"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco/result"
)

var update = flag.Bool("update", false, "build the modules again from their sources")

func TestMain(m *testing.M) {
	wasm.Main()
	os.Exit(runTests(m))
}

var cache string // of compiled modules, for all tests

func runTests(m *testing.M) int {
	var err error
	if cache, err = os.MkdirTemp("", "examples-test"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(cache)
	return m.Run()
}

// The build of a module, pinned: equal sources and an equal toolchain give equal bytes.
func build(t *testing.T, name, to string) {
	t.Helper()
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", to, "./"+name)
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=", "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build %s: %v\n%s", name, err, out)
	}
}

func TestModulesAreBuiltFromSources(t *testing.T) {
	for _, app := range examples.All() {
		committed := filepath.Join(app.Name, app.Name+".wasm")
		if *update {
			build(t, app.Name, committed)
			continue
		}
		if !bytes.Contains(app.Module, []byte(examples.Toolchain)) {
			t.Errorf("%s was not built by %s", committed, examples.Toolchain)
		}
		built := filepath.Join(t.TempDir(), "built.wasm")
		build(t, app.Name, built)
		got, err := os.ReadFile(built)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.Version() == examples.Toolchain && !bytes.Equal(got, app.Module) {
			t.Errorf("%s is not what its sources give: run go generate ./examples", committed)
		}
	}
}

// task is one run of an app: its own folders, inputs under the names a worker gives them.
type task struct {
	app    examples.App
	args   string
	index  uint64
	size   uint64
	inputs []examples.Input
}

func (k task) run(t *testing.T) (executor.Outcome, string) {
	t.Helper()
	dir := t.TempDir()
	in, out, module := filepath.Join(dir, "in"), filepath.Join(dir, "out"), filepath.Join(dir, "app.wasm")
	for _, d := range []string{in, out} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(module, k.app.Module, 0o600); err != nil {
		t.Fatal(err)
	}
	description := executor.Task{TaskID: common.HexToHash("0x01"), Index: 7 + k.index, BotFirst: 7, BotSize: k.size}
	for _, input := range k.inputs {
		name := executor.InputName(input.Name)
		description.InputFiles = append(description.InputFiles, name)
		if err := os.WriteFile(filepath.Join(in, name), input.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	args, err := executor.SplitArgs(k.args)
	if err != nil {
		t.Fatal(err)
	}
	e, err := wasm.New(wasm.Config{CacheDir: cache})
	if err != nil {
		t.Fatal(err)
	}
	outcome, err := e.Run(t.Context(), executor.Run{
		TaskID: description.TaskID, Module: module, Args: args, Env: executor.Environment(description), In: in, Out: out,
		Limits: executor.DefaultLimits(5 * time.Minute), Seed: executor.SeedOf(description.TaskID),
	})
	if err != nil {
		t.Fatal(err)
	}
	return outcome, out
}

func TestFirstRuns(t *testing.T) {
	for _, app := range examples.All() {
		t.Run(app.Name, func(t *testing.T) {
			digests := make(map[common.Hash]bool)
			for index := range app.Bag {
				outcome, out := task{app: app, args: app.Args, index: index, size: app.Bag, inputs: app.Inputs}.run(t)
				if outcome.Cause != result.None {
					t.Fatalf("task %d: %+v\n%s", index, outcome, outcome.Stderr)
				}
				answer, err := result.Of(os.DirFS(out), result.Files)
				if err != nil {
					t.Fatal(err)
				}
				digests[answer.Digest] = true
				t.Logf("task %d: %s (%v)", index, bytes.TrimSpace(outcome.Stdout), outcome.Usage.Wall.Round(time.Millisecond))
			}
			if len(digests) != int(app.Bag) {
				t.Errorf("%d tasks have %d different results", app.Bag, len(digests))
			}
		})
	}
}

// A bag may have more tasks than there are files: those without a file finish with an empty result.
func TestBagLargerThanInputs(t *testing.T) {
	for _, name := range []string{"wordfreq", "thumbnail"} {
		app, _ := examples.Find(name)
		outcome, out := task{app: app, index: 4, size: 5, inputs: app.Inputs}.run(t)
		if outcome.Cause != result.None {
			t.Fatalf("%s: %+v\n%s", name, outcome, outcome.Stderr)
		}
		if _, err := result.Of(os.DirFS(out), result.Files); err != nil {
			t.Error(err)
		}
	}
}

func TestWordFrequencies(t *testing.T) {
	app, _ := examples.Find("wordfreq")
	text := []byte("The cat's hat. The HAT, the Été\xff\xff! été — cat's\n" + strings.Repeat("a", 1000))
	outcome, out := task{app: app, args: "-top 4", size: 1, inputs: []examples.Input{{Name: "a", Data: text}}}.run(t)
	if outcome.Cause != result.None {
		t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
	}
	table, err := os.ReadFile(filepath.Join(out, "counts", "words.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "word,count\nthe,3\ncat's,2\nhat,2\nété,2\n"; string(table) != want {
		t.Errorf("got\n%s want\n%s", table, want)
	}
}

func TestThumbnails(t *testing.T) {
	app, _ := examples.Find("thumbnail")
	// A header that promises 60000 by 60000 pixels, and nothing after it.
	bomb := append([]byte(nil), app.Inputs[1].Data[:33]...)
	copy(bomb[16:], []byte{0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60})
	inputs := append([]examples.Input{
		{Name: "text", Data: []byte("no picture")},
		{Name: "cut", Data: app.Inputs[0].Data[:2000]},
		{Name: "bomb", Data: bomb},
		{Name: "empty"},
	}, app.Inputs...)
	outcome, out := task{app: app, args: "-size 60", size: 1, inputs: inputs}.run(t)
	if outcome.Cause != result.None {
		t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
	}
	var manifest struct {
		Pictures []struct {
			Width, Height    int
			Thumbnail, Error string
		}
	}
	data, err := os.ReadFile(filepath.Join(out, "thumbnails", "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	if len(manifest.Pictures) != len(inputs) {
		t.Fatalf("manifest: %s", data)
	}
	for i, p := range manifest.Pictures {
		if bad := i < 4; bad != (p.Error != "") || bad != (p.Thumbnail == "") {
			t.Errorf("picture %d: %+v", i, p)
			continue
		}
		if p.Thumbnail == "" {
			continue
		}
		file, err := os.Open(filepath.Join(out, "thumbnails", p.Thumbnail))
		if err != nil {
			t.Fatal(err)
		}
		small, _, err := image.DecodeConfig(file)
		_ = file.Close()
		if err != nil || small.Width != 60 || small.Height != 40 || p.Width != 480 || p.Height != 320 {
			t.Errorf("picture %d: %+v, thumbnail %d by %d, %v", i, p, small.Width, small.Height, err)
		}
	}
}

func TestAppsFailWhenNothingCanBeDone(t *testing.T) {
	tests := []struct {
		name, app, args string
		inputs          []examples.Input
	}{
		{"no pictures", "thumbnail", "", []examples.Input{{Name: "a", Data: []byte("a")}, {Name: "b"}}},
		{"no files", "wordfreq", "", nil},
		{"unknown flag", "wordfreq", "-nope", []examples.Input{{Name: "a"}}},
		{"unknown model", "montecarlo", "-model e", nil},
		{"no samples", "montecarlo", "-samples 0", nil},
		{"not a number", "montecarlo", "-model call -spot NaN", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			app, _ := examples.Find(tt.app)
			outcome, _ := task{app: app, args: tt.args, size: 1, inputs: tt.inputs}.run(t)
			if outcome.Cause != result.AppComputeFailed || len(outcome.Stderr) == 0 {
				t.Errorf("%+v\n%s", outcome, outcome.Stderr)
			}
		})
	}
}

func TestMonteCarloIsRight(t *testing.T) {
	app, _ := examples.Find("montecarlo")
	for _, model := range []string{"pi", "call"} {
		outcome, out := task{app: app, args: "-samples 200000 -model " + model, size: 1}.run(t)
		if outcome.Cause != result.None {
			t.Fatalf("%+v\n%s", outcome, outcome.Stderr)
		}
		data, err := os.ReadFile(filepath.Join(out, "estimate.json"))
		if err != nil {
			t.Fatal(err)
		}
		var e struct {
			Mean, Exact float64
			StdError    float64 `json:"standard_error"`
		}
		if err := json.Unmarshal(data, &e); err != nil {
			t.Fatal(err)
		}
		if math.Abs(e.Mean-e.Exact) > 5*e.StdError {
			t.Errorf("%s: %v is too far from %v", model, e.Mean, e.Exact)
		}
	}
}
