package scheduler

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
)

const (
	challengeLife = 2 * time.Minute
	tokensEach    = 4 // logins of one worker that count at a time: its restarts, not a farm
)

// doors lets workers in.
//
// Rationale: challenges are asked for by anybody, so none is kept: a nonce carries a code that only this
// process can make for this worker and moment. Memory grows only with logins that a key has signed.
type doors struct {
	pool    common.Address
	chainID uint64
	life    time.Duration
	secret  [32]byte

	mu     sync.Mutex
	used   map[common.Hash]time.Time // nonces that have served, until when they could again
	tokens map[[32]byte]pass         // by the token's hash, so that a copy of memory logs nobody in
	each   map[common.Address][][32]byte
	swept  time.Time
}

type pass struct {
	worker  common.Address
	expires time.Time
}

func newDoors(pool common.Address, chainID uint64, life time.Duration) (*doors, error) {
	d := &doors{pool: pool, chainID: chainID, life: life, used: map[common.Hash]time.Time{},
		tokens: map[[32]byte]pass{}, each: map[common.Address][][32]byte{}}
	if _, err := rand.Read(d.secret[:]); err != nil {
		return nil, poco.Errorf(poco.Internal, "scheduler: randomness", "%w", err)
	}
	return d, nil
}

// seed is a number that nobody outside can foresee.
func (d *doors) seed() uint64 {
	return binary.BigEndian.Uint64(d.code("seed", common.Address{}, 0, nil))
}

func (d *doors) code(what string, worker common.Address, issued uint64, salt []byte) []byte {
	h := hmac.New(sha256.New, d.secret[:])
	h.Write([]byte(what))
	h.Write(worker[:])
	h.Write(binary.BigEndian.AppendUint64(nil, issued))
	h.Write(salt)
	return h.Sum(nil)
}

// challenge makes a nonce for one login of a worker.
func (d *doors) challenge(worker common.Address, now time.Time) (nonce common.Hash, issued uint64, err error) {
	issued = uint64(now.Unix())
	if _, err := rand.Read(nonce[:16]); err != nil {
		return nonce, 0, poco.Errorf(poco.Internal, "scheduler: randomness", "%w", err)
	}
	copy(nonce[16:], d.code("nonce", worker, issued, nonce[:16]))
	return nonce, issued, nil
}

// login exchanges a signed challenge for a token.
func (d *doors) login(l pool.Login, signature []byte, now time.Time) (token []byte, expires time.Time, err error) {
	const op = "scheduler: login"
	issued := time.Unix(int64(min(l.Issued, 1<<40)), 0)
	switch {
	case !hmac.Equal(l.Nonce[16:], d.code("nonce", l.Worker, l.Issued, l.Nonce[:16])[:16]):
		return nil, expires, poco.Errorf(poco.Unauthorized, op, "the nonce is not of this pool and worker")
	case now.Sub(issued) > challengeLife || issued.After(now.Add(time.Second)):
		return nil, expires, poco.Errorf(poco.Unauthorized, op, "the challenge has expired")
	case !l.Verify(signature):
		return nil, expires, poco.Errorf(poco.Unauthorized, op, "the signature is not %s's", l.Worker)
	}
	token = make([]byte, 32)
	if _, err := rand.Read(token); err != nil {
		return nil, expires, poco.Errorf(poco.Internal, "scheduler: randomness", "%w", err)
	}
	expires = now.Add(d.life)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sweep(now)
	if _, again := d.used[l.Nonce]; again {
		return nil, expires, poco.Errorf(poco.Unauthorized, op, "the nonce has served")
	}
	d.used[l.Nonce] = issued.Add(challengeLife)
	key := sha256.Sum256(token)
	d.tokens[key] = pass{l.Worker, expires}
	mine := d.each[l.Worker]
	mine = append(mine, key)
	for len(mine) > tokensEach {
		delete(d.tokens, mine[0])
		mine = mine[1:]
	}
	d.each[l.Worker] = mine
	return token, expires, nil
}

// sweep forgets what has expired, now and then.
func (d *doors) sweep(now time.Time) {
	if now.Sub(d.swept) < challengeLife/2 {
		return
	}
	d.swept = now
	for nonce, until := range d.used {
		if now.After(until) {
			delete(d.used, nonce)
		}
	}
	for worker, keys := range d.each {
		live := keys[:0]
		for _, key := range keys {
			if now.Before(d.tokens[key].expires) {
				live = append(live, key)
			} else {
				delete(d.tokens, key)
			}
		}
		if d.each[worker] = live; len(live) == 0 {
			delete(d.each, worker)
		}
	}
}

// who tells whose token it is.
func (d *doors) who(token []byte, now time.Time) (common.Address, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p, ok := d.tokens[sha256.Sum256(token)]
	if !ok || !now.Before(p.expires) {
		return common.Address{}, poco.Errorf(poco.Unauthorized, "scheduler", "the token is unknown or has expired; log in again")
	}
	return p.worker, nil
}
