package ledger

import (
	"context"
	"embed"
	"encoding/json"
	"io/fs"
	"reflect"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

//go:embed migrations
var files embed.FS

func migrate(ctx context.Context, db *store.DB) error {
	sub, err := fs.Sub(files, "migrations")
	if err != nil {
		return poco.Errorf(poco.Internal, "ledger: migrate", "%w", err)
	}
	return db.Migrate(ctx, "hub/ledger", sub)
}

// kinds are the events that a refold needs, by their names in the journal.
var kinds = func() map[string]reflect.Type {
	types := map[string]reflect.Type{}
	for _, e := range []poco.Event{
		poco.CategoryCreated{}, poco.SchedulerNotice{}, poco.OrdersMatched{}, poco.TaskInitialize{}, poco.TaskContribute{},
		poco.TaskConsensus{}, poco.TaskReveal{}, poco.TaskReopen{}, poco.TaskFinalize{}, poco.TaskClaimed{},
		poco.Committed{}, poco.CommitteeReleased{},
	} {
		types[reflect.TypeOf(e).Name()] = reflect.TypeOf(e)
	}
	return types
}()

// record is an event of a deal, or of none or several when that is zero.
type record struct {
	poco.Logged
	deal common.Hash
}

// dealOf is the deal that an event is about, once it is folded.
func (l *Ledger) dealOf(e poco.Event) common.Hash {
	switch e := e.(type) {
	case poco.SchedulerNotice:
		return e.DealID
	case poco.OrdersMatched:
		return e.DealID
	}
	if id, ok := poco.TaskOf(e); ok {
		if t := l.tasks[id]; t != nil {
			return t.DealID
		}
	}
	return common.Hash{}
}

// journal writes what a batch did: all of it, with its cursor, or nothing.
func (l *Ledger) journal(ctx context.Context, rewind *uint64, events []record, known map[common.Hash]poco.Deal) error {
	role := l.config.Role
	return l.config.Journal.Tx(ctx, func(tx *store.Tx) error {
		if rewind != nil {
			if err := forgetAbove(ctx, tx, role, *rewind); err != nil {
				return err
			}
		}
		for _, e := range events {
			if n, ok := e.Event.(poco.SchedulerNotice); ok {
				body, err := json.Marshal(known[n.DealID])
				if err != nil {
					return err
				}
				if _, err = tx.Exec(ctx, `INSERT INTO ledger_deals (role, id, body) VALUES (?, ?, ?)
					ON CONFLICT (role, id) DO UPDATE SET body = excluded.body`, role, n.DealID[:], string(body)); err != nil {
					return err
				}
			}
			body, err := json.Marshal(e.Event)
			if err != nil {
				return err
			}
			_, err = tx.Exec(ctx, `INSERT INTO ledger_events (role, block, log_index, block_hash, block_time, tx_hash, kind, body, deal)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (role, block, log_index) DO UPDATE SET
				block_hash = excluded.block_hash, block_time = excluded.block_time, tx_hash = excluded.tx_hash,
				kind = excluded.kind, body = excluded.body, deal = excluded.deal`,
				role, int64(e.Block), int64(e.LogIndex), e.BlockHash[:], int64(e.BlockTime), e.TxHash[:], reflect.TypeOf(e.Event).Name(), string(body),
				e.deal[:])
			if err != nil {
				return err
			}
		}
		if _, err := tx.Exec(ctx, `INSERT INTO ledger_cursors (role, number, hash, block_time) VALUES (?, ?, ?, ?)
			ON CONFLICT (role, number) DO UPDATE SET hash = excluded.hash, block_time = excluded.block_time`,
			role, int64(l.cursor.Number), l.cursor.Hash[:], int64(l.time)); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `DELETE FROM ledger_cursors WHERE role = ? AND number < (SELECT min(number) FROM
			(SELECT number FROM ledger_cursors WHERE role = ? ORDER BY number DESC LIMIT ?) AS newest)`, role, role, remembered/2); err != nil {
			return err
		}
		return store.SaveCursor(ctx, tx, role, l.cursor.Number, l.cursor.Hash)
	})
}

