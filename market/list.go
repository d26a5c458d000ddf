package market

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/market/book"
	"github.com/iexec-go/iexec/poco"
)

const (
	// countTime is how long the count of a long list may be old. Short lists are always counted.
	countTime  = time.Second
	longList   = 10_000
	keptCounts = 1_000
)

// counts remembers how long long lists are, by what was asked for.
type counts struct {
	mu    sync.Mutex
	known map[any]counted
}

type counted struct {
	count int64
	until time.Time
}

// get returns -1 when nothing is known.
func (c *counts) get(query any, now time.Time) int64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	if k, ok := c.known[query]; ok && now.Before(k.until) {
		return k.count
	}
	return -1
}

func (c *counts) put(query any, count int64, now time.Time) {
	if count < longList {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil || len(c.known) >= keptCounts {
		c.known = make(map[any]counted)
	}
	c.known[query] = counted{count, now.Add(countTime)}
}

// orders lists open orders of a kind.
func (m *Market) orders(ctx context.Context, kind poco.OrderKind, p params) (api.OrderList, error) {
	at, err := p.paging()
	if err != nil {
		return api.OrderList{}, err
	}
	q, err := orderQuery(kind, p)
	if err != nil {
		return api.OrderList{}, err
	}
	now := m.Now()
	known := m.counts.get(q, now)
	page := m.open.Page(q, int(at.skip), int(at.limit), int(known))
	if known < 0 {
		m.counts.put(q, int64(page.Count), now)
	}
	rows, err := m.rowsOf(ctx, page.Hashes)
	if err != nil {
		return api.OrderList{}, err
	}
	answer := api.OrderList{OK: api.OK{OK: true}, Orders: make([]api.Document, 0, len(rows)), Page: at.answer(int64(page.Count), len(page.Hashes))}
	for i := range rows {
		if !rows[i].isOpen() {
			continue // it has just left
		}
		d := rows[i].asDocument(m.chainID)
		if kind == poco.DatasetOrderKind {
			bulk := api.Bulk(uint64(rows[i].price), uint64(rows[i].volume))
			d.Bulk = &bulk
		}
		answer.Orders = append(answer.Orders, d)
	}
	return answer, nil
}

// rowsOf reads orders by their hashes, in that order. Those that are gone are left out.
func (m *Market) rowsOf(ctx context.Context, hashes []common.Hash) ([]row, error) {
	found := make(map[common.Hash]row, len(hashes))
	err := m.byHash(ctx, rowColumns, "", hashes, func(rows *sql.Rows) error {
		read, err := scanRows(rows)
		for i := range read {
			found[common.BytesToHash(read[i].hash)] = read[i]
		}
		return err
	})
	return inOrder(hashes, found), err
}

// listedOf reads open orders by their hashes, without their documents.
func (m *Market) listedOf(ctx context.Context, hashes []common.Hash) ([]book.Order, error) {
	found := make(map[common.Hash]book.Order, len(hashes))
	err := m.byHash(ctx, listedColumns, " AND status = 'open'", hashes, func(rows *sql.Rows) error {
		return eachListed(rows, func(o *book.Order) { found[o.Hash] = *o })
	})
	return inOrder(hashes, found), err
}

func inOrder[T any](hashes []common.Hash, found map[common.Hash]T) []T {
	ordered := make([]T, 0, len(found))
	for _, h := range hashes {
		if r, ok := found[h]; ok {
			ordered = append(ordered, r)
		}
	}
	return ordered
}

// byHash asks for columns of orders; read closes the rows.
func (m *Market) byHash(ctx context.Context, columns, and string, hashes []common.Hash, read func(*sql.Rows) error) error {
	for part := hashes; len(part) > 0; {
		// Few different statements, which the database parses once: the last hash fills the places that are left.
		places := 500
		for _, fewer := range []int{200, 100, 50, 20, 1} {
			if len(part) <= fewer {
				places = fewer
			}
		}
		n := min(len(part), places)
		args := make([]any, places)
		for i := range args {
			args[i] = part[min(i, n-1)][:]
		}
		rows, err := m.DB.Query(ctx, "SELECT "+columns+" FROM market_orders WHERE hash IN (?"+strings.Repeat(", ?", places-1)+")"+and, args...) //nolint:sqlclosecheck,rowserrcheck // read does
		if err != nil {
			return err
		}
		if err := read(rows); err != nil {
			return err
		}
		part = part[n:]
	}
	return nil
}

// scanRows reads and closes.
func scanRows(rows *sql.Rows) (read []row, err error) {
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var r row
		if err := r.scan(rows.Scan); err != nil {
			return nil, err
		}
		read = append(read, r)
	}
	return read, rows.Err()
}

