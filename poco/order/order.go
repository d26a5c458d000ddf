// Package order owns the four signed orders of the market: their EIP-712 hashes, signatures and
// restrictions. It never decides which orders go together (package match does) and never reads a chain:
// whoever verifies passes the owner and, for contract accounts, asks the hub instead.
package order

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/iexec-go/iexec/poco"
)

// Order is what the four kinds share.
type Order interface {
	// Kind tells which of the four it is.
	Kind() poco.OrderKind
	// Resource is the app, dataset or workerpool on offer; for a request order, the requester.
	Resource() common.Address
	// StructHash is the EIP-712 struct hash; the signature is not part of it.
	StructHash() common.Hash
	// MaxVolume is the number of tasks the order may be used for.
	MaxVolume() Uint256
	// Signature is the signer's signature over the digest, 65 or 64 bytes for a key, anything for a contract.
	Signature() []byte
}

// App offers an application at a price per task.
type App struct {
	App                common.Address `json:"app"`
	Price              Uint256        `json:"appprice"` // nRLC per task
	Volume             Uint256        `json:"volume"`   // tasks
	Tag                poco.Tag       `json:"tag"`
	DatasetRestrict    common.Address `json:"datasetrestrict"`
	WorkerpoolRestrict common.Address `json:"workerpoolrestrict"`
	RequesterRestrict  common.Address `json:"requesterrestrict"`
	Salt               common.Hash    `json:"salt"`
	Sign               hexutil.Bytes  `json:"sign"`
}

// Dataset offers a dataset at a price per task. The zero value stands for "no dataset" in a set.
type Dataset struct {
	Dataset            common.Address `json:"dataset"`
	Price              Uint256        `json:"datasetprice"`
	Volume             Uint256        `json:"volume"`
	Tag                poco.Tag       `json:"tag"`
	AppRestrict        common.Address `json:"apprestrict"`
	WorkerpoolRestrict common.Address `json:"workerpoolrestrict"`
	RequesterRestrict  common.Address `json:"requesterrestrict"`
	Salt               common.Hash    `json:"salt"`
	Sign               hexutil.Bytes  `json:"sign"`
}

// Workerpool offers a pool's computing power in a category, up to a trust, at a price per task.
type Workerpool struct {
	Workerpool        common.Address `json:"workerpool"`
	Price             Uint256        `json:"workerpoolprice"`
	Volume            Uint256        `json:"volume"`
	Tag               poco.Tag       `json:"tag"`
	Category          Uint256        `json:"category"`
	Trust             Uint256        `json:"trust"`
	AppRestrict       common.Address `json:"apprestrict"`
	DatasetRestrict   common.Address `json:"datasetrestrict"`
	RequesterRestrict common.Address `json:"requesterrestrict"`
	Salt              common.Hash    `json:"salt"`
	Sign              hexutil.Bytes  `json:"sign"`
}

// Request asks for a bag of tasks, at most at the given prices.
type Request struct {
	App                common.Address `json:"app"`
	AppMaxPrice        Uint256        `json:"appmaxprice"`
	Dataset            common.Address `json:"dataset"`
	DatasetMaxPrice    Uint256        `json:"datasetmaxprice"`
	Workerpool         common.Address `json:"workerpool"` // zero: any
	WorkerpoolMaxPrice Uint256        `json:"workerpoolmaxprice"`
	Requester          common.Address `json:"requester"`
	Volume             Uint256        `json:"volume"`
	Tag                poco.Tag       `json:"tag"`
	Category           Uint256        `json:"category"`
	Trust              Uint256        `json:"trust"`
	Beneficiary        common.Address `json:"beneficiary"`
	Callback           common.Address `json:"callback"`
	Params             string         `json:"params"`
	Salt               common.Hash    `json:"salt"`
	Sign               hexutil.Bytes  `json:"sign"`
}

// Kind implements [Order].
func (*App) Kind() poco.OrderKind { return poco.AppOrderKind }

// Kind implements [Order].
func (*Dataset) Kind() poco.OrderKind { return poco.DatasetOrderKind }

// Kind implements [Order].
func (*Workerpool) Kind() poco.OrderKind { return poco.WorkerpoolOrderKind }

// Kind implements [Order].
func (*Request) Kind() poco.OrderKind { return poco.RequestOrderKind }

// Resource implements [Order].
func (o *App) Resource() common.Address { return o.App }

// Resource implements [Order].
func (o *Dataset) Resource() common.Address { return o.Dataset }

// Resource implements [Order].
func (o *Workerpool) Resource() common.Address { return o.Workerpool }

// Resource implements [Order].
func (o *Request) Resource() common.Address { return o.Requester }

// MaxVolume implements [Order].
func (o *App) MaxVolume() Uint256 { return o.Volume }

// MaxVolume implements [Order].
func (o *Dataset) MaxVolume() Uint256 { return o.Volume }

// MaxVolume implements [Order].
func (o *Workerpool) MaxVolume() Uint256 { return o.Volume }

// MaxVolume implements [Order].
func (o *Request) MaxVolume() Uint256 { return o.Volume }

// Signature implements [Order].
func (o *App) Signature() []byte { return o.Sign }

// Signature implements [Order].
func (o *Dataset) Signature() []byte { return o.Sign }

// Signature implements [Order].
func (o *Workerpool) Signature() []byte { return o.Sign }

// Signature implements [Order].
func (o *Request) Signature() []byte { return o.Sign }

// Set is four orders that are to be matched; Dataset's zero value stands for none.
type Set struct {
	App        App        `json:"apporder"`
	Dataset    Dataset    `json:"datasetorder"`
	Workerpool Workerpool `json:"workerpoolorder"`
	Request    Request    `json:"requestorder"`
}

// HasDataset tells whether the set uses a dataset.
func (s *Set) HasDataset() bool { return s.Dataset.Dataset != (common.Address{}) }

// Orders returns the orders of the set that are really used, three or four.
func (s *Set) Orders() []Order {
	orders := []Order{&s.App, &s.Workerpool, &s.Request}
	if s.HasDataset() {
		orders = append(orders, &s.Dataset)
	}
	return orders
}
