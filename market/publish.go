package market

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
)

// catchUp is how long a publication waits for the fold, so that its order shows at once.
const catchUp = 3 * time.Second

// refuse is the answer to a publication that breaks a rule of the book.
func refuse(format string, args ...any) error {
	return poco.Errorf(poco.Forbidden, "market: publish", format, args...)
}

// Publish puts a signed order into the book in the name of an authenticated account. The rules are the
// reference's, in its order and words.
func (m *Market) Publish(ctx context.Context, by common.Address, o order.Order) (api.Document, error) {
	document, err := api.EncodeOrder(o)
	if err != nil {
		return api.Document{}, err
	}
	m.awaitFold(ctx)
	hash := m.Chain.Domain().Digest(o)
	if status, err := m.statusOf(ctx, hash); err != nil {
		return api.Document{}, err
	} else if status != "" && status != api.Dead {
		return api.Document{}, refuse("order already published")
	}
	signer, err := m.signerOf(ctx, o)
	if err != nil {
		return api.Document{}, err
	}
	if signer != by {
		return api.Document{}, refuse("only order signer %v can publish an order", signer)
	}
	switch err := m.Chain.VerifyOrder(ctx, o); {
	case err == nil:
	case poco.KindOf(err) == poco.Unverified, poco.KindOf(err) == poco.Invalid:
		return api.Document{}, refuse("invalid sign")
	default:
		return api.Document{}, err
	}
	in := rowOf(o, hash, signer, document)
	if err := m.roomFor(ctx, &in); err != nil {
		return api.Document{}, err
	}
	consumed, err := m.Chain.Consumed(ctx, hash)
	if err != nil {
		return api.Document{}, err
	}
	if in.remaining = in.volume - number(consumed); in.remaining <= 0 {
		return api.Document{}, refuse("order already consumed")
	}
	if err := m.checkStake(ctx, &in.row); err != nil {
		return api.Document{}, err
	}
	in.published, in.status = m.Now().UnixMilli(), api.Open
	if err := m.insert(ctx, &in); err != nil {
		return api.Document{}, err
	}
	m.changes.send()
	m.Log.Info("order published", "order", hash, "kind", in.kind, "signer", signer)
	return in.asDocument(m.chainID), nil
}

// awaitFold waits until the fold has seen the latest block, within reason. Being late is no fault: the status is
// derived again with every block.
func (m *Market) awaitFold(ctx context.Context) {
	if m.Head == nil || m.Depth > 0 {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, catchUp)
	defer cancel()
	head, err := m.Head.Head(ctx)
	if err == nil {
		m.progress.wait(ctx, head.Number)
	}
}

func (m *Market) statusOf(ctx context.Context, hash common.Hash) (api.Status, error) {
	var status api.Status
	err := m.DB.QueryRow(ctx, "SELECT status FROM market_orders WHERE hash = ?", hash[:]).Scan(&status)
	if absent(err) {
		return "", nil
	}
	return status, err
}

// signerOf is who must have signed the order: the owner of what it offers, or the requester.
func (m *Market) signerOf(ctx context.Context, o order.Order) (common.Address, error) {
	if o.Kind() == poco.RequestOrderKind {
		return o.Resource(), nil
	}
	owner, registered, err := m.Chain.Owner(ctx, hub.Kind(o.Kind()), o.Resource())
	if err == nil && !registered {
		err = refuse("Resource not deployed")
	}
	return owner, err
}

// roomFor bounds the open orders of one signer.
func (m *Market) roomFor(ctx context.Context, in *insert) error {
	var open int
	err := m.DB.QueryRow(ctx, "SELECT COUNT(*) FROM market_orders WHERE signer = ? AND kind = ? AND status = 'open'", in.signer, int64(in.kind)).Scan(&open)
	if err == nil && open >= m.MaxOpenOrders {
		err = refuse("maximum of %d published open %v has been reached for wallet %v", m.MaxOpenOrders, in.kind, common.BytesToAddress(in.signer))
	}
	return err
}

// checkStake compares the chain's word on the signer's stake, not the fold's, with what the order would lock.
func (m *Market) checkStake(ctx context.Context, r *row) error {
	required := r.requiredStake()
	if required.Sign() == 0 {
		return nil
	}
	account, err := m.Chain.Account(ctx, common.BytesToAddress(r.signer))
	if err != nil || account.Stake.Big().Cmp(required) >= 0 {
		return err
	}
	if r.kind == poco.WorkerpoolOrderKind {
		return refuse("workerpool owner's stake is too low to cover required workerpool lock")
	}
	return refuse("requester stake is too low to cover requestorder payment, minimum stake required is %v nRLC", required)
}

// insert writes the order, unless somebody else was faster, and brings the book up to date with it.
func (m *Market) insert(ctx context.Context, in *insert) error {
	return m.DB.Tx(ctx, func(tx *store.Tx) error {
		if err := checkServed(ctx, tx, &in.row); err != nil {
			return err
		}
		if in.kind != poco.RequestOrderKind {
			if err := noteOwner(ctx, tx, &in.row); err != nil {
				return err
			}
		}
		published, err := place(ctx, tx, in)
		if err != nil {
			return err
		}
		in.published = published
		d := newDirty()
		d.orders[common.BytesToHash(in.hash)] = true
		d.offerChanged(&in.row)
		if err := m.announceOrder(ctx, tx, &in.row, false); err != nil {
			return err
		}
		return m.derive(ctx, tx, d)
	})
}

