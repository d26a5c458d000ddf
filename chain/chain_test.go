package chain_test

import (
	"context"
	"errors"
	"math/big"
	"net/http"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

var (
	// echo logs its call data, with the first word as topic.
	echo = common.FromHex("69365f5f375f35365fa1005f52600a6016f3")
	// notBefore reverts if the block's time is before the first word of the call data.
	notBefore = common.FromHex("6b425f3511600857005b5f5ffd5f52600c6014f3")
	// closed is where nobody listens.
	closed = "http://127.0.0.1:1"
)

// world is a chain, a connection to it, and the account that acts in tests.
type world struct {
	t      testing.TB
	node   *devchain.Node
	client *chain.Client
	key    *wallet.Key
	nonce  uint64
}

func newWorld(t testing.TB, config devchain.Config) *world {
	t.Helper()
	node, err := devchain.Open(config)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, node: node, client: chain.New(node.Attach()), key: wallet.Development(0)}
	t.Cleanup(func() {
		w.client.Close()
		if err := node.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) sign(call chain.Call) *types.Transaction {
	w.t.Helper()
	ctx := context.Background()
	id, err := w.client.ChainID(ctx)
	w.must(err)
	fees, err := w.client.Fees(ctx, nil)
	w.must(err)
	if call.Gas == 0 {
		call.Gas = 200_000
	}
	tx, err := w.key.SignTx(ctx, fees.Transaction(id, w.nonce, call), id)
	w.must(err)
	w.nonce++
	return tx
}

func (w *world) send(call chain.Call) common.Hash {
	w.t.Helper()
	tx := w.sign(call)
	w.must(w.client.Send(context.Background(), tx))
	return tx.Hash()
}

func (w *world) mine() *types.Block {
	w.t.Helper()
	block, err := w.node.Mine(context.Background())
	w.must(err)
	return block
}

func (w *world) reorg(depth int) *types.Block {
	w.t.Helper()
	block, err := w.node.Reorg(context.Background(), depth)
	w.must(err)
	return block
}

// promoted asks for the pending nonce until it is want, or a minute is over: a node's pool accepts a transaction before it counts
// it among those that the next block can have.
func (w *world) promoted(want uint64) func() (uint64, error) {
	return func() (nonce uint64, err error) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		for nonce != want && err == nil {
			if nonce, err = w.client.PendingNonce(ctx, w.key.Address()); err == nil && nonce != want {
				err = chain.Pause(ctx, time.Millisecond)
			}
		}
		return nonce, err
	}
}

// deploy puts a contract on the chain.
func (w *world) deploy(code []byte) common.Address {
	w.t.Helper()
	address := crypto.CreateAddress(w.key.Address(), w.nonce)
	w.send(chain.Call{Data: code})
	w.mine()
	return address
}

func word(n uint64) []byte { return common.BigToHash(new(big.Int).SetUint64(n)).Bytes() }

func TestClient(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true, HTTPAddr: ":0"})
	ctx := t.Context()
	for _, url := range []string{w.node.URL(), "ws" + w.node.URL()[len("http"):]} {
		client, err := chain.Dial(ctx, url)
		if err != nil {
			t.Fatal(err)
		}
		defer client.Close()
		if id, err := client.ChainID(ctx); err != nil || id.Uint64() != devchain.DefaultChainID {
			t.Errorf("%s: chain %v, %v", url, id, err)
		}
		if balance, err := client.Balance(ctx, w.key.Address()); err != nil || balance.Sign() <= 0 {
			t.Errorf("balance %v, %v", balance, err)
		}
	}
	address := w.deploy(echo)
	if code, err := w.client.Code(ctx, address); err != nil || len(code) != 10 {
		t.Errorf("code %x, %v", code, err)
	}
	head, err := w.client.Head(ctx)
	if err != nil || head.Number != 1 || head.GasLimit == 0 || head.BaseFee == nil {
		t.Fatalf("%+v, %v", head, err)
	}
	if same, err := w.client.BlockByHash(ctx, head.Hash); err != nil || same.Parent != head.Parent {
		t.Errorf("%+v, %v", same, err)
	}
	if _, err := w.client.BlockByNumber(ctx, 99); poco.KindOf(err) != poco.NotFound {
		t.Errorf("missing block: %v", err)
	}
	waiting := w.send(chain.Call{To: &address})
	if _, err := w.client.Receipt(ctx, waiting); poco.KindOf(err) != poco.NotFound {
		t.Errorf("receipt of a waiting transaction: %v", err)
	}
	for name, c := range map[string]struct {
		nonce func() (uint64, error)
		want  uint64
	}{
		"latest":  {func() (uint64, error) { return w.client.Nonce(ctx, w.key.Address()) }, 1},
		"pending": {w.promoted(2), 2},
		"at 0":    {func() (uint64, error) { return w.client.NonceAt(ctx, w.key.Address(), 0) }, 0},
	} {
		if nonce, err := c.nonce(); err != nil || nonce != c.want {
			t.Errorf("%s nonce %d, %v", name, nonce, err)
		}
	}
	w.mine()
	if receipt, err := w.client.Receipt(ctx, waiting); err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		t.Errorf("%v, %v", receipt, err)
	}
	if _, err := chain.Dial(ctx, closed); poco.KindOf(err) != poco.Unavailable {
		t.Errorf("nobody listens: %v", err)
	}
	if _, err := chain.Dial(ctx, "gopher://x"); poco.KindOf(err) != poco.Unavailable || poco.HintOf(err) == "" {
		t.Errorf("bad URL: %v", err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := w.client.Head(cancelled); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestBatchesAreSplit(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true, HTTPAddr: ":0"})
	batch := make([]rpc.BatchElem, 2345) // the server takes 1,000
	for i := range batch {
		batch[i] = rpc.BatchElem{Method: "eth_blockNumber", Result: new(string)}
	}
	client, err := chain.Dial(t.Context(), w.node.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if err := client.Batch(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	for _, element := range batch {
		if element.Error != nil || *element.Result.(*string) != "0x0" {
			t.Fatal(element.Error, *element.Result.(*string))
		}
	}
}

// TestBatchesFitIntoARequest: nodes take requests of a few megabytes, and a hundred transactions may be larger.
func TestBatchesFitIntoARequest(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true, HTTPAddr: ":0"})
	client, err := chain.Dial(t.Context(), w.node.URL())
	w.must(err)
	defer client.Close()
	nobody := common.Address{0xee}
	calls := make([]chain.Call, 60)
	for i := range calls {
		calls[i] = chain.Call{To: &nobody, Data: make([]byte, 96<<10), Gas: 5_000_000}
	}
	estimates, err := client.EstimateAll(t.Context(), w.key.Address(), calls, chain.At{})
	w.must(err)
	for i, e := range estimates {
		if e.Err != nil {
			t.Fatalf("call %d: %v", i, e.Err)
		}
	}
}

