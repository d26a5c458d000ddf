//go:build linux

package oci_test

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco/result"
)

// A program reaches the destinations that it was granted, by each way that programs have, and nothing else of the machine or the
// network: no other port, no other spelling of an address, no name that leads to a private one.
func TestGrantedNetwork(t *testing.T) {
	needsSandbox(t)
	served := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			_, _ = io.Copy(w, r.Body)
			return
		}
		_, _ = io.WriteString(w, "hello of "+r.URL.Path)
	}))
	defer served.Close()
	var secret atomic.Int64
	hidden := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		secret.Add(1)
		_, _ = io.WriteString(w, "secret")
	}))
	defer hidden.Close()
	granted, private := served.Listener.Addr().String(), hidden.Listener.Addr().String()
	_, port, err := net.SplitHostPort(private)
	if err != nil {
		t.Fatal(err)
	}
	image, err := load(t, newImages(t), guestImage(t, v1.Config{Env: []string{"HTTP_PROXY=http://evil.example"}}))
	if err != nil {
		t.Fatal(err)
	}
	reached := []string{"get=http://" + granted + "/x", "connect=" + granted, "socks=" + granted}
	refused := []string{
		"get=http://" + private, "connect=" + private, "socks=" + private, "direct=" + granted, "direct=" + private,
		"connect=169.254.169.254:80", "socks=169.254.169.254:80", "get=http://169.254.169.254/latest/meta-data/", "direct=169.254.169.254:80",
		"connect=localhost:" + port,          // granted as a name, that leads to this machine
		"socks=localhost:" + port,            //
		"get=http://localhost:" + port,       //
		"connect=127.1:" + port,              // other spellings of numbers
		"connect=2130706433:" + port,         //
		"connect=0x7f.0.0.1:" + port,         //
		"connect=[::ffff:127.0.0.1]:" + port, //
		"connect=[::1]:" + port,              //
		"connect=0.0.0.0:" + port,            //
		"connect=127.0.0.1:22", "connect=" + granted + "@x", "connect=/etc/passwd", "connect=allowed.example",
		"get=http://127.0.0.1:3128/", "raw=", "direct=1.1.1.1:53",
	}
	for _, runtime := range []string{"crun", "runc"} {
		e := newExecutor(t, func(c *oci.Config) { c.Runtime, c.Disk = runtime, oci.DiskWatch })
		for _, module := range []string{image, guest} {
			r := newRun(t, append([]string{"reach"}, append(reached, refused...)...)...)
			r.Module, r.Network, r.Limits.LogBytes = module, []string{granted, "localhost:" + port, "allowed.example:443"}, 64<<10
			outcome := run(t, e, r)
			out := string(outcome.Stdout)
			if outcome.Cause != result.None || strings.Contains(out, "secret") {
				t.Errorf("%s, %s: %+v", runtime, filepath.Base(module), outcome)
			}
			for _, way := range reached {
				if !strings.Contains(out, "reach "+way+" said: ") || !strings.Contains(out, "hello of ") {
					t.Errorf("%s, %s: not reached: %s", runtime, filepath.Base(module), way)
				}
			}
			for _, way := range refused {
				if !strings.Contains(out, "reach "+way+" failed: ") && !strings.Contains(out, "reach "+way+" said: 403 ") && !strings.Contains(out, "reach "+way+" said: 502 ") {
					t.Errorf("%s, %s: not refused: %s", runtime, filepath.Base(module), way)
				}
			}
			account := strings.Join(outcome.Network, "\n")
			if !strings.Contains(account, granted+" ") || !strings.Contains(account, "169.254.169.254:80 refused 3 times") {
				t.Errorf("account: %s", account)
			}
			if t.Failed() {
				t.Logf("%s\n%s", out, outcome.Stderr)
			}
		}
		// Without a grant there is no proxy.
		r := newRun(t, "reach", "direct=127.0.0.1:3128", "direct="+granted)
		if outcome := run(t, e, r); strings.Count(string(outcome.Stdout), "failed: ") != 2 {
			t.Errorf("%s: %s", runtime, outcome.Stdout)
		}
		r = newRun(t, "reach", "many="+granted)
		r.Network = []string{granted}
		if outcome := run(t, e, r); !strings.Contains(string(outcome.Stdout), "said: 32 open") {
			t.Errorf("%s: %s", runtime, outcome.Stdout)
		}
		nothingLeft(t)
	}
	if secret.Load() != 0 {
		t.Error("a service of the machine was reached")
	}
}
