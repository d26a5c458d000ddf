package market

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market/book"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/match"
	"github.com/iexec-go/iexec/poco/order"
)

// How many candidates a quote looks at. Those that fit by themselves come first, and as many as the volume needs; the
// others are there to be explained.
const (
	fitting    = 24
	mostOrders = 400
	misfits    = 20
	ofGroups   = 10

	mostDemands = 16  // different ones that app and dataset orders make of workerpool orders
	mostGroups  = 16  // addresses in each restriction of workerpool orders that may be a group's
	mostQueries = 128 // of demands and groups together
)

// needOf reads what a requester wants.
func needOf(p params) (match.Need, error) {
	r := reader{params: p}
	address := func(name string) common.Address {
		a, _, err := r.account(name)
		r.keep(err)
		return a
	}
	number := func(name string, least, absent int64) order.Uint256 {
		if !p.given(name) {
			return order.Uint(uint64(absent))
		}
		return order.Uint(uint64(r.number(name, least)))
	}
	if !p.given("app") {
		return match.Need{}, bad("app is a required field")
	}
	need := match.NeedOf(order.Request{App: address("app"), Dataset: address("dataset"), Workerpool: address("workerpool"), Requester: address("requester"),
		Category: number("category", 0, 0), Trust: number("trust", 0, 0), Tag: poco.Tag(r.hash("tag")), Volume: number("volume", 1, 1),
		AppMaxPrice: number("appmaxprice", 0, api.MaxSafe), DatasetMaxPrice: number("datasetmaxprice", 0, api.MaxSafe),
		WorkerpoolMaxPrice: number("workerpoolmaxprice", 0, api.MaxSafe)})
	need.MinVolume, _ = number("minVolume", 1, 1).Uint64()
	if r.flag("longer") {
		need.Categories = match.AtLeastCategory
	}
	if p.given("maxPrice") {
		most := poco.Amount(r.number("maxPrice", 0))
		need.MaxPrice = &most
	}
	sets, given, err := p.integer("maxSets", 1, api.MaxSets)
	r.keep(err)
	if need.MaxSets = int(sets); !given {
		need.MaxSets = api.DefaultSets
	}
	return need, r.err
}

// quote serves GET /quote: the cheapest sets, and why other candidates are not among them.
func (m *Market) quote(ctx context.Context, p params) (api.QuoteAnswer, error) {
	need, err := needOf(p)
	if err != nil {
		return api.QuoteAnswer{}, err
	}
	var failed error
	groups := m.groups(ctx, &failed)
	books, err := m.candidates(ctx, &need, groups)
	if err != nil {
		return api.QuoteAnswer{}, err
	}
	books.Groups = groups
	sets, rejected, err := match.Split(need, books)
	if failed != nil {
		return api.QuoteAnswer{}, failed
	}
	if kind := poco.KindOf(err); err != nil && kind != poco.NotFound && kind != poco.Exhausted {
		return api.QuoteAnswer{}, err
	}
	answer := api.QuoteAnswer{OK: api.OK{OK: true}, Sets: []api.QuoteSet{}, Rejected: []api.Rejection{}}
	documents, err := m.documents(ctx, sets)
	if err != nil {
		return api.QuoteAnswer{}, err
	}
	for i := range sets {
		answer.Sets = append(answer.Sets, answerOf(&sets[i], documents))
		answer.Volume += sets[i].Cost.Volume
		answer.Total += sets[i].Cost.SponsorLock
	}
	volume, _ := need.Request.Volume.Uint64()
	answer.Missing = volume - answer.Volume
	for _, r := range rejected {
		answer.Rejected = append(answer.Rejected, api.Rejection{Kind: r.Kind.String(), OrderHash: r.Hash, Code: fmt.Sprintf("0x%02x", uint8(r.Reason.Code)), Reason: r.Reason.Msg})
	}
	return answer, nil
}

