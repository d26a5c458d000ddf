package outbox

import (
	"context"
	"database/sql"
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// rows reads and writes one account's tables.
type rows struct {
	db      *store.DB
	account common.Address
	chainID *big.Int // set before first use
}

func (r rows) key() (account []byte, chain string) { return r.account[:], r.chainID.String() }

// digest tells one call from another.
func digest(call chain.Call) []byte {
	var recipient []byte
	if call.To != nil {
		recipient = call.To[:]
	}
	encoded, err := rlp.EncodeToBytes([]any{recipient, call.Data, amount(call.Value)})
	if err != nil {
		panic("outbox: " + err.Error()) // bytes and a number always encode
	}
	return crypto.Keccak256(encoded)
}

func amount(v *big.Int) *big.Int {
	if v == nil {
		return new(big.Int)
	}
	return v
}

func (r rows) insert(ctx context.Context, tx *store.Tx, intent Intent) error {
	account, chainID := r.key()
	var recipient []byte
	if intent.Call.To != nil {
		recipient = intent.Call.To[:]
	}
	var until int64
	if !intent.RetryUntil.IsZero() {
		until = intent.RetryUntil.Unix()
	}
	data := intent.Call.Data
	if data == nil {
		data = []byte{}
	}
	n, err := tx.Exec(ctx, `INSERT INTO outbox_intents
		(account, chain, id, digest, recipient, data, value, gas, what, retry_until, status)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, chain, id) DO NOTHING`,
		account, chainID, intent.ID, digest(intent.Call), recipient, data, amount(intent.Call.Value).String(),
		int64(intent.Call.Gas), intent.Call.What, until, string(Queued))
	if err != nil || n == 1 {
		return err
	}
	var known []byte
	if err := tx.QueryRow(ctx, "SELECT digest FROM outbox_intents WHERE account = ? AND chain = ? AND id = ?",
		account, chainID, intent.ID).Scan(&known); err != nil {
		return err
	}
	if string(known) != string(digest(intent.Call)) {
		return poco.Errorf(poco.Conflict, "outbox: submit "+intent.ID, "the id was submitted before with another call")
	}
	return nil
}

// queued returns the numbers of the intents that wait, the oldest first.
func (r rows) queued(ctx context.Context, limit int) ([]int64, error) {
	account, chainID := r.key()
	//nolint:sqlclosecheck // collect does
	found, err := r.db.Query(ctx, `SELECT seq FROM outbox_intents
		WHERE account = ? AND chain = ? AND settled = FALSE AND status = ? ORDER BY seq LIMIT ?`,
		account, chainID, string(Queued), limit)
	if err != nil {
		return nil, err
	}
	return collect(found, func() (seq int64, err error) { return seq, found.Scan(&seq) })
}

const columns = `seq, id, recipient, data, value, gas, what, retry_until, status, nonce, tx_hash, block, block_hash, gas_used`

// load returns the given intents in the order of seqs; one that has ceased to exist is left out.
func (r rows) load(ctx context.Context, seqs []int64) ([]*intent, error) {
	intents := make([]*intent, 0, len(seqs))
	for _, seq := range seqs {
		found, err := r.intents(ctx, "SELECT "+columns+" FROM outbox_intents WHERE seq = ?", seq)
		if err != nil {
			return nil, err
		}
		intents = append(intents, found...)
	}
	return intents, nil
}

// unsettled returns the intents that were signed, in the order of their nonces, with all their transactions.
func (r rows) unsettled(ctx context.Context) ([]*intent, error) {
	account, chainID := r.key()
	intents, err := r.intents(ctx, "SELECT "+columns+` FROM outbox_intents
		WHERE account = ? AND chain = ? AND settled = FALSE AND status IN (?, ?, ?) ORDER BY nonce`,
		account, chainID, string(Sent), string(Confirmed), string(Reverted))
	if err != nil {
		return nil, err
	}
	for _, in := range intents {
		found, err := r.db.Query(ctx, "SELECT raw FROM outbox_transactions WHERE intent = ? ORDER BY seq", in.seq)
		if err != nil {
			return nil, err
		}
		in.versions, err = collect(found, func() (v version, err error) {
			if err := found.Scan(&v.raw); err != nil {
				return v, err
			}
			v.tx = new(types.Transaction)
			return v, v.tx.UnmarshalBinary(v.raw)
		})
		if err != nil {
			return nil, err
		}
		if len(in.versions) == 0 {
			return nil, poco.Errorf(poco.Internal, "outbox: load", "intent %s has a nonce but no transaction", in.id)
		}
	}
	return intents, nil
}

func (r rows) intents(ctx context.Context, query string, args ...any) ([]*intent, error) {
	found, err := r.db.Query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return collect(found, func() (*intent, error) {
		var (
			in                         = new(intent)
			recipient, hash, blockHash []byte
			value, status              string
			gas, until, gasUsed        int64
			nonce, block               sql.NullInt64
		)
		err := found.Scan(&in.seq, &in.id, &recipient, &in.call.Data, &value, &gas, &in.call.What, &until,
			&status, &nonce, &hash, &block, &blockHash, &gasUsed)
		if err != nil {
			return nil, err
		}
		if recipient != nil {
			to := common.BytesToAddress(recipient)
			in.call.To = &to
		}
		var ok bool
		if in.call.Value, ok = new(big.Int).SetString(value, 10); !ok {
			return nil, poco.Errorf(poco.Internal, "outbox: load", "intent %s has value %q", in.id, value)
		}
		in.call.Gas, in.retryUntil, in.status, in.nonce = uint64(gas), until, Status(status), uint64(nonce.Int64)
		if block.Valid {
			in.mined = &inclusion{hash: common.Hash(hash), block: uint64(block.Int64), blockHash: common.Hash(blockHash),
				gasUsed: uint64(gasUsed), success: in.status == Confirmed}
		}
		return in, nil
	})
}

// sign writes that these intents have nonces and transactions, before anything is sent.
func (r rows) sign(ctx context.Context, intents []*intent) error {
	return r.db.Tx(ctx, func(tx *store.Tx) error {
		for _, in := range intents {
			n, err := tx.Exec(ctx, "UPDATE outbox_intents SET status = ?, nonce = ? WHERE seq = ? AND status IN (?, ?)",
				string(Sent), int64(in.nonce), in.seq, string(Queued), string(Sent))
			if err != nil {
				return err
			}
			if n != 1 {
				return poco.Errorf(poco.Internal, "outbox: sign", "intent %s changed hands", in.id)
			}
			last := len(in.versions) - 1
			v := in.versions[last]
			hash := v.tx.Hash()
			if _, err := tx.Exec(ctx, "INSERT INTO outbox_transactions (hash, intent, seq, raw) VALUES (?, ?, ?, ?)",
				hash[:], in.seq, last, v.raw); err != nil {
				return err
			}
		}
		return nil
	})
}

// update writes the intents' statuses as they are in memory.
func (r rows) update(ctx context.Context, intents []*intent) error {
	return r.db.Tx(ctx, func(tx *store.Tx) error {
		for _, in := range intents {
			var hash, blockHash []byte
			var block, nonce *int64
			var gasUsed int64
			if in.mined != nil && in.status != Sent {
				hash, blockHash, gasUsed = in.mined.hash[:], in.mined.blockHash[:], int64(in.mined.gasUsed)
				number := int64(in.mined.block)
				block = &number
			}
			if in.signed() {
				number := int64(in.nonce)
				nonce = &number
			}
			kind, reason, revert := in.failure()
			if _, err := tx.Exec(ctx, `UPDATE outbox_intents SET status = ?, nonce = ?, tx_hash = ?, block = ?, block_hash = ?,
				gas_used = ?, kind = ?, reason = ?, revert = ? WHERE seq = ?`, string(in.status), nonce, hash, block, blockHash,
				gasUsed, int64(kind), reason, revert, in.seq); err != nil {
				return err
			}
			if !in.signed() {
				if _, err := tx.Exec(ctx, "DELETE FROM outbox_transactions WHERE intent = ?", in.seq); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// settle forgets what is only needed while an intent may still move. The id and the outcome stay.
func (r rows) settle(ctx context.Context, intents []*intent) error {
	return r.db.Tx(ctx, func(tx *store.Tx) error {
		for _, in := range intents {
			if _, err := tx.Exec(ctx, "UPDATE outbox_intents SET settled = TRUE, data = NULL WHERE seq = ?", in.seq); err != nil {
				return err
			}
			if _, err := tx.Exec(ctx, "DELETE FROM outbox_transactions WHERE intent = ?", in.seq); err != nil {
				return err
			}
		}
		return nil
	})
}

func (r rows) result(ctx context.Context, id string) (Result, error) {
	account, chainID := r.key()
	var (
		status, what, reason string
		hash, revert         []byte
		block                sql.NullInt64
		gasUsed, kind        int64
	)
	err := r.db.QueryRow(ctx, `SELECT status, what, tx_hash, block, gas_used, kind, reason, revert FROM outbox_intents
		WHERE account = ? AND chain = ? AND id = ?`, account, chainID, id).
		Scan(&status, &what, &hash, &block, &gasUsed, &kind, &reason, &revert)
	if poco.KindOf(err) == poco.NotFound {
		return Result{}, poco.Errorf(poco.NotFound, "outbox", "no intent %q was submitted", id)
	}
	if err != nil {
		return Result{}, err
	}
	result := Result{Status: Status(status), TxHash: common.BytesToHash(hash), Block: uint64(block.Int64), GasUsed: uint64(gasUsed)}
	if result.Status == Refused || result.Status == Reverted {
		result.Err = failureError(describe(what, id), poco.Kind(kind), reason, revert)
	}
	return result, nil
}

func (r rows) totals(ctx context.Context) (t Totals, err error) {
	account, chainID := r.key()
	found, err := r.db.Query(ctx, `SELECT status, COUNT(*), CAST(SUM(gas_used) AS BIGINT) FROM outbox_intents
		WHERE account = ? AND chain = ? GROUP BY status`, account, chainID)
	if err != nil {
		return t, err
	}
	_, err = collect(found, func() (none struct{}, err error) {
		var status string
		var count, gas int64
		if err := found.Scan(&status, &count, &gas); err != nil {
			return none, err
		}
		switch Status(status) {
		case Queued:
			t.Queued = count
		case Sent:
			t.Sent = count
		case Confirmed:
			t.Confirmed = count
		case Reverted:
			t.Reverted = count
		case Refused:
			t.Refused = count
		}
		t.GasUsed += uint64(gas)
		return none, nil
	})
	return t, err
}

// collect reads all rows and closes them.
func collect[T any](found *sql.Rows, scan func() (T, error)) (all []T, err error) {
	defer func() { err = errors.Join(err, found.Close()) }()
	for found.Next() {
		one, err := scan()
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, found.Err()
}

// failureError is the error of a Result, the same whether it comes from memory or from the database.
func failureError(what string, kind poco.Kind, reason string, revert []byte) error {
	if kind == poco.Refused {
		return poco.Errorf(kind, what, "%w", &chain.RevertError{Data: revert, Reason: reason})
	}
	e := poco.Errorf(kind, what, "%s", reason)
	if kind == poco.Funds {
		e = e.WithHint("send gas money to the account")
	}
	return e
}

func describe(what, id string) string {
	if what != "" {
		return what
	}
	return id
}

// expired reports whether protocol time now is past the intent's retries.
func (in *intent) expired(now time.Time) bool { return in.retryUntil < now.Unix() }
