package market

import (
	"bytes"
	"context"
	"encoding/json"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
)

// dirty names what changed on chain or in the book, so that the orders it concerns are looked at again.
type dirty struct {
	orders         map[common.Hash]bool
	accounts       map[common.Address]bool
	resources      map[common.Address]bool
	apps, datasets map[common.Address]bool // whose offers changed: requests depend on them
}

func newDirty() *dirty {
	return &dirty{orders: map[common.Hash]bool{}, accounts: map[common.Address]bool{}, resources: map[common.Address]bool{},
		apps: map[common.Address]bool{}, datasets: map[common.Address]bool{}}
}

// row is an order as the rules see it.
type row struct {
	hash, signer                       []byte
	kind                               poco.OrderKind
	app, dataset, workerpool           []byte
	requester                          []byte
	price, appPrice, datasetPrice      int64
	volume, tag0, remaining, published int64
	status                             api.Status
	document                           string
}

const rowColumns = `hash, kind, signer, app, dataset, workerpool, requester, price, app_price, dataset_price, volume,
	tag0, remaining, published, status, document`

func (r *row) scan(scan func(...any) error) error {
	return scan(&r.hash, &r.kind, &r.signer, &r.app, &r.dataset, &r.workerpool, &r.requester, &r.price, &r.appPrice,
		&r.datasetPrice, &r.volume, &r.tag0, &r.remaining, &r.published, &r.status, &r.document)
}

// resource is the address that the order's signer must own; nil for a request.
func (r *row) resource() []byte {
	return [...][]byte{r.app, r.dataset, r.workerpool, nil}[r.kind]
}

func (r *row) asDocument(chainID uint64) api.Document {
	return api.Document{OrderHash: common.BytesToHash(r.hash), ChainID: chainID, Order: json.RawMessage(r.document),
		Remaining: uint64(r.remaining), Status: r.status, Signer: api.Address(r.signer), PublicationTimestamp: milliseconds(r.published)}
}

// derive brings remaining and status of the orders concerned to what the facts say. Requests come last, because
// they depend on which app and dataset orders are open.
func (m *Market) derive(ctx context.Context, tx *store.Tx, d *dirty) error {
	hashes := make(map[common.Hash]bool)
	requests := make(map[common.Hash]bool)
	note := func(kinds string, value []byte, column string) error {
		rows, err := tx.Query(ctx, "SELECT hash, kind FROM market_orders WHERE "+column+" = ? AND kind IN ("+kinds+")", value)
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
				hashes[common.BytesToHash(hash)] = true
			}
		}
		return rows.Err()
	}
	for h := range d.orders {
		if err := note("0, 1, 2, 3", h[:], "hash"); err != nil {
			return err
		}
	}
	for a := range d.accounts {
		if err := note("2, 3", a[:], "signer"); err != nil {
			return err
		}
	}
	for r := range d.resources {
		for _, column := range []string{"app", "dataset", "workerpool"} {
			kind := map[string]string{"app": "0", "dataset": "1", "workerpool": "2"}[column]
			if err := note(kind, r[:], column); err != nil {
				return err
			}
		}
	}
	for h := range hashes {
		if err := m.deriveOne(ctx, tx, h, d); err != nil {
			return err
		}
	}
	for a := range d.apps {
		if err := note("3", a[:], "app"); err != nil {
			return err
		}
	}
	for a := range d.datasets {
		if err := note("3", a[:], "dataset"); err != nil {
			return err
		}
	}
	for h := range requests {
		if err := m.deriveOne(ctx, tx, h, d); err != nil {
			return err
		}
	}
	return nil
}

func (m *Market) deriveOne(ctx context.Context, tx *store.Tx, hash common.Hash, d *dirty) error {
	var r row
	if err := r.scan(tx.QueryRow(ctx, "SELECT "+rowColumns+" FROM market_orders WHERE hash = ?", hash[:]).Scan); err != nil {
		return err
	}
	was := r
	if err := judge(ctx, tx, &r); err != nil {
		return err
	}
	if r.status == was.status && r.remaining == was.remaining {
		return nil
	}
	_, err := tx.Exec(ctx, "UPDATE market_orders SET remaining = ?, status = ? WHERE hash = ?", r.remaining, string(r.status), r.hash)
	if err != nil {
		return err
	}
	if (r.status == api.Open) != (was.status == api.Open) {
		d.offerChanged(&r)
	}
	return m.announceOrder(ctx, tx, &r, was.status == api.Open)
}

