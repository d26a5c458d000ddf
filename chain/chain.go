// Package chain is the connection to an Ethereum node: typed calls, the protocol's clock, and a feed of logs that
// survives reorganisations and restarts.
//
// It owns how nodes are spoken to: JSON-RPC over HTTP, WebSocket or in process, batches, what a node's error means
// (reverted, no funds, nonce too low, away), and which block is which when the chain changes its mind.
//
// It knows no contract and no ABI, holds no key, keeps nothing on disk and never sends a transaction on its own:
// package outbox does, so that nothing is sent twice or lost.
package chain

import (
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"net/http"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/iexec-go/iexec/poco"
)

// maxBatch is how many calls go into one request; public nodes commonly refuse more, and some much less.
const maxBatch = 100

// maxRequest bounds a request, in bytes: go-ethereum takes five megabytes, others less.
//
// Rationale: what is in a batch comes from strangers too (an app's answer to a callback), and a batch that no node
// takes would hold up for ever what else is in it, such as a reveal.
const maxRequest = 2 << 20

// Client talks to one node. Its methods may be called by several goroutines. Errors are [poco.Error]:
// [poco.Unavailable] when the node cannot be reached or answers nonsense, [poco.NotFound] for what it does not have,
// [poco.Refused] around a [*RevertError] when a contract refused.
type Client struct {
	rpc     *rpc.Client
	clock   clock
	limits  *limits
	profile Profile

	mu          sync.Mutex
	chainID     *big.Int
	noOverrides bool        // the node does not know block overrides
	oracle      *bool       // the chain has a gas price oracle of the OP stack; nil: not known yet
	finalAt     common.Hash // the head for which the next two were asked for
	final       uint64
	anyFinal    bool
}

// Block is what the protocol needs of a block's header. The hash is the node's word: not every chain hashes headers
// as mainnet does.
type Block struct {
	Number   uint64
	Hash     common.Hash
	Parent   common.Hash
	Time     uint64
	GasLimit uint64
	BaseFee  *big.Int // nil on chains without EIP-1559
}

// Dial connects to a node by URL (http, https, ws, wss, or the path of a socket) and asks for its chain id.
func Dial(ctx context.Context, url string) (*Client, error) { return dial(ctx, url, Profile{}) }

func dial(ctx context.Context, url string, profile Profile) (*Client, error) {
	found := profile.limits()
	connection, err := rpc.DialOptions(ctx, url, rpc.WithHTTPClient(&http.Client{Transport: patient{http.DefaultTransport, found}}))
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, "chain: dial", "%w", err).
			WithHint("check that an Ethereum node answers at %s", url)
	}
	c := &Client{rpc: connection, limits: found, profile: profile}
	if _, err := c.ChainID(ctx); err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

// New uses a connection that exists. Closing the Client closes it.
func New(connection *rpc.Client) *Client { return &Client{rpc: connection, limits: new(limits)} }

// Close ends the connection and its subscriptions.
func (c *Client) Close() { c.rpc.Close() }

// RPC returns the connection, for calls that this package does not have.
func (c *Client) RPC() *rpc.Client { return c.rpc }

// ChainID asks the node once and remembers.
func (c *Client) ChainID(ctx context.Context) (*big.Int, error) {
	c.mu.Lock()
	known := c.chainID
	c.mu.Unlock()
	if known == nil {
		var id hexutil.Big
		if err := c.ask(ctx, "chain: chain id", &id, "eth_chainId"); err != nil {
			return nil, err
		}
		known = id.ToInt()
		c.mu.Lock()
		c.chainID = known
		c.mu.Unlock()
	}
	return new(big.Int).Set(known), nil
}

// Head returns the latest block.
func (c *Client) Head(ctx context.Context) (Block, error) {
	b, err := c.block(ctx, "chain: head", "eth_getBlockByNumber", "latest")
	if err == nil {
		c.clock.see(b)
	}
	return b, err
}

