package platform_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/platform"
	"github.com/iexec-go/iexec/wallet"
)

// Secrets survive a restart and a new key; the key file is its user's alone.
func TestSecretsStay(t *testing.T) {
	config := platform.Config{DataDir: t.TempDir(), Workers: 1}
	file := filepath.Join(config.DataDir, "sms", "keys")
	key := wallet.Development(requester)
	ref := sms.Ref{Kind: sms.Requester, Owner: key.Address(), Name: "kept"}

	run := func(config platform.Config, do func(*sms.Client)) []byte {
		t.Helper()
		p, err := platform.Start(t.Context(), config)
		if err != nil {
			t.Fatal(err)
		}
		client, err := sms.NewClient(p.Network().SMS, nil)
		if err != nil {
			t.Fatal(err)
		}
		do(client)
		if err := p.Close(); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return content
	}
	first := run(config, func(c *sms.Client) {
		if err := c.Push(t.Context(), key, ref, sms.Value("s3cret")); err != nil {
			t.Error(err)
		}
	})
	isThere := func(c *sms.Client) {
		if has, err := c.Exists(t.Context(), ref); !has || err != nil {
			t.Errorf("the secret is there: %t, %v", has, err)
		}
	}
	if again := run(config, isThere); !bytes.Equal(again, first) {
		t.Error("a restart changed the key")
	}
	config.RotateKey = true
	if rotated := run(config, isThere); bytes.Equal(rotated, first) {
		t.Error("the key was not changed")
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key file: %v, %v", info.Mode(), err)
	}
	// With a key of another file the secrets could not be opened: nothing starts.
	if err := os.WriteFile(file, first, 0o600); err != nil {
		t.Fatal(err)
	}
	config.RotateKey = false
	if p, err := platform.Start(t.Context(), config); err == nil {
		t.Error("started with another key")
		_ = p.Close()
	}
}