// order finds one order of any status.
func (m *Market) order(ctx context.Context, kind poco.OrderKind, hash common.Hash) (api.OrderAnswer, error) {
	rows, err := m.rowsOf(ctx, []common.Hash{hash})
	if err != nil {
		return api.OrderAnswer{}, err
	}
	if len(rows) == 0 || rows[0].kind != kind {
		return api.OrderAnswer{}, poco.Errorf(poco.NotFound, "market", "%v not found", kind)
	}
	return api.OrderAnswer{OK: api.OK{OK: true}, Document: rows[0].asDocument(m.chainID)}, nil
}

// orderQuery reads the filters of a kind of orders.
func orderQuery(kind poco.OrderKind, p params) (book.Query, error) {
	q := book.Query{Kind: kind, HasCategory: p.given("category") && kind >= poco.WorkerpoolOrderKind}
	r := reader{params: p}
	resource := api.ResourceField(kind)
	fields := map[string]*book.Who{"app": &q.App, "dataset": &q.Dataset, "workerpool": &q.Workerpool, "requester": &q.Requester}
	pointers, restrictions := []string{resource}, []string{"app", "dataset", "workerpool", "requester"}
	switch kind {
	case poco.AppOrderKind, poco.DatasetOrderKind:
		if !p.given(resource) && !p.given(resource+"Owner") {
			return q, bad("%s or %sOwner is required", resource, resource)
		}
		q.Bulk = kind == poco.DatasetOrderKind && r.flag("bulkOnly")
	case poco.WorkerpoolOrderKind:
		q.Category = r.number("category", 0)
		if q.MinTrust = r.number("minTrust", 0); q.MinTrust == 1 {
			q.MinTrust = 0 // trust 0 and 1 are the same to the hub
		}
	case poco.RequestOrderKind:
		pointers, restrictions = []string{"app", "dataset", "requester"}, []string{"workerpool"}
		q.Category = r.number("category", 0)
		q.MaxTrust, q.HasMaxTrust = r.number("maxTrust", 0), p.given("maxTrust")
		q.Beneficiary = r.pointer("beneficiary")
	}
	for _, name := range pointers {
		*fields[name] = r.pointer(name)
	}
	for _, name := range restrictions {
		if name != resource {
			*fields[name] = r.restriction(name)
		}
	}
	if kind != poco.RequestOrderKind {
		q.Signer = r.pointer(resource + "Owner")
	}
	q.MinVolume = r.number("minVolume", 1)
	q.MinTag, q.MaxTag, q.HasMaxTag = poco.Tag(r.hash("minTag")), poco.Tag(r.hash("maxTag")), p.given("maxTag")
	return q, r.err
}

// deals lists deals, the latest first.
func (m *Market) deals(ctx context.Context, p params) (api.DealList, error) {
	f := filter{params: p}
	f.number("category", "category = ?", 0)
	for _, name := range []string{"requester", "beneficiary", "app", "dataset", "workerpool"} {
		f.pointer(name, name)
	}
	for _, name := range []string{"app", "dataset", "workerpool"} {
		f.pointer(name+"Owner", name+"_owner")
		f.digest(name+"orderHash", name+"_hash")
	}
	f.digest("requestorderHash", "request_hash")
	at, err := p.paging()
	f.keep(err)
	if f.err != nil {
		return api.DealList{}, f.err
	}
	answer := api.DealList{OK: api.OK{OK: true}, Deals: []api.Deal{}}
	count, err := m.page(ctx, &f, at, "market_deals", "document", "block DESC, id", func(rows *sql.Rows) error {
		d, err := scanDeal(rows.Scan)
		answer.Deals = append(answer.Deals, d)
		return err
	})
	answer.Page = at.answer(count, len(answer.Deals))
	return answer, err
}

