package market

import (
	"net/http"
	"strings"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

// route is an entry of the HTTP interface: what serves it and what its description says (openapi.go).
type route struct {
	method, path string
	summary      string
	params       []param
	auth         bool // wants a signed challenge
	body         any  // an example of the type; nil: none
	answer       any  // an example of the type; a string is the media type of something else than JSON

	serve func(*http.Request, params) (any, error)
	raw   http.HandlerFunc // instead of serve: checks its own parameters
}

// param is a parameter of the query, or of the path when the path has it.
type param struct {
	name     string
	form     form
	required bool
	text     string
}

// form is how a parameter is written.
type form uint8

const (
	formAddress form = iota
	formAddressOrAny
	formHash
	formInteger
	formFlag
)

func (r *route) needsChain() bool {
	for _, p := range r.params {
		if p.name == "chainId" && !strings.Contains(r.path, "{chainId}") {
			return true
		}
	}
	return false
}

var (
	chainParam = param{"chainId", formInteger, true, "the chain's id"}
	pageParams = []param{
		{"pageIndex", formInteger, false, "from 0"},
		{"pageSize", formInteger, false, "10 to 1000, 20 if absent"},
		{"page", formInteger, false, "older way: how many entries to skip"},
	}
	tagParams = []param{
		{"minTag", formHash, false, "every bit of it must be there"},
		{"maxTag", formHash, false, "no bit outside of it may be there"},
		{"minVolume", formInteger, false, "least number of tasks that remain"},
	}
)

// restrictionParams filter by whom an order is restricted to.
func restrictionParams(names ...string) (list []param) {
	for _, name := range names {
		list = append(list,
			param{name, formAddressOrAny, false, "orders open to this " + name + "; absent: only those without such a restriction; any: all"},
			param{"is" + strings.ToUpper(name[:1]) + name[1:] + "Strict", formFlag, false, "only orders restricted to it"})
	}
	return list
}

func joined(lists ...[]param) (all []param) {
	all = append(all, chainParam)
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// listParams are the filters of a kind's list.
func listParams(kind poco.OrderKind) []param {
	resource := api.ResourceField(kind)
	own := []param{{resource, formAddressOrAny, false, "the " + resource + " of the order; any: all"}, {resource + "Owner", formAddress, false, "who signed the order"}}
	category := []param{{"category", formInteger, false, "only this category"}}
	switch kind {
	case poco.AppOrderKind:
		return joined(own, restrictionParams("dataset", "workerpool", "requester"), tagParams, pageParams)
	case poco.DatasetOrderKind:
		return joined(own, restrictionParams("app", "workerpool", "requester"), tagParams,
			[]param{{"bulkOnly", formFlag, false, "only free orders without a limit of volume"}}, pageParams)
	case poco.WorkerpoolOrderKind:
		return joined(own, category, restrictionParams("app", "dataset", "requester"), tagParams,
			[]param{{"minTrust", formInteger, false, "least trust on offer"}}, pageParams)
	default:
		return joined([]param{{"requester", formAddressOrAny, false, "who asks"}, {"beneficiary", formAddressOrAny, false, "for whom"},
			{"app", formAddressOrAny, false, "the app asked for"}, {"dataset", formAddressOrAny, false, "the dataset asked for"}}, category,
			restrictionParams("workerpool"), tagParams, []param{{"maxTrust", formInteger, false, "most trust asked for"}}, pageParams)
	}
}

// routes lists the HTTP interface but for the live updates over Socket.IO.
func (m *Market) routes() []route {
	routes := []route{
		{method: "GET", path: "/version", summary: "The market's version", answer: api.Version{},
			serve: func(*http.Request, params) (any, error) {
				return api.Version{OK: api.OK{OK: true}, Version: m.Version}, nil
			}},
		{method: "GET", path: "/challenge", summary: "A message to sign, for the authorization of one request",
			params: joined([]param{{"address", formAddress, true, "who will sign"}}), answer: api.ChallengeAnswer{},
			serve: func(_ *http.Request, p params) (any, error) { return m.challenge(p) }},
		{method: "GET", path: "/metrics", summary: "How far the book has followed the chain, and how many orders are open",
			params: joined(), answer: api.Metrics{}, serve: func(*http.Request, params) (any, error) { return m.metrics(), nil }},
		{method: "GET", path: "/categories", summary: "Categories of tasks, the shortest first",
			params: joined([]param{{"minWorkClockTimeRef", formInteger, false, "seconds"}, {"maxWorkClockTimeRef", formInteger, false, "seconds"}}, pageParams),
			answer: api.CategoryList{}, serve: func(r *http.Request, p params) (any, error) { return m.categories(r.Context(), p) }},
		{method: "GET", path: "/categories/{catid}", summary: "A category", params: joined([]param{{"catid", formInteger, true, "its id"}}), answer: api.CategoryAnswer{},
			serve: func(r *http.Request, _ params) (any, error) { return m.category(r.Context(), r.PathValue("catid")) }},
		{method: "GET", path: "/events", summary: "Live updates as server-sent events, from after the one that Last-Event-ID or after names",
			params: joined([]param{{"after", formInteger, false, "id of the last event seen"}}), answer: "text/event-stream", raw: m.stream},
		{method: "GET", path: "/openapi.json", summary: "This description", answer: map[string]any{}, raw: m.serveOpenAPI},
		{method: "GET", path: "/docs", summary: "This description, to be read", answer: "text/html", raw: m.serveDocs},
	}
	routes = append(routes, m.dealRoutes()...)
	for kind := poco.AppOrderKind; kind <= poco.RequestOrderKind; kind++ {
		routes = append(routes, m.orderRoutes(kind)...)
	}
	return append(routes, m.compassRoutes()...)
}

func (m *Market) dealRoutes() []route {
	parties := []param{{"category", formInteger, false, "only this category"}}
	for _, name := range []string{"requester", "beneficiary", "app", "dataset", "workerpool", "appOwner", "datasetOwner", "workerpoolOwner"} {
		parties = append(parties, param{name, formAddress, false, "only deals with this " + name})
	}
	for _, name := range []string{"apporderHash", "datasetorderHash", "workerpoolorderHash", "requestorderHash"} {
		parties = append(parties, param{name, formHash, false, "only deals of this order"})
	}
	category := []param{{"category", formInteger, true, "the category"}}
	return []route{
		{method: "GET", path: "/deals", summary: "Deals, the latest first", params: joined(parties, pageParams), answer: api.DealList{},
			serve: func(r *http.Request, p params) (any, error) { return m.deals(r.Context(), p) }},
		{method: "GET", path: "/deals/{dealid}", summary: "A deal", params: joined([]param{{"dealid", formHash, true, "its id"}}), answer: api.DealAnswer{},
			serve: func(r *http.Request, _ params) (any, error) {
				id, ok := api.ParseHash(r.PathValue("dealid"))
				if !ok {
					return nil, bad("dealid must be a bytes32 hexstring")
				}
				return m.deal(r.Context(), id)
			}},
		{method: "GET", path: "/ohlc", summary: "The last 100 deals of a category: time, workerpool price, volume", params: joined(category), answer: api.TradeList{},
			serve: func(r *http.Request, p params) (any, error) { return m.trades(r.Context(), p) }},
		{method: "GET", path: "/history", summary: "Prices and volumes of a category's deals by time", params: joined(category, []param{
			{"interval", formInteger, false, "seconds per candle, from 60; an hour if absent"}, {"from", formInteger, false, "unix seconds; a hundred candles before to if absent"},
			{"to", formInteger, false, "unix seconds; now if absent"}}), answer: api.History{},
			serve: func(r *http.Request, p params) (any, error) { return m.history(r.Context(), p) }},
		{method: "GET", path: "/depth", summary: "Offers and demand of a category by price", params: joined(category), answer: api.Depth{},
			serve: func(_ *http.Request, p params) (any, error) { return m.depth(p) }},
		{method: "GET", path: "/quote", summary: "The cheapest sets of orders for a need, and why other candidates were left", params: joined([]param{
			{"app", formAddress, true, "to run"}, {"dataset", formAddress, false, "to use"}, {"workerpool", formAddress, false, "to run on, or a group of them"},
			{"requester", formAddress, false, "who buys"}, {"category", formInteger, false, "of tasks; 0 if absent"},
			{"longer", formFlag, false, "categories that give tasks at least as much time will do, too"}, {"trust", formInteger, false, "0 if absent"},
			{"tag", formHash, false, "what the deal must offer"}, {"volume", formInteger, false, "tasks; 1 if absent"}, {"minVolume", formInteger, false, "least tasks of a deal"},
			{"maxPrice", formInteger, false, "per task, app, dataset and workerpool together"}, {"appmaxprice", formInteger, false, "per task"},
			{"datasetmaxprice", formInteger, false, "per task"}, {"workerpoolmaxprice", formInteger, false, "per task"},
			{"maxSets", formInteger, false, "most deals to split the volume into, 1 to 16; 4 if absent"}}), answer: api.QuoteAnswer{},
			serve: func(r *http.Request, p params) (any, error) { return m.quote(r.Context(), p) }},
	}
}

func (m *Market) orderRoutes(kind poco.OrderKind) []route {
	path, name := "/"+kind.String()+"s", kind.String()
	first := "the cheapest first"
	if kind == poco.RequestOrderKind {
		first = "the best paying first"
	}
	return []route{
		{method: "GET", path: path, summary: "Open " + name + "s, " + first, params: listParams(kind), answer: api.OrderList{},
			serve: func(r *http.Request, p params) (any, error) { return m.orders(r.Context(), kind, p) }},
		{method: "GET", path: path + "/{orderHash}", summary: "A " + name + " of any status", params: joined([]param{{"orderHash", formHash, true, "its EIP-712 digest"}}),
			answer: api.OrderAnswer{}, serve: func(r *http.Request, _ params) (any, error) {
				hash, ok := api.ParseHash(r.PathValue("orderHash"))
				if !ok {
					return nil, bad("orderHash must be a bytes32 hexstring")
				}
				return m.order(r.Context(), kind, hash)
			}},
		{method: "POST", path: path, summary: "Publish a signed " + name, params: joined(), auth: true, body: orderBody{kind}, answer: api.PublishAnswer{},
			serve: func(r *http.Request, _ params) (any, error) { return m.servePublish(r, kind) }},
		{method: "PUT", path: path, summary: "Unpublish " + name + "s: one by its hash, the last or all of a " + api.ResourceField(kind), params: joined(), auth: true,
			body: api.UnpublishRequest{}, answer: api.UnpublishAnswer{},
			serve: func(r *http.Request, _ params) (any, error) { return m.serveUnpublish(r, kind) }},
	}
}

func (m *Market) compassRoutes() []route {
	const path = "/{chainId}/workerpools/{workerpool}"
	wanted := joined([]param{{"workerpool", formAddress, true, "the pool"}})
	return []route{
		{method: "GET", path: path, summary: "Where a workerpool's scheduler answers", params: wanted, answer: api.WorkerpoolAPI{},
			serve: func(r *http.Request, _ params) (any, error) {
				pool, err := m.pool(r)
				if err != nil {
					return nil, err
				}
				return m.compass(r.Context(), pool)
			}},
		{method: "PUT", path: path, summary: "Say where a workerpool's scheduler answers, as its owner", params: wanted, auth: true, body: api.WorkerpoolAPI{},
			answer: api.WorkerpoolAPI{}, serve: m.serveSetPool},
	}
}