func TestReverts(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true})
	// The data of each error is the init code's own tail: CODECOPY and REVERT.
	throw := func(data []byte) chain.Call {
		n := byte(len(data))
		return chain.Call{Data: append([]byte{0x60, n, 0x60, 0x0a, 0x5f, 0x39, 0x60, n, 0x5f, 0xfd}, data...), What: "the call"}
	}
	text := append(append(append(common.FromHex("08c379a0"), word(32)...), word(5)...), common.RightPadBytes([]byte("nope!"), 32)...)
	for name, c := range map[string]struct {
		data   []byte
		reason string
	}{
		"text":     {text, "nope!"},
		"panic":    {append(common.FromHex("4e487b71"), word(0x11)...), "panic: arithmetic overflow"},
		"custom":   {append(common.FromHex("11223344"), word(7)...), ""},
		"nothing":  {nil, ""},
		"lying":    {append(append(common.FromHex("08c379a0"), word(32)...), word(1<<40)...), ""},
		"no panic": {append(common.FromHex("4e487b71"), word(0x77)...), "panic: code 0x77"},
	} {
		_, called := w.client.Call(t.Context(), w.key.Address(), throw(c.data), chain.At{})
		_, estimated := w.client.EstimateGas(t.Context(), w.key.Address(), throw(c.data), chain.At{})
		for _, err := range []error{called, estimated} {
			revert, ok := errors.AsType[*chain.RevertError](err)
			if !ok || poco.KindOf(err) != poco.Refused {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if revert.Reason != c.reason || string(revert.Data) != string(c.data) {
				t.Errorf("%s: reason %q, data %x", name, revert.Reason, revert.Data)
			}
		}
	}
	if s := (&chain.RevertError{Data: []byte{1, 2, 3, 4, 5}}).Selector(); s != [4]byte{1, 2, 3, 4} {
		t.Errorf("selector %x", s)
	}
	// Failures without REVERT.
	for name, code := range map[string]string{"invalid": "fe", "loop": "5b5f56"} {
		_, err := w.client.EstimateGas(t.Context(), w.key.Address(), chain.Call{Data: common.FromHex(code)}, chain.At{})
		if _, ok := errors.AsType[*chain.RevertError](err); !ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestIdleChainDoesNotLie(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true})
	address := w.deploy(notBefore)
	head, err := w.client.Head(t.Context())
	w.must(err)
	deadline := head.Time + 100
	call := chain.Call{To: &address, Data: word(deadline)}
	if _, err := w.client.Call(t.Context(), w.key.Address(), call, chain.At{}); poco.KindOf(err) != poco.Refused {
		t.Errorf("on the latest block: %v", err)
	}
	for _, at := range []chain.At{chain.AtTime(deadline), chain.AtNumber(head.Number).WithTime(deadline), chain.AtHash(head.Hash).WithTime(deadline)} {
		if _, err := w.client.Call(t.Context(), w.key.Address(), call, at); err != nil {
			t.Errorf("at its time: %v", err)
		}
	}
	if gas, err := w.client.EstimateGas(t.Context(), w.key.Address(), call, chain.AtTime(deadline)); err != nil || gas < params.TxGas {
		t.Errorf("estimate %d, %v", gas, err)
	}
	estimates, err := w.client.EstimateAll(t.Context(), w.key.Address(),
		[]chain.Call{call, {To: &address, Data: word(deadline + 1)}}, chain.AtTime(deadline))
	if err != nil || estimates[0].Err != nil || poco.KindOf(estimates[1].Err) != poco.Refused {
		t.Errorf("%+v, %v", estimates, err)
	}
}

