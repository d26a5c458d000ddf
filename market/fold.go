package market

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"math"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// keptCursors is how many blocks the fold remembers having stood on. A reorganisation below the oldest of them
// rebuilds the facts from the first block.
const keptCursors = 256

// Blocks before the first: owners that were asked for because no log named them, and (in the migrations' words)
// stakes too old to be taken back, which are -1.
const unlogged = -2

// facts are the tables that hold what the chain said.
var facts = []string{"deals", "closings", "stakes", "owners", "categories"}

// errTooDeep reports a reorganisation that reaches below what was kept.
var errTooDeep = errors.New("market: a reorganisation deeper than the book remembers")

// follow runs the feed from where the database stands.
func (m *Market) follow(ctx context.Context) error {
	config := chain.FollowConfig{Start: m.Start, Depth: m.Depth, Ring: keptCursors}
	rows, err := m.DB.Query(ctx, "SELECT number, hash FROM market_cursors ORDER BY number")
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var number int64
		var hash []byte
		if err := rows.Scan(&number, &hash); err != nil {
			return err
		}
		c := chain.Cursor{Number: uint64(number), Hash: common.BytesToHash(hash)}
		config.Recent, config.From = append(config.Recent, c), c
	}
	if err := rows.Err(); err != nil {
		return err
	}
	if err := rows.Close(); err != nil {
		return err
	}
	m.Log.Info("the book follows the chain", "block", config.From.Number)
	return m.Feed(ctx, config, m.Apply)
}

