package executor_test

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/executor"
)

func TestSplitArgs(t *testing.T) {
	tests := []struct {
		line string
		want []string
		err  string
	}{
		{line: ""},
		{line: "  \t\n"},
		{line: "a  b\tc", want: []string{"a", "b", "c"}},
		{line: `1st '3rd param' "4th param"`, want: []string{"1st", "3rd param", "4th param"}},
		{line: `--name="a b"c ''`, want: []string{"--name=a bc", ""}},
		{line: `"say \"hi\" \\ \n"`, want: []string{`say "hi" \ \n`}},
		{line: `'\' \x`, want: []string{`\`, `\x`}},
		{line: `$HOME $(id) * ;`, want: []string{"$HOME", "$(id)", "*", ";"}},
		{line: `héllo 'wörld ü'`, want: []string{"héllo", "wörld ü"}},
		{line: `"open`, err: "not closed"},
		{line: `it's`, err: "not closed"},
	}
	for _, tt := range tests {
		got, err := executor.SplitArgs(tt.line)
		if (err != nil) != (tt.err != "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%q: error %v, want %q", tt.line, err, tt.err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q: %s", tt.line, diff)
		}
	}
}

func TestSplitArgsUndoesQuoting(t *testing.T) {
	quote := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	rapid.Check(t, func(rt *rapid.T) {
		args := rapid.SliceOf(rapid.String()).Draw(rt, "args")
		var line strings.Builder
		for _, arg := range args {
			line.WriteString(` "` + quote.Replace(arg) + `" `)
		}
		got, err := executor.SplitArgs(line.String())
		if err != nil || len(got) != len(args) {
			rt.Fatalf("%q: %q, %v", line.String(), got, err)
		}
		for i := range args {
			if strings.ToValidUTF8(got[i], "\uFFFD") != strings.ToValidUTF8(args[i], "\uFFFD") {
				rt.Fatalf("argument %d is %q, want %q", i, got[i], args[i])
			}
		}
	})
}

func TestEnvironment(t *testing.T) {
	dataset := common.HexToAddress("0xAbCdEf0123456789aBcDeF0123456789AbCdEf01")
	got := executor.Environment(executor.Task{
		TaskID: common.HexToHash("0x01"), DealID: common.HexToHash("0x02"), Index: 12, BotFirst: 10, BotSize: 5,
		Dataset: dataset, InputFiles: []string{"one", "two"},
	})
	want := map[string]string{
		"IEXEC_TASK_ID":            common.HexToHash("0x01").Hex(),
		"IEXEC_DEAL_ID":            common.HexToHash("0x02").Hex(),
		"IEXEC_TASK_INDEX":         "12",
		"IEXEC_IN":                 "/iexec_in",
		"IEXEC_OUT":                "/iexec_out",
		"IEXEC_DATASET_ADDRESS":    "0xabcdef0123456789abcdef0123456789abcdef01",
		"IEXEC_DATASET_FILENAME":   "0xabcdef0123456789abcdef0123456789abcdef01",
		"IEXEC_BOT_SIZE":           "5",
		"IEXEC_BOT_FIRST_INDEX":    "10",
		"IEXEC_BOT_TASK_INDEX":     "12",
		"IEXEC_INPUT_FILES_FOLDER": "/iexec_in",
		"IEXEC_INPUT_FILES_NUMBER": "2",
		"IEXEC_INPUT_FILE_NAME_1":  "one",
		"IEXEC_INPUT_FILE_NAME_2":  "two",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := executor.Environment(executor.Task{})["IEXEC_DATASET_FILENAME"]; got != "" {
		t.Errorf("a deal without dataset names the file %q", got)
	}
}

func TestInputName(t *testing.T) {
	if got, want := executor.InputName("utf8String"), "0xb33845db05fb0822f1f1e3677cc6787b8a1a7a21f3c12f9e97c70cb596222218"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestValidate(t *testing.T) {
	root := t.TempDir()
	sound := func() executor.Run {
		return executor.Run{
			Module: filepath.Join(root, "app.wasm"), In: filepath.Join(root, "in"), Out: filepath.Join(root, "out"),
			Limits: executor.DefaultLimits(time.Minute),
		}
	}
	tests := []struct {
		name  string
		spoil func(*executor.Run)
		text  string
	}{
		{"sound", func(*executor.Run) {}, ""},
		{"no module", func(r *executor.Run) { r.Module = "" }, "module"},
		{"relative", func(r *executor.Run) { r.In = "in" }, "absolute"},
		{"same folder", func(r *executor.Run) { r.Out = r.In }, "overlap"},
		{"output in input", func(r *executor.Run) { r.Out = filepath.Join(r.In, "out") }, "overlap"},
		{"input in output", func(r *executor.Run) { r.In = filepath.Join(r.Out, "in") }, "overlap"},
		{"module in output", func(r *executor.Run) { r.Module = filepath.Join(r.Out, "app.wasm") }, "output folder"},
		{"zero byte", func(r *executor.Run) { r.Args = []string{"a\x00b"} }, "zero byte"},
		{"many arguments", func(r *executor.Run) { r.Args = make([]string, 5000) }, "arguments"},
		{"large argument", func(r *executor.Run) { r.Args = []string{strings.Repeat("a", 5<<20)} }, "bytes"},
		{"bad variable", func(r *executor.Run) { r.Env = map[string]string{"A=B": ""} }, "environment"},
		{"no time", func(r *executor.Run) { r.Limits.Wall = 0 }, "time"},
		{"no memory", func(r *executor.Run) { r.Limits.MemoryBytes = 0 }, "memory"},
		{"much memory", func(r *executor.Run) { r.Limits.MemoryBytes = 1 << 45 }, "memory"},
		{"no processor", func(r *executor.Run) { r.Limits.CPUs = 0 }, "processors"},
		{"no processes", func(r *executor.Run) { r.Limits.Processes = 0 }, "process limit"},
		{"no output", func(r *executor.Run) { r.Limits.OutputBytes = 0 }, "output"},
		{"no files", func(r *executor.Run) { r.Limits.OutputFiles = 0 }, "output"},
		{"large log", func(r *executor.Run) { r.Limits.LogBytes = 1 << 40 }, "log"},
	}
	for _, tt := range tests {
		r := sound()
		tt.spoil(&r)
		err := r.Validate()
		if tt.text == "" && err != nil || tt.text != "" && (err == nil || !strings.Contains(err.Error(), tt.text)) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// Rationale: the randomness of a task is the same in each replica and differs between tasks.
func TestSeedOf(t *testing.T) {
	a, b := executor.SeedOf(common.Hash{1}), executor.SeedOf(common.Hash{2})
	if a == b || a != executor.SeedOf(common.Hash{1}) || a == [32]byte(common.Hash{1}) {
		t.Errorf("seeds %x and %x", a, b)
	}
}
