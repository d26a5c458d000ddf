package cli_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/chain/chaintest"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// marketOn deploys the contracts on a node of another make.
func marketOn(t *testing.T, args ...string) (sdk.Network, *chain.Client) {
	t.Helper()
	url := anvil(t, args...)
	client, err := chain.Dial(t.Context(), url)
	must(t, err)
	t.Cleanup(client.Close)
	at, err := devchain.DeployMarket(t.Context(), client, wallet.Development(0), contracts.Options{})
	must(t, err)
	id, err := client.ChainID(t.Context())
	must(t, err)
	return sdk.Network{RPC: url, ChainID: id.Uint64(), Hub: at.Hub, RLC: at.RLC}, client
}

// rehearsed is what --dry-run --json tells of costs.
type rehearsed struct {
	Steps           []struct{ Gas uint64 }
	Gas             uint64
	MaxFee, DataFee string
}

// sent is the transaction of a command that sent one.
func sent(t *testing.T, client *chain.Client, u *user, args ...string) *types.Transaction {
	t.Helper()
	var document struct{ TxHash common.Hash }
	u.json(t, &document, args...)
	var tx *types.Transaction
	must(t, client.RPC().CallContext(t.Context(), &tx, "eth_getTransactionByHash", document.TxHash))
	if tx == nil {
		t.Fatalf("%v sent no transaction: %+v", args, document)
	}
	return tx
}

const receiver = "0x000000000000000000000000000000000000bEEF"

// On chains of the OP stack a transaction's data is paid apart from its gas: the oracle there says how much.
func TestDataFee(t *testing.T) {
	n, client := marketOn(t)
	u := newUser(t)
	u.names(t, "op", n)
	send := []string{"wallet", "send-ether", "1", "--to", receiver, "--account", "1", "--yes"}
	var before, after rehearsed
	u.json(t, &before, append(send, "--dry-run")...)

	// A billion wei for each byte that it is given.
	oracle := "0x420000000000000000000000000000000000000F"
	must(t, client.RPC().CallContext(t.Context(), nil, "anvil_setCode", oracle, "0x36633b9aca00025f5260205ff3"))
	u.json(t, &after, append(send, "--dry-run")...)
	fee, _ := new(big.Int).SetString(after.DataFee, 10)
	whole, _ := new(big.Int).SetString(after.MaxFee, 10)
	// The price of gas changes from block to block; that of the transaction without its data is a multiple of it.
	if before.DataFee != "" || fee == nil || fee.Cmp(big.NewInt(100e9)) < 0 ||
		new(big.Int).Mod(new(big.Int).Sub(whole, fee), big.NewInt(21_000)).Sign() != 0 {
		t.Errorf("a fee for data made %+v of %+v", after, before)
	}
	told := u.types(append(send, "--dry-run")...)
	if told.wants(t, 0); !strings.Contains(told.stdout, "for data on the chain below") {
		t.Errorf("it is not told: %s", told.stdout)
	}
	if tx := sent(t, client, u, send...); tx.To().Hex() != common.HexToAddress(receiver).Hex() {
		t.Errorf("sent %+v", tx)
	}
	// Who can pay for the gas and not for the data is told before anything is sent: 10^18 wei a transaction.
	must(t, client.RPC().CallContext(t.Context(), nil, "anvil_setCode", oracle, "0x670de0b6b3a76400005f5260205ff3"))
	must(t, client.RPC().CallContext(t.Context(), nil, "anvil_setBalance", wallet.Development(3).Address(), hexutil.EncodeBig(big.NewInt(9e17))))
	nonce, err := client.Nonce(t.Context(), wallet.Development(3).Address())
	must(t, err)
	u.types("wallet", "send-ether", "1", "wei", "--to", receiver, "--account", "3", "--yes").wants(t, 4, "[funds]")
	if now, err := client.Nonce(t.Context(), wallet.Development(3).Address()); err != nil || now != nonce {
		t.Errorf("%d transactions were sent, %v", now-nonce, err)
	}
}