// noteOwner records the owner of an asset that no log named: the registry may know it from before the first
// block that is followed.
func noteOwner(ctx context.Context, tx *store.Tx, r *row) error {
	var known int64
	err := tx.QueryRow(ctx, "SELECT COUNT(*) FROM market_owners WHERE resource = ?", r.resource()).Scan(&known)
	if err != nil || known > 0 {
		return err
	}
	_, err = tx.Exec(ctx, "INSERT INTO market_owners (resource, block, log_index, owner) VALUES (?, ?, 0, ?)", r.resource(), unlogged, r.signer)
	return err
}

// checkServed is rule 8: a request must find an app order and, if it asks for one, a dataset order at its price.
func checkServed(ctx context.Context, tx *store.Tx, r *row) error {
	if r.kind != poco.RequestOrderKind {
		return nil
	}
	app, dataset := common.BytesToAddress(r.app), common.BytesToAddress(r.dataset)
	price, found, err := bestApp(ctx, tx, r)
	switch {
	case err != nil:
		return err
	case !found && r.tee():
		return refuse("No tee enabled apporder published for app %v", app)
	case !found:
		return refuse("No apporder published for app %v", app)
	case price > r.appPrice:
		return refuse("appmaxprice for app %v is too low, actual best price is %d nRLC", app, price)
	}
	if !r.wantsDataset() {
		return nil
	}
	price, found, err = bestDataset(ctx, tx, r)
	switch {
	case err != nil:
		return err
	case !found:
		return refuse("No datasetorder published for dataset %v", dataset)
	case price > r.datasetPrice:
		return refuse("datasetmaxprice for dataset %v is too low, actual best price is %d nRLC", dataset, price)
	}
	return nil
}

// place inserts a new order or revives a dead one, which keeps its publication time.
func place(ctx context.Context, tx *store.Tx, in *insert) (published int64, err error) {
	err = tx.QueryRow(ctx, `INSERT INTO market_orders (hash, kind, signer, app, dataset, workerpool, requester, beneficiary,
			price, app_price, dataset_price, volume, category, trust, tag0, tag1, tag2, tag3, document, published, remaining, status)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (hash) DO UPDATE SET remaining = excluded.remaining, status = excluded.status, signer = excluded.signer,
			document = excluded.document WHERE market_orders.status = 'dead' RETURNING published`,
		in.hash, int64(in.kind), in.signer, in.app, in.dataset, in.workerpool, in.requester, in.beneficiary,
		in.price, in.appPrice, in.datasetPrice, in.volume, in.category, in.trust, in.tags[0], in.tags[1], in.tags[2], in.tags[3],
		text(in.document), in.published, in.remaining, string(in.status)).Scan(&published)
	if absent(err) {
		return 0, refuse("order already published")
	}
	return published, err
}

// Unpublish takes open orders of an authenticated account out of the book. Which ones the target says: one by
// its hash, the latest, or all for a resource.
func (m *Market) Unpublish(ctx context.Context, by common.Address, kind poco.OrderKind, target string, hash common.Hash, resource common.Address) ([]common.Hash, error) {
	var gone []common.Hash
	err := m.DB.Tx(ctx, func(tx *store.Tx) error {
		rows, err := m.toUnpublish(ctx, tx, by, kind, target, hash, resource)
		if err != nil {
			return err
		}
		gone = gone[:0]
		d := newDirty()
		for i := range rows {
			r := &rows[i]
			gone = append(gone, common.BytesToHash(r.hash))
			if _, err := tx.Exec(ctx, "DELETE FROM market_orders WHERE hash = ?", r.hash); err != nil {
				return err
			}
			d.offerChanged(r)
			if err := m.announce(ctx, tx, kind.String()+"_unpublished", fmt.Appendf(nil, "%q", common.BytesToHash(r.hash))); err != nil {
				return err
			}
		}
		return m.derive(ctx, tx, d)
	})
	if err != nil {
		return nil, err
	}
	m.changes.send()
	m.Log.Info("orders unpublished", "orders", gone, "kind", kind, "signer", by)
	return gone, nil
}

func (m *Market) toUnpublish(ctx context.Context, tx *store.Tx, by common.Address, kind poco.OrderKind, target string, hash common.Hash, resource common.Address) ([]row, error) {
	if target == api.UnpublishOrderHash {
		var r row
		err := r.scan(tx.QueryRow(ctx, "SELECT "+rowColumns+" FROM market_orders WHERE hash = ? AND kind = ? AND status = 'open'", hash[:], int64(kind)).Scan)
		switch {
		case absent(err):
			return nil, refuse("%v with orderHash %v is not published", kind, hash)
		case err != nil:
			return nil, err
		case !bytes.Equal(r.signer, by[:]):
			return nil, refuse("only order signer %v can unpublish an order", common.BytesToAddress(r.signer))
		}
		return []row{r}, nil
	}
	field := api.ResourceField(kind)
	query := "SELECT " + rowColumns + " FROM market_orders WHERE " + field +
		" = ? AND signer = ? AND kind = ? AND status = 'open' ORDER BY published DESC, hash"
	if target == api.UnpublishLast {
		query += " LIMIT 1"
	}
	rows, err := tx.Query(ctx, query, resource[:], by[:], int64(kind))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var found []row
	for rows.Next() {
		var r row
		if err := r.scan(rows.Scan); err != nil {
			return nil, err
		}
		found = append(found, r)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, refuse("no open %v published by signer %v for %s %v", kind, by, field, resource)
	}
	return found, nil
}

// tagWords splits a tag for the database, which has no 256-bit integers; the sign bit is a bit like any other.
func tagWords(t poco.Tag) (w [4]int64) {
	for i := range w {
		w[i] = int64(binary.BigEndian.Uint64(t[24-8*i:]))
	}
	return w
}

func milliseconds(ms int64) api.Timestamp { return api.Timestamp{Time: time.UnixMilli(ms)} }
