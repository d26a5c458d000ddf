package outbox_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/outbox"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/store/storetest"
	"github.com/iexec-go/iexec/wallet"
)

var (
	// echo logs its call data, with the first word as topic.
	echo = common.FromHex("69365f5f375f35365fa1005f52600a6016f3")
	// notBefore reverts if the block's time is before the first word of the call data.
	notBefore = common.FromHex("6b425f3511600857005b5f5ffd5f52600c6014f3")
	// refuse reverts with its call data.
	refuse = common.FromHex("66365f5f37365ffd5f5260076019f3")
	// once stores 1 and reverts if 1 is stored already.
	once = common.FromHex("6e5f54156009575f5ffd5b60015f55005f52600f6011f3")
	// needsCode reverts unless the address in the call data has code.
	needsCode = common.FromHex("685f353b600757fe5b005f5260096017f3")
)

// network is the way between the outbox and its node. It sees every transaction sent, and can fail in two ways: a
// request does not arrive, or its answer does not.
type network struct {
	mu      sync.Mutex
	lose    func(body string) bool // the request does not arrive
	swallow func(body string) bool // it arrives, the answer is lost
	young   bool                   // the node has yet to find out where old transactions are
	asked   int                    // how often it was asked then
	sent    map[uint64]map[string]int
	batches int
}

var rawTx = regexp.MustCompile(`"eth_sendRawTransaction","params":\["(0x[0-9a-f]+)"`)

func (n *network) RoundTrip(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	n.mu.Lock()
	lose := n.lose != nil && n.lose(string(body))
	swallow := n.swallow != nil && n.swallow(string(body))
	young := n.young && strings.Contains(string(body), "eth_getTransactionReceipt")
	if young {
		n.asked++
	}
	if !lose {
		matches := rawTx.FindAllStringSubmatch(string(body), -1)
		if len(matches) > 0 {
			n.batches++
		}
		for _, m := range matches {
			tx := new(types.Transaction)
			if err := tx.UnmarshalBinary(hexutil.MustDecode(m[1])); err != nil {
				n.mu.Unlock()
				return nil, err
			}
			if n.sent[tx.Nonce()] == nil {
				n.sent[tx.Nonce()] = make(map[string]int)
			}
			n.sent[tx.Nonce()][fmt.Sprintf("%v %x %v", tx.To(), tx.Data(), tx.Value())]++
		}
	}
	n.mu.Unlock()
	if lose {
		return nil, errors.New("the network is down")
	}
	if young {
		return indexing(body)
	}
	response, err := http.DefaultTransport.RoundTrip(r)
	if err == nil && swallow {
		response.Body.Close()
		return nil, errors.New("the network went down")
	}
	return response, err
}

func (n *network) fail(lose, swallow func(string) bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.lose, n.swallow = lose, swallow
}

// indexing is what go-ethereum answers after a restart, or a quick synchronisation, for a transaction that it has not
// come to yet.
func indexing(body []byte) (*http.Response, error) {
	type request struct {
		ID json.RawMessage `json:"id"`
	}
	answer := func(r request) string {
		return fmt.Sprintf(`{"jsonrpc":"2.0","id":%s,"error":{"code":-32000,"message":"transaction indexing is in progress"}}`, r.ID)
	}
	var one request
	var many []request
	var text string
	if err := json.Unmarshal(body, &one); err == nil {
		text = answer(one)
	} else if err := json.Unmarshal(body, &many); err != nil {
		return nil, err
	} else {
		answers := make([]string, len(many))
		for i, r := range many {
			answers[i] = answer(r)
		}
		text = "[" + strings.Join(answers, ",") + "]"
	}
	return &http.Response{StatusCode: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}},
		Body: io.NopCloser(strings.NewReader(text))}, nil
}

func sending(body string) bool { return rawTx.MatchString(body) }

// world is a chain, a database, and an outbox between them that can be killed and started again.
type world struct {
	t       testing.TB
	node    *devchain.Node
	network *network
	direct  *chain.Client // not through the network
	key     *wallet.Key
	url     string
	config  outbox.Config

	db   *store.DB
	box  *outbox.Outbox
	stop func()
}