// BlockByNumber returns the canonical block of that number.
func (c *Client) BlockByNumber(ctx context.Context, number uint64) (Block, error) {
	return c.block(ctx, "chain: block", "eth_getBlockByNumber", hexutil.Uint64(number))
}

// BlockByHash returns a block that may no longer be canonical.
func (c *Client) BlockByHash(ctx context.Context, hash common.Hash) (Block, error) {
	return c.block(ctx, "chain: block", "eth_getBlockByHash", hash)
}

func (c *Client) block(ctx context.Context, op, method string, which any) (Block, error) {
	var b *wireBlock
	if err := c.ask(ctx, op, &b, method, which, false); err != nil {
		return Block{}, err
	}
	if b == nil {
		return Block{}, poco.Errorf(poco.NotFound, op, "the node has no block %v", which)
	}
	return b.block(), nil
}

// Blocks returns the canonical blocks of these numbers; one that the node does not have is the zero Block.
func (c *Client) Blocks(ctx context.Context, numbers []uint64) ([]Block, error) {
	found := make([]*wireBlock, len(numbers))
	batch := make([]rpc.BatchElem, len(numbers))
	for i, number := range numbers {
		batch[i] = rpc.BatchElem{Method: "eth_getBlockByNumber", Args: []any{hexutil.Uint64(number), false}, Result: &found[i]}
	}
	if err := c.Batch(ctx, batch); err != nil {
		return nil, err
	}
	blocks := make([]Block, len(numbers))
	for i, b := range found {
		if batch[i].Error != nil {
			return nil, wrap("chain: blocks", batch[i].Error)
		}
		if b != nil {
			blocks[i] = b.block()
		}
	}
	return blocks, nil
}

// Balance returns the account's wei in the latest block.
func (c *Client) Balance(ctx context.Context, account common.Address) (*big.Int, error) {
	var balance hexutil.Big
	err := c.ask(ctx, "chain: balance", &balance, "eth_getBalance", account, "latest")
	return balance.ToInt(), err
}

// Code returns the account's code in the latest block, empty for an account that is no contract.
func (c *Client) Code(ctx context.Context, account common.Address) ([]byte, error) {
	var code hexutil.Bytes
	err := c.ask(ctx, "chain: code", &code, "eth_getCode", account, "latest")
	return code, err
}

// Nonce returns how many transactions of the account are in blocks.
func (c *Client) Nonce(ctx context.Context, account common.Address) (uint64, error) {
	return c.nonce(ctx, account, "latest")
}

// NonceAt returns how many transactions of the account were in blocks up to this one.
func (c *Client) NonceAt(ctx context.Context, account common.Address, block uint64) (uint64, error) {
	return c.nonce(ctx, account, hexutil.Uint64(block))
}

// PendingNonce counts also those that wait in the node's pool without a gap.
func (c *Client) PendingNonce(ctx context.Context, account common.Address) (uint64, error) {
	return c.nonce(ctx, account, "pending")
}

func (c *Client) nonce(ctx context.Context, account common.Address, at any) (uint64, error) {
	var nonce hexutil.Uint64
	err := c.ask(ctx, "chain: nonce", &nonce, "eth_getTransactionCount", account, at)
	return uint64(nonce), err
}

// Receipt returns the receipt of a transaction that is in a block, [poco.NotFound] if it is in none.
func (c *Client) Receipt(ctx context.Context, tx common.Hash) (*types.Receipt, error) {
	receipts, err := c.Receipts(ctx, []common.Hash{tx})
	if err != nil {
		return nil, err
	}
	if receipts[0] == nil {
		return nil, poco.Errorf(poco.NotFound, "chain: receipt", "transaction %s is in no block", tx)
	}
	return receipts[0], nil
}

// young recognises go-ethereum's words for "not found, but I have not looked everywhere yet".
func young(err error) bool { return strings.Contains(err.Error(), "indexing is in progress") }

