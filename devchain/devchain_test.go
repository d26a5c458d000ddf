package devchain_test

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

func open(t *testing.T, config devchain.Config) (*devchain.Node, *ethclient.Client) {
	t.Helper()
	node, err := devchain.Open(config)
	if err != nil {
		t.Fatal(err)
	}
	client := ethclient.NewClient(node.Attach())
	t.Cleanup(func() {
		client.Close()
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	return node, client
}

// send puts a transfer into the pool.
func send(t *testing.T, client *ethclient.Client, from *wallet.Key, nonce uint64, to common.Address) common.Hash {
	t.Helper()
	id, err := client.ChainID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	tx, err := from.SignTx(t.Context(), types.NewTx(&types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, GasTipCap: big.NewInt(1), GasFeeCap: big.NewInt(2 * params.GWei), Gas: 21_000, To: &to, Value: big.NewInt(1),
	}), id)
	if err != nil {
		t.Fatal(err)
	}
	if err := client.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	return tx.Hash()
}

// follow returns the heads from now on.
func follow(t *testing.T, client *ethclient.Client) <-chan *types.Header {
	t.Helper()
	heads := make(chan *types.Header, 1024)
	subscription, err := client.SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(subscription.Unsubscribe)
	return heads
}

func next(t *testing.T, heads <-chan *types.Header) *types.Header {
	t.Helper()
	select {
	case head := <-heads:
		return head
	case <-time.After(20 * time.Second):
		t.Fatal("no block")
		return nil
	}
}

func head(t *testing.T, client *ethclient.Client) *types.Header {
	t.Helper()
	header, err := client.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return header
}

func TestNewChainMinesAtOnceAndThenCatchesUp(t *testing.T) {
	node, client := open(t, devchain.Config{})
	if id, err := client.ChainID(t.Context()); err != nil || id.Uint64() != devchain.DefaultChainID {
		t.Fatalf("chain %v, %v", id, err)
	}
	genesis := head(t, client)
	if age := time.Now().Unix() - int64(genesis.Time); age < 590 || age > 610 {
		t.Errorf("genesis is %d s old", age)
	}
	heads := follow(t, client)
	started := time.Now()
	const blocks = 20
	for i := range uint64(blocks) {
		send(t, client, wallet.Development(0), i, common.Address{1})
		if h := next(t, heads); h.Time != genesis.Time+i+1 {
			t.Fatalf("block %d at %d s", h.Number, h.Time-genesis.Time)
		}
	}
	t.Logf("%v a block", time.Since(started)/blocks)
	if err := node.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	h := next(t, heads)
	if late := time.Now().Unix() - int64(h.Time); late < 0 || late > 2 {
		t.Errorf("the chain is %d s late", late)
	}
	// From here a block waits for its second.
	send(t, client, wallet.Development(0), blocks, common.Address{1})
	after := next(t, heads)
	if after.Time != h.Time+1 && after.Time != h.Time+2 || time.Now().Before(time.Unix(int64(after.Time), 0)) {
		t.Errorf("next block at +%d s, before its time: %v", after.Time-h.Time, time.Now())
	}
	if balance, err := client.BalanceAt(t.Context(), common.Address{1}, nil); err != nil || balance.Int64() != blocks+1 {
		t.Errorf("balance %v, %v", balance, err)
	}
}

func TestLeadMakesBlocksImmediate(t *testing.T) {
	_, client := open(t, devchain.Config{GenesisAge: time.Second, Lead: time.Hour})
	heads := follow(t, client)
	started := time.Now()
	for i := range uint64(10) {
		send(t, client, wallet.Development(0), i, common.Address{1})
		next(t, heads)
	}
	if took := time.Since(started); took > 3*time.Second {
		t.Errorf("ten blocks took %v", took)
	}
}

func TestIdleChainFollowsTheWall(t *testing.T) {
	_, client := open(t, devchain.Config{Idle: time.Second})
	heads := follow(t, client)
	var last *types.Header
	for range 3 {
		last = next(t, heads)
	}
	if late := time.Now().Unix() - int64(last.Time); late < 0 || late > 2 {
		t.Errorf("the chain is %d s late", late)
	}
}

func TestWarp(t *testing.T) {
	node, client := open(t, devchain.Config{Idle: time.Second})
	heads := follow(t, client)
	warped, err := node.Warp(t.Context(), 48*time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	if ahead := int64(warped.Time()) - time.Now().Unix(); ahead < 172_790 || ahead > 172_810 {
		t.Errorf("%d s ahead", ahead)
	}
	next(t, heads)
	if idle := next(t, heads); idle.Time <= warped.Time() || idle.Time > warped.Time()+3 {
		t.Errorf("time went on at +%d s", int64(idle.Time)-int64(warped.Time()))
	}
	if h := head(t, client); h.Time < warped.Time() {
		t.Error("time went back")
	}
}

func TestReorganisation(t *testing.T) {
	node, client := open(t, devchain.Config{Manual: true})
	for range 3 {
		if _, err := node.Mine(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	hash := send(t, client, wallet.Development(0), 0, common.Address{1})
	old, err := node.Mine(t.Context())
	if err != nil || len(old.Transactions()) != 1 {
		t.Fatalf("%v", err)
	}
	if _, err := node.Mine(t.Context()); err != nil {
		t.Fatal(err)
	}
	reorged, err := node.Reorg(t.Context(), 2)
	if err != nil {
		t.Fatal(err)
	}
	if reorged.NumberU64() != 6 {
		t.Errorf("head is block %d", reorged.NumberU64())
	}
	if _, err := client.TransactionReceipt(t.Context(), hash); err == nil {
		t.Error("the receipt did not vanish")
	}
	if same, err := client.HeaderByNumber(t.Context(), old.Number()); err != nil || same.Hash() == old.Hash() {
		t.Errorf("block %d was not replaced (%v)", old.Number(), err)
	}
	again, err := node.Mine(t.Context())
	if err != nil || len(again.Transactions()) != 1 || again.Transactions()[0].Hash() != hash {
		t.Fatalf("the transaction did not come back: %v", err)
	}
	// A node that forgets.
	if _, err := node.Reorg(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if err := node.DropPending(t.Context()); err != nil {
		t.Fatal(err)
	}
	if empty, err := node.Mine(t.Context()); err != nil || len(empty.Transactions()) != 0 {
		t.Fatalf("the transaction was not forgotten: %v", err)
	}
	if _, err := node.Reorg(t.Context(), 1000); poco.KindOf(err) != poco.Invalid {
		t.Errorf("deep reorganisation: %v", err)
	}
}

func TestFullBlocksAreWorkedOff(t *testing.T) {
	_, client := open(t, devchain.Config{})
	heads := follow(t, client)
	const count = 3000 // 63 million gas: more than a block
	started := time.Now()
	for i := range uint64(count) {
		send(t, client, wallet.Development(int(i%10)), i/10, common.Address{1})
	}
	for {
		next(t, heads)
		balance, err := client.BalanceAt(t.Context(), common.Address{1}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if balance.Int64() == count {
			break
		}
	}
	t.Logf("%.0f transactions a second", count/time.Since(started).Seconds())
}

func TestServer(t *testing.T) {
	node, _ := open(t, devchain.Config{HTTPAddr: ":0", Hooks: true, Manual: true})
	second, _ := open(t, devchain.Config{HTTPAddr: strings.TrimPrefix(node.URL(), "http://"), Manual: true})
	if second.URL() == node.URL() {
		t.Error("two nodes on one port")
	}
	for _, url := range []string{node.URL(), "ws" + strings.TrimPrefix(node.URL(), "http")} {
		client, err := rpc.Dial(url)
		if err != nil {
			t.Fatal(url, err)
		}
		defer client.Close()
		var version, number string
		batch := []rpc.BatchElem{
			{Method: "web3_clientVersion", Result: &version},
			{Method: "evm_mine", Result: &number},
			{Method: "debug_setHead", Args: []any{"0x0"}, Result: new(any)},
			{Method: "admin_nodeInfo", Result: new(any)},
		}
		if err := client.BatchCallContext(t.Context(), batch); err != nil {
			t.Fatal(url, err)
		}
		if batch[0].Error != nil || batch[1].Error != nil || version == "" || number == "0x0" {
			t.Errorf("%s: %v %v", url, batch[0].Error, batch[1].Error)
		}
		if batch[2].Error == nil || batch[3].Error == nil {
			t.Errorf("%s: a dangerous namespace is served", url)
		}
	}

	post := func(header, value string) *http.Response {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, node.URL(),
			bytes.NewBufferString(`{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}`))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set(header, value)
		if header == "Host" {
			request.Host = value
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		return response
	}
	if r := post("Host", "evil.example"); r.StatusCode != http.StatusForbidden {
		t.Errorf("foreign host: %s", r.Status)
	}
	if r := post("Origin", "http://evil.example"); r.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Error("foreign origin allowed")
	}
	if r := post("Origin", "http://localhost:5173"); r.Header.Get("Access-Control-Allow-Origin") == "" {
		t.Error("local origin refused")
	}
	if _, err := rpc.DialWebsocket(t.Context(), "ws"+strings.TrimPrefix(node.URL(), "http"), "http://evil.example"); err == nil {
		t.Error("foreign origin allowed on WebSocket")
	}
}

func TestDeploy(t *testing.T) {
	node, client := open(t, devchain.Config{})
	connection := chain.New(node.Attach())
	defer connection.Close()
	key := wallet.Development(0)
	// Returns one byte of code, 0x00.
	create := common.FromHex("6001600c60003960016000f300")
	var txs []devchain.Tx
	for range 20 {
		txs = append(txs, devchain.Tx{Data: create, What: "contract", GasHint: 100_000})
	}
	txs = append(txs, devchain.Tx{Data: create, What: "without a hint"})
	started := time.Now()
	receipts, err := devchain.Deploy(t.Context(), connection, key, txs)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d transactions in %v", len(txs), time.Since(started))
	for i, receipt := range receipts {
		if code, err := client.CodeAt(t.Context(), receipt.ContractAddress, nil); err != nil || len(code) != 1 {
			t.Errorf("%d: code %x, %v", i, code, err)
		}
	}
	// PUSH0 PUSH0 REVERT
	_, err = devchain.Deploy(t.Context(), connection, key, []devchain.Tx{{Data: create, What: "good"}, {Data: common.FromHex("5f5ffd"), What: "the bad one"}})
	if poco.KindOf(err) != poco.Refused || !strings.Contains(err.Error(), "the bad one") || !strings.Contains(err.Error(), "reverted") {
		t.Errorf("%v", err)
	}
	_, err = devchain.Deploy(t.Context(), connection, key, []devchain.Tx{{Data: create, What: "starved", GasHint: 53_250}})
	if err == nil || !strings.Contains(err.Error(), "starved") {
		t.Errorf("%v", err)
	}
}

func TestDeployMarket(t *testing.T) {
	for name, dir := range map[string]string{"in memory": "", "on disk": t.TempDir()} {
		started := time.Now()
		node, err := devchain.Open(devchain.Config{DataDir: dir})
		if err != nil {
			t.Fatal(err)
		}
		up := time.Since(started)
		connection := chain.New(node.Attach())
		started = time.Now()
		market, err := devchain.DeployMarket(t.Context(), connection, wallet.Development(0), contracts.Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		t.Logf("%s: up in %v, market at %s in %v, %d MB taken from the system", name, up, market.Hub, time.Since(started), memory.Sys>>20)
		for _, address := range []common.Address{market.Hub, market.RLC, market.AppRegistry, market.DatasetRegistry, market.WorkerpoolRegistry} {
			if code, err := connection.Code(t.Context(), address); err != nil || len(code) == 0 {
				t.Errorf("%s: nothing at %s: %v", name, address, err)
			}
		}
		connection.Close()
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestConfig(t *testing.T) {
	for name, config := range map[string]devchain.Config{
		"period":  {Period: 1500 * time.Millisecond},
		"idle":    {Idle: time.Millisecond},
		"age":     {GenesisAge: -time.Second},
		"gas":     {GasLimit: 1},
		"alloc":   {Alloc: map[common.Address]*big.Int{{}: nil}},
		"address": {HTTPAddr: "8545"},
		"port":    {HTTPAddr: "localhost:http:1"},
	} {
		if node, err := devchain.Open(config); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%s: %v %v", name, node, err)
		}
	}
}

func TestCloseEndsEverything(t *testing.T) {
	node, err := devchain.Open(devchain.Config{HTTPAddr: ":0"}) // whatever a process starts once
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Close(); err != nil {
		t.Fatal(err)
	}
	before := settled()
	for range 3 {
		started := time.Now()
		node, err := devchain.Open(devchain.Config{HTTPAddr: ":0"})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("up in %v", time.Since(started))
		client, err := rpc.Dial("ws" + strings.TrimPrefix(node.URL(), "http"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ethclient.NewClient(client).SubscribeNewHead(t.Context(), make(chan *types.Header)); err != nil {
			t.Fatal(err)
		}
		if err := node.Close(); err != nil {
			t.Error(err)
		}
		if err := node.Close(); err != nil {
			t.Error("second Close:", err)
		}
		client.Close()
		if _, err := node.Mine(t.Context()); poco.KindOf(err) != poco.Unavailable {
			t.Errorf("mining on a closed node: %v", err)
		}
	}
	if after := settled(); after > before {
		stacks := make([]byte, 1<<20)
		t.Errorf("%d goroutines became %d:\n%s", before, after, stacks[:runtime.Stack(stacks, true)])
	}
}

// settled returns the number of goroutines once it has stopped falling.
func settled() int {
	count := runtime.NumGoroutine()
	for deadline := time.Now().Add(3 * time.Second); time.Now().Before(deadline); {
		runtime.Gosched()
		if n := runtime.NumGoroutine(); n < count {
			count, deadline = n, time.Now().Add(time.Second)
		}
	}
	return count
}

func TestCancelledCommand(t *testing.T) {
	node, _ := open(t, devchain.Config{Manual: true})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	// Whether the command or the cancellation is seen first is chance; nothing else may come out.
	if _, err := node.Mine(ctx); err != nil && !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