func newWorld(t testing.TB, chainConfig devchain.Config, config outbox.Config) *world {
	t.Helper()
	chainConfig.HTTPAddr = ":0"
	node, err := devchain.Open(chainConfig)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{
		t: t, node: node, network: &network{sent: make(map[uint64]map[string]int)}, direct: chain.New(node.Attach()),
		key: wallet.Development(1), url: "sqlite:" + t.TempDir() + "/outbox.db", config: config,
	}
	if w.config.Poll == 0 {
		w.config.Poll = 5 * time.Millisecond
	}
	return w
}

func (w *world) close() {
	w.halt()
	w.direct.Close()
	w.must(w.node.Close())
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// start opens the database and runs an outbox on it.
func (w *world) start() {
	w.t.Helper()
	ctx := context.Background()
	var err error
	w.db, err = store.Open(ctx, w.url)
	w.must(err)
	connection, err := rpc.DialOptions(ctx, w.node.URL(), rpc.WithHTTPClient(&http.Client{Transport: w.network}))
	w.must(err)
	config := w.config
	config.DB, config.Client, config.Signer = w.db, chain.New(connection), w.key
	w.box, err = outbox.New(config)
	w.must(err)
	w.must(w.box.Prepare(ctx)) // the one time that it cannot do without the node
	running, cancel := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- w.box.Run(running) }()
	w.stop = func() {
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			w.t.Error(err)
		}
		config.Client.Close()
		if err := w.db.Close(); err != nil {
			w.t.Error(err)
		}
		w.stop = nil
	}
}

func (w *world) halt() {
	if w.stop != nil {
		w.stop()
	}
}

// deploy puts a contract on the chain from another account.
func (w *world) deploy(code []byte) common.Address {
	w.t.Helper()
	ctx, other := context.Background(), wallet.Development(0)
	nonce, err := w.direct.PendingNonce(ctx, other.Address())
	w.must(err)
	w.sendAs(other, nonce, chain.Call{Data: code, Gas: 200_000})
	w.mine()
	return crypto.CreateAddress(other.Address(), nonce)
}

func (w *world) sendAs(key *wallet.Key, nonce uint64, call chain.Call) common.Hash {
	w.t.Helper()
	ctx := context.Background()
	id, err := w.direct.ChainID(ctx)
	w.must(err)
	fees, err := w.direct.Fees(ctx, nil)
	w.must(err)
	tx, err := key.SignTx(ctx, fees.Transaction(id, nonce, call), id)
	w.must(err)
	w.must(w.direct.Send(ctx, tx))
	return tx.Hash()
}

func (w *world) mine() *types.Block {
	w.t.Helper()
	block, err := w.node.Mine(context.Background())
	w.must(err)
	return block
}

// finish mines until the intent is done.
func (w *world) finish(id string) outbox.Result {
	w.t.Helper()
	for range 2000 {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
		result, err := w.box.Wait(ctx, id)
		cancel()
		if poco.KindOf(err) != poco.Timeout {
			if result.Status == "" {
				w.t.Fatal(err)
			}
			return result
		}
		w.mine()
	}
	w.t.Fatalf("%s is never done", id)
	return outbox.Result{}
}

// until mines until the condition holds.
func (w *world) until(what string, condition func() bool) {
	w.t.Helper()
	for range 1000 {
		if condition() {
			return
		}
		w.mine()
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
		<-ctx.Done()
		cancel()
	}
	w.t.Fatal("it never came to this: " + what)
}

// audit checks what the chain and the network saw: every call once, and no nonce with two payloads.
func (w *world) audit(address common.Address, calls int) {
	w.t.Helper()
	ctx := context.Background()
	head, err := w.direct.Head(ctx)
	w.must(err)
	logs, err := w.direct.LogsOf(ctx, 0, head.Number, []common.Address{address}, nil)
	w.must(err)
	seen := make(map[common.Hash]int)
	for _, l := range logs {
		seen[l.Topics[0]]++
	}
	for i := range calls {
		if n := seen[common.Hash(word(uint64(i)))]; n != 1 {
			w.t.Errorf("call %d happened %d times", i, n)
		}
	}
	if len(seen) != calls {
		w.t.Errorf("%d calls happened, want %d", len(seen), calls)
	}
	w.network.mu.Lock()
	defer w.network.mu.Unlock()
	for nonce, payloads := range w.network.sent {
		if len(payloads) != 1 {
			w.t.Errorf("nonce %d was used for %d payloads: %v", nonce, len(payloads), payloads)
		}
	}
}

func word(n uint64) []byte { return common.BigToHash(new(big.Int).SetUint64(n)).Bytes() }