func scanDeal(scan func(...any) error) (d api.Deal, err error) {
	var document []byte
	if err := scan(&document); err != nil {
		return d, err
	}
	if err := json.Unmarshal(document, &d); err != nil {
		return d, poco.Errorf(poco.Internal, "market: read deal", "%w", err)
	}
	return d, nil
}

func (m *Market) deal(ctx context.Context, id common.Hash) (api.DealAnswer, error) {
	d, err := scanDeal(m.DB.QueryRow(ctx, "SELECT document FROM market_deals WHERE id = ?", id[:]).Scan)
	if absent(err) {
		return api.DealAnswer{}, poco.Errorf(poco.NotFound, "market", "deal not found")
	}
	return api.DealAnswer{OK: api.OK{OK: true}, Deal: d}, err
}

const categoryColumns = "id, block, time, tx, name, description, work_time"

func (m *Market) scanCategory(scan func(...any) error) (api.Category, error) {
	c := api.Category{ChainID: m.chainID}
	var seconds int64
	var tx []byte
	err := scan(&c.CatID, &c.BlockNumber, &seconds, &tx, &c.Name, &c.Description, &c.WorkClockTimeRef)
	c.TransactionHash, c.BlockTimestamp = common.BytesToHash(tx), milliseconds(seconds*1000)
	return c, err
}

func (m *Market) categories(ctx context.Context, p params) (api.CategoryList, error) {
	f := filter{params: p}
	f.number("minWorkClockTimeRef", "work_time >= ?", 0)
	f.number("maxWorkClockTimeRef", "work_time <= ?", 0)
	at, err := p.paging()
	f.keep(err)
	if f.err != nil {
		return api.CategoryList{}, f.err
	}
	answer := api.CategoryList{OK: api.OK{OK: true}, Categories: []api.Category{}}
	count, err := m.page(ctx, &f, at, "market_categories", categoryColumns, "work_time, id", func(rows *sql.Rows) error {
		c, err := m.scanCategory(rows.Scan)
		answer.Categories = append(answer.Categories, c)
		return err
	})
	answer.Page = at.answer(count, len(answer.Categories))
	return answer, err
}

func (m *Market) category(ctx context.Context, text string) (api.CategoryAnswer, error) {
	id, err := integer("catid", text, 0, api.MaxSafe)
	if err != nil {
		return api.CategoryAnswer{}, err
	}
	c, err := m.scanCategory(m.DB.QueryRow(ctx, "SELECT "+categoryColumns+" FROM market_categories WHERE id = ?", id).Scan)
	if absent(err) {
		return api.CategoryAnswer{}, poco.Errorf(poco.NotFound, "market", "category not found")
	}
	return api.CategoryAnswer{OK: api.OK{OK: true}, Category: c}, err
}

// page counts a list of the database and reads a part of it.
func (m *Market) page(ctx context.Context, f *filter, at page, table, columns, by string, scan func(*sql.Rows) error) (count int64, err error) {
	now, asked := m.Now(), table+f.clause()+fmt.Sprint(f.args...)
	if count = m.counts.get(asked, now); count < 0 {
		if err := m.DB.QueryRow(ctx, "SELECT COUNT(*) FROM "+table+f.clause(), f.args...).Scan(&count); err != nil {
			return 0, err
		}
		m.counts.put(asked, count, now)
	}
	rows, err := m.DB.Query(ctx, "SELECT "+columns+" FROM "+table+f.clause()+" ORDER BY "+by+" LIMIT ? OFFSET ?",
		append(f.args, at.limit, at.skip)...)
	if err != nil {
		return 0, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return 0, err
		}
	}
	return count, rows.Err()
}

// metrics tells how far the fold is and how many orders are open.
func (m *Market) metrics() api.Metrics {
	at := m.progress.number()
	count := func(kind poco.OrderKind) int64 { return int64(m.open.Count(kind)) }
	return api.Metrics{OK: api.OK{OK: true}, LastBlock: at, CheckpointBlock: at, AppOrders: count(poco.AppOrderKind), DatasetOrders: count(poco.DatasetOrderKind),
		WorkerpoolOrders: count(poco.WorkerpoolOrderKind), RequestOrders: count(poco.RequestOrderKind)}
}
