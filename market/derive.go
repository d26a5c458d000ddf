package market

import (
	"bytes"
	"context"
	"database/sql"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

// dirty names what changed on chain or in the book, so that the orders it concerns are looked at again.
type dirty struct {
	orders    map[common.Hash]bool
	accounts  map[common.Address]bool
	resources map[common.Address]bool
	came      []row // app and dataset orders that came into the book, or left it: requests depend on them
	left      []row
}

func newDirty() *dirty {
	return &dirty{orders: map[common.Hash]bool{}, accounts: map[common.Address]bool{}, resources: map[common.Address]bool{}}
}

// offerChanged notes that an app or dataset order came into the book or left it.
func (d *dirty) offerChanged(was, now *row) {
	switch {
	case now.kind != poco.AppOrderKind && now.kind != poco.DatasetOrderKind: // no request is shown or hidden for one
	case now.isOpen() && !was.isOpen():
		d.came = append(d.came, *now)
	case was.isOpen() && !now.isOpen():
		d.left = append(d.left, *now)
	}
}

// living are the orders whose status depends on more than what consumed them.
const living = "status IN ('open', 'dead')"

// derive brings remaining and status of the orders concerned to what the facts say. Requests come last, because
// they depend on which app and dataset orders are open.
func (m *Market) derive(ctx context.Context, e *edit, d *dirty) error {
	offers, requests := make(map[common.Hash]bool), make(map[common.Hash]bool)
	note := func(where string, args ...any) error {
		rows, err := e.Query(ctx, "SELECT hash, kind FROM market_orders WHERE "+where, args...)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var hash []byte
			var kind poco.OrderKind
			if err := rows.Scan(&hash, &kind); err != nil {
				return err
			}
			if kind == poco.RequestOrderKind {
				requests[common.BytesToHash(hash)] = true
			} else {
				offers[common.BytesToHash(hash)] = true
			}
		}
		return rows.Err()
	}
	for h := range d.orders {
		if err := note("hash = ?", h[:]); err != nil {
			return err
		}
	}
	for a := range d.accounts {
		if err := note(living+" AND signer = ? AND kind IN (2, 3)", a[:]); err != nil {
			return err
		}
	}
	for r := range d.resources {
		for _, of := range []string{"kind IN (0, 3) AND kind = 0 AND app", "kind IN (1, 3) AND kind = 1 AND dataset", "kind = 2 AND workerpool"} {
			if err := note(living+" AND "+of+" = ?", r[:]); err != nil {
				return err
			}
		}
	}
	for h := range offers {
		if err := m.deriveOne(ctx, e, h, d); err != nil {
			return err
		}
	}
	if err := dependents(ctx, e, d, note); err != nil {
		return err
	}
	for h := range requests {
		if err := m.deriveOne(ctx, e, h, d); err != nil {
			return err
		}
	}
	return nil
}

// dependents notes the requests that an app or dataset order may have brought into the book or taken out of it:
// those that pay its price. When another order can take the place of one that left, there are none.
func dependents(ctx context.Context, e *edit, d *dirty, note func(string, ...any) error) error {
	where := func(status string, r *row) string {
		columns := [...]string{"kind IN (0, 3) AND kind = 3 AND app = ? AND app_price >= ?", "kind IN (1, 3) AND kind = 3 AND dataset = ? AND dataset_price >= ?"}
		return living + " AND status = '" + status + "' AND " + columns[r.kind]
	}
	for i := range d.came {
		if err := note(where("dead", &d.came[i]), d.came[i].resource(), d.came[i].price); err != nil {
			return err
		}
	}
	for i := range d.left {
		r := &d.left[i]
		if replaced, err := hasSubstitute(ctx, e, r); err != nil || replaced {
			if err != nil {
				return err
			}
			continue
		}
		if err := note(where("open", r), r.resource(), r.price); err != nil {
			return err
		}
	}
	return nil
}