// documents reads the orders of sets.
func (m *Market) documents(ctx context.Context, sets []match.Quote) (map[common.Hash]api.Document, error) {
	hashes := make([]common.Hash, 0, 3*len(sets))
	for i := range sets {
		h := &sets[i].Hashes
		hashes = append(hashes, h.App, h.Workerpool, h.Dataset) // the last of which may be none
	}
	rows, err := m.rowsOf(ctx, hashes)
	documents := make(map[common.Hash]api.Document, len(rows))
	for i := range rows {
		documents[common.BytesToHash(rows[i].hash)] = rows[i].asDocument(m.chainID)
	}
	for _, h := range hashes {
		if _, ok := documents[h]; !ok && h != (common.Hash{}) && err == nil {
			err = poco.Errorf(poco.Unavailable, "market: quote", "order %v has just been unpublished", h)
		}
	}
	return documents, err
}

func answerOf(q *match.Quote, documents map[common.Hash]api.Document) api.QuoteSet {
	amount := func(v order.Uint256) poco.Amount {
		a, _ := v.Amount() // within the numbers of JavaScript, all of them
		return a
	}
	category, _ := q.Set.Request.Category.Uint64()
	s := api.QuoteSet{AppOrder: documents[q.Hashes.App], WorkerpoolOrder: documents[q.Hashes.Workerpool], Category: category, Tag: match.Tag(q.Set),
		AppPrice: amount(q.Set.App.Price), WorkerpoolPrice: amount(q.Set.Workerpool.Price), Cost: q.Cost}
	if q.Set.HasDataset() {
		d := documents[q.Hashes.Dataset]
		s.DatasetOrder, s.DatasetPrice = &d, amount(q.Set.Dataset.Price)
	}
	return s
}

// search collects candidates of one kind, each once.
type search struct {
	book   *book.Book
	volume int64
	hashes []common.Hash
	seen   map[common.Hash]bool
}

func (s *search) add(q book.Query, least, most int, volume int64) {
	for _, h := range s.book.Take(q, least, most, volume) {
		if !s.seen[h] {
			s.seen[h] = true
			s.hashes = append(s.hashes, h)
		}
	}
}

// addAdmitted takes the cheapest app or dataset orders for each way to meet their restrictions, with and without an enclave:
// beside orders of the other kinds nothing else of them matters but their price and what they demand of workerpools.
func (s *search) addAdmitted(fit book.Query, admits []admission) {
	for _, who := range admits[:min(len(admits), mostQueries/2)] {
		for _, tag := range []poco.Tag{{}, poco.TagTEE} {
			q := who.of(fit)
			q.MinTag = tag
			s.add(q, fitting, mostOrders, s.volume)
		}
	}
}

// addAll takes what fits a query, what is restricted to somebody else, which may be a group, and the first of what
// does not fit. The restrictions are those of the query, own whom they are met by.
func (s *search) addAll(fit *book.Query, restrictions []*book.Who, own []common.Address, loose book.Query) {
	s.add(*fit, fitting, mostOrders, s.volume)
	for i, who := range restrictions {
		was := *who
		*who = book.Other(own[i])
		s.add(*fit, ofGroups, ofGroups, 0)
		*who = was
	}
	s.add(loose, misfits, misfits, 0)
}

// candidates reads the orders that may serve a need, and some of those that do not, to say why.
//
// Rationale: what is left out cannot be cheaper. For each demand that app and dataset orders together may add to the need's
// (a tag, a tie to a workerpool), and for each way to meet restrictions, the cheapest workerpool orders are among the
// candidates. The bounds above keep that from costing a stranger nothing and us much: beyond them a set may be missed.
func (m *Market) candidates(ctx context.Context, need *match.Need, groups order.Groups) (books match.Books, err error) {
	r := &need.Request
	data := book.OpenTo(r.Dataset)
	volume := number(r.Volume)
	pools := search{book: m.open, volume: volume, seen: make(map[common.Hash]bool)}

	apps := search{book: m.open, volume: volume, seen: make(map[common.Hash]bool)}
	fit := book.Query{Kind: poco.AppOrderKind, App: book.Only(r.App), Dataset: data, Requester: book.OpenTo(r.Requester), MinVolume: int64(need.MinVolume)}
	admits, err := m.admissions(ctx, fit, r, groups, datasetRestriction, requesterRestriction)
	if err != nil {
		return books, err
	}
	apps.addAdmitted(fit, admits)
	apps.addAll(&fit, []*book.Who{&fit.Dataset, &fit.Requester}, []common.Address{r.Dataset, r.Requester},
		book.Query{Kind: poco.AppOrderKind, App: book.Only(r.App)})
	offers, err := m.listedOf(ctx, apps.hashes)
	if err != nil {
		return books, err
	}
	if r.Dataset != (common.Address{}) {
		datasets := search{book: m.open, volume: volume, seen: make(map[common.Hash]bool)}
		fit := book.Query{Kind: poco.DatasetOrderKind, Dataset: book.Only(r.Dataset), App: book.OpenTo(r.App), Requester: book.OpenTo(r.Requester), MinVolume: int64(need.MinVolume)}
		admits, err := m.admissions(ctx, fit, r, groups, appRestriction, requesterRestriction)
		if err != nil {
			return books, err
		}
		datasets.addAdmitted(fit, admits)
		datasets.addAll(&fit, []*book.Who{&fit.App, &fit.Requester}, []common.Address{r.App, r.Requester},
			book.Query{Kind: poco.DatasetOrderKind, Dataset: book.Only(r.Dataset)})
		more, err := m.listedOf(ctx, datasets.hashes)
		if err != nil {
			return books, err
		}
		offers = append(offers, more...)
	}
	if err := m.poolsFor(ctx, &pools, need, offers, groups); err != nil {
		return books, err
	}
	more, err := m.listedOf(ctx, pools.hashes)
	if err != nil {
		return books, err
	}
	for _, o := range append(offers, more...) {
		offer(&books, &o)
	}
	books.Times, err = m.times(ctx)
	books.Categories = uint64(len(books.Times))
	return books, err
}