func TestRefusals(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true})
	ctx, to := t.Context(), common.Address{1}
	first := w.sign(chain.Call{To: &to})
	w.must(w.client.Send(ctx, first))
	if err := w.client.Send(ctx, first); err != nil {
		t.Errorf("sending again: %v", err)
	}
	w.nonce = 0
	if err := w.client.Send(ctx, w.sign(chain.Call{To: &to, Value: big.NewInt(1)})); !errors.Is(err, chain.ErrUnderpriced) {
		t.Errorf("replacing without paying more: %v", err)
	}
	w.mine()
	w.nonce = 0
	if err := w.client.Send(ctx, w.sign(chain.Call{To: &to, Value: big.NewInt(2)})); !errors.Is(err, chain.ErrNonceTooLow) || poco.KindOf(err) != poco.Conflict {
		t.Errorf("an old nonce: %v", err)
	}
	poor, err := wallet.Generate()
	w.must(err)
	w.key, w.nonce = poor, 0
	if err := w.client.Send(ctx, w.sign(chain.Call{To: &to})); !errors.Is(err, chain.ErrFunds) || poco.KindOf(err) != poco.Funds {
		t.Errorf("without money: %v", err)
	}
}

func TestFees(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true})
	fees, err := w.client.Fees(t.Context(), nil)
	if err != nil || fees.Base == nil || fees.Max.Cmp(new(big.Int).Add(fees.Base, fees.Tip)) < 0 {
		t.Fatalf("%+v, %v", fees, err)
	}
	capped, err := w.client.Fees(t.Context(), big.NewInt(7))
	if err != nil || capped.Max.Int64() != 7 || capped.Tip.Int64() > 7 {
		t.Errorf("%+v, %v", capped, err)
	}
	if tx := fees.Transaction(big.NewInt(1), 0, chain.Call{Gas: 1}); tx.Type() != types.DynamicFeeTxType {
		t.Errorf("type %d", tx.Type())
	}
	if tx := (chain.Fees{Tip: big.NewInt(3), Max: big.NewInt(3)}).Transaction(big.NewInt(1), 0, chain.Call{Gas: 1}); tx.Type() != types.LegacyTxType {
		t.Errorf("type %d", tx.Type())
	}
}

func TestClock(t *testing.T) {
	seen := time.Unix(5000, 0)
	s := chain.Sighting{Block: chain.Block{Time: 1000}, Seen: seen}
	for _, c := range []struct{ at, want int64 }{{5000, 1000}, {5060, 1060}, {4000, 1000}} {
		if got := s.Now(time.Unix(c.at, 0)).Unix(); got != c.want {
			t.Errorf("at %d it is %d, want %d", c.at, got, c.want)
		}
	}
	w := newWorld(t, devchain.Config{Manual: true})
	head, err := w.client.Head(t.Context())
	w.must(err)
	if now, err := w.client.Now(t.Context()); err != nil || now.Unix()-int64(head.Time) > 5 {
		t.Errorf("%v, %v", now, err) // the genesis is minutes old, and its time is what counts
	}
	warped, err := w.node.Warp(t.Context(), time.Hour)
	w.must(err)
	if _, err := w.client.Head(t.Context()); err != nil {
		t.Fatal(err)
	}
	if now, err := w.client.Now(t.Context()); err != nil || now.Unix() < int64(warped.Time()) || now.Unix() > int64(warped.Time())+5 {
		t.Errorf("%v, %v", now, err)
	}
}

// flaky fails requests while it is told to.
type flaky struct {
	failing atomic.Bool
	failed  atomic.Int64
}

func (f *flaky) RoundTrip(r *http.Request) (*http.Response, error) {
	if f.failing.Load() {
		f.failed.Add(1)
		return nil, errors.New("the network is down")
	}
	return http.DefaultTransport.RoundTrip(r)
}

func (f *flaky) dial(t *testing.T, url string) *chain.Client {
	t.Helper()
	connection, err := rpc.DialOptions(t.Context(), url, rpc.WithHTTPClient(&http.Client{Transport: f}))
	if err != nil {
		t.Fatal(err)
	}
	client := chain.New(connection)
	t.Cleanup(client.Close)
	return client
}
