package pool_test

import (
	"context"
	"net/http"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/wallet"
)

func TestLoginDigest(t *testing.T) {
	key := wallet.Development(3)
	login := pool.Login{
		ChainID: 134, Pool: common.HexToAddress("0x00000000000000000000000000000000000000a1"),
		Worker: key.Address(), Nonce: common.HexToHash("0x01"), Issued: 1_700_000_000,
	}
	// Made by go-ethereum's typed data signer (signer/core/apitypes) for the same message.
	if want := common.HexToHash("0xeb42a1c01c505f9aef252140339411370543e7ed37d10f314f7a1c76a2bf3d99"); login.Digest() != want {
		t.Errorf("digest %s, want %s", login.Digest(), want)
	}
	signature, err := key.SignHash(context.Background(), login.Digest())
	if err != nil {
		t.Fatal(err)
	}
	if !login.Verify(signature) {
		t.Error("the worker's own signature is refused")
	}
	for name, changed := range map[string]pool.Login{
		"chain":  {ChainID: 1, Pool: login.Pool, Worker: login.Worker, Nonce: login.Nonce, Issued: login.Issued},
		"pool":   {ChainID: 134, Pool: common.Address{1}, Worker: login.Worker, Nonce: login.Nonce, Issued: login.Issued},
		"worker": {ChainID: 134, Pool: login.Pool, Worker: wallet.Development(4).Address(), Nonce: login.Nonce, Issued: login.Issued},
		"nonce":  {ChainID: 134, Pool: login.Pool, Worker: login.Worker, Nonce: common.Hash{9}, Issued: login.Issued},
		"issued": {ChainID: 134, Pool: login.Pool, Worker: login.Worker, Nonce: login.Nonce, Issued: login.Issued + 1},
	} {
		if changed.Verify(signature) {
			t.Errorf("a signature for another %s is accepted", name)
		}
	}
}

func TestBearer(t *testing.T) {
	h := http.Header{}
	if _, ok := pool.Bearer(h); ok {
		t.Error("a token without a header")
	}
	pool.SetBearer(h, []byte{1, 2, 3})
	if token, ok := pool.Bearer(h); !ok || string(token) != "\x01\x02\x03" {
		t.Errorf("token %x, %v", token, ok)
	}
	for _, bad := range []string{"Bearer ", "Bearer !!", "Basic AQID", "Bearer " + string(make([]byte, 200))} {
		h.Set("Authorization", bad)
		if token, ok := pool.Bearer(h); ok {
			t.Errorf("%q is read as %x", bad, token)
		}
	}
}
