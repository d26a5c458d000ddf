package market

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

// orders lists open orders of a kind.
func (m *Market) orders(ctx context.Context, kind poco.OrderKind, p params) (api.OrderList, error) {
	f := filter{params: p}
	f.add("kind = ?", int64(kind))
	f.add("status = 'open'")
	orderFilters(&f, kind)
	f.number("minVolume", "remaining >= ?", 1)
	f.tags()
	at, err := p.paging()
	f.keep(err)
	if f.err != nil {
		return api.OrderList{}, f.err
	}
	direction := "price"
	if kind == poco.RequestOrderKind {
		direction = "price DESC"
	}
	answer := api.OrderList{OK: api.OK{OK: true}, Orders: []api.Document{}}
	count, err := m.page(ctx, &f, at, "market_orders", rowColumns, direction+", published, hash", func(rows *sql.Rows) error {
		var r row
		if err := r.scan(rows.Scan); err != nil {
			return err
		}
		d := r.asDocument(m.chainID)
		if kind == poco.DatasetOrderKind {
			bulk := api.Bulk(uint64(r.price), uint64(r.volume))
			d.Bulk = &bulk
		}
		answer.Orders = append(answer.Orders, d)
		return nil
	})
	answer.Page = at.answer(count, len(answer.Orders))
	return answer, err
}

// orderFilters are those that only some kinds have.
func orderFilters(f *filter, kind poco.OrderKind) {
	restrictions := func(names ...string) {
		for _, name := range names {
			f.restriction(name, name, map[string]string{"app": "isAppStrict", "dataset": "isDatasetStrict",
				"workerpool": "isWorkerpoolStrict", "requester": "isRequesterStrict"}[name])
		}
	}
	resource := api.ResourceField(kind)
	switch kind {
	case poco.AppOrderKind, poco.DatasetOrderKind:
		if !f.given(resource) && !f.given(resource+"Owner") {
			f.keep(bad("%s or %sOwner is required", resource, resource))
		}
		if kind == poco.AppOrderKind {
			restrictions("dataset", "workerpool", "requester")
			break
		}
		restrictions("app", "workerpool", "requester")
		bulk, err := f.flag("bulkOnly")
		f.keep(err)
		if bulk {
			f.add("price = 0 AND volume >= ?", int64(api.MaxSafe-1))
		}
	case poco.WorkerpoolOrderKind:
		restrictions("app", "dataset", "requester")
		f.number("category", "category = ?", 0)
		// Trust 0 and 1 are the same to the hub.
		if v, present, err := f.integer("minTrust", 0, api.MaxSafe); err != nil {
			f.keep(err)
		} else if present && v > 1 {
			f.add("trust >= ?", v)
		}
	case poco.RequestOrderKind:
		f.pointer("app", "app")
		f.pointer("dataset", "dataset")
		f.pointer("beneficiary", "beneficiary")
		restrictions("workerpool")
		f.number("category", "category = ?", 0)
		f.number("maxTrust", "trust <= ?", 0)
	}
	f.pointer(resource, resource)
	if kind != poco.RequestOrderKind {
		f.pointer(resource+"Owner", "signer")
	}
}

// order finds one order of any status.
func (m *Market) order(ctx context.Context, kind poco.OrderKind, hash common.Hash) (api.OrderAnswer, error) {
	var r row
	err := r.scan(m.DB.QueryRow(ctx, "SELECT "+rowColumns+" FROM market_orders WHERE hash = ? AND kind = ?", hash[:], int64(kind)).Scan)
	if absent(err) {
		return api.OrderAnswer{}, poco.Errorf(poco.NotFound, "market", "%v not found", kind)
	}
	return api.OrderAnswer{OK: api.OK{OK: true}, Document: r.asDocument(m.chainID)}, err
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

// trades are the last hundred deals of a category.
func (m *Market) trades(ctx context.Context, p params) (api.TradeList, error) {
	category, present, err := p.integer("category", 0, api.MaxSafe)
	if err == nil && !present {
		err = bad("category is a required field")
	}
	if err != nil {
		return api.TradeList{}, err
	}
	rows, err := m.DB.Query(ctx, "SELECT document FROM market_deals WHERE category = ? ORDER BY block DESC, price, id LIMIT 100", category)
	if err != nil {
		return api.TradeList{}, err
	}
	defer func() { _ = rows.Close() }()
	answer := api.TradeList{OK: api.OK{OK: true}, OHLC: []api.Trade{}}
	for rows.Next() {
		d, err := scanDeal(rows.Scan)
		if err != nil {
			return api.TradeList{}, err
		}
		answer.OHLC = append(answer.OHLC, api.Trade{Time: d.BlockTimestamp, Price: d.Workerpool.Price, Volume: d.Volume})
	}
	return answer, rows.Err()
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

// page counts a list and reads a part of it.
func (m *Market) page(ctx context.Context, f *filter, at page, table, columns, by string, scan func(*sql.Rows) error) (count int64, err error) {
	if err := m.DB.QueryRow(ctx, "SELECT COUNT(*) FROM "+table+f.clause(), f.args...).Scan(&count); err != nil {
		return 0, err
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
func (m *Market) metrics(ctx context.Context) (api.Metrics, error) {
	at := m.progress.number()
	answer := api.Metrics{OK: api.OK{OK: true}, LastBlock: at, CheckpointBlock: at}
	rows, err := m.DB.Query(ctx, "SELECT kind, COUNT(*) FROM market_orders WHERE status = 'open' GROUP BY kind")
	if err != nil {
		return api.Metrics{}, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var kind poco.OrderKind
		var count int64
		if err := rows.Scan(&kind, &count); err != nil {
			return api.Metrics{}, err
		}
		*[...]*int64{&answer.AppOrders, &answer.DatasetOrders, &answer.WorkerpoolOrders, &answer.RequestOrders}[kind] = count
	}
	return answer, rows.Err()
}