func TestSubmitIsIdempotent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, url string) {
		w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
		defer w.close()
		w.url = url
		address := w.deploy(echo)
		w.start()
		call := chain.Call{To: &address, Data: word(0), What: "echo"}
		for range 3 {
			w.must(w.box.Submit(t.Context(), "a", call))
		}
		result := w.finish("a")
		if result.Status != outbox.Confirmed || result.GasUsed == 0 || result.Block == 0 || result.Err != nil {
			t.Errorf("%+v", result)
		}
		if receipt, err := w.direct.Receipt(t.Context(), result.TxHash); err != nil || len(receipt.Logs) != 1 {
			t.Errorf("%v, %v", receipt, err)
		}
		if again, err := w.box.Do(t.Context(), "a", call); err != nil || again != result {
			t.Errorf("%+v, %v", again, err)
		}
		if err := w.box.Submit(t.Context(), "a", chain.Call{To: &address, Data: word(1)}); poco.KindOf(err) != poco.Conflict {
			t.Errorf("another call under the same id: %v", err)
		}
		if _, err := w.box.Wait(t.Context(), "unknown"); poco.KindOf(err) != poco.NotFound {
			t.Errorf("unknown id: %v", err)
		}
		if totals, err := w.box.Totals(t.Context()); err != nil || totals.Confirmed != 1 || totals.GasUsed != result.GasUsed {
			t.Errorf("%+v, %v", totals, err)
		}
		if err := w.box.Run(t.Context()); poco.KindOf(err) != poco.Conflict {
			t.Errorf("two runs: %v", err)
		}
		w.audit(address, 1)
	})
}

func TestManyInOneBlock(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{InFlight: 100})
	defer w.close()
	address := w.deploy(echo)
	w.start()
	var intents []outbox.Intent
	for i := range 100 {
		intents = append(intents, outbox.Intent{ID: fmt.Sprint(i), Call: chain.Call{To: &address, Data: word(uint64(i))}})
	}
	w.must(w.box.SubmitIntent(t.Context(), intents...))
	for waiting := uint64(0); waiting < 100; {
		var err error
		waiting, err = w.direct.PendingNonce(t.Context(), w.key.Address())
		w.must(err)
	}
	if block := w.mine(); len(block.Transactions()) != 100 {
		t.Errorf("%d transactions in the block", len(block.Transactions()))
	}
	for i := range 100 {
		if result := w.finish(fmt.Sprint(i)); result.Status != outbox.Confirmed {
			t.Errorf("%d: %+v", i, result)
		}
	}
	w.audit(address, 100)
}

func TestRefusals(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{Explain: func(e *chain.RevertError) string {
		if e.Selector() == [4]byte{1, 2, 3, 4} {
			return "one two three four"
		}
		return ""
	}})
	defer w.close()
	address := w.deploy(refuse)
	w.start()
	for name, c := range map[string]struct {
		call chain.Call
		kind poco.Kind
		text string
	}{
		"custom":    {chain.Call{To: &address, Data: []byte{1, 2, 3, 4}, What: "try"}, poco.Refused, "try: reverted: one two three four"},
		"unknown":   {chain.Call{To: &address, Data: []byte{4, 3, 2, 1}}, poco.Refused, "unknown: reverted with error 0x04030201"},
		"with gas":  {chain.Call{To: &address, Data: []byte{4, 3, 2, 1}, Gas: 50_000}, poco.Refused, "with gas: reverted with error 0x04030201"},
		"too dear":  {chain.Call{To: &common.Address{1}, Value: new(big.Int).Lsh(big.NewInt(1), 200)}, poco.Funds, ""},
		"with fees": {chain.Call{To: &common.Address{1}, Value: new(big.Int).Mul(big.NewInt(10_000), big.NewInt(1e18))}, poco.Funds, ""},
	} {
		result, err := w.box.Do(t.Context(), name, c.call)
		if result.Status != outbox.Refused || poco.KindOf(err) != c.kind || c.text != "" && err.Error() != c.text {
			t.Errorf("%s: %+v, %v", name, result, err)
		}
		stored, resultErr := w.box.Result(t.Context(), name)
		if resultErr != nil || stored.Err == nil || stored.Err.Error() != err.Error() {
			t.Errorf("%s: memory says %v, database %v", name, err, stored.Err)
		}
	}
	for _, intent := range []outbox.Intent{
		{}, {ID: "gas", Call: chain.Call{Gas: chain.MaxTxGas + 1}}, {ID: "negative", Call: chain.Call{Value: big.NewInt(-1)}},
		{ID: "large", Call: chain.Call{Data: make([]byte, 200<<10)}},
	} {
		if err := w.box.SubmitIntent(t.Context(), intent); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%+v: %v", intent.ID, err)
		}
	}
	if nonce, err := w.direct.PendingNonce(t.Context(), w.key.Address()); err != nil || nonce != 0 {
		t.Errorf("%d transactions were sent, %v", nonce, err)
	}
}

