package wallet_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

func TestDevelopmentAccountsAreThePublishedOnes(t *testing.T) {
	first := wallet.Development(0)
	if got := first.Export(); got != "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80" {
		t.Error("account 0 has another key")
	}
	for i, want := range []string{
		"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
		"0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC", "0x90F79bf6EB2c4f870365E785982E1f101E93b906",
		"0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65", "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc",
		"0x976EA74026E726554dB657fA54763abd0C3a0aa9", "0x14dC79964da2C08b23698B3D3cc7Ca32193d9955",
		"0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f", "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720",
	} {
		if got := wallet.Development(i).Address().Hex(); got != want {
			t.Errorf("account %d is %s, want %s", i, got, want)
		}
	}
	if first, second := wallet.Development(3), wallet.Development(3); first != second {
		t.Error("an account is derived twice")
	}
}

func TestSignatures(t *testing.T) {
	key, hash := wallet.Development(1), crypto.Keccak256Hash([]byte("order"))
	for name, c := range map[string]struct {
		sign   func() ([]byte, error)
		digest []byte
	}{
		"hash":    {func() ([]byte, error) { return key.SignHash(t.Context(), hash) }, hash[:]},
		"message": {func() ([]byte, error) { return key.SignMessage(t.Context(), hash) }, accounts.TextHash(hash[:])},
	} {
		signature, err := c.sign()
		if err != nil {
			t.Fatal(name, err)
		}
		if len(signature) != 65 || signature[64] != 27 && signature[64] != 28 {
			t.Fatalf("%s: signature %x", name, signature)
		}
		signature[64] -= 27
		public, err := crypto.SigToPub(c.digest, signature)
		if err != nil || crypto.PubkeyToAddress(*public) != key.Address() {
			t.Errorf("%s: signed by somebody else (%v)", name, err)
		}
	}
	tx, err := key.SignTx(t.Context(), types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(65535), Gas: 21000}), big.NewInt(65535))
	if err != nil {
		t.Fatal(err)
	}
	if sender, err := types.Sender(types.LatestSignerForChainID(big.NewInt(65535)), tx); err != nil || sender != key.Address() {
		t.Errorf("transaction from %s (%v)", sender, err)
	}
}

func TestKeysAreNeverPrinted(t *testing.T) {
	key := wallet.Development(0)
	secret := strings.TrimPrefix(key.Export(), "0x")
	number, _ := new(big.Int).SetString(secret, 16)
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d", "%q"} {
		fmt.Fprintf(&out, verb+"\n", key)
		fmt.Fprintf(&out, verb+"\n", *key)
		fmt.Fprintf(&out, verb+"\n", struct{ inner *wallet.Key }{key})
		fmt.Fprintf(&out, verb+"\n", struct{ inner wallet.Key }{*key})
	}
	slog.New(slog.NewTextHandler(&out, nil)).Info("m", "key", key)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("m", "key", key, "value", *key)
	if err := json.NewEncoder(&out).Encode(map[string]any{"key": key, "value": *key}); err != nil {
		t.Fatal(err)
	}
	if printed := strings.ToLower(out.String()); strings.Contains(printed, secret) || strings.Contains(printed, number.String()) {
		t.Errorf("the private key was printed:\n%s", printed)
	}
	if _, err := wallet.FromHex(secret[:60]); err == nil || strings.Contains(err.Error(), secret[:8]) {
		t.Errorf("bad error for a bad key: %v", err)
	}
}