func forgetAbove(ctx context.Context, tx *store.Tx, role string, block uint64) error {
	for _, statement := range []string{
		"DELETE FROM ledger_events WHERE role = ? AND block > ?",
		"DELETE FROM ledger_cursors WHERE role = ? AND number > ?",
		"DELETE FROM ledger_settled WHERE role = ? AND first > ?",
	} {
		if _, err := tx.Exec(ctx, statement, role, int64(block)); err != nil {
			return err
		}
	}
	return nil // deals stay: they are looked up by events only, and an id names one deal for ever
}

// rewindJournal is the rewind of last resort: the journal's older part is folded again.
func (l *Ledger) rewindJournal(ctx context.Context, block uint64) ([]Change, error) {
	if err := l.config.Journal.Tx(ctx, func(tx *store.Tx) error { return forgetAbove(ctx, tx, l.config.Role, block) }); err != nil {
		return nil, err
	}
	changes := l.everything()
	l.clear()
	if err := l.reload(ctx); err != nil {
		return nil, err
	}
	l.truncate(block)
	return changes, nil
}

// reload folds the journal into an empty ledger.
func (l *Ledger) reload(ctx context.Context) error {
	known, err := l.journaledDeals(ctx)
	if err != nil {
		return err
	}
	rows, err := l.config.Journal.Query(ctx, `SELECT block, log_index, block_hash, block_time, tx_hash, kind, body
		FROM ledger_events WHERE role = ? ORDER BY block, log_index`, l.config.Role)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var block, index, time int64
		var blockHash, txHash []byte
		var kind, body string
		if err := rows.Scan(&block, &index, &blockHash, &time, &txHash, &kind, &body); err != nil {
			return poco.Errorf(poco.Internal, "ledger: reload", "%w", err)
		}
		shape, ok := kinds[kind]
		if !ok {
			return poco.Errorf(poco.Internal, "ledger: reload", "the journal has an event of unknown kind %q", kind)
		}
		event := reflect.New(shape)
		if err := json.Unmarshal([]byte(body), event.Interface()); err != nil {
			return poco.Errorf(poco.Internal, "ledger: reload", "block %d log %d: %w", block, index, err)
		}
		e := poco.Logged{
			Position: poco.Position{Block: uint64(block), BlockHash: common.BytesToHash(blockHash), BlockTime: uint64(time),
				TxHash: common.BytesToHash(txHash), LogIndex: uint(index)},
			Event: event.Elem().Interface().(poco.Event),
		}
		if _, _, err := l.step(ctx, e, known); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return poco.Errorf(poco.Unavailable, "ledger: reload", "%w", err)
	}
	if err := l.reloadSettled(ctx); err != nil {
		return err
	}
	if err := l.reloadCursors(ctx); err != nil {
		return err
	}
	l.forget(l.settled.block)
	l.forgetCursors()
	return nil
}

func (l *Ledger) journaledDeals(ctx context.Context) (map[common.Hash]poco.Deal, error) {
	rows, err := l.config.Journal.Query(ctx, "SELECT body FROM ledger_deals WHERE role = ?", l.config.Role)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	known := map[common.Hash]poco.Deal{}
	for rows.Next() {
		var body string
		var d poco.Deal
		if err := rows.Scan(&body); err != nil {
			return nil, poco.Errorf(poco.Internal, "ledger: reload", "%w", err)
		}
		if err := json.Unmarshal([]byte(body), &d); err != nil {
			return nil, poco.Errorf(poco.Internal, "ledger: reload", "a deal: %w", err)
		}
		known[d.ID] = d
	}
	if err := rows.Err(); err != nil {
		return nil, poco.Errorf(poco.Unavailable, "ledger: reload", "%w", err)
	}
	return known, nil
}

func (l *Ledger) reloadCursors(ctx context.Context) error {
	rows, err := l.config.Journal.Query(ctx, "SELECT number, hash, block_time FROM ledger_cursors WHERE role = ? ORDER BY number", l.config.Role)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var number, time int64
		var hash []byte
		if err := rows.Scan(&number, &hash, &time); err != nil {
			return poco.Errorf(poco.Internal, "ledger: reload", "%w", err)
		}
		l.cursor, l.time = chain.Cursor{Number: uint64(number), Hash: common.BytesToHash(hash)}, uint64(time)
		l.recent = append(l.recent, l.cursor)
		l.seen = mark{l.cursor.Number, 1 << 62}
	}
	if err := rows.Err(); err != nil {
		return poco.Errorf(poco.Unavailable, "ledger: reload", "%w", err)
	}
	return nil
}
