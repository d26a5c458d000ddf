package worker

import (
	"context"
	"encoding/json"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/audit"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/store"
	"github.com/iexec-go/iexec/worker/step"
)

// Receipts are the pool's receipts that a worker's journal has, of tasks under way and of the last thousand that are over.
// The worker may be running meanwhile.
func Receipts(ctx context.Context, db *store.DB) (receipts []audit.SignedReceipt, err error) {
	const op = "worker: receipts"
	rows, err := db.Query(ctx, "SELECT state FROM worker_assignments ORDER BY worker, serial")
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
		}
		var s step.State
		if err := json.Unmarshal([]byte(text), &s); err != nil {
			return nil, poco.Errorf(poco.Internal, op, "a row is damaged: %w", err)
		}
		if s.Receipt == nil {
			continue
		}
		a := s.Assignment
		receipts = append(receipts, audit.SignedReceipt{Sign: s.Receipt.Signature, Receipt: order.Receipt{TaskID: a.TaskID, Worker: a.Worker,
			ResultHash: s.ResultHash(), ResultSeal: poco.ResultSeal(a.Worker, a.TaskID, s.Digest),
			EnclaveChallenge: a.Authorization.EnclaveChallenge, Received: s.Receipt.Received}})
	}
	if err := rows.Err(); err != nil {
		return nil, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	return receipts, nil
}