func TestRetryUntil(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	address := w.deploy(notBefore)
	w.start()
	head, err := w.direct.Head(t.Context())
	w.must(err)
	at := func(seconds uint64) time.Time { return time.Unix(int64(head.Time+seconds), 0) }
	w.must(w.box.SubmitIntent(t.Context(),
		outbox.Intent{ID: "in time", Call: chain.Call{To: &address, Data: word(head.Time + 1000)}, RetryUntil: at(5000)},
		// A new chain's time is behind the wall's, and the first warp makes up for that too: this call never goes through.
		outbox.Intent{ID: "too late", Call: chain.Call{To: &address, Data: word(head.Time + 1_000_000)}, RetryUntil: at(2000)},
	))
	w.mine()
	for _, id := range []string{"in time", "too late"} {
		if result, err := w.box.Result(t.Context(), id); err != nil || result.Status != outbox.Queued {
			t.Errorf("%s: %+v, %v", id, result, err)
		}
	}
	_, err = w.node.Warp(t.Context(), 1500*time.Second)
	w.must(err)
	if result := w.finish("in time"); result.Status != outbox.Confirmed {
		t.Errorf("%+v", result)
	}
	_, err = w.node.Warp(t.Context(), 1000*time.Second)
	w.must(err)
	if result := w.finish("too late"); result.Status != outbox.Refused {
		t.Errorf("%+v", result)
	}
}

// On a chain without blocks a deadline passes all the same.
func TestDeadlinesPassBetweenBlocks(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	address := w.deploy(notBefore)
	w.start()
	head, err := w.direct.Head(t.Context())
	w.must(err)
	w.must(w.box.Submit(t.Context(), "next second", chain.Call{To: &address, Data: word(head.Time + 1)}))
	if result := w.finish("next second"); result.Status != outbox.Confirmed {
		t.Errorf("%+v", result)
	}
}

// An intent may need an earlier one, whose effect the simulation does not see yet.
func TestLaterIntentsMayNeedEarlierOnes(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	check := w.deploy(needsCode)
	w.start()
	created := crypto.CreateAddress(w.key.Address(), 0)
	w.must(w.box.SubmitIntent(t.Context(),
		outbox.Intent{ID: "create", Call: chain.Call{Data: echo}},
		outbox.Intent{ID: "use", Call: chain.Call{To: &check, Data: common.LeftPadBytes(created[:], 32)}}))
	for _, id := range []string{"create", "use"} {
		if result := w.finish(id); result.Status != outbox.Confirmed {
			t.Errorf("%s: %+v", id, result)
		}
	}
}

// Two intents that each would succeed, but not both.
func TestRevertOnTheChain(t *testing.T) {
	w := newWorld(t, devchain.Config{Manual: true}, outbox.Config{})
	defer w.close()
	address := w.deploy(once)
	w.start()
	w.must(w.box.SubmitIntent(t.Context(),
		outbox.Intent{ID: "first", Call: chain.Call{To: &address}}, outbox.Intent{ID: "second", Call: chain.Call{To: &address}}))
	first, second := w.finish("first"), w.finish("second")
	if first.Status != outbox.Confirmed || second.Status != outbox.Reverted || poco.KindOf(second.Err) != poco.Refused || second.GasUsed == 0 {
		t.Errorf("%+v, %+v", first, second)
	}
	totals, err := w.box.Totals(t.Context())
	if err != nil || totals.Confirmed != 1 || totals.Reverted != 1 || totals.GasUsed != first.GasUsed+second.GasUsed {
		t.Errorf("%+v, %v", totals, err)
	}
}

func TestConfig(t *testing.T) {
	if _, err := outbox.New(outbox.Config{}); poco.KindOf(err) != poco.Invalid {
		t.Error(err)
	}
}
