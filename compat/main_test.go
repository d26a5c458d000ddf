package compat_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/sdk"
)

// The clients under test, by the names that package.json gives them.
const (
	v900 = "iexec-9.0.0" // deals as the order says
	v901 = "iexec-9.0.1" // makes every order and deal one for a TDX enclave
)

func TestMain(m *testing.M) {
	wasm.Main() // this binary may be the child process that runs a task
	oci.Main()
	if err := install(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	if err := stop(); err != nil {
		fmt.Fprintln(os.Stderr, "stop the platform:", err)
		code = 1
	}
	os.Exit(code)
}

// install puts the clients where Node finds them, unless they are there.
func install() error {
	for _, name := range []string{v900, v901} {
		if _, err := os.Stat(client(name)); err != nil {
			npm := exec.Command("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
			npm.Stdout, npm.Stderr = os.Stderr, os.Stderr
			if err := npm.Run(); err != nil {
				return fmt.Errorf("npm ci, which these tests need: %w", err)
			}
			return nil
		}
	}
	return nil
}

// client is the program of one of the clients.
func client(name string) string {
	file, err := filepath.Abs(filepath.Join("node_modules", name, "dist", "esm", "cli", "cmd", "iexec.js"))
	if err != nil {
		panic(err)
	}
	return file
}

// Accounts of the platform. A test that sends transactions has one of its own: a key used twice races for nonces.
const (
	ofDeployer  = iota // owns the hub
	ofWallet           // sends
	ofApp              // sends
	ofDataset          // sends
	ofPool             // sends
	ofRequester        // sends
	ofOrders           // sends
	ofTDX              // sends
	ofLibrary          // sends
	ofOther            // signs; sends as the library of 9.0.1 only
)

// world is the platform that the tests share, and our own view of it.
type world struct {
	sdk.Network
	hub    *hub.Hub
	chain  *chain.Client
	market *market.Client
	sms    *sms.Client
}

var started struct {
	once     sync.Once
	platform *platform.Platform
	world    world
	err      error
}

// theWorld starts the platform with the first test that asks.
func theWorld(t *testing.T) *world {
	t.Helper()
	s := &started
	s.once.Do(func() {
		if s.platform, s.err = platform.Start(context.Background(), platform.Config{Workers: 3, Sandbox: true}); s.err != nil {
			return
		}
		s.world, s.err = look(s.platform.Network())
	})
	if s.err != nil {
		t.Fatal(s.err)
	}
	return &s.world
}

func look(n sdk.Network) (w world, err error) {
	w.Network = n
	if w.chain, err = chain.Dial(context.Background(), n.RPC); err != nil {
		return w, err
	}
	if w.hub, err = hub.Open(context.Background(), w.chain, n.Hub); err != nil {
		return w, err
	}
	if w.market, err = market.NewClient(market.Config{URL: n.Market, ChainID: n.ChainID}); err != nil {
		return w, err
	}
	w.sms, err = sms.NewClient(n.SMS, nil)
	return w, err
}

func stop() error {
	if started.world.chain != nil {
		started.world.chain.Close()
	}
	if started.platform == nil {
		return nil
	}
	return started.platform.Close()
}
