package market

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market/book"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// row is an order in the database.
type row struct {
	hash, signer                  []byte
	kind                          poco.OrderKind
	app, dataset, workerpool      []byte
	requester, beneficiary        []byte
	price, appPrice, datasetPrice int64
	volume, category, trust       int64
	tags                          [4]int64
	remaining, published          int64
	status                        api.Status
	document                      string
}

const rowColumns = `hash, kind, signer, app, dataset, workerpool, requester, beneficiary, price, app_price, dataset_price,
	volume, category, trust, tag0, tag1, tag2, tag3, remaining, published, status, document`

func (r *row) scan(scan func(...any) error) error {
	return scan(&r.hash, &r.kind, &r.signer, &r.app, &r.dataset, &r.workerpool, &r.requester, &r.beneficiary, &r.price, &r.appPrice,
		&r.datasetPrice, &r.volume, &r.category, &r.trust, &r.tags[0], &r.tags[1], &r.tags[2], &r.tags[3],
		&r.remaining, &r.published, &r.status, &r.document)
}

// listedColumns are those that lists and rules know: all but the document, which is most of the bytes.
const listedColumns = `hash, kind, signer, app, dataset, workerpool, requester, beneficiary, price,
	volume, category, trust, tag0, tag1, tag2, tag3, remaining, published`

// eachListed reads open orders, without copying what is only looked at. It closes the rows.
func eachListed(rows *sql.Rows, f func(*book.Order)) error {
	defer func() { _ = rows.Close() }()
	var hash, signer, app, dataset, workerpool, requester, beneficiary sql.RawBytes
	for rows.Next() {
		var o book.Order
		var tags [4]int64
		if err := rows.Scan(&hash, &o.Kind, &signer, &app, &dataset, &workerpool, &requester, &beneficiary, &o.Price,
			&o.Volume, &o.Category, &o.Trust, &tags[0], &tags[1], &tags[2], &tags[3], &o.Remaining, &o.Published); err != nil {
			return err
		}
		o.Hash, o.Tag = common.BytesToHash(hash), tagOf(tags)
		o.Signer, o.App, o.Dataset = common.BytesToAddress(signer), common.BytesToAddress(app), common.BytesToAddress(dataset)
		o.Workerpool, o.Requester, o.Beneficiary = common.BytesToAddress(workerpool), common.BytesToAddress(requester), common.BytesToAddress(beneficiary)
		f(&o)
	}
	return rows.Err()
}

func (r *row) isOpen() bool { return r.status == api.Open }

// resource is the address that the order's signer must own; nil for a request.
func (r *row) resource() []byte {
	return [...][]byte{r.app, r.dataset, r.workerpool, nil}[r.kind]
}

func (r *row) asDocument(chainID uint64) api.Document {
	return api.Document{OrderHash: common.BytesToHash(r.hash), ChainID: chainID, Order: json.RawMessage(r.document),
		Remaining: uint64(r.remaining), Status: r.status, Signer: api.Address(r.signer), PublicationTimestamp: milliseconds(r.published)}
}

// listed is the order as the lists in memory know it.
func (r *row) listed() *book.Order {
	return &book.Order{Hash: common.BytesToHash(r.hash), Kind: r.kind, Signer: common.BytesToAddress(r.signer),
		App: common.BytesToAddress(r.app), Dataset: common.BytesToAddress(r.dataset), Workerpool: common.BytesToAddress(r.workerpool),
		Requester: common.BytesToAddress(r.requester), Beneficiary: common.BytesToAddress(r.beneficiary),
		Price: r.price, Published: r.published, Remaining: r.remaining, Volume: r.volume, Category: r.category, Trust: r.trust, Tag: tagOf(r.tags)}
}

func (r *row) wantsDataset() bool { return !bytes.Equal(r.dataset, nobody) }

func (r *row) tee() bool { return r.tags[0]&1 != 0 }

// nobody is the zero address in the database.
var nobody = make([]byte, common.AddressLength)

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

// rowOf turns a signed order, checked by [api.ParseOrder], into its row.
func rowOf(o order.Order, hash common.Hash, signer common.Address, document []byte) row {
	r := row{hash: hash[:], signer: signer[:], kind: o.Kind(), document: string(document),
		app: nobody, dataset: nobody, workerpool: nobody, requester: nobody, beneficiary: nobody}
	var tag poco.Tag
	switch o := o.(type) {
	case *order.App:
		r.app, r.dataset, r.workerpool, r.requester = o.App[:], o.DatasetRestrict[:], o.WorkerpoolRestrict[:], o.RequesterRestrict[:]
		r.price, tag = number(o.Price), o.Tag
	case *order.Dataset:
		r.app, r.dataset, r.workerpool, r.requester = o.AppRestrict[:], o.Dataset[:], o.WorkerpoolRestrict[:], o.RequesterRestrict[:]
		r.price, tag = number(o.Price), o.Tag
	case *order.Workerpool:
		r.app, r.dataset, r.workerpool, r.requester = o.AppRestrict[:], o.DatasetRestrict[:], o.Workerpool[:], o.RequesterRestrict[:]
		r.price, tag, r.category, r.trust = number(o.Price), o.Tag, number(o.Category), number(o.Trust)
	case *order.Request:
		r.app, r.dataset, r.workerpool, r.requester = o.App[:], o.Dataset[:], o.Workerpool[:], o.Requester[:]
		r.price, r.appPrice, r.datasetPrice = number(o.WorkerpoolMaxPrice), number(o.AppMaxPrice), number(o.DatasetMaxPrice)
		r.beneficiary, tag, r.category, r.trust = o.Beneficiary[:], o.Tag, number(o.Category), number(o.Trust)
	}
	r.volume, r.tags = number(o.MaxVolume()), tagWords(tag)
	return r
}

// insert writes the order, over a dead one.
func (r *row) insert(ctx context.Context, tx execer) error {
	_, err := tx.Exec(ctx, `INSERT INTO market_orders (`+rowColumns+`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (hash) DO UPDATE SET remaining = excluded.remaining, status = excluded.status, signer = excluded.signer,
			document = excluded.document`,
		r.hash, int64(r.kind), r.signer, r.app, r.dataset, r.workerpool, r.requester, r.beneficiary,
		r.price, r.appPrice, r.datasetPrice, r.volume, r.category, r.trust, r.tags[0], r.tags[1], r.tags[2], r.tags[3],
		r.remaining, r.published, string(r.status), text(r.document))
	return err
}

// execer is a transaction.
type execer interface {
	Exec(ctx context.Context, query string, args ...any) (int64, error)
}

// number converts an order's integer, which [api.ParseOrder] has bounded by [api.MaxSafe].
func number(u order.Uint256) int64 {
	v, _ := u.Uint64()
	return clamp(v)
}

// tagWords splits a tag for the database, which has no 256-bit integers; the sign bit is a bit like any other.
func tagWords(t poco.Tag) (w [4]int64) {
	for i := range w {
		w[i] = int64(binary.BigEndian.Uint64(t[24-8*i:]))
	}
	return w
}

func tagOf(w [4]int64) (t poco.Tag) {
	for i := range w {
		binary.BigEndian.PutUint64(t[24-8*i:], uint64(w[i]))
	}
	return t
}