// hasSubstitute tells whether an open order serves everybody whom an app or dataset order served, at its price.
func hasSubstitute(ctx context.Context, e *edit, r *row) (bool, error) {
	kind := [...]string{"kind IN (0, 3) AND kind = 0 AND app = ?", "kind IN (1, 3) AND kind = 1 AND dataset = ?"}[r.kind]
	others := [...]string{"dataset", "app"}[r.kind]
	other := [...][]byte{r.dataset, r.app}[r.kind]
	var found int64
	err := e.QueryRow(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM market_orders WHERE "+living+" AND status = 'open' AND "+kind+
		" AND price <= ? AND workerpool IN (?, ?) AND "+others+" IN (?, ?) AND requester IN (?, ?) AND (tag0 & 1) >= ? LIMIT 1) AS substitutes",
		r.resource(), r.price, nobody, r.workerpool, nobody, other, nobody, r.requester, r.tags[0]&1).Scan(&found)
	return found > 0, err
}

func (m *Market) deriveOne(ctx context.Context, e *edit, hash common.Hash, d *dirty) error {
	var r row
	if err := r.scan(e.QueryRow(ctx, "SELECT "+rowColumns+" FROM market_orders WHERE hash = ?", hash[:]).Scan); err != nil {
		return err
	}
	was := r
	if _, err := judge(ctx, e, &r); err != nil {
		return err
	}
	if r.status == was.status && r.remaining == was.remaining {
		return nil
	}
	_, err := e.Exec(ctx, "UPDATE market_orders SET remaining = ?, status = ? WHERE hash = ?", r.remaining, string(r.status), r.hash)
	if err != nil {
		return err
	}
	e.became(&was, &r)
	d.offerChanged(&was, &r)
	return m.announceOrder(ctx, e, &r, was.isOpen())
}

// judge derives what remains of an order and its status from the facts alone, and says why it is not open.
//
// Rationale: an order that the hub would refuse, or whose signer cannot pay what it promises, only costs whoever
// tries to match it. It is hidden, not deleted: its signature stays valid, and it shows again once it is good.
func judge(ctx context.Context, e *edit, r *row) (why, err error) {
	f, err := factsOf(ctx, e, r)
	if err != nil {
		return nil, err
	}
	return f.judge(ctx, e, r)
}

// judge is the judgement on facts that have been read.
func (f *orderFacts) judge(ctx context.Context, e *edit, r *row) (why, err error) {
	if r.remaining = max(r.volume-f.consumed, 0); f.closed {
		r.remaining = 0
	}
	switch {
	case f.closed:
		r.status = api.Canceled
		return refuse("order already consumed"), nil
	case r.remaining == 0:
		r.status = api.Filled
		return refuse("order already consumed"), nil
	}
	r.status = api.Dead
	if why = f.speakAgainst(r); why == nil {
		why, err = served(ctx, e, r)
	}
	if why == nil && err == nil {
		r.status = api.Open
	}
	return why, err
}

// orderFacts is what the chain says about an order, and what it is in the tables.
type orderFacts struct {
	status    api.Status // "" for an order that is not there
	published int64      // when it first was
	closed    bool
	consumed  int64
	owner     []byte // of what it offers; nil: unknown
	stake     int64  // free stake of its signer
}

// factsOf reads them in one question: a publication is a few of them, and a database may be far.
func factsOf(ctx context.Context, e *edit, r *row) (f orderFacts, err error) {
	column := [...]string{"app_hash", "dataset_hash", "workerpool_hash", "request_hash"}[r.kind]
	var (
		closings  int64
		status    sql.NullString
		published sql.NullInt64
	)
	err = e.QueryRow(ctx, `SELECT (SELECT COUNT(*) FROM market_closings WHERE hash = ?),
		(SELECT CAST(COALESCE(SUM(volume), 0) AS BIGINT) FROM market_deals WHERE `+column+` = ?),
		(SELECT owner FROM market_owners WHERE resource = ? ORDER BY block DESC, log_index DESC LIMIT 1),
		(SELECT CAST(COALESCE(SUM(delta), 0) AS BIGINT) FROM market_stakes WHERE account = ?),
		(SELECT status FROM market_orders WHERE hash = ?), (SELECT published FROM market_orders WHERE hash = ?)`,
		r.hash, r.hash, r.resource(), r.signer, r.hash, r.hash).Scan(&closings, &f.consumed, &f.owner, &f.stake, &status, &published)
	f.closed, f.status, f.published = closings > 0, api.Status(status.String), published.Int64
	return f, err
}

