package differential_test

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
	"github.com/iexec-go/iexec/poco/order"
)

// someContract is an address without a key, and without code: a callback to it does nothing.
var someContract = common.HexToAddress("0xca11")

// oneIn is true once in so many times, and false first when a history is made shorter.
func oneIn(t *rapid.T, n int, what string) bool {
	chances := make([]bool, n)
	chances[n-1] = true
	return rapid.SampledFrom(chances).Draw(t, what)
}

func pick[V any](t *rapid.T, what string, among ...V) V {
	return rapid.SampledFrom(among).Draw(t, what)
}

// actor draws one of those who usually do this, now and then anybody.
func (x *twin) actor(t *rapid.T, what string, usually ...int) int {
	if oneIn(t, 12, "somebody else as "+what) {
		return rapid.IntRange(firstActor, lastActor).Draw(t, what)
	}
	return pick(t, what, usually...)
}

// actorOf is the number of an account, -1 when it is none of ours.
func (x *twin) actorOf(a common.Address) int {
	for i := hubtest.Owner; i <= lastActor; i++ {
		if address(i) == a {
			return i
		}
	}
	if i := slices.Index(x.puppets, a); i >= 0 {
		return firstPuppet + i
	}
	return -1
}

// signature is of an account over a digest, now and then of somebody else or of no known format.
func (x *twin) signature(t *rapid.T, signer common.Address, digest common.Hash) []byte {
	by := x.actorOf(signer)
	if by < 0 {
		by = hubtest.Owner
	}
	fault := ""
	if oneIn(t, 24, "wrong signature") {
		fault = pick(t, "fault", "another's", "short", "none", "compact", "v of 0")
	}
	if fault == "another's" {
		by = lastActor
	}
	if by >= firstPuppet {
		switch fault {
		case "":
			return digest[:]
		case "compact": // what a puppet does not see
			return append(digest[:], 1)
		}
		return nil
	}
	signature, err := hubtest.Key(by).SignHash(x.ctx, digest)
	x.must(err)
	switch fault {
	case "short":
		return signature[:64-1]
	case "none":
		return nil
	case "v of 0":
		signature[64] -= 27
	case "compact": // EIP-2098, as good as the long form
		signature[32] |= (signature[64] - 27) << 7
		return signature[:64]
	}
	return signature
}

func (x *twin) message(t *rapid.T, signer common.Address, message common.Hash) []byte {
	return x.signature(t, signer, poco.EthSignedMessageHash(message))
}

// ownerOf is who signs for a resource; the zero address when it is none.
func (x *twin) ownerOf(resource common.Address) common.Address {
	owner, _ := x.model.Owner(resource)
	return owner
}

var prices = []poco.Amount{5, 0, poco.RLC, 3, 20 * poco.RLC, 400 * poco.RLC}

// restriction admits everybody, or now and then one account, a group or nobody.
func (x *twin) restriction(t *rapid.T, admitted common.Address, what string) common.Address {
	if !oneIn(t, 24, what) {
		return common.Address{}
	}
	return pick(t, what+" to", admitted, x.address(quiet), admitted, x.address(reentrant), someContract, x.address(reverting), x.address(burning))
}

// drawSet makes four orders, new or used before, that mostly go together, signed mostly by whom they should be.
func (x *twin) drawSet(t *rapid.T) order.Set {
	return x.drawSetOf(t, order.Uint(pick(t, "trust", uint64(1), 3, 0, 2, 5, 9, 1000)))
}