func TestKeystore(t *testing.T) {
	dir := t.TempDir()
	key, err := wallet.Generate()
	if err != nil {
		t.Fatal(err)
	}
	path, err := wallet.WriteKeystore(filepath.Join(dir, "keystore"), key, "secret", wallet.Light)
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(content, []byte(`"Crypto":`)) {
		t.Error("the JavaScript client looks for Crypto with a capital")
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	// go-ethereum reads ours …
	theirs, err := keystore.DecryptKey(content, "secret")
	if err != nil || theirs.Address != key.Address() {
		t.Fatalf("go-ethereum cannot read the file: %v", err)
	}
	// … and we read go-ethereum's.
	content, err = keystore.EncryptKey(theirs, "other", keystore.LightScryptN, keystore.LightScryptP)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := wallet.Decrypt(content, "other"); err != nil || back.Export() != key.Export() {
		t.Errorf("cannot read go-ethereum's file: %v", err)
	}
	if err := os.Chmod(path, 0o644); err != nil { // as the JavaScript client leaves them
		t.Fatal(err)
	}
	if back, err := wallet.ReadFile(path, "secret"); err != nil || back.Export() != key.Export() {
		t.Errorf("cannot read the file: %v", err)
	}
	if _, err := wallet.ReadFile(path, "wrong"); poco.KindOf(err) != poco.Unauthorized {
		t.Errorf("wrong password: %v", err)
	}
	if encrypted, err := wallet.Encrypted(path); err != nil || !encrypted {
		t.Errorf("encrypted: %v %v", encrypted, err)
	}
	if found, err := wallet.Find(filepath.Dir(path), key.Address()); err != nil || found.Path != path {
		t.Errorf("found %v, %v", found, err)
	}
	if _, err := wallet.Find(dir, key.Address()); poco.KindOf(err) != poco.NotFound {
		t.Errorf("found in an empty directory: %v", err)
	}
}

// The vector of the Web3 secret storage definition.
func TestKeystorePBKDF2(t *testing.T) {
	key, err := wallet.Decrypt([]byte(`{"crypto":{"cipher":"aes-128-ctr",
		"cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},
		"ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46","kdf":"pbkdf2",
		"kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256",
		"salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},
		"mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},
		"id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}`), "testpassword")
	if err != nil || key.Export() != "0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d" {
		t.Errorf("%v, %v", key, err)
	}
}

func TestKeystoreRefusesWhatIsBroken(t *testing.T) {
	good, err := wallet.Encrypt(wallet.Development(0), "p", wallet.Light)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(file, crypto, params map[string]any){
		"version":      func(f, _, _ map[string]any) { f["version"] = 1 },
		"no crypto":    func(f, _, _ map[string]any) { delete(f, "Crypto") },
		"cipher":       func(_, c, _ map[string]any) { c["cipher"] = "rot13" },
		"short text":   func(_, c, _ map[string]any) { c["ciphertext"] = "00" },
		"no mac":       func(_, c, _ map[string]any) { c["mac"] = "" },
		"unknown kdf":  func(_, c, _ map[string]any) { c["kdf"] = "md5" },
		"expensive":    func(_, _, p map[string]any) { p["n"] = 1 << 30 },
		"zero":         func(_, _, p map[string]any) { p["n"] = 0 },
		"overflow":     func(_, _, p map[string]any) { p["r"] = 1 << 60 },
		"text for int": func(_, _, p map[string]any) { p["n"] = "4096" },
		"no salt":      func(_, _, p map[string]any) { p["salt"] = "xyz" },
	} {
		var file map[string]any
		if err := json.Unmarshal(good, &file); err != nil {
			t.Fatal(err)
		}
		part := file["Crypto"].(map[string]any)
		change(file, part, part["kdfparams"].(map[string]any))
		content, _ := json.Marshal(file)
		if _, err := wallet.Decrypt(content, "p"); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	swapped := bytes.Replace(good, []byte(hex.EncodeToString(wallet.Development(0).Address().Bytes())),
		[]byte(hex.EncodeToString(wallet.Development(1).Address().Bytes())), 1)
	if _, err := wallet.Decrypt(swapped, "p"); poco.KindOf(err) != poco.Unverified {
		t.Errorf("swapped address: %v", err)
	}
}

func TestPlainWallet(t *testing.T) {
	path, key := filepath.Join(t.TempDir(), wallet.PlainName), wallet.Development(2)
	if err := wallet.WritePlain(path, key); err != nil {
		t.Fatal(err)
	}
	if back, err := wallet.ReadFile(path, ""); err != nil || back.Address() != key.Address() {
		t.Errorf("read back %v, %v", back, err)
	}
	if err := wallet.WritePlain(path, wallet.Development(3)); poco.KindOf(err) != poco.Conflict {
		t.Errorf("overwrote a wallet: %v", err)
	}
	if err := wallet.ReplacePlain(path, wallet.Development(3)); err != nil {
		t.Error(err)
	}
	if back, err := wallet.ReadFile(path, ""); err != nil || back.Address() != wallet.Development(3).Address() {
		t.Errorf("read back %v, %v", back, err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := wallet.ReadFile(path, ""); poco.KindOf(err) != poco.Forbidden || !strings.Contains(poco.HintOf(err), "chmod 600") {
		t.Errorf("a file that all can read was accepted: %v", err)
	}
	if _, err := wallet.ReadFile(path+"x", ""); poco.KindOf(err) != poco.NotFound {
		t.Errorf("missing file: %v", err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestKeystoreName(t *testing.T) {
	at := time.Date(2026, 1, 2, 3, 4, 5, 678e6, time.UTC)
	want := "UTC--2026-01-02T03-04-05.678000000Z--f39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
	if got := wallet.KeystoreName(wallet.Development(0).Address(), at); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	dir := t.TempDir()
	for i, name := range []string{wallet.KeystoreName(common.Address{1}, at), wallet.KeystoreName(common.Address{2}, at.Add(time.Hour)), "UTC--x--y", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte{byte(i)}, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files, err := wallet.List(dir)
	if err != nil || len(files) != 2 || files[0].Address != (common.Address{2}) {
		t.Errorf("%v, %v", files, err)
	}
}
