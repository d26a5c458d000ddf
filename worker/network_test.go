package worker_test

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/executor/wasm/wasmtest"
	"github.com/iexec-go/iexec/worker"
)

// A module reaches what its deal names and the operator lists, by the worker's real executor; in the next task of the same worker,
// whose deal names nothing, there is no way out.
func TestModuleReachesWhatItsDealNames(t *testing.T) {
	w := newWorld(t)
	probe, err := wasmtest.Probe(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(probe)
	if err != nil {
		t.Fatal(err)
	}
	modules := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) { _, _ = rw.Write(program) }))
	defer modules.Close()
	echo, err := new(net.ListenConfig).Listen(t.Context(), "tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer echo.Close() //nolint:errcheck // it has nothing to lose
	go func() {
		for {
			conn, err := echo.Accept()
			if err != nil {
				return
			}
			go func() {
				_, _ = io.Copy(conn, conn)
				_ = conn.Close()
			}()
		}
	}()
	to := echo.Addr().String()
	exec, err := wasm.New(wasm.Config{CacheDir: filepath.Join(t.TempDir(), "compiled")})
	if err != nil {
		t.Fatal(err)
	}
	w.run(exec, func(c *worker.Config) { c.AllowNetwork = []string{to} })
	for _, c := range []struct{ needs, want string }{
		{fmt.Sprintf(`,"iexec_needs":{"network":[%q]}`, to), to + ": hello\n"},
		{"", ": Bad file number\n"},
	} {
		a := w.deal(1, func(t *worker.Terms) {
			t.App.Multiaddr, t.App.Checksum = modules.URL+"/probe", sha256.Sum256(program)
			t.Deal.Params = fmt.Sprintf(`{"iexec_args":"dial %s"%s}`, to, c.needs)
		})
		w.assign(a)
		if computed := w.reported(pool.Stage_STAGE_COMPUTED); !strings.Contains(computed.Stdout, c.want) {
			t.Errorf("it said %q, want %q", computed.Stdout, c.want)
		}
	}
}
