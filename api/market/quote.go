package market

import (
	"context"
	"net/http"
	"net/url"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
)

// QuoteQuery is what a requester wants to buy, as GET /quote understands it. App must be given.
type QuoteQuery struct {
	App, Dataset common.Address
	Workerpool   common.Address // or a group of workerpools; zero: any
	Requester    common.Address
	Category     uint64
	Longer       bool // categories that give tasks more time will do, too
	Trust        uint64
	Tag          poco.Tag
	Volume       uint64 // tasks; 0 counts as 1
	MinVolume    uint64 // a deal of fewer tasks is not wanted; 0 counts as 1

	MaxPrice                                         *poco.Amount // per task, all together
	AppMaxPrice, DatasetMaxPrice, WorkerpoolMaxPrice *uint64      // nil: no limit
	MaxSets                                          int          // deals to split the volume into; 0: DefaultSets
}

// How many sets a quote may have.
const (
	DefaultSets = 4
	MaxSets     = 16
)

func (q QuoteQuery) values() url.Values {
	v := url.Values{"app": {q.App.Hex()}, "category": {strconv.FormatUint(q.Category, 10)}}
	for name, a := range map[string]common.Address{"dataset": q.Dataset, "workerpool": q.Workerpool, "requester": q.Requester} {
		if a != (common.Address{}) {
			v.Set(name, a.Hex())
		}
	}
	numbers := map[string]*uint64{"appmaxprice": q.AppMaxPrice, "datasetmaxprice": q.DatasetMaxPrice, "workerpoolmaxprice": q.WorkerpoolMaxPrice}
	for name, n := range map[string]uint64{"trust": q.Trust, "volume": q.Volume, "minVolume": q.MinVolume, "maxSets": uint64(max(q.MaxSets, 0))} {
		if n != 0 {
			numbers[name] = &n
		}
	}
	if q.MaxPrice != nil {
		most := uint64(*q.MaxPrice)
		numbers["maxPrice"] = &most
	}
	for name, n := range numbers {
		if n != nil {
			v.Set(name, strconv.FormatUint(*n, 10))
		}
	}
	if q.Longer {
		v.Set("longer", "true")
	}
	if q.Tag != (poco.Tag{}) {
		v.Set("tag", q.Tag.String())
	}
	return v
}

// QuoteAnswer is the answer of GET /quote. Without any set it says why not.
type QuoteAnswer struct {
	OK
	Sets     []QuoteSet  `json:"sets"`     // the cheapest first; matched in this order
	Volume   uint64      `json:"volume"`   // tasks that the sets give together
	Missing  uint64      `json:"missing"`  // tasks that no set gives
	Total    poco.Amount `json:"total"`    // what all sets lock of the requester's or sponsor's
	Rejected []Rejection `json:"rejected"` // candidates that are not in the first set
}

// QuoteSet is three orders that a request can be matched with.
type QuoteSet struct {
	AppOrder        Document    `json:"apporder"`
	DatasetOrder    *Document   `json:"datasetorder,omitempty"`
	WorkerpoolOrder Document    `json:"workerpoolorder"`
	Category        uint64      `json:"category"` // for the request order to name
	Tag             poco.Tag    `json:"tag"`      // of the deal
	AppPrice        poco.Amount `json:"appprice"`
	DatasetPrice    poco.Amount `json:"datasetprice"`
	WorkerpoolPrice poco.Amount `json:"workerpoolprice"`
	match.Cost
}

// Rejection is an order that was considered and not chosen.
type Rejection struct {
	Kind      string      `json:"kind"`
	OrderHash common.Hash `json:"orderHash"`
	Code      string      `json:"code"` // of match.Code, in hexadecimal: up to 0x60 the hub's own
	Reason    string      `json:"reason"`
}

// Quote asks for the cheapest sets of orders for a need. The market is not believed: package broker checks what it buys.
func (c *Client) Quote(ctx context.Context, q QuoteQuery) (QuoteAnswer, error) {
	var answer QuoteAnswer
	err := c.do(ctx, request{op: "quote", method: http.MethodGet, path: "/quote", query: q.values()}, &answer)
	return answer, err
}

// Candle sums up the deals of a stretch of time. Prices are the workerpool's per task, in nRLC.
type Candle struct {
	Time   Timestamp `json:"time"` // its beginning
	Open   uint64    `json:"open"`
	High   uint64    `json:"high"`
	Low    uint64    `json:"low"`
	Close  uint64    `json:"close"`
	Volume uint64    `json:"volume"` // tasks
	Deals  uint64    `json:"deals"`
}

// History is the answer of GET /history. Stretches without deals are left out.
type History struct {
	OK
	Category uint64   `json:"category"`
	Interval uint64   `json:"interval"` // seconds
	Candles  []Candle `json:"candles"`
}

// Level is what is on offer or asked for at a price, in nRLC per task.
type Level struct {
	Price  uint64 `json:"price"`
	Orders uint64 `json:"orders"`
	Volume uint64 `json:"volume"` // tasks
}

// Depth is the answer of GET /depth: workerpool orders, the cheapest first, and request orders, the best paying first.
type Depth struct {
	OK
	Category uint64  `json:"category"`
	Asks     []Level `json:"asks"`
	Bids     []Level `json:"bids"`
}

// History asks for the deals of a category as candles, from and to in unix seconds.
func (c *Client) History(ctx context.Context, category, interval, from, to uint64) ([]Candle, error) {
	var answer History
	q := make(url.Values)
	for name, v := range map[string]uint64{"category": category, "interval": interval, "from": from, "to": to} {
		q.Set(name, strconv.FormatUint(v, 10))
	}
	err := c.do(ctx, request{op: "history", method: http.MethodGet, path: "/history", query: q}, &answer)
	return answer.Candles, err
}

// Depth asks for the price levels of a category.
func (c *Client) Depth(ctx context.Context, category uint64) (Depth, error) {
	var answer Depth
	err := c.do(ctx, request{op: "depth", method: http.MethodGet, path: "/depth",
		query: url.Values{"category": {strconv.FormatUint(category, 10)}}}, &answer)
	return answer, err
}