// poolsFor collects workerpool orders: the cheapest for each demand that there may be.
func (m *Market) poolsFor(ctx context.Context, s *search, need *match.Need, offers []book.Order, groups order.Groups) error {
	r := &need.Request
	fit := book.Query{Kind: poco.WorkerpoolOrderKind, App: book.OpenTo(r.App), Dataset: book.OpenTo(r.Dataset), Requester: book.OpenTo(r.Requester),
		MinTrust: number(r.Trust), MinTag: r.Tag, MinVolume: int64(need.MinVolume), HasMaxPrice: true, MaxPrice: number(r.WorkerpoolMaxPrice)}
	loose := book.Query{Kind: poco.WorkerpoolOrderKind}
	if need.Categories == match.ExactCategory {
		fit.HasCategory, fit.Category = true, number(r.Category)
		loose.HasCategory, loose.Category = true, fit.Category
	}
	if r.Workerpool != (common.Address{}) {
		// The address may also be a group, of which the book does not know the members.
		if of := (book.Query{Kind: poco.WorkerpoolOrderKind, Workerpool: book.Only(r.Workerpool)}); len(m.open.Take(of, 1, 1, 0)) > 0 {
			fit.Workerpool, loose = of.Workerpool, of
		}
	}
	admits, err := m.admissions(ctx, fit, r, groups, appRestriction, datasetRestriction, requesterRestriction)
	if err != nil {
		return err
	}
	asked := 0
	for _, d := range demands(r, offers) {
		for _, who := range admits {
			if asked++; asked > mostQueries {
				break
			}
			q := who.of(fit)
			q.MinTag = d.tag
			if d.tie != (common.Address{}) {
				q.Workerpool = book.Only(d.tie)
			}
			s.add(q, fitting, mostOrders, s.volume)
		}
	}
	s.addAll(&fit, []*book.Who{&fit.App, &fit.Dataset, &fit.Requester}, []common.Address{r.App, r.Dataset, r.Requester}, loose)
	return nil
}

// demand is what an app and a dataset order ask of a workerpool order, besides what the need asks.
type demand struct {
	tag poco.Tag
	tie common.Address // the only workerpool that will do; 0 for any
}

// demands are all that the offers make together, each once, those of the cheapest first.
func demands(r *order.Request, offers []book.Order) (all []demand) {
	apps, datasets := []demand{{}}, []demand{{}}
	for i := range offers {
		o := &offers[i]
		if o.Kind == poco.DatasetOrderKind {
			datasets = appendNew(datasets, demand{o.Tag.StripFrameworks(), o.Workerpool})
		} else {
			apps = appendNew(apps, demand{o.Tag, o.Workerpool})
		}
	}
	for _, a := range apps {
		for _, d := range datasets {
			both := demand{r.Tag.Union(a.tag).Union(d.tag), a.tie}
			if both.tie == (common.Address{}) {
				both.tie = d.tie
			}
			all = appendNew(all, both)
		}
	}
	return all
}

