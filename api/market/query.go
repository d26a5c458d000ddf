package market

import (
	"net/url"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// Any is the word for "whatever the restriction".
const Any = "any"

// Filter says how an address of an order must be. The zero Filter means: for pointers no filter, for
// restrictions only orders without that restriction.
type Filter struct {
	value  string
	strict bool
}

// AnyAddress takes every order.
func AnyAddress() Filter { return Filter{value: Any} }

// For takes orders of or open to an address: not restricted, or restricted to it.
func For(a common.Address) Filter { return Filter{value: a.Hex()} }

// StrictlyFor takes orders restricted to an address only.
func StrictlyFor(a common.Address) Filter { return Filter{value: a.Hex(), strict: true} }

func (f Filter) add(q url.Values, name, strict string) {
	if f.value == "" {
		return
	}
	q.Set(name, f.value)
	if f.strict {
		q.Set(strict, "true")
	}
}

// PageSizes that the market accepts.
const (
	MinPageSize     = 10
	MaxPageSize     = 1000
	DefaultPageSize = 20
)

// Paging chooses a page; the zero Paging is the first one of the default size.
type Paging struct {
	Index int
	Size  int
}

func (p Paging) add(q url.Values) {
	if p.Index > 0 || p.Size > 0 {
		q.Set("pageIndex", strconv.Itoa(p.Index))
	}
	if p.Size > 0 {
		q.Set("pageSize", strconv.Itoa(p.Size))
	}
}

// Query filters a list of orders. What a kind of order does not know is ignored by the market.
//
// App orders want App or Owner, dataset orders Dataset or Owner.
type Query struct {
	App, Dataset, Workerpool, Requester, Beneficiary Filter

	Owner     common.Address // signer of app, dataset and workerpool orders
	Category  *uint64
	MinTag    *poco.Tag // every bit of it
	MaxTag    *poco.Tag // no bit outside of it
	MinTrust  uint64    // workerpool orders
	MaxTrust  *uint64   // request orders
	MinVolume uint64
	Paging    Paging
}

// values renders the query for a kind of order.
func (q Query) values(kind poco.OrderKind) url.Values {
	v := make(url.Values)
	q.App.add(v, "app", "isAppStrict")
	q.Dataset.add(v, "dataset", "isDatasetStrict")
	q.Workerpool.add(v, "workerpool", "isWorkerpoolStrict")
	q.Requester.add(v, "requester", "isRequesterStrict")
	q.Beneficiary.add(v, "beneficiary", "isBeneficiaryStrict")
	if q.Owner != (common.Address{}) {
		v.Set(ResourceField(kind)+"Owner", q.Owner.Hex())
	}
	if q.Category != nil {
		v.Set("category", strconv.FormatUint(*q.Category, 10))
	}
	if q.MinTag != nil {
		v.Set("minTag", q.MinTag.String())
	}
	if q.MaxTag != nil {
		v.Set("maxTag", q.MaxTag.String())
	}
	if q.MinTrust > 0 {
		v.Set("minTrust", strconv.FormatUint(q.MinTrust, 10))
	}
	if q.MaxTrust != nil {
		v.Set("maxTrust", strconv.FormatUint(*q.MaxTrust, 10))
	}
	if q.MinVolume > 0 {
		v.Set("minVolume", strconv.FormatUint(q.MinVolume, 10))
	}
	q.Paging.add(v)
	return v
}

// DealQuery filters the list of deals; zero members do not filter.
type DealQuery struct {
	Category                                              *uint64
	Requester, Beneficiary, App, Dataset, Workerpool      common.Address
	AppOwner, DatasetOwner, WorkerpoolOwner               common.Address
	AppOrder, DatasetOrder, WorkerpoolOrder, RequestOrder common.Hash // digests
	Paging                                                Paging
}

func (q DealQuery) values() url.Values {
	v := make(url.Values)
	for name, a := range map[string]common.Address{
		"requester": q.Requester, "beneficiary": q.Beneficiary, "app": q.App, "dataset": q.Dataset, "workerpool": q.Workerpool,
		"appOwner": q.AppOwner, "datasetOwner": q.DatasetOwner, "workerpoolOwner": q.WorkerpoolOwner,
	} {
		if a != (common.Address{}) {
			v.Set(name, a.Hex())
		}
	}
	for name, h := range map[string]common.Hash{
		"apporderHash": q.AppOrder, "datasetorderHash": q.DatasetOrder,
		"workerpoolorderHash": q.WorkerpoolOrder, "requestorderHash": q.RequestOrder,
	} {
		if h != (common.Hash{}) {
			v.Set(name, h.Hex())
		}
	}
	if q.Category != nil {
		v.Set("category", strconv.FormatUint(*q.Category, 10))
	}
	q.Paging.add(v)
	return v
}