// Apply folds one step of the feed: it takes back what a reorganisation undid, adds the events, derives what
// changed in the book and moves the cursor, all in one transaction. Events of blocks that were folded before
// are passed over, so that a step may be delivered twice.
func (m *Market) Apply(ctx context.Context, batch hub.Batch) error {
	deals, err := m.readDeals(ctx, batch.Events)
	if err != nil {
		return err
	}
	err = m.update(ctx, func(e *edit) error {
		f := fold{tx: e, market: m, deals: deals, dirty: newDirty()}
		if err := f.rewind(ctx, batch.Rewind); err != nil {
			return err
		}
		if err := f.add(ctx, batch.Events); err != nil {
			return err
		}
		if err := m.derive(ctx, e, f.dirty); err != nil {
			return err
		}
		return f.moveCursor(ctx, batch.Cursor)
	})
	if errors.Is(err, errTooDeep) {
		if err := m.Rebuild(ctx); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	m.progress.set(batch.Cursor.Number)
	return nil
}

// readDeals asks the chain for what OrdersMatched leaves out. It does so before the transaction: a deal never
// changes once it exists.
func (m *Market) readDeals(ctx context.Context, events []poco.Logged) (map[common.Hash]poco.Deal, error) {
	var ids []common.Hash
	for _, e := range events {
		if matched, ok := e.Event.(poco.OrdersMatched); ok {
			ids = append(ids, matched.DealID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	deals, err := m.Chain.Deals(ctx, ids)
	if err != nil {
		return nil, err
	}
	known := make(map[common.Hash]poco.Deal, len(deals))
	for i, d := range deals {
		if d.BotSize == 0 {
			// The branch of the event is gone, or this node lags behind the one that had it: the feed knows.
			return nil, poco.Errorf(poco.Unavailable, "market: fold", "the chain does not know deal %v (yet)", ids[i])
		}
		known[ids[i]] = d
	}
	return known, nil
}

// fold is one run of Apply's transaction.
type fold struct {
	tx     *edit
	market *Market
	deals  map[common.Hash]poco.Deal
	dirty  *dirty
	done   int64 // the last block that was folded before this step
}

// rewind deletes what came from blocks above a number, and notes whom that concerns.
func (f *fold) rewind(ctx context.Context, to *uint64) error {
	number, _, err := store.LoadCursor(ctx, f.tx, role)
	switch {
	case absent(err):
		f.done = -1
	case err != nil:
		return err
	default:
		f.done = int64(number)
	}
	if to == nil || int64(*to) >= f.done {
		return nil
	}
	block := int64(min(*to, math.MaxInt64))
	var oldest int64
	if err := f.tx.QueryRow(ctx, "SELECT COALESCE(MIN(number), 0) FROM market_cursors").Scan(&oldest); err != nil {
		return err
	}
	if block < oldest {
		// The stakes of that time were summed up: all must be folded again, which the feed does by itself only
		// when it rewinds to its start.
		if *to > f.market.Start {
			return errTooDeep
		}
		block = unlogged
	}
	for _, q := range []string{
		"SELECT app_hash FROM market_deals WHERE block > ?", "SELECT dataset_hash FROM market_deals WHERE block > ?",
		"SELECT workerpool_hash FROM market_deals WHERE block > ?", "SELECT request_hash FROM market_deals WHERE block > ?",
		"SELECT hash FROM market_closings WHERE block > ?",
	} {
		if err := each(ctx, f.tx, func(b []byte) { f.dirty.orders[common.BytesToHash(b)] = true }, q, block); err != nil {
			return err
		}
	}
	err = each(ctx, f.tx, func(b []byte) { f.dirty.accounts[common.BytesToAddress(b)] = true }, "SELECT account FROM market_stakes WHERE block > ?", block)
	if err == nil {
		err = each(ctx, f.tx, func(b []byte) { f.dirty.resources[common.BytesToAddress(b)] = true }, "SELECT resource FROM market_owners WHERE block > ?", block)
	}
	if err != nil {
		return err
	}
	for _, table := range facts {
		if _, err := f.tx.Exec(ctx, "DELETE FROM market_"+table+" WHERE block > ?", block); err != nil {
			return err
		}
	}
	if _, err := f.tx.Exec(ctx, "DELETE FROM market_cursors WHERE number > ?", block); err != nil {
		return err
	}
	f.done = block
	f.market.Log.Info("the chain reorganised", "block", *to)
	return nil
}

// Rebuild deletes everything that came from the chain. Published orders stay; the next [Market.Run] folds the
// chain from its first block and derives what they are worth.
//
// Subscribers are told once that everything has changed, not order by order: what comes back is published anew.
func (m *Market) Rebuild(ctx context.Context) error {
	err := m.update(ctx, func(e *edit) error {
		for _, table := range facts {
			if _, err := e.Exec(ctx, "DELETE FROM market_"+table+" WHERE block > ?", unlogged); err != nil {
				return err
			}
		}
		if _, err := e.Exec(ctx, "DELETE FROM market_cursors"); err != nil {
			return err
		}
		if err := store.DeleteCursor(ctx, e.Tx, role); err != nil {
			return err
		}
		if _, err := e.Exec(ctx, "UPDATE market_orders SET remaining = volume, status = 'dead'"); err != nil {
			return err
		}
		if err := m.announce(ctx, e, "reset", []byte(`{}`)); err != nil {
			return err
		}
		e.cleared = true
		// What the registry alone knew is still true: offers of such assets need no log.
		d := newDirty()
		if err := each(ctx, e, func(b []byte) { d.resources[common.BytesToAddress(b)] = true }, "SELECT resource FROM market_owners"); err != nil {
			return err
		}
		return m.derive(ctx, e, d)
	})
	return err
}

// add records the events of blocks that were not folded yet.
func (f *fold) add(ctx context.Context, events []poco.Logged) error {
	for _, e := range events {
		if int64(e.Block) <= f.done {
			continue
		}
		if err := f.event(ctx, e); err != nil {
			return err
		}
	}
	return nil
}

func (f *fold) event(ctx context.Context, e poco.Logged) error {
	block := int64(e.Block)
	switch v := e.Event.(type) {
	case poco.OrdersMatched:
		for _, h := range []common.Hash{v.AppHash, v.DatasetHash, v.WorkerpoolHash, v.RequestHash} {
			f.dirty.orders[h] = true
		}
		return f.deal(ctx, e.Position, v)
	case poco.OrderClosed:
		f.dirty.orders[v.Hash] = true
		_, err := f.tx.Exec(ctx, "INSERT INTO market_closings (hash, block, log_index) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
			v.Hash[:], block, int64(e.LogIndex))
		return err
	case poco.Transfer:
		amount := int64(min(uint64(v.Amount), math.MaxInt64))
		if err := f.stake(ctx, v.From, block, -amount); err != nil {
			return err
		}
		return f.stake(ctx, v.To, block, amount)
	case poco.ResourceTransfer:
		f.dirty.resources[v.Resource] = true
		_, err := f.tx.Exec(ctx, "INSERT INTO market_owners (resource, block, log_index, owner) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
			v.Resource[:], block, int64(e.LogIndex), v.To[:])
		return err
	case poco.CategoryCreated:
		c := v.Category
		_, err := f.tx.Exec(ctx, `INSERT INTO market_categories (id, block, time, tx, name, description, work_time)
			VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, clamp(c.ID), block, clamp(e.BlockTime), e.TxHash[:],
			text(c.Name), text(c.Description), clamp(c.WorkClockTimeRef))
		return err
	}
	return nil
}

// stake adds to an account's free stake. The zero address is where deposits come from and withdrawals go.
func (f *fold) stake(ctx context.Context, account common.Address, block, delta int64) error {
	if account == (common.Address{}) || delta == 0 {
		return nil
	}
	f.dirty.accounts[account] = true
	_, err := f.tx.Exec(ctx, `INSERT INTO market_stakes (account, block, delta) VALUES (?, ?, ?)
		ON CONFLICT (account, block) DO UPDATE SET delta = market_stakes.delta + excluded.delta`, account[:], block, delta)
	return err
}

func (f *fold) deal(ctx context.Context, at poco.Position, e poco.OrdersMatched) error {
	d := f.deals[e.DealID]
	resource := func(r poco.Resource) api.Resource {
		return api.Resource{Pointer: api.Address(r.Pointer), Owner: api.Address(r.Owner), Price: uint64(r.Price)}
	}
	document, err := json.Marshal(api.Deal{
		DealID: e.DealID, ChainID: f.market.chainID, App: resource(d.App), Dataset: resource(d.Dataset), Workerpool: resource(d.Workerpool),
		Requester: api.Address(d.Requester), Beneficiary: api.Address(d.Beneficiary), Callback: api.Address(d.Callback),
		AppHash: e.AppHash, DatasetHash: e.DatasetHash, WorkerpoolHash: e.WorkerpoolHash, RequestHash: e.RequestHash,
		Params: d.Params, Volume: e.Volume, Category: d.Category, Tag: d.Tag, Trust: d.Trust, StartTime: d.StartTime,
		BotFirst: d.BotFirst, BotSize: d.BotSize, SchedulerRewardRatio: d.SchedulerRewardRatio, WorkerStake: uint64(d.WorkerStake),
		BlockNumber: at.Block, BlockTimestamp: api.Timestamp{Time: time.Unix(clamp(at.BlockTime), 0)}, TransactionHash: at.TxHash,
	})
	if err != nil {
		return poco.Errorf(poco.Internal, "market: fold", "deal %v: %w", e.DealID, err)
	}
	_, err = f.tx.Exec(ctx, `INSERT INTO market_deals (id, block, time, category, requester, beneficiary, app, app_owner,
		dataset, dataset_owner, workerpool, workerpool_owner, app_hash, dataset_hash, workerpool_hash, request_hash, price, volume, document,
		log_index) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		e.DealID[:], clamp(at.Block), clamp(at.BlockTime), clamp(d.Category), d.Requester[:], d.Beneficiary[:],
		d.App.Pointer[:], d.App.Owner[:], d.Dataset.Pointer[:], d.Dataset.Owner[:], d.Workerpool.Pointer[:], d.Workerpool.Owner[:],
		e.AppHash[:], e.DatasetHash[:], e.WorkerpoolHash[:], e.RequestHash[:],
		// An order in the book has a volume below 2⁵³, and deals beyond are of orders that are not.
		clamp(uint64(d.Workerpool.Price)), min(clamp(e.Volume), api.MaxSafe), text(string(document)), int64(at.LogIndex))
	if err == nil {
		err = f.market.announce(ctx, f.tx, "deal_created", document)
	}
	return err
}

// moveCursor stores where the fold stands and forgets what no reorganisation can reach any more.
func (f *fold) moveCursor(ctx context.Context, c chain.Cursor) error {
	if err := store.SaveCursor(ctx, f.tx.Tx, role, c.Number, c.Hash); err != nil {
		return err
	}
	_, err := f.tx.Exec(ctx, "INSERT INTO market_cursors (number, hash) VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET hash = excluded.hash",
		clamp(c.Number), c.Hash[:])
	if err != nil {
		return err
	}
	var oldest int64
	err = f.tx.QueryRow(ctx, "SELECT number FROM market_cursors ORDER BY number DESC LIMIT 1 OFFSET ?", keptCursors-1).Scan(&oldest)
	if absent(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, q := range []string{
		"DELETE FROM market_cursors WHERE number < ?",
		`INSERT INTO market_stakes (account, block, delta) SELECT account, -1, CAST(SUM(delta) AS BIGINT) FROM market_stakes
			WHERE block >= 0 AND block <= ? GROUP BY account
			ON CONFLICT (account, block) DO UPDATE SET delta = market_stakes.delta + excluded.delta`,
		"DELETE FROM market_stakes WHERE block >= 0 AND block <= ?",
	} {
		if _, err := f.tx.Exec(ctx, q, oldest); err != nil {
			return err
		}
	}
	return nil
}

// each runs over the first column of the rows.
func each(ctx context.Context, tx *edit, f func([]byte), query string, args ...any) error {
	rows, err := tx.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var b []byte
		if err := rows.Scan(&b); err != nil {
			return err
		}
		f(bytes.Clone(b))
	}
	return rows.Err()
}

// clamp fits an unsigned number into the database's signed column.
func clamp(v uint64) int64 { return int64(min(v, math.MaxInt64)) }

// text makes a stranger's string fit for a text column: PostgreSQL refuses NUL and what is not UTF-8.
func text(s string) string {
	return string(bytes.ToValidUTF8(bytes.ReplaceAll([]byte(s), []byte{0}, nil), []byte("\uFFFD")))
}

// absent tells that a query found no row.
func absent(err error) bool { return errors.Is(err, sql.ErrNoRows) }
