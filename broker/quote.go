package broker

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// errUsedUp says that the request order has been matched for its whole volume, or closed.
var errUsedUp = errors.New("nothing remains of the request order")

// maxDoubts bounds how often a chosen order may turn out to be bad before the book itself is to blame.
const maxDoubts = 20

// Quote chooses the cheapest sets for a need. need.Remaining is read from the chain. When orders are found for a
// part of the bag only, Missing says how much is left; when for nothing, the error is of kind [poco.NotFound] and
// the quote holds the rejections.
//
// An order counts only if it hashes to what the book says, and a chosen one only if the chain finds it signed
// by its owner and, for a pool, the owner's stake sufficient: the book may lie or be late.
func (b *Broker) Quote(ctx context.Context, need match.Need) (Quote, error) {
	return b.quote(ctx, need, map[common.Hash]bool{})
}

// quote leaves the excluded orders out.
func (b *Broker) quote(ctx context.Context, need match.Need, excluded map[common.Hash]bool) (Quote, error) {
	consumed, err := b.config.Chain.ConsumedAll(ctx, []common.Hash{b.config.Chain.Domain().Digest(&need.Request)})
	if err != nil {
		return Quote{}, err
	}
	need.Remaining = minus(need.Request.Volume, consumed[0])
	if need.Remaining == (order.Uint256{}) {
		return Quote{}, poco.Errorf(poco.Exhausted, "broker: quote", "%w", errUsedUp)
	}
	var failed error
	books, err := b.books(ctx, &need, excluded)
	if err != nil {
		return Quote{}, err
	}
	books.Groups = b.config.Chain.Groups(ctx, &failed)
	for doubts := 0; ; doubts++ {
		sets, rejected, err := match.Split(need, books)
		if failed != nil {
			return Quote{}, failed
		}
		if len(sets) == 0 {
			return Quote{Rejected: rejected, Missing: need.Remaining}, err
		}
		bad, err := b.doubtful(ctx, sets)
		if err != nil {
			return Quote{}, err
		}
		if bad == (common.Hash{}) {
			return sum(sets, rejected, need.Remaining), nil
		}
		if doubts == maxDoubts {
			return Quote{}, poco.Errorf(poco.Unverified, "broker: quote", "%d orders of the market's book are not what it says", doubts)
		}
		b.config.Log.Warn("an order of the book is no good", "order", bad)
		remove(&books, bad)
	}
}

func sum(sets []match.Quote, rejected []match.Rejection, wanted order.Uint256) Quote {
	q := Quote{Sets: sets, Rejected: rejected}
	for _, s := range sets {
		q.Volume += s.Cost.Volume
		q.Total += s.Cost.SponsorLock
	}
	q.Missing = minus(wanted, order.Uint(q.Volume))
	return q
}

// misfits is how many workerpool orders are read only to say why they do not serve.
const misfits = 100

// maxPages bounds what is read of one question's answer: a market may have nothing but what does not count.
const maxPages = 20

// books reads the candidates: those open to the requester and to each other, or to everybody; the cheapest whatever they
// are restricted to, for it may be to a group, and the book does not know who belongs to one; and some workerpool orders
// that do not fit, so that the quote can say why.
func (b *Broker) books(ctx context.Context, need *match.Need, excluded map[common.Hash]bool) (books match.Books, err error) {
	r := &need.Request
	anybody, pool := api.AnyAddress(), api.AnyAddress()
	if r.Workerpool != (common.Address{}) {
		pool = api.For(r.Workerpool)
	}
	var data api.Filter
	if r.Dataset != (common.Address{}) {
		data = api.For(r.Dataset)
	}
	categories, err := b.config.Chain.Categories(ctx)
	if err != nil {
		return books, err
	}
	books.Categories = uint64(len(categories))
	for _, c := range categories {
		books.Times = append(books.Times, c.WorkClockTimeRef)
	}
	// restricted are the same orders, whatever their restrictions.
	restricted := func(q api.Query) api.Query {
		q.Requester, q.Workerpool = anybody, anybody
		return q
	}
	apps := api.Query{App: api.For(r.App), Dataset: data, Workerpool: pool, Requester: api.For(r.Requester)}
	others := restricted(apps)
	others.Dataset = anybody
	books.Apps, err = collect(ctx, b, excluded, b.config.Book.AppOrders, func(o *order.App) order.Order { return o }, apps, others)
	if err != nil {
		return books, err
	}
	if r.Dataset != (common.Address{}) {
		datasets := api.Query{Dataset: data, App: api.For(r.App), Workerpool: pool, Requester: api.For(r.Requester)}
		others := restricted(datasets)
		others.App = anybody
		books.Datasets, err = collect(ctx, b, excluded, b.config.Book.DatasetOrders, func(o *order.Dataset) order.Order { return o }, datasets, others)
		if err != nil {
			return books, err
		}
	}
	// A group in the request's place for the pool is judged by the rules, not by the book.
	pools := api.Query{App: api.For(r.App), Dataset: data, Requester: api.For(r.Requester), MinVolume: max(need.MinVolume, 1)}
	loose := api.Query{App: anybody, Dataset: anybody, Requester: anybody, Paging: api.Paging{Size: misfits}}
	if category, ok := r.Category.Uint64(); ok && need.Categories == match.ExactCategory {
		pools.Category, loose.Category = &category, &category
	}
	if r.Tag != (poco.Tag{}) {
		pools.MinTag = &r.Tag
	}
	pools.MinTrust, _ = r.Trust.Uint64()
	others = pools
	others.App, others.Dataset, others.Requester = anybody, anybody, anybody
	books.Workerpools, err = collect(ctx, b, excluded, b.config.Book.WorkerpoolOrders, func(o *order.Workerpool) order.Order { return o }, pools, others, loose)
	return books, err
}

