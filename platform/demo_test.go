package platform_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/examples"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// The demo on files that the user names. cli tests the one without.
func TestDemo(t *testing.T) {
	dir := t.TempDir()
	text, picture := filepath.Join(dir, "notes.txt"), filepath.Join(dir, "picture.PNG")
	for file, content := range map[string][]byte{text: []byte(strings.Repeat("zanzibar ", 7)), picture: examples.All()[1].Inputs[1].Data} {
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var told []platform.Event
	report, err := platform.Demo(t.Context(), platform.DemoConfig{
		Platform: platform.Config{Workers: 4, Liars: 1}, Inputs: []string{text, picture}, OutDir: filepath.Join(dir, "out"),
		Tell: func(e platform.Event) { told = append(told, e) },
	})
	if err != nil {
		t.Fatal(err)
	}
	liar := wallet.Development(15).Address()
	met := map[string]int{}
	zanzibar := false
	for _, task := range report.Tasks {
		met[task.App]++
		if task.Status != poco.TaskCompleted || !task.Verified || task.ResultDigest == (common.Hash{}) {
			t.Errorf("%+v", task)
		}
		// Two that agree suffice without the liar, three outvote it.
		if n := len(task.ConsensusWorkers); n < 2 || slices.Contains(task.ConsensusWorkers, liar) {
			t.Errorf("%s %d: consensus of %v", task.App, task.Index, task.ConsensusWorkers)
		}
		for _, rejected := range task.RejectedWorkers {
			if rejected != liar {
				t.Errorf("%s %d: honest %v was rejected", task.App, task.Index, rejected)
			}
		}
		if task.App == "wordfreq" {
			zanzibar = zanzibar || holds(t, task.ResultFile, "zanzibar")
		}
	}
	if want := (map[string]int{"wordfreq": 4, "thumbnail": 4, "montecarlo": 4}); fmt.Sprint(met) != fmt.Sprint(want) {
		t.Errorf("tasks of %v", met)
	}
	if !zanzibar {
		t.Error("the named text was not counted")
	}
	wantLedger(t, report, liar)
	wantKeys(t, report)
	phases := map[string]bool{}
	for _, e := range told {
		phases[e.Phase] = true
	}
	for _, phase := range []string{"ready", "matched", "ended", "verified"} {
		if !phases[phase] {
			t.Errorf("nothing was told of %q", phase)
		}
	}
}

// holds tells whether a word is in a file of a result.
func holds(t *testing.T, dir, word string) bool {
	t.Helper()
	found := false
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		found = found || strings.Contains(string(content), word)
		return err
	})
	if err != nil {
		t.Error(err)
	}
	return found
}

func wantLedger(t *testing.T, report *platform.Report, liar common.Address) {
	t.Helper()
	var before, after poco.Amount
	lied := slices.ContainsFunc(report.Tasks, func(task platform.TaskReport) bool { return len(task.RejectedWorkers) > 0 })
	for _, row := range report.Ledger {
		before, after = before+row.Before, after+row.After
		switch {
		case row.To.Locked != 0:
			t.Errorf("%v of %s stays locked", row.To.Locked, row.Role)
		case row.Address == liar && lied && row.After >= row.Before:
			t.Errorf("the liar had %v and has %v", row.Before, row.After)
		case row.Address != liar && strings.HasPrefix(row.Role, "worker") && row.After <= row.Before:
			t.Errorf("honest %s had %v and has %v", row.Role, row.Before, row.After)
		case row.Role == "hub" && row.After != 0:
			t.Errorf("the hub keeps %v that nobody owns", row.After)
		}
	}
	if before != report.Supply || after != report.Supply || !report.Conserved {
		t.Errorf("%v before, %v after, %v are supplied, conserved: %v", before, after, report.Supply, report.Conserved)
	}
}

// wantKeys holds the promise that the JSON is.
func wantKeys(t *testing.T, report *platform.Report) {
	t.Helper()
	content, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	var document map[string]any
	if err := json.Unmarshal(content, &document); err != nil {
		t.Fatal(err)
	}
	first := func(key string) map[string]any {
		list, _ := document[key].([]any)
		if len(list) == 0 {
			t.Fatalf("%s is %T", key, document[key])
		}
		return list[0].(map[string]any)
	}
	shape := func(of map[string]any) string {
		var lines []string
		for key, value := range of {
			kind := map[string]string{"[]interface {}": "list", "map[string]interface {}": "object", "float64": "number"}[fmt.Sprintf("%T", value)]
			if kind == "" {
				kind = fmt.Sprintf("%T", value)
			}
			lines = append(lines, key+" "+kind)
		}
		slices.Sort(lines)
		return strings.Join(lines, ", ")
	}
	for what, want := range map[string]string{
		shape(document): "chainId number, conserved bool, deals list, elapsedSeconds number, gasUsed number, hub string, ledger list, " +
			"readySeconds number, resultsDir string, supply string, tasks list, txCount number",
		shape(first("deals")): "app string, dealid string, price string, tasks number, trust number",
		shape(first("tasks")): "app string, consensusWorkers list, index number, rejectedWorkers list, resultDigest string, " +
			"resultFile string, status string, taskid string, verified bool",
		shape(first("ledger")): "address string, after string, before string, from object, role string, to object",
	} {
		if what != want {
			t.Errorf("the keys are\n%s\nand were promised to be\n%s", what, want)
		}
	}
	if status := first("tasks")["status"]; status != "COMPLETED" {
		t.Errorf("a status is %v", status)
	}
}

// What is wrong with the files is said before anything is started.
func TestDemoRefusesInputs(t *testing.T) {
	for input, kind := range map[string]poco.Kind{"missing.txt": poco.NotFound, t.TempDir(): poco.Invalid} {
		_, err := platform.Demo(t.Context(), platform.DemoConfig{Platform: platform.Config{Workers: 1}, Inputs: []string{input}})
		if poco.KindOf(err) != kind {
			t.Errorf("%s: %v", input, err)
		}
	}
}
