package sdk_test

import (
	"archive/zip"
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

func TestSeal(t *testing.T) {
	key := sdk.NewSealKey()
	for _, size := range []int{0, 1, 15, 16, 17, 1000} {
		content := bytes.Repeat([]byte{7}, size)
		sealed, checksum := sdk.Seal(content, key)
		if sdk.Checksum(sealed) != checksum || len(sealed)%16 != 0 || len(sealed) <= size+16-1 {
			t.Errorf("%d bytes became %d", size, len(sealed))
		}
		if got, err := sdk.Unseal(sealed, key); err != nil || !bytes.Equal(got, content) {
			t.Errorf("%d bytes: %x, %v", size, got, err)
		}
		for _, wrong := range [][]byte{sealed[:len(sealed)-1], nil} {
			if _, err := sdk.Unseal(wrong, key); poco.KindOf(err) != poco.Unverified {
				t.Error(err)
			}
		}
	}
	again, err := sdk.ParseSealKey(key.Export() + "\n")
	if err != nil || again != key {
		t.Error(err)
	}
	if _, err := sdk.ParseSealKey("c2hvcnQ="); poco.KindOf(err) != poco.Invalid || strings.Contains(err.Error(), "c2hv") {
		t.Error(err)
	}
	if text := fmt.Sprintf("%v %s %+v %#v", key, key, key, key); strings.Contains(text, key.Export()[:8]) || !strings.Contains(text, "***") {
		t.Errorf("the key prints as %s", text)
	}
}

// A result is encrypted as enclaves do, with nothing but the public key.
func TestResultKey(t *testing.T) {
	key, err := sdk.NewResultKey()
	if err != nil {
		t.Fatal(err)
	}
	private, err := key.Private()
	if err != nil {
		t.Fatal(err)
	}
	public, err := key.Public()
	if err != nil {
		t.Fatal(err)
	}
	again, err := sdk.ReadResultKey(private)
	if err != nil {
		t.Fatal(err)
	}
	block, _ := pem.Decode(public)
	parsed, err := x509.ParsePKIXPublicKey(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	aes := sdk.NewSealKey()
	sealedKey, err := rsa.EncryptPKCS1v15(rand.Reader, parsed.(*rsa.PublicKey), aes[:]) //nolint:staticcheck // what the existing enclaves write
	if err != nil {
		t.Fatal(err)
	}
	sealed, _ := sdk.Seal([]byte("results"), aes)
	archive := zipOf(t, map[string][]byte{"aes-key.rsa": sealedKey, "iexec_out.zip.aes": sealed})
	if got, err := again.Decrypt(archive); err != nil || string(got) != "results" {
		t.Errorf("%q, %v", got, err)
	}
	sealedKey[0] ^= 1
	for kind, wrong := range map[poco.Kind][]byte{
		poco.Unverified: zipOf(t, map[string][]byte{"aes-key.rsa": sealedKey, "iexec_out.zip.aes": sealed}),
		poco.Invalid:    zipOf(t, map[string][]byte{"computed.json": nil}),
	} {
		if _, err := again.Decrypt(wrong); poco.KindOf(err) != kind {
			t.Errorf("want %v: %v", kind, err)
		}
	}
	if _, err := sdk.ReadResultKey(public); poco.KindOf(err) != poco.Invalid {
		t.Error(err)
	}
}

func zipOf(t *testing.T, files map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range files {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// chain.json is read as strictly as the JavaScript client reads it.
func TestReadChainJSON(t *testing.T) {
	dir := t.TempDir()
	if _, err := sdk.ReadChainJSON(dir, ""); poco.KindOf(err) != poco.NotFound || poco.HintOf(err) != "iexec init" {
		t.Error(err)
	}
	if err := network.WriteChainJSON(dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "dev", "65535"} {
		if n, err := sdk.ReadChainJSON(dir, name); err != nil || n.RPC != network.RPC || n.Hub != network.Hub || n.SMS != network.SMS || n.ChainID != network.ChainID {
			t.Errorf("%+v, %v", n, err)
		}
	}
	for content, says := range map[string]string{
		`{"default":"a","chains":{}}`:                                                                   `Missing "a" chain`,
		`{"default":"a","chains":{"a":{}}}`:                                                             "Missing id",
		`{"default":"a","chains":{"a":{"id":"1","host":"http://x"}}}`:                                   "Missing hub",
		`{"default":"a","chains":{"a":{"id":"1","host":"http://x","hub":"0x1"}}}`:                       "no address",
		`{"default":"a","chains":{"a":{"id":1}}}`:                                                       "Failed to read",
		`{"default":"a","chains":{"a":{"id":"1","ipfsNode":"http://x"}}}`:                               `Unknown key "ipfsNode" in "chain.json"`,
		`{"default":"a","extra":1,"chains":{}}`:                                                         `Unknown key "extra"`,
		`{"default":"a","chains":{"a":{"id":"x","host":"http://x","hub":"` + network.Hub.Hex() + `"}}}`: "no number",
	} {
		if err := os.WriteFile(filepath.Join(dir, sdk.ChainJSON), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := sdk.ReadChainJSON(dir, ""); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, want %q", content, err, says)
		}
	}
}
