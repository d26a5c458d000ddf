//go:build unix

package first

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/cli/release"
)

// What is read from the file is what the standard library says.
func TestRecord(t *testing.T) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		t.Fatal("this test has no record of its build")
	}
	if runtime.GOOS == "linux" {
		if got, want := ofThisProgram(), release.Version(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	info.Main.Version = "v1.2.3"
	info.Settings = append(info.Settings, debug.BuildSetting{Key: "vcs.revision", Value: "0123456789abcdef"})
	if got := versionIn(info.String()); got != "v1.2.3 0123456789ab" {
		t.Errorf("%q", got)
	}
	for name, broken := range map[string][]byte{
		"empty": nil, "head only": []byte(recordMagic), "no texts": append([]byte(recordMagic+"\x08\x02"), make([]byte, 16)...),
		"a text longer than all": append(append([]byte(recordMagic+"\x08\x02"), make([]byte, 16)...), 0xff, 0xff, 0xff, 0x7f),
	} {
		if got := of(broken); got != "" {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestIsAsked(t *testing.T) {
	for command, want := range map[string]bool{
		"iexec\x00--version\x00": true, "/usr/bin/iexec\x00--version\x00": true, "iexec\x00--version\x00--raw\x00": false,
		"iexec\x00app\x00--version\x00": false, "iexec\x00": false, "": false, "--version\x00": false,
	} {
		if isAsked([]byte(command)) != want {
			t.Errorf("%q: %v", command, !want)
		}
	}
}

// The program's two answers are the same.
func TestProgram(t *testing.T) {
	program := filepath.Join(t.TempDir(), "iexec")
	if out, err := exec.Command("go", "build", "-o", program, "github.com/iexec-go/iexec/cmd/iexec").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	said := func(args ...string) string {
		cmd := exec.Command(program, args...)
		cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return string(out)
	}
	if early, late := said("--version"), said("version"); early != late || !strings.HasPrefix(early, "iexec ") {
		t.Errorf("--version: %q, version: %q", early, late)
	}
}