// Nowhere tells that a transaction is in no block. [Client.Receipts] says so also while the node does not know yet,
// for hours after it has begun anew; then Nowhere is false.
func (c *Client) Nowhere(ctx context.Context, tx common.Hash) (bool, error) {
	var receipt *types.Receipt
	err := c.call(ctx, &receipt, "eth_getTransactionReceipt", tx)
	if err != nil && young(err) {
		return false, nil
	}
	return err == nil && receipt == nil, wrap("chain: receipt", err)
}

// Receipts returns the receipts in the order of txs, nil for a transaction that is in no block, as far as the node
// knows.
func (c *Client) Receipts(ctx context.Context, txs []common.Hash) ([]*types.Receipt, error) {
	receipts := make([]*types.Receipt, len(txs))
	batch := make([]rpc.BatchElem, len(txs))
	for i, tx := range txs {
		batch[i] = rpc.BatchElem{Method: "eth_getTransactionReceipt", Args: []any{tx}, Result: &receipts[i]}
	}
	if err := c.Batch(ctx, batch); err != nil {
		return nil, err
	}
	for i, element := range batch {
		switch {
		case element.Error == nil:
		case young(element.Error):
			receipts[i] = nil
		default:
			return nil, wrap("chain: receipts", element.Error)
		}
	}
	return receipts, nil
}

// Batch sends the calls in as few requests as nodes accept. Each element has its own error besides.
func (c *Client) Batch(ctx context.Context, batch []rpc.BatchElem) error {
	for len(batch) > 0 {
		n, err := c.some(ctx, batch)
		if err != nil {
			return wrap("chain: batch", err)
		}
		batch = batch[n:]
	}
	return nil
}

// portion is how many of the calls go into the next request.
func portion(batch []rpc.BatchElem, most int) int {
	batch = batch[:min(len(batch), most)]
	size := 0
	for i, call := range batch {
		args, err := json.Marshal(call.Args)
		if err != nil {
			break // the request will say so
		}
		if size += len(args) + 128; size > maxRequest && i > 0 {
			return i
		}
	}
	return len(batch)
}

// ask makes one call.
func (c *Client) ask(ctx context.Context, op string, result any, method string, args ...any) error {
	// A node in this process may answer before the end of the context is noticed.
	if err := ctx.Err(); err != nil {
		return wrap(op, err)
	}
	return wrap(op, c.call(ctx, result, method, args...))
}

// wireBlock is a header in JSON.
type wireBlock struct {
	Number   *hexutil.Uint64 `json:"number"`
	Hash     *common.Hash    `json:"hash"`
	Parent   common.Hash     `json:"parentHash"`
	Time     hexutil.Uint64  `json:"timestamp"`
	GasLimit hexutil.Uint64  `json:"gasLimit"`
	BaseFee  *hexutil.Big    `json:"baseFeePerGas"`
}

func (b *wireBlock) block() Block {
	block := Block{Parent: b.Parent, Time: uint64(b.Time), GasLimit: uint64(b.GasLimit), BaseFee: (*big.Int)(b.BaseFee)}
	if b.Number != nil && b.Hash != nil { // absent in a pending block
		block.Number, block.Hash = uint64(*b.Number), *b.Hash
	}
	return block
}

// wrap gives an error of the node, or of the way to it, its kind.
func wrap(op string, err error) error {
	if err == nil {
		return nil
	}
	op = strings.TrimSpace(op)
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return poco.Errorf(poco.Timeout, op, "%w", err)
	}
	if isTooSoon(err) {
		return poco.Errorf(poco.Unavailable, op, "the node refuses requests because there were too many: %w", err).
			WithHint("lower requestsPerSecond in the network's description, or use another node")
	}
	if revert := revertOf(err); revert != nil {
		return poco.Errorf(poco.Refused, op, "%w", revert)
	}
	var answer rpc.Error
	if errors.As(err, &answer) {
		if refusal := refusalOf(answer.Error()); refusal != nil {
			return poco.Errorf(refusal.kind, op, "%w (%v)", refusal, err)
		}
		return poco.Errorf(poco.Unavailable, op, "the node answers: %w", err)
	}
	return poco.Errorf(poco.Unavailable, op, "%w", err)
}
