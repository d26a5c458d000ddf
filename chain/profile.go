package chain

import (
	"context"
	"encoding/json"
	"math/big"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/iexec-go/iexec/poco"
)

// Profile is how a chain, and the node that is asked about it, want to be treated. What it leaves out is found out, or is
// what most chains have. docs/networks.md explains the keys.
type Profile struct {
	// LogRange is the most blocks of one query for logs; 0: found out from the node's refusals.
	LogRange uint64 `json:"logRange,omitempty"`
	// RequestsPerSecond is the most calls that the node is asked; 0: as many as there are, until it refuses some.
	RequestsPerSecond float64 `json:"requestsPerSecond,omitempty"`
	// PollSeconds is how often the head is asked for, of nodes without subscriptions; 0: 1.
	PollSeconds float64 `json:"pollSeconds,omitempty"`
	// Confirmations is how many blocks, its own included, until what happened is believed; 0: 1.
	Confirmations uint64 `json:"confirmations,omitempty"`
	// Finality is when nothing can undo a block any more.
	Finality Finality `json:"finality,omitzero"`
	// Fees is how transactions are paid for.
	Fees FeeModel `json:"fees,omitempty"`
}

// FeeModel is how transactions are paid for.
type FeeModel string

// The fee models.
const (
	FeesAuto    FeeModel = ""        // by base fee and tip where blocks have a base fee, else by a price
	FeesDynamic FeeModel = "eip1559" // by base fee and tip
	FeesLegacy  FeeModel = "legacy"  // by a price, also where blocks have a base fee
)

// Finality is when nothing can undo a block any more: under so many others, or when the node says so by one of its tags.
// The zero Finality leaves it to who asks.
type Finality struct {
	Depth uint64
	Tag   string // "safe" or "finalized"
}

// MarshalJSON implements json.Marshaler: a number or a tag.
func (f Finality) MarshalJSON() ([]byte, error) {
	if f.Tag != "" {
		return json.Marshal(f.Tag)
	}
	return json.Marshal(f.Depth)
}

// UnmarshalJSON implements json.Unmarshaler.
func (f *Finality) UnmarshalJSON(text []byte) (err error) {
	var depth uint64
	if json.Unmarshal(text, &depth) == nil {
		*f = Finality{Depth: depth}
		return nil
	}
	var tag string
	if err := json.Unmarshal(text, &tag); err != nil {
		return poco.Errorf(poco.Invalid, "finality", "%.40s is neither a number of blocks nor a tag", text)
	}
	*f, err = ParseFinality(tag)
	return err
}

// ParseFinality reads "safe", "finalized" or a number of blocks.
func ParseFinality(s string) (Finality, error) {
	switch s {
	case "":
		return Finality{}, nil
	case "safe", "finalized":
		return Finality{Tag: s}, nil
	}
	depth, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		return Finality{}, poco.Errorf(poco.Invalid, "finality", "%.40q is none", s).WithHint(`"safe", "finalized" or a number of blocks`)
	}
	return Finality{Depth: depth}, nil
}

// String is what [ParseFinality] reads.
func (f Finality) String() string {
	if f.Tag != "" {
		return f.Tag
	}
	return strconv.FormatUint(f.Depth, 10)
}

// maxPoll bounds what a profile may ask for.
const maxPoll = time.Hour

// Validate tells what is wrong with the profile.
func (p Profile) Validate() error {
	const op = "network: node"
	switch {
	case p.RequestsPerSecond < 0 || p.PollSeconds < 0 || p.PollSeconds > maxPoll.Seconds():
		return poco.Errorf(poco.Invalid, op, "%v requests a second, every %v s", p.RequestsPerSecond, p.PollSeconds)
	case p.Fees != FeesAuto && p.Fees != FeesDynamic && p.Fees != FeesLegacy:
		return poco.Errorf(poco.Invalid, op, "there is no fee model %.40q", p.Fees).WithHint(`"eip1559", "legacy", or none for what the blocks say`)
	case p.Finality.Tag != "" && p.Finality.Tag != "safe" && p.Finality.Tag != "finalized":
		return poco.Errorf(poco.Invalid, op, "there is no tag %.40q", p.Finality.Tag).WithHint(`"safe", "finalized" or a number of blocks`)
	case p.Finality.Depth != 0 && p.Finality.Depth < p.Confirmations:
		return poco.Errorf(poco.Invalid, op, "final after %d blocks but confirmed after %d", p.Finality.Depth, p.Confirmations)
	}
	return nil
}

// DialProfile is [Dial] with a profile.
func DialProfile(ctx context.Context, url string, p Profile) (*Client, error) {
	if err := p.Validate(); err != nil {
		return nil, err
	}
	return dial(ctx, url, p)
}