// offerChanged notes that an app or dataset order came into the book or left it.
func (d *dirty) offerChanged(r *row) {
	switch r.kind {
	case poco.AppOrderKind:
		d.apps[common.BytesToAddress(r.app)] = true
	case poco.DatasetOrderKind:
		d.datasets[common.BytesToAddress(r.dataset)] = true
	case poco.WorkerpoolOrderKind, poco.RequestOrderKind: // no request is shown or hidden for one
	}
}

// judge derives what remains of an order and its status from the facts alone.
//
// Rationale: an order that the hub would refuse, or whose signer cannot pay what it promises, only costs whoever
// tries to match it. It is hidden, not deleted: its signature stays valid, and it shows again once it is good.
func judge(ctx context.Context, tx *store.Tx, r *row) error {
	var closed, consumed int64
	if err := tx.QueryRow(ctx, "SELECT COUNT(*) FROM market_closings WHERE hash = ?", r.hash).Scan(&closed); err != nil {
		return err
	}
	if closed > 0 {
		r.remaining, r.status = 0, api.Canceled
		return nil
	}
	column := [...]string{"app_hash", "dataset_hash", "workerpool_hash", "request_hash"}[r.kind]
	err := tx.QueryRow(ctx, "SELECT CAST(COALESCE(SUM(volume), 0) AS BIGINT) FROM market_deals WHERE "+column+" = ?", r.hash).Scan(&consumed)
	if err != nil {
		return err
	}
	r.remaining = max(r.volume-consumed, 0)
	if r.remaining == 0 {
		r.status = api.Filled
		return nil
	}
	r.status = api.Dead
	for _, rule := range []func(context.Context, *store.Tx, *row) (bool, error){owned, covered, served} {
		if ok, err := rule(ctx, tx, r); err != nil || !ok {
			return err
		}
	}
	r.status = api.Open
	return nil
}

// owned tells whether the signer still owns what it offers.
func owned(ctx context.Context, tx *store.Tx, r *row) (bool, error) {
	if r.kind == poco.RequestOrderKind {
		return true, nil
	}
	var owner []byte
	err := tx.QueryRow(ctx, "SELECT owner FROM market_owners WHERE resource = ? ORDER BY block DESC, log_index DESC LIMIT 1", r.resource()).Scan(&owner)
	if absent(err) {
		return false, nil
	}
	return bytes.Equal(owner, r.signer), err
}

// covered tells whether the signer's free stake covers what the rest of the order would lock.
func covered(ctx context.Context, tx *store.Tx, r *row) (bool, error) {
	required := r.requiredStake()
	if required.Sign() == 0 {
		return true, nil
	}
	var stake int64
	err := tx.QueryRow(ctx, "SELECT CAST(COALESCE(SUM(delta), 0) AS BIGINT) FROM market_stakes WHERE account = ?", r.signer).Scan(&stake)
	return big.NewInt(stake).Cmp(required) >= 0, err
}

// requiredStake is what matching all that remains would lock of the signer's: 30 % of a pool's price, rounded
// down per task as the hub does, or all the prices that a request would pay at most.
func (r *row) requiredStake() *big.Int {
	each := new(big.Int)
	switch r.kind {
	case poco.AppOrderKind, poco.DatasetOrderKind: // nothing
	case poco.WorkerpoolOrderKind:
		each = poco.Amount(r.price).Percent(poco.WorkerpoolStakeRatio).Big()
	case poco.RequestOrderKind:
		each.Add(big.NewInt(r.price), big.NewInt(r.appPrice)).Add(each, big.NewInt(r.datasetPrice))
	}
	return each.Mul(each, big.NewInt(r.remaining))
}