// speakAgainst tells why an order of which something remains is not open: its signer does not own what it offers, or has
// too little stake for the rest of it.
func (f *orderFacts) speakAgainst(r *row) error {
	if r.kind != poco.RequestOrderKind {
		if f.owner == nil {
			return refuse("Resource not deployed")
		}
		if !bytes.Equal(f.owner, r.signer) {
			return refuse("only order signer %v can publish an order", common.BytesToAddress(f.owner))
		}
	}
	required := r.requiredStake()
	if big.NewInt(f.stake).Cmp(required) >= 0 || required.Sign() == 0 {
		return nil
	}
	if r.kind == poco.WorkerpoolOrderKind {
		return refuse("workerpool owner's stake is too low to cover required workerpool lock")
	}
	return refuse("requester stake is too low to cover requestorder payment, minimum stake required is %v nRLC", required)
}

// served tells whether open orders exist for the app and the dataset that a request asks for, at its price.
func served(ctx context.Context, e *edit, r *row) (why, err error) {
	if r.kind != poco.RequestOrderKind {
		return nil, nil
	}
	app, dataset := common.BytesToAddress(r.app), common.BytesToAddress(r.dataset)
	price, found, err := bestApp(ctx, e, r)
	switch {
	case err != nil:
		return nil, err
	case !found && r.tee():
		return refuse("No tee enabled apporder published for app %v", app), nil
	case !found:
		return refuse("No apporder published for app %v", app), nil
	case price > r.appPrice:
		return refuse("appmaxprice for app %v is too low, actual best price is %d nRLC", app, price), nil
	}
	if !r.wantsDataset() {
		return nil, nil
	}
	price, found, err = bestDataset(ctx, e, r)
	switch {
	case err != nil:
		return nil, err
	case !found:
		return refuse("No datasetorder published for dataset %v", dataset), nil
	case price > r.datasetPrice:
		return refuse("datasetmaxprice for dataset %v is too low, actual best price is %d nRLC", dataset, price), nil
	}
	return nil, nil
}

// bestApp finds the cheapest open app order that a request could be matched with.
func bestApp(ctx context.Context, e *edit, r *row) (price int64, found bool, err error) {
	return best(ctx, e, "SELECT price FROM market_orders WHERE "+living+` AND status = 'open' AND kind IN (0, 3) AND kind = 0 AND app = ?
		AND workerpool IN (?, ?) AND dataset IN (?, ?) AND requester IN (?, ?) AND (tag0 & 1) >= ? ORDER BY price LIMIT 1`,
		r.app, nobody, r.workerpool, nobody, r.dataset, nobody, r.requester, r.tags[0]&1)
}

// bestDataset finds the cheapest open dataset order that a request could be matched with.
func bestDataset(ctx context.Context, e *edit, r *row) (price int64, found bool, err error) {
	return best(ctx, e, "SELECT price FROM market_orders WHERE "+living+` AND status = 'open' AND kind IN (1, 3) AND kind = 1 AND dataset = ?
		AND workerpool IN (?, ?) AND app IN (?, ?) AND requester IN (?, ?) ORDER BY price LIMIT 1`,
		r.dataset, nobody, r.workerpool, nobody, r.app, nobody, r.requester)
}

func best(ctx context.Context, e *edit, query string, args ...any) (price int64, found bool, err error) {
	err = e.QueryRow(ctx, query, args...).Scan(&price)
	if absent(err) {
		return 0, false, nil
	}
	return price, err == nil, err
}