// appendNew appends what is not there yet, within a bound: demands are strangers' words.
func appendNew(all []demand, d demand) []demand {
	if len(all) >= mostDemands || slices.Contains(all, d) {
		return all
	}
	return append(all, d)
}

// The restrictions of orders on apps, datasets and requesters, as [book.Book.Others] counts them.
const (
	appRestriction = iota
	datasetRestriction
	requesterRestriction
	restrictions
)

// admission says who may be named in an order's restrictions.
type admission [restrictions]book.Who

func (a admission) of(q book.Query) book.Query {
	q.App, q.Dataset, q.Requester = a[appRestriction], a[datasetRestriction], a[requesterRestriction]
	return q
}

// admissions are the ways in which some of an order's restrictions can be met: by the need's own addresses, or by groups that
// these belong to. The groups are those that the cheapest restricted orders name.
func (m *Market) admissions(ctx context.Context, fit book.Query, r *order.Request, groups order.Groups, open ...int) ([]admission, error) {
	own := [restrictions]common.Address{r.App, r.Dataset, r.Requester}
	named := [restrictions]func(*book.Order) common.Address{
		func(o *book.Order) common.Address { return o.App },
		func(o *book.Order) common.Address { return o.Dataset },
		func(o *book.Order) common.Address { return o.Requester },
	}
	all, loose := []admission{{fit.App, fit.Dataset, fit.Requester}}, fit
	for _, i := range open {
		*[restrictions]*book.Who{&loose.App, &loose.Dataset, &loose.Requester}[i] = book.Who{}
	}
	for _, i := range open {
		if own[i] == (common.Address{}) {
			continue // nobody belongs to no group
		}
		orders, err := m.listedOf(ctx, m.open.Others(loose, i, own[i], mostGroups))
		if err != nil {
			return nil, err
		}
		ways := len(all)
		for k := range orders {
			group := named[i](&orders[k])
			if !groups.Member(group, own[i]) {
				continue
			}
			for _, way := range all[:ways] {
				way[i] = book.Only(group)
				all = append(all, way)
			}
		}
	}
	return all, nil
}

// offer adds a candidate. Salt and signature are of no interest to the rules.
func offer(books *match.Books, o *book.Order) {
	u := func(v int64) order.Uint256 { return order.Uint(uint64(v)) }
	switch o.Kind {
	case poco.AppOrderKind:
		books.Apps = append(books.Apps, match.Offer[order.App]{Hash: o.Hash, Remaining: u(o.Remaining), Order: order.App{App: o.App, Price: u(o.Price),
			Volume: u(o.Volume), Tag: o.Tag, DatasetRestrict: o.Dataset, WorkerpoolRestrict: o.Workerpool, RequesterRestrict: o.Requester}})
	case poco.DatasetOrderKind:
		books.Datasets = append(books.Datasets, match.Offer[order.Dataset]{Hash: o.Hash, Remaining: u(o.Remaining), Order: order.Dataset{Dataset: o.Dataset,
			Price: u(o.Price), Volume: u(o.Volume), Tag: o.Tag, AppRestrict: o.App, WorkerpoolRestrict: o.Workerpool, RequesterRestrict: o.Requester}})
	case poco.WorkerpoolOrderKind:
		books.Workerpools = append(books.Workerpools, match.Offer[order.Workerpool]{Hash: o.Hash, Remaining: u(o.Remaining), Order: order.Workerpool{
			Workerpool: o.Workerpool, Price: u(o.Price), Volume: u(o.Volume), Tag: o.Tag, Category: u(o.Category), Trust: u(o.Trust),
			AppRestrict: o.App, DatasetRestrict: o.Dataset, RequesterRestrict: o.Requester}})
	case poco.RequestOrderKind: // not a candidate
	}
}

// times are the categories' workClockTimeRef by their ids, which the hub numbers from 0.
func (m *Market) times(ctx context.Context) ([]uint64, error) {
	rows, err := m.DB.Query(ctx, "SELECT work_time FROM market_categories ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var times []uint64
	for rows.Next() {
		var t int64
		if err := rows.Scan(&t); err != nil {
			return nil, err
		}
		times = append(times, uint64(t))
	}
	return times, rows.Err()
}