// drawSetOf is drawSet at a trust.
func (x *twin) drawSetOf(t *rapid.T, trust order.Uint256) order.Set {
	var set order.Set
	requester := pick(t, "requester", hubtest.Requester, hubtest.Requester, hubtest.Sponsor, hubtest.Scheduler, hubtest.Worker, quiet, reentrant)
	app, pool := pick(t, "app", x.apps...), pick(t, "pool", x.pools...)
	var dataset common.Address
	if rapid.Bool().Draw(t, "with a dataset") {
		dataset = pick(t, "dataset", x.datasets...)
	}
	// Few salts, so that orders come again and are used up.
	salt := func(what string) common.Hash {
		return common.Hash{31: byte(rapid.IntRange(0, 5).Draw(t, "salt of the "+what))}
	}
	volume := func(what string, most int) order.Uint256 {
		return order.Uint(rapid.IntRange(1, most).Draw(t, "volume of the "+what))
	}
	tee := oneIn(t, 4, "TEE")
	tag := func() (tag poco.Tag) {
		if tee {
			tag = poco.TagTEE
		}
		return tag
	}
	category := order.Uint(pick(t, "category", 0, 0, 1))
	set.App = order.App{App: app, Price: order.Uint(pick(t, "app price", prices...)), Volume: volume("app", 9), Tag: tag(),
		DatasetRestrict: x.restriction(t, dataset, "app's dataset"), WorkerpoolRestrict: x.restriction(t, pool, "app's pool"),
		RequesterRestrict: x.restriction(t, x.address(requester), "app's requester"), Salt: salt("app")}
	set.Workerpool = order.Workerpool{Workerpool: pool, Price: order.Uint(pick(t, "pool price", prices...)), Volume: volume("pool", 9), Tag: tag(),
		Category: category, Trust: trust, AppRestrict: x.restriction(t, app, "pool's app"), DatasetRestrict: x.restriction(t, dataset, "pool's dataset"),
		RequesterRestrict: x.restriction(t, x.address(requester), "pool's requester"), Salt: salt("pool")}
	set.Request = order.Request{App: app, AppMaxPrice: set.App.Price, Dataset: dataset, Workerpool: x.restriction(t, pool, "request's pool"),
		WorkerpoolMaxPrice: set.Workerpool.Price, Requester: x.address(requester), Volume: volume("request", 4), Category: category, Trust: trust,
		Beneficiary: pick(t, "beneficiary", x.address(requester), common.Address{}, someContract), Salt: salt("request")}
	if dataset != (common.Address{}) {
		set.Dataset = order.Dataset{Dataset: dataset, Price: order.Uint(pick(t, "dataset price", prices...)), Volume: volume("dataset", 9),
			AppRestrict: x.restriction(t, app, "dataset's app"), WorkerpoolRestrict: x.restriction(t, pool, "dataset's pool"),
			RequesterRestrict: x.restriction(t, x.address(requester), "dataset's requester"), Tag: pick(t, "dataset tag", poco.Tag{}, poco.TagScone), Salt: salt("dataset")}
		set.Request.DatasetMaxPrice = set.Dataset.Price
	}
	if oneIn(t, 4, "callback") {
		set.Request.Callback = pick(t, "receiver", x.address(reentrant), someContract, x.address(quiet), x.address(reverting), x.address(burning))
	}
	if oneIn(t, 4, "params") {
		set.Request.Params = `{"iexec_args":"hello"}`
	}
	if oneIn(t, 5, "spoilt") {
		x.spoil(t, &set)
	}
	domain := x.hub.Domain()
	set.App.Sign = x.signature(t, x.ownerOf(set.App.App), domain.Digest(&set.App))
	set.Workerpool.Sign = x.signature(t, x.ownerOf(set.Workerpool.Workerpool), domain.Digest(&set.Workerpool))
	set.Request.Sign = x.signature(t, set.Request.Requester, domain.Digest(&set.Request))
	if set.HasDataset() {
		set.Dataset.Sign = x.signature(t, x.ownerOf(set.Dataset.Dataset), domain.Digest(&set.Dataset))
	}
	for _, o := range set.Orders() {
		x.see(o)
	}
	return set
}

