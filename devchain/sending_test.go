package devchain_test

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/wallet"
)

// Over HTTP the hash of a transaction is told later than ethers remembers answers for, while its block is made; a batch
// waits once, and what is refused is refused at once and in the node's words.
func TestAnswersOutliveClientCaches(t *testing.T) {
	node, _ := open(t, devchain.Config{HTTPAddr: "127.0.0.1:0"})
	client, err := rpc.DialContext(t.Context(), node.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	raw := func(nonce uint64) string {
		id := new(big.Int).SetUint64(node.ChainID())
		tx, err := wallet.Development(0).SignTx(t.Context(), types.NewTx(&types.DynamicFeeTx{ChainID: id, Nonce: nonce, GasTipCap: big.NewInt(1),
			GasFeeCap: big.NewInt(2 * params.GWei), Gas: 21_000, To: &common.Address{1}, Value: big.NewInt(1)}), id)
		if err != nil {
			t.Fatal(err)
		}
		b, err := tx.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		return hexutil.Encode(b)
	}
	began := time.Now()
	var hash common.Hash
	if err := client.CallContext(t.Context(), &hash, "eth_sendRawTransaction", raw(0)); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took < 250*time.Millisecond {
		t.Errorf("answered after %v", took)
	}
	var receipt *types.Receipt
	if err := client.CallContext(t.Context(), &receipt, "eth_getTransactionReceipt", hash); err != nil || receipt == nil {
		t.Errorf("the transaction was held back: %v, %v", receipt, err)
	}
	if err := client.CallContext(t.Context(), &hash, "eth_sendRawTransaction", raw(0)); err == nil || !strings.HasPrefix(err.Error(), "nonce too low") {
		t.Errorf("the same again: %v", err)
	}

	batch := make([]rpc.BatchElem, 50)
	for i := range batch {
		batch[i] = rpc.BatchElem{Method: "eth_sendRawTransaction", Args: []any{raw(uint64(i) + 1)}, Result: &hash}
	}
	began = time.Now()
	if err := client.BatchCallContext(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 50*250*time.Millisecond {
		t.Errorf("a batch took %v: each of it waited", took)
	}
	for _, b := range batch {
		if b.Error != nil {
			t.Error(b.Error)
		}
	}
}
