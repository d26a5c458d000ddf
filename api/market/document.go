package market

import (
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Status is where an order in the book stands.
type Status string

// An order is open while it can be matched, filled when nothing remains, canceled when its signer closed it on
// chain, and dead while something else is missing: stake, ownership, an app order to go with.
const (
	Open     Status = "open"
	Filled   Status = "filled"
	Canceled Status = "canceled"
	Dead     Status = "dead"
)

// Document is an order in the book.
type Document struct {
	OrderHash            common.Hash     `json:"orderHash"`
	ChainID              uint64          `json:"chainId"`
	Order                json.RawMessage `json:"order"` // see [ParseOrder]
	Remaining            uint64          `json:"remaining"`
	Status               Status          `json:"status"`
	Signer               Address         `json:"signer"`
	PublicationTimestamp Timestamp       `json:"publicationTimestamp"`
	Bulk                 *bool           `json:"bulk,omitempty"` // dataset orders in lists only, see [Bulk]
}

// Bulk tells whether a dataset order serves bulk processing: free and without a limit worth mentioning.
func Bulk(price, volume uint64) bool { return price == 0 && volume >= MaxSafe-1 }

// OK begins every answer.
type OK struct {
	OK bool `json:"ok"`
}

// Failure is the answer to a request that was refused.
type Failure struct {
	OK    bool   `json:"ok"`
	Error string `json:"error"`
	Kind  string `json:"kind,omitempty"` // the name of a [poco.Kind]; the reference's market says none
}

// Unauthorized is the whole text for any fault of the authorization header.
const Unauthorized = "invalid authorization"

// Page is where a list stands.
type Page struct {
	Count    int64  `json:"count"`              // of the whole list
	NextPage *int64 `json:"nextPage,omitempty"` // absent on the last page
}

// OrderList is the answer of GET /{kind}s.
type OrderList struct {
	OK
	Orders []Document `json:"orders"`
	Page
}

// OrderAnswer is the answer of GET /{kind}s/{orderHash}.
type OrderAnswer struct {
	OK
	Document
}

// PublishRequest is the body of POST /{kind}s.
type PublishRequest struct {
	Order json.RawMessage `json:"order"`
}

// PublishAnswer is its answer.
type PublishAnswer struct {
	OK
	Published Document `json:"published"`
}

// The targets of an unpublication.
const (
	UnpublishOrderHash = "unpublish_orderHash"
	UnpublishLast      = "unpublish_last"
	UnpublishAll       = "unpublish_all"
)

// UnpublishRequest is the body of PUT /{kind}s; the resource goes by the name of [ResourceField].
type UnpublishRequest struct {
	Target     string `json:"target,omitempty"`
	OrderHash  string `json:"orderHash,omitempty"`
	App        string `json:"app,omitempty"`
	Dataset    string `json:"dataset,omitempty"`
	Workerpool string `json:"workerpool,omitempty"`
	Requester  string `json:"requester,omitempty"`
}

// Resource is the member that a kind of order goes by.
func (r *UnpublishRequest) Resource(kind poco.OrderKind) *string {
	return [...]*string{&r.App, &r.Dataset, &r.Workerpool, &r.Requester}[kind]
}

// UnpublishAnswer is its answer.
type UnpublishAnswer struct {
	OK
	Unpublished []common.Hash `json:"unpublished"`
}

// Resource is a party's part in a deal.
type Resource struct {
	Pointer Address `json:"pointer"`
	Owner   Address `json:"owner"`
	Price   uint64  `json:"price"`
}

// Deal is a match, as the market tells it.
type Deal struct {
	DealID               common.Hash `json:"dealid"`
	ChainID              uint64      `json:"chainId"`
	App                  Resource    `json:"app"`
	Dataset              Resource    `json:"dataset"`
	Workerpool           Resource    `json:"workerpool"`
	Requester            Address     `json:"requester"`
	Beneficiary          Address     `json:"beneficiary"`
	Callback             Address     `json:"callback"`
	AppHash              common.Hash `json:"appHash"`
	DatasetHash          common.Hash `json:"datasetHash"`
	WorkerpoolHash       common.Hash `json:"workerpoolHash"`
	RequestHash          common.Hash `json:"requestHash"`
	Params               string      `json:"params"`
	Volume               uint64      `json:"volume"`
	Category             uint64      `json:"category"`
	Tag                  poco.Tag    `json:"tag"`
	Trust                uint64      `json:"trust"`
	StartTime            uint64      `json:"startTime"`
	BotFirst             uint64      `json:"botFirst"`
	BotSize              uint64      `json:"botSize"`
	SchedulerRewardRatio uint64      `json:"schedulerRewardRatio"`
	WorkerStake          uint64      `json:"workerStake"`
	BlockNumber          uint64      `json:"blockNumber"`
	BlockTimestamp       Timestamp   `json:"blockTimestamp"`
	TransactionHash      common.Hash `json:"transactionHash"`
}

// DealAnswer is the answer of GET /deals/{dealid}.
type DealAnswer struct {
	OK
	Deal
}

// DealList is the answer of GET /deals.
type DealList struct {
	OK
	Deals []Deal `json:"deals"`
	Page
}

// Category is a class of tasks, as the market tells it.
type Category struct {
	CatID            uint64      `json:"catid"`
	ChainID          uint64      `json:"chainId"`
	Name             string      `json:"name"`
	Description      string      `json:"description"`
	WorkClockTimeRef uint64      `json:"workClockTimeRef"`
	TransactionHash  common.Hash `json:"transactionHash"`
	BlockNumber      uint64      `json:"blockNumber"`
	BlockTimestamp   Timestamp   `json:"blockTimestamp"`
}

// CategoryAnswer is the answer of GET /categories/{catid}.
type CategoryAnswer struct {
	OK
	Category
}

// CategoryList is the answer of GET /categories.
type CategoryList struct {
	OK
	Categories []Category `json:"categories"`
	Page
}

// Trade is one deal of GET /ohlc: [time, workerpool price, volume].
type Trade struct {
	Time   Timestamp
	Price  uint64
	Volume uint64
}

// MarshalJSON writes the triple.
func (t Trade) MarshalJSON() ([]byte, error) { return json.Marshal([]any{t.Time, t.Price, t.Volume}) }

// UnmarshalJSON reads the triple.
func (t *Trade) UnmarshalJSON(b []byte) error {
	triple := [3]any{&t.Time, &t.Price, &t.Volume}
	return json.Unmarshal(b, &triple)
}

// TradeList is the answer of GET /ohlc.
type TradeList struct {
	OK
	OHLC []Trade `json:"ohlc"`
}

// Metrics is the answer of GET /metrics: the block that the book has followed the chain to, and open orders.
type Metrics struct {
	OK
	LastBlock        uint64 `json:"lastBlock"`
	CheckpointBlock  uint64 `json:"checkpointBlock"`
	AppOrders        int64  `json:"apporders"`
	DatasetOrders    int64  `json:"datasetorders"`
	WorkerpoolOrders int64  `json:"workerpoolorders"`
	RequestOrders    int64  `json:"requestorders"`
}

// Version is the answer of GET /version.
type Version struct {
	OK
	Version string `json:"version"`
}

// WorkerpoolAPI is the compass's answer, and the body with which a pool's owner sets it.
type WorkerpoolAPI struct {
	APIURL string `json:"apiUrl"`
}