// spoil changes one of the terms, so that the orders go together no more, or are beyond what anybody can pay or count.
func (x *twin) spoil(t *rapid.T, s *order.Set) {
	huge := order.Uint256(common.MaxHash)
	spoilers := map[string]func(){
		"category":          func() { s.Request.Category = order.Uint(2) },
		"no such category":  func() { s.Request.Category, s.Workerpool.Category = order.Uint(77), order.Uint(77) },
		"trust":             func() { s.Request.Trust = order.Uint(5000) },
		"any trust":         func() { s.Request.Trust, s.Workerpool.Trust = huge, huge },
		"app price":         func() { s.App.Price = order.Uint(poco.RLC + 5) },
		"any app price":     func() { s.App.Price, s.Request.AppMaxPrice = huge, huge },
		"dataset price":     func() { s.Dataset.Price = order.Uint(poco.RLC + 5) },
		"any dataset price": func() { s.Dataset.Price, s.Request.DatasetMaxPrice = huge, huge },
		"pool price":        func() { s.Workerpool.Price = order.Uint(500 * poco.RLC) },
		"any pool price":    func() { s.Workerpool.Price, s.Request.WorkerpoolMaxPrice = huge, huge },
		"tag":               func() { s.Request.Tag = poco.TagGPU },
		"no TEE app":        func() { s.Request.Tag, s.Workerpool.Tag, s.App.Tag = poco.TagTEE, poco.TagTEE, poco.Tag{} },
		"dataset TEE":       func() { s.Dataset.Tag, s.Workerpool.Tag = poco.TagTEE, poco.TagTEE },
		"dataset tag":       func() { s.Dataset.Tag = poco.TagGPU },
		"app":               func() { s.Request.App = someContract },
		"no such app":       func() { s.Request.App, s.App.App = someContract, someContract },
		"pool as app":       func() { s.Request.App, s.App.App = x.pools[0], x.pools[0] },
		"dataset":           func() { s.Request.Dataset = someContract },
		"no such dataset":   func() { s.Request.Dataset, s.Dataset.Dataset = someContract, someContract },
		"app as dataset":    func() { s.Request.Dataset, s.Dataset.Dataset = x.apps[0], x.apps[0] },
		"no such pool":      func() { s.Workerpool.Workerpool, s.Request.Workerpool = someContract, common.Address{} },
		"app as pool":       func() { s.Workerpool.Workerpool, s.Request.Workerpool = x.apps[0], common.Address{} },
		"no requester":      func() { s.Request.Requester = common.Address{} },
		"nothing":           func() { s.Request.Volume = order.Uint256{} },
		"uncountable":       func() { s.App.Volume = huge },
		"too many": func() {
			many := order.Uint(uint64(1) << 50)
			s.App.Volume, s.Dataset.Volume, s.Workerpool.Volume, s.Request.Volume = many, many, many, many
			s.App.Price, s.Dataset.Price, s.Workerpool.Price = order.Uint256{}, order.Uint256{}, order.Uint256{}
		},
		"no dataset's app":  func() { s.Dataset.AppRestrict = someContract },
		"no dataset's pool": func() { s.Dataset.WorkerpoolRestrict = someContract },
	}
	spoilers[pick(t, "spoilt term", sortedKeys(spoilers)...)]()
}

// match makes a deal, or fails to, by any of the three calls.
func (x *twin) match(t *rapid.T) { x.matchSet(t, x.drawSet(t)) }

func (x *twin) matchSet(t *rapid.T, set order.Set) {
	requester := max(x.actorOf(set.Request.Requester), firstActor)
	way := pick(t, "by", "match", "match", "sponsor", "deposit")
	if x.native && way == "deposit" {
		way = "match" // a coin calls nobody
	}
	switch way {
	case "match":
		by := x.actor(t, "sender", requester)
		x.step(by, machine.MatchOrders{Set: set}, x.hub.MatchOrders(&set))
	case "sponsor":
		by := x.actor(t, "sponsor", hubtest.Sponsor, hubtest.Scheduler, hubtest.Worker+1, quiet)
		x.step(by, machine.SponsorMatchOrders{Set: set}, x.hub.SponsorMatchOrders(&set))
	case "deposit":
		by, amount := x.actor(t, "sender", requester), pick(t, "amount", 0, poco.RLC, 30*poco.RLC)
		x.step(by, machine.DepositAndMatch{Amount: amount, Set: set}, x.hub.DepositAndMatch(amount, &set))
	}
}

// manage signs or closes an order by a call, its own signer's or somebody else's with a signature.
func (x *twin) manage(t *rapid.T) {
	set := x.drawSet(t)
	o := pick(t, "order", set.Orders()...)
	signer := o.Resource()
	if o.Kind() != poco.RequestOrderKind {
		signer = x.ownerOf(signer)
	}
	operation := pick(t, "operation", order.SignOrder, order.CloseOrder)
	by, sign := max(x.actorOf(signer), firstActor), []byte(nil)
	if oneIn(t, 3, "by somebody else") {
		by = lastActor
		sign = x.signature(t, signer, x.hub.Domain().OperationDigest(o, operation))
	}
	x.step(by, machine.ManageOrder{Order: o, Operation: operation, Sign: sign}, x.hub.ManageOrder(o, operation, sign))
	if o.Kind() == poco.RequestOrderKind || operation == order.CloseOrder || !set.HasDataset() {
		return
	}
	// What is presigned needs no signature.
	set.App.Sign, set.Dataset.Sign, set.Workerpool.Sign = []byte("anything"), nil, nil
	x.step(by, machine.MatchOrders{Set: set}, x.hub.MatchOrders(&set))
}
