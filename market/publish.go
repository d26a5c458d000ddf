package market

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
)

// catchUp is how long a publication that would be refused waits for the fold: the block that makes it good may be
// known to the publisher and not yet to the book.
const catchUp = 3 * time.Second

// refuse is the answer to a publication that breaks a rule of the book.
func refuse(format string, args ...any) error {
	return poco.Errorf(poco.Forbidden, "market: publish", format, args...)
}

// Publish puts a signed order into the book in the name of an authenticated account. The rules are the
// reference's, in its order and words. Owner, stake and consumption are those of the fold: the chain is asked only
// about an asset that no log named, a signature that is no key's, and whether a refusal came too early.
func (m *Market) Publish(ctx context.Context, by common.Address, o order.Order) (api.Document, error) {
	document, err := api.EncodeOrder(o)
	if err != nil {
		return api.Document{}, err
	}
	published, err := m.publish(ctx, by, o, document)
	if poco.KindOf(err) == poco.Forbidden && m.awaitFold(ctx) {
		published, err = m.publish(ctx, by, o, document)
	}
	return published, err
}

// awaitFold waits, within reason, until the fold has seen the latest block, and tells whether it had not.
func (m *Market) awaitFold(ctx context.Context) bool {
	if m.Head == nil || m.Depth > 0 {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, catchUp)
	defer cancel()
	head, err := m.Head.Head(ctx)
	if err != nil || head.Number <= m.progress.number() {
		return false
	}
	m.progress.wait(ctx, head.Number)
	return true
}

func (m *Market) publish(ctx context.Context, by common.Address, o order.Order, document []byte) (api.Document, error) {
	hash := m.Chain.Domain().Digest(o)
	known, err := knownOf(ctx, m.DB, hash, o.Resource())
	switch {
	case err != nil:
		return api.Document{}, err
	case known.status != "" && known.status != api.Dead:
		return api.Document{}, refuse("order already published")
	}
	signer, unknown, err := m.signerOf(ctx, o, known.owner)
	if err != nil {
		return api.Document{}, err
	}
	if signer != by {
		return api.Document{}, refuse("only order signer %v can publish an order", signer)
	}
	if err := m.checkSignature(ctx, o, hash, signer); err != nil {
		return api.Document{}, err
	}
	r := rowOf(o, hash, signer, document)
	r.published = m.Now().UnixMilli()
	err = m.share(ctx, func(ctx context.Context, e *edit) error {
		if unknown {
			if err := noteOwner(ctx, e, &r); err != nil {
				return err
			}
		}
		return m.insert(ctx, e, &r)
	})
	if err != nil {
		return api.Document{}, err
	}
	m.Log.Info("order published", "order", hash, "kind", r.kind, "signer", signer)
	return r.asDocument(m.chainID), nil
}

// knowledge is what the tables have about an order that somebody publishes.
type knowledge struct {
	status api.Status // "" for an order that was never published
	owner  []byte     // of its resource, as the fold knows it; nil: unknown
}

// knownOf reads it in one question.
func knownOf(ctx context.Context, from store.RowReader, hash common.Hash, resource common.Address) (k knowledge, err error) {
	var status sql.NullString
	err = from.QueryRow(ctx, `SELECT (SELECT status FROM market_orders WHERE hash = ?),
		(SELECT owner FROM market_owners WHERE resource = ? ORDER BY block DESC, log_index DESC LIMIT 1)`, hash[:], resource[:]).Scan(&status, &k.owner)
	k.status = api.Status(status.String)
	return k, err
}

// signerOf is who must have signed the order: the owner of what it offers, or the requester. An owner that only the
// registry knows is unknown to the book.
func (m *Market) signerOf(ctx context.Context, o order.Order, owner []byte) (signer common.Address, unknown bool, err error) {
	if o.Kind() == poco.RequestOrderKind {
		return o.Resource(), false, nil
	}
	if owner != nil {
		return common.BytesToAddress(owner), false, nil
	}
	signer, registered, err := m.Chain.Owner(ctx, hub.Kind(o.Kind()), o.Resource())
	if err == nil && !registered {
		err = refuse("Resource not deployed")
	}
	return signer, true, err
}

// ownerOf is whom the fold knows as the owner of an asset.
func ownerOf(ctx context.Context, from store.RowReader, asset common.Address) (owner common.Address, known bool, err error) {
	var b []byte
	err = from.QueryRow(ctx, "SELECT owner FROM market_owners WHERE resource = ? ORDER BY block DESC, log_index DESC LIMIT 1", asset[:]).Scan(&b)
	if absent(err) {
		return owner, false, nil
	}
	return common.BytesToAddress(b), err == nil, err
}

