package wallet_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// holder speaks Web3Signer's eth1 interface: it lists public keys, and signs the hash of what it is sent.
func holder(t *testing.T, lists *wallet.Key, signs *wallet.Key) string {
	t.Helper()
	mux := http.NewServeMux()
	public := hexutil.Encode(lists.PublicKey()[1:])
	mux.HandleFunc("GET /api/v1/eth1/publicKeys", func(w http.ResponseWriter, _ *http.Request) {
		_ = json.NewEncoder(w).Encode([]string{public})
	})
	mux.HandleFunc("POST /api/v1/eth1/sign/{key}", func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Data hexutil.Bytes }
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil || r.PathValue("key") != public {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		signature, err := signs.SignHash(r.Context(), crypto.Keccak256Hash(body.Data))
		if err != nil {
			t.Error(err)
		}
		fmt.Fprint(w, hexutil.Encode(signature))
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

// A key behind a signer signs what the same key in memory would.
func TestRemote(t *testing.T) {
	key := wallet.Development(3)
	remote, err := wallet.OpenRemote(t.Context(), holder(t, key, key), key.Address())
	if err != nil {
		t.Fatal(err)
	}
	data := []byte("\x19\x01 some typed data")
	hash := crypto.Keccak256Hash(data)
	want, err := key.SignHash(t.Context(), hash)
	if err != nil {
		t.Fatal(err)
	}
	got, err := remote.SignData(t.Context(), data)
	if err != nil || hexutil.Encode(got) != hexutil.Encode(want) {
		t.Errorf("%x, %v, want %x", got, err, want)
	}
	if _, err := remote.SignHash(t.Context(), hash); poco.KindOf(err) != poco.Invalid {
		t.Errorf("it signs a hash that it cannot see through: %v", err)
	}
	to, chain := common.Address{7}, big.NewInt(31337)
	for _, tx := range []*types.Transaction{
		types.NewTx(&types.DynamicFeeTx{ChainID: chain, Nonce: 4, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(9), Gas: 21000, To: &to, Value: big.NewInt(5), Data: []byte{1, 2}}),
		types.NewTx(&types.DynamicFeeTx{ChainID: chain, Nonce: 5, GasTipCap: big.NewInt(0), GasFeeCap: big.NewInt(9), Gas: 90000, Value: new(big.Int), Data: []byte{0x60}}),
		types.NewTx(&types.LegacyTx{Nonce: 300, GasPrice: big.NewInt(7), Gas: 21000, To: &to, Value: new(big.Int)}),
	} {
		signed, err := remote.SignTx(t.Context(), tx, chain)
		if err != nil {
			t.Fatal(err)
		}
		same, err := key.SignTx(t.Context(), tx, chain)
		if err != nil || signed.Hash() != same.Hash() {
			t.Errorf("transaction %v, want %v, %v", signed.Hash(), same.Hash(), err)
		}
	}
}

// Rationale: whoever sits between us and the signer must not have us send anything that is signed by somebody else.
func TestRemoteIsNotBelieved(t *testing.T) {
	key, other := wallet.Development(3), wallet.Development(4)
	if _, err := wallet.OpenRemote(t.Context(), holder(t, other, other), key.Address()); poco.KindOf(err) != poco.NotFound {
		t.Errorf("a signer without the key: %v", err)
	}
	remote, err := wallet.OpenRemote(t.Context(), holder(t, key, other), key.Address())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := remote.SignData(t.Context(), []byte("x")); poco.KindOf(err) != poco.Unverified {
		t.Errorf("a signature of another key: %v", err)
	}
	if _, err := wallet.OpenRemote(t.Context(), "http://127.0.0.1:1", key.Address()); poco.KindOf(err) != poco.Unavailable {
		t.Errorf("nobody there: %v", err)
	}
}