// Profile is what the client was told of its chain and node.
func (c *Client) Profile() Profile { return c.profile }

// Depth is how many blocks lie on top of one that is believed.
func (p Profile) Depth() uint64 { return max(p.Confirmations, 1) - 1 }

func (p Profile) poll() time.Duration { return time.Duration(p.PollSeconds * float64(time.Second)) }

// limits are those of the profile; more may be found out.
func (p Profile) limits() *limits {
	l := &limits{span: p.LogRange}
	if p.RequestsPerSecond > 0 {
		l.least = time.Duration(float64(time.Second) / p.RequestsPerSecond)
		l.top = max(1, min(maxBatch, int(p.RequestsPerSecond)))
	}
	return l
}

// Final returns the number of the latest block that nothing can undo, as the profile has it, and else the one so many
// blocks deep; false when no block is final yet.
func (c *Client) Final(ctx context.Context, head Block, depth uint64) (uint64, bool, error) {
	if tag := c.profile.Finality.Tag; tag != "" {
		return c.tagged(ctx, head, tag)
	}
	if d := c.profile.Finality.Depth; d != 0 {
		depth = d
	}
	return head.Number - min(depth, head.Number), depth <= head.Number, nil
}

// tagged asks once for each head.
func (c *Client) tagged(ctx context.Context, head Block, tag string) (uint64, bool, error) {
	c.mu.Lock()
	known, final, any := c.finalAt, c.final, c.anyFinal
	c.mu.Unlock()
	if known == head.Hash && known != (common.Hash{}) {
		return final, any, nil
	}
	b, err := c.block(ctx, "chain: "+tag+" block", "eth_getBlockByNumber", tag)
	switch {
	case err == nil:
		final, any = b.Number, true
	case poco.KindOf(err) == poco.NotFound || contains(err.Error(), "not found", "Unknown block", "unknown block"):
		final, any = 0, false // a young chain
	default:
		return 0, false, err
	}
	c.mu.Lock()
	c.finalAt, c.final, c.anyFinal = head.Hash, final, any
	c.mu.Unlock()
	return final, any, nil
}

// gasPriceOracle is where chains of the OP stack tell what a transaction's place on the chain below costs.
var gasPriceOracle = common.HexToAddress("0x420000000000000000000000000000000000000F")

// DataFee is what a transaction costs besides its gas: on chains of the OP stack the fee for its data on the chain below, as
// their gas price oracle estimates it; elsewhere nothing. Chains of Arbitrum's kind have it in the estimate of gas.
func (c *Client) DataFee(ctx context.Context, tx *types.Transaction) (*big.Int, error) {
	there, err := c.hasOracle(ctx)
	if err != nil || !there {
		return new(big.Int), err
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return nil, poco.Errorf(poco.Internal, "chain: data fee", "%w", err)
	}
	// getL1Fee(bytes)
	data := append(common.FromHex("49948e0e"), common.LeftPadBytes([]byte{32}, 32)...)
	data = append(data, common.LeftPadBytes(new(big.Int).SetInt64(int64(len(raw))).Bytes(), 32)...)
	data = append(data, common.RightPadBytes(raw, (len(raw)+31)/32*32)...)
	answer, err := c.Call(ctx, common.Address{}, Call{To: &gasPriceOracle, Data: data, What: "data fee"}, At{})
	if err != nil {
		return nil, err
	}
	if len(answer) != 32 {
		return nil, poco.Errorf(poco.Unavailable, "chain: data fee", "the gas price oracle answers %d bytes", len(answer))
	}
	return new(big.Int).SetBytes(answer), nil
}

// Cost is the most that a call may cost its sender with this offer: gas, data and value.
func (c *Client) Cost(ctx context.Context, fees Fees, call Call) (*big.Int, error) {
	id, err := c.ChainID(ctx)
	if err != nil {
		return nil, err
	}
	tx := fees.Transaction(id, 0, call)
	data, err := c.DataFee(ctx, tx)
	if err != nil {
		return nil, err
	}
	return data.Add(data, tx.Cost()), nil
}

// hasOracle finds out once.
func (c *Client) hasOracle(ctx context.Context) (bool, error) {
	c.mu.Lock()
	known := c.oracle
	c.mu.Unlock()
	if known == nil {
		var code hexutil.Bytes
		if err := c.ask(ctx, "chain: gas price oracle", &code, "eth_getCode", gasPriceOracle, "latest"); err != nil {
			return false, err
		}
		there := len(code) > 0
		known = &there
		c.mu.Lock()
		c.oracle = known
		c.mu.Unlock()
	}
	return *known, nil
}