// collect asks several questions for candidates, each order counting once. A question that names the size of its page
// is about that page only; the others are read until there are enough. It checks digests and asks the chain what
// remains.
func collect[O any](ctx context.Context, b *Broker, excluded map[common.Hash]bool,
	list func(context.Context, api.Query) (api.List[O], error), as func(*O) order.Order, queries ...api.Query) ([]match.Offer[O], error) {
	var offers []match.Offer[O]
	var digests []common.Hash
	seen := make(map[common.Hash]bool)
	for _, q := range queries {
		once := q.Paging.Size > 0
		if !once {
			q.Paging.Size = min(max(b.config.MaxOrders, api.MinPageSize), api.MaxPageSize)
		}
		found := 0
		for more := true; more && found < b.config.MaxOrders && q.Paging.Index < maxPages; q.Paging.Index++ {
			page, err := list(ctx, q)
			if err != nil {
				return nil, err
			}
			more = page.More && len(page.Orders) > 0 && !once
			for i := range page.Orders {
				p := &page.Orders[i]
				o := as(&p.Order)
				digest := b.config.Chain.Domain().Digest(o)
				if digest != p.Hash && !seen[digest] {
					b.config.Log.Warn("the book has an order under a wrong hash", "order", p.Hash)
				}
				if digest != p.Hash || excluded[digest] || seen[digest] || found == b.config.MaxOrders {
					continue
				}
				found++
				seen[digest] = true
				offers = append(offers, match.Offer[O]{Order: p.Order, Hash: digest, Remaining: o.MaxVolume()})
				digests = append(digests, digest)
			}
		}
	}
	if len(digests) == 0 {
		return nil, nil
	}
	consumed, err := b.config.Chain.ConsumedAll(ctx, digests)
	if err != nil {
		return nil, err
	}
	for i := range offers {
		offers[i].Remaining = minus(offers[i].Remaining, consumed[i])
	}
	return offers, nil
}

// doubtful returns an order of the sets that the hub would refuse for its signature or its owner's stake.
func (b *Broker) doubtful(ctx context.Context, sets []match.Quote) (common.Hash, error) {
	good := make(map[common.Hash]bool)
	locks := make(map[common.Address]poco.Amount)
	for i := range sets {
		set, hashes := &sets[i].Set, sets[i].Hashes
		parts := map[common.Hash]order.Order{hashes.App: &set.App, hashes.Workerpool: &set.Workerpool}
		if set.HasDataset() {
			parts[hashes.Dataset] = &set.Dataset
		}
		for hash, o := range parts {
			if good[hash] {
				continue
			}
			switch err := b.config.Chain.VerifyOrder(ctx, o); poco.KindOf(err) {
			case poco.Unverified, poco.Invalid, poco.NotFound:
				return hash, nil
			default:
				if err != nil {
					return common.Hash{}, err
				}
			}
			good[hash] = true
		}
		owner, _, err := b.config.Chain.Owner(ctx, hub.WorkerpoolKind, set.Workerpool.Workerpool)
		if err != nil {
			return common.Hash{}, err
		}
		account, err := b.config.Chain.Account(ctx, owner)
		if err != nil {
			return common.Hash{}, err
		}
		if locks[owner] += sets[i].Cost.SchedulerLock; locks[owner] > account.Stake {
			return hashes.Workerpool, nil
		}
	}
	return common.Hash{}, nil
}

// remove drops the candidate of that hash.
func remove(books *match.Books, hash common.Hash) {
	books.Apps = without(books.Apps, hash)
	books.Datasets = without(books.Datasets, hash)
	books.Workerpools = without(books.Workerpools, hash)
}

func without[O any](offers []match.Offer[O], hash common.Hash) []match.Offer[O] {
	kept := make([]match.Offer[O], 0, len(offers))
	for _, o := range offers {
		if o.Hash != hash {
			kept = append(kept, o)
		}
	}
	return kept
}

// minus subtracts, down to zero.
func minus(a, b order.Uint256) order.Uint256 {
	if a.Cmp(b) <= 0 {
		return order.Uint256{}
	}
	v, err := order.UintFrom(new(big.Int).Sub(a.Big(), b.Big()))
	if err != nil {
		return order.Uint256{}
	}
	return v
}
