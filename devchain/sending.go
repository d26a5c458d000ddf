package devchain

import (
	"context"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// memory is for how long the JavaScript library ethers repeats an answer instead of asking again (250 ms), and a bit.
const memory = 260 * time.Millisecond

// sending is eth_sendRawTransaction for who comes over HTTP: the hash is told when memory has passed since the request.
//
// Rationale: ethers asks for the next nonce, sends, and finds the transaction in a block at once, where blocks do not
// take twelve seconds. A second transaction from the same program then has the nonce that it remembers, and is refused;
// a balance that it reads is the old one. The transaction itself is not held back, and a batch waits once.
type sending struct{ node *rpc.Client }

// SendRawTransaction implements eth_sendRawTransaction.
func (s *sending) SendRawTransaction(ctx context.Context, input hexutil.Bytes) (hash common.Hash, err error) {
	if err := s.node.CallContext(ctx, &hash, "eth_sendRawTransaction", input); err != nil {
		return hash, err
	}
	came, http := ctx.Value(cameKey{}).(time.Time)
	if !http {
		return hash, nil
	}
	timer := time.NewTimer(time.Until(came.Add(memory)))
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
	return hash, nil
}

type cameKey struct{}

// noteArrival tells [sending] when a request came.
func noteArrival(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), cameKey{}, time.Now())))
	})
}