// checkSignature asks the hub about what is not a key's signature: a contract account may have signed, or somebody
// presigned on chain.
func (m *Market) checkSignature(ctx context.Context, o order.Order, hash common.Hash, signer common.Address) error {
	if poco.VerifyHashSignature(signer, hash, o.Signature()) {
		return nil
	}
	switch err := m.Chain.VerifyOrder(ctx, o); {
	case err == nil:
		return nil
	case poco.KindOf(err) == poco.Unverified, poco.KindOf(err) == poco.Invalid:
		return refuse("invalid sign")
	default:
		return err
	}
}

// insert writes the order, or revives a dead one, which keeps its publication time.
func (m *Market) insert(ctx context.Context, e *edit, r *row) error {
	f, err := factsOf(ctx, e, r)
	if err != nil {
		return err
	}
	known := r.asDead()
	if f.status != "" {
		if known.status, r.published = f.status, f.published; f.status != api.Dead {
			return refuse("order already published")
		}
	}
	signer := common.BytesToAddress(r.signer)
	if m.open.CountBy(r.kind, signer)+e.opened[account{r.kind, signer}] >= m.MaxOpenOrders {
		return refuse("maximum of %d published open %v has been reached for wallet %v", m.MaxOpenOrders, r.kind, signer)
	}
	if why, err := f.judge(ctx, e, r); err != nil || why != nil {
		if err != nil {
			return err
		}
		return why
	}
	if err := r.insert(ctx, e); err != nil {
		return err
	}
	e.became(nil, r)
	if err := m.announceOrder(ctx, e, r, false); err != nil {
		return err
	}
	d := newDirty()
	d.offerChanged(&known, r)
	return m.derive(ctx, e, d)
}

// asDead is the order as it was before it came into the book.
func (r *row) asDead() row {
	was := *r
	was.status = api.Dead
	return was
}

// noteOwner records the owner of an asset that no log named: the registry may know it from before the first
// block that is followed.
func noteOwner(ctx context.Context, e *edit, r *row) error {
	_, known, err := ownerOf(ctx, e, common.BytesToAddress(r.resource()))
	if err != nil || known {
		return err
	}
	_, err = e.Exec(ctx, "INSERT INTO market_owners (resource, block, log_index, owner) VALUES (?, ?, 0, ?)", r.resource(), unlogged, r.signer)
	return err
}

// Unpublish takes open orders of an authenticated account out of the book. Which ones the target says: one by
// its hash, the latest, or all for a resource.
func (m *Market) Unpublish(ctx context.Context, by common.Address, kind poco.OrderKind, target string, hash common.Hash, resource common.Address) ([]common.Hash, error) {
	var gone []common.Hash
	err := m.share(ctx, func(ctx context.Context, e *edit) error {
		rows, err := m.toUnpublish(ctx, e, by, kind, target, hash, resource)
		if err != nil {
			return err
		}
		gone = gone[:0]
		d := newDirty()
		for i := range rows {
			r := &rows[i]
			gone = append(gone, common.BytesToHash(r.hash))
			if _, err := e.Exec(ctx, "DELETE FROM market_orders WHERE hash = ?", r.hash); err != nil {
				return err
			}
			e.became(r, nil)
			was, now := *r, r.asDead()
			d.offerChanged(&was, &now)
			if err := m.announce(ctx, e, kind.String()+"_unpublished", fmt.Appendf(nil, "%q", common.BytesToHash(r.hash))); err != nil {
				return err
			}
		}
		return m.derive(ctx, e, d)
	})
	if err != nil {
		return nil, err
	}
	m.Log.Info("orders unpublished", "orders", gone, "kind", kind, "signer", by)
	return gone, nil
}

func (m *Market) toUnpublish(ctx context.Context, e *edit, by common.Address, kind poco.OrderKind, target string, hash common.Hash, resource common.Address) ([]row, error) {
	if target == api.UnpublishOrderHash {
		var r row
		err := r.scan(e.QueryRow(ctx, "SELECT "+rowColumns+" FROM market_orders WHERE hash = ? AND kind = ? AND status = 'open'", hash[:], int64(kind)).Scan)
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
	query := "SELECT " + rowColumns + " FROM market_orders WHERE " + living + " AND status = 'open' AND signer = ? AND kind = ? AND " + field +
		" = ? ORDER BY published DESC, hash"
	if target == api.UnpublishLast {
		query += " LIMIT 1"
	}
	rows, err := e.Query(ctx, query, by[:], int64(kind), resource[:])
	if err != nil {
		return nil, err
	}
	found, err := scanRows(rows)
	if err == nil && len(found) == 0 {
		err = refuse("no open %v published by signer %v for %s %v", kind, by, field, resource)
	}
	return found, err
}

func milliseconds(ms int64) api.Timestamp { return api.Timestamp{Time: time.UnixMilli(ms)} }