// On chains of Arbitrum's kind data costs gas, in large amounts; there is no tip; blocks have no limit to speak of, and come
// faster than anybody looks.
func TestDataAsGas(t *testing.T) {
	var forData atomic.Uint64
	forData.Store(20_000_000) // more than mainnet takes of a transaction
	n, client := marketOn(t)
	proxy := chaintest.Limited(t, n.RPC, chaintest.Limits{Edit: func(method string, params, result json.RawMessage) (json.RawMessage, string) {
		switch method {
		case "eth_maxPriorityFeePerGas":
			return json.RawMessage(`"0x0"`), ""
		case "eth_estimateGas":
			var gas hexutil.Uint64
			if json.Unmarshal(result, &gas) != nil {
				return result, ""
			}
			text, err := json.Marshal(gas + hexutil.Uint64(forData.Load()))
			if err != nil {
				return nil, err.Error()
			}
			return text, ""
		case "eth_getBlockByNumber":
			var block map[string]any
			if json.Unmarshal(result, &block) != nil || block == nil {
				return result, ""
			}
			block["gasLimit"] = "0x4000000000000"
			text, err := json.Marshal(block)
			if err != nil {
				return nil, err.Error()
			}
			return text, ""
		case "before eth_sendRawTransaction":
			var raw []hexutil.Bytes
			tx := new(types.Transaction)
			if json.Unmarshal(params, &raw) != nil || len(raw) != 1 || tx.UnmarshalBinary(raw[0]) != nil {
				return nil, "no transaction"
			}
			if tx.Gas() < 21_000+forData.Load() {
				return nil, "intrinsic gas too low"
			}
		case "eth_sendRawTransaction":
			must(t, client.RPC().CallContext(t.Context(), nil, "anvil_mine", "0x64"))
		}
		return result, ""
	}})
	n.RPC = proxy.URL
	u := newUser(t)
	u.names(t, "arbitrum", n)
	tx := sent(t, client, u, "wallet", "send-ether", "1", "--to", receiver, "--account", "1", "--yes")
	if tx.Gas() < 21_000+forData.Load() || tx.GasTipCap().Sign() != 0 {
		t.Errorf("gas %d, tip %v", tx.Gas(), tx.GasTipCap())
	}
	u.types("account", "deposit", "1", "RLC", "--account", "0", "--yes").wants(t, 0)
	// All of the coin, where a transfer takes a hundred times the gas that it does on mainnet.
	forData.Store(2_000_000)
	u.types("wallet", "sweep", "--to", receiver, "--account", "2", "--yes").wants(t, 0)
	if left, err := client.Balance(t.Context(), wallet.Development(2).Address()); err != nil || left.Cmp(big.NewInt(1e18)) > 0 {
		t.Errorf("%v wei are left, %v", left, err)
	}
}

// A chain that wants a price for gas gets one: where the description says so, and where blocks have no base fee.
func TestPriceOfGas(t *testing.T) {
	n, client := marketOn(t)
	u := newUser(t)
	u.names(t, "dynamic", n)
	n.Node.Fees = chain.FeesLegacy
	u.names(t, "legacy", n)
	send := []string{"wallet", "send-ether", "1", "--to", receiver, "--account", "1", "--yes"}
	if tx := sent(t, client, u, send...); tx.Type() != types.LegacyTxType {
		t.Errorf("the transaction is of type %d", tx.Type())
	}
	u.types("context", "use", "dynamic").wants(t, 0)
	if tx := sent(t, client, u, send...); tx.Type() != types.DynamicFeeTxType {
		t.Errorf("the transaction is of type %d", tx.Type())
	}
	n.Node.Fees = "cheap"
	content, err := json.Marshal(n)
	must(t, err)
	u.writes(t, "wrong.json", content)
	u.types("wallet", "show", "--network", "wrong.json").wants(t, 2, "no fee model")
}

// The reference lives on chains from before EIP-1559, and so does the command line.
func TestChainWithoutBaseFee(t *testing.T) {
	url := anvil(t, "--hardfork", "berlin")
	client, err := chain.Dial(t.Context(), url)
	must(t, err)
	t.Cleanup(client.Close)
	at := referenceOn(t, client)
	head, err := client.Head(t.Context())
	must(t, err)
	if head.BaseFee != nil {
		t.Fatalf("blocks have a base fee of %v", head.BaseFee)
	}
	id, err := client.ChainID(t.Context())
	must(t, err)
	u := newUser(t)
	u.names(t, "berlin", sdk.Network{RPC: url, ChainID: id.Uint64(), Hub: at})
	if tx := sent(t, client, u, "account", "deposit", "5", "RLC", "--account", "0", "--yes"); tx.Type() != types.LegacyTxType {
		t.Errorf("the transaction is of type %d", tx.Type())
	}
}