// served tells whether open orders exist for the app and the dataset that a request asks for, at its price.
func served(ctx context.Context, tx *store.Tx, r *row) (bool, error) {
	if r.kind != poco.RequestOrderKind {
		return true, nil
	}
	price, found, err := bestApp(ctx, tx, r)
	if err != nil || !found || price > r.appPrice {
		return false, err
	}
	if !r.wantsDataset() {
		return true, nil
	}
	price, found, err = bestDataset(ctx, tx, r)
	return found && price <= r.datasetPrice, err
}

func (r *row) wantsDataset() bool { return !bytes.Equal(r.dataset, nobody) }

func (r *row) tee() bool { return r.tag0&1 != 0 }

// nobody is the zero address in the database.
var nobody = make([]byte, common.AddressLength)

// bestApp finds the cheapest open app order that a request could be matched with.
func bestApp(ctx context.Context, tx *store.Tx, r *row) (price int64, found bool, err error) {
	tee := int64(0)
	if r.tee() {
		tee = 1
	}
	return best(tx.QueryRow(ctx, `SELECT price FROM market_orders WHERE kind = 0 AND status = 'open' AND app = ?
		AND workerpool IN (?, ?) AND dataset IN (?, ?) AND requester IN (?, ?) AND (tag0 & ?) = ? ORDER BY price LIMIT 1`,
		r.app, nobody, r.workerpool, nobody, r.dataset, nobody, r.requester, tee, tee))
}

// bestDataset finds the cheapest open dataset order that a request could be matched with.
func bestDataset(ctx context.Context, tx *store.Tx, r *row) (price int64, found bool, err error) {
	return best(tx.QueryRow(ctx, `SELECT price FROM market_orders WHERE kind = 1 AND status = 'open' AND dataset = ?
		AND workerpool IN (?, ?) AND app IN (?, ?) AND requester IN (?, ?) ORDER BY price LIMIT 1`,
		r.dataset, nobody, r.workerpool, nobody, r.app, nobody, r.requester))
}

func best(found *store.Row) (int64, bool, error) {
	var price int64
	err := found.Scan(&price)
	if absent(err) {
		return 0, false, nil
	}
	return price, err == nil, err
}

// rowOf turns a signed order, checked by [api.ParseOrder], into its row.
func rowOf(o order.Order, hash common.Hash, signer common.Address, document []byte) insert {
	in := insert{row: row{hash: hash[:], signer: signer[:], kind: o.Kind(), document: string(document),
		app: nobody, dataset: nobody, workerpool: nobody, requester: nobody}, beneficiary: nobody}
	var tag poco.Tag
	switch o := o.(type) {
	case *order.App:
		in.app, in.dataset, in.workerpool, in.requester = o.App[:], o.DatasetRestrict[:], o.WorkerpoolRestrict[:], o.RequesterRestrict[:]
		in.price, tag = number(o.Price), o.Tag
	case *order.Dataset:
		in.app, in.dataset, in.workerpool, in.requester = o.AppRestrict[:], o.Dataset[:], o.WorkerpoolRestrict[:], o.RequesterRestrict[:]
		in.price, tag = number(o.Price), o.Tag
	case *order.Workerpool:
		in.app, in.dataset, in.workerpool, in.requester = o.AppRestrict[:], o.DatasetRestrict[:], o.Workerpool[:], o.RequesterRestrict[:]
		in.price, tag, in.category, in.trust = number(o.Price), o.Tag, number(o.Category), number(o.Trust)
	case *order.Request:
		in.app, in.dataset, in.workerpool, in.requester = o.App[:], o.Dataset[:], o.Workerpool[:], o.Requester[:]
		in.price, in.appPrice, in.datasetPrice = number(o.WorkerpoolMaxPrice), number(o.AppMaxPrice), number(o.DatasetMaxPrice)
		in.beneficiary, tag, in.category, in.trust = o.Beneficiary[:], o.Tag, number(o.Category), number(o.Trust)
	}
	in.volume, in.tags = number(o.MaxVolume()), tagWords(tag)
	in.tag0 = in.tags[0]
	return in
}

// insert is a row with the columns that no rule reads.
type insert struct {
	row
	beneficiary     []byte
	category, trust int64
	tags            [4]int64
}

// number converts an order's integer, which [api.ParseOrder] has bounded by [api.MaxSafe].
func number(u order.Uint256) int64 {
	v, _ := u.Uint64()
	return clamp(v)
}
