package scheduler

import (
	"container/list"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
)

const (
	challengeLife = 2 * time.Minute
	tokensEach    = 2      // of one worker: the one that counts, and the one it replaces
	leastTokens   = 20_000 // that a pool of any size remembers
	mostNonces    = 20_000 // that have served and could again
)

// doors lets workers in.
//
// Rationale: challenges are asked for by anybody, so none is kept: a nonce carries a code that only this
// process can make for this worker and moment. Logins are kept, and keys cost nothing, so their number is bounded:
// the tokens that nobody has shown yet go first, the oldest of them before the others, then those that were not
// shown for the longest time. A worker that loses its token logs in again; a flood of strangers never uses theirs.
// Of nonces that have served the oldest go, and with them all challenges as old as they.
type doors struct {
	pool    common.Address
	chainID uint64
	life    time.Duration
	secret  [32]byte
	most    int // tokens
	nonces  int // that have served

	mu     sync.Mutex
	used   map[uint64]map[common.Hash]bool // nonces that have served, by their second of issue
	count  int                             // of them
	floor  uint64                          // challenges issued then or before are too old
	tokens map[[32]byte]*pass              // by the token's hash, so that a copy of memory logs nobody in
	each   map[common.Address][][32]byte
	fresh  list.List // hashes of tokens never shown, the oldest first
	shown  list.List // the others, the one not shown for the longest time first
	swept  time.Time
}

type pass struct {
	worker  common.Address
	expires time.Time
	in      *list.List
	at      *list.Element
}

func newDoors(pool common.Address, chainID uint64, life time.Duration, workers int) (*doors, error) {
	d := &doors{pool: pool, chainID: chainID, life: life, most: max(leastTokens, tokensEach*workers), nonces: mostNonces,
		used: map[uint64]map[common.Hash]bool{}, tokens: map[[32]byte]*pass{}, each: map[common.Address][][32]byte{}}
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
	switch {
	case d.used[l.Issued][l.Nonce]:
		return nil, expires, poco.Errorf(poco.Unauthorized, op, "the nonce has served")
	case l.Issued <= d.floor:
		return nil, expires, poco.Errorf(poco.Unauthorized, op, "the challenge is too old while so many log in")
	}
	d.serve(l)
	key := sha256.Sum256(token)
	d.tokens[key] = &pass{worker: l.Worker, expires: expires, in: &d.fresh, at: d.fresh.PushBack(key)}
	d.each[l.Worker] = append(d.each[l.Worker], key)
	if mine := d.each[l.Worker]; len(mine) > tokensEach {
		d.forget(mine[0])
	}
	for len(d.tokens) > d.most {
		oldest := d.fresh.Front()
		if d.fresh.Len() == 1 { // the one just given
			oldest = d.shown.Front()
		}
		d.forget(oldest.Value.([32]byte))
	}
	return token, expires, nil
}

// serve notes that a nonce has served.
func (d *doors) serve(l pool.Login) {
	if d.count >= d.nonces {
		oldest := slices.Min(slices.Collect(maps.Keys(d.used)))
		d.count -= len(d.used[oldest])
		delete(d.used, oldest)
		d.floor = max(d.floor, oldest)
	}
	if d.used[l.Issued] == nil {
		d.used[l.Issued] = map[common.Hash]bool{}
	}
	d.used[l.Issued][l.Nonce] = true
	d.count++
}

// forget ends a token.
func (d *doors) forget(key [32]byte) {
	p := d.tokens[key]
	p.in.Remove(p.at)
	delete(d.tokens, key)
	rest := slices.DeleteFunc(d.each[p.worker], func(k [32]byte) bool { return k == key })
	if d.each[p.worker] = rest; len(rest) == 0 {
		delete(d.each, p.worker)
	}
}

// sweep forgets what has expired, now and then.
func (d *doors) sweep(now time.Time) {
	if now.Sub(d.swept) < challengeLife/2 {
		return
	}
	d.swept = now
	for issued, nonces := range d.used {
		if now.Sub(time.Unix(int64(issued), 0)) > challengeLife {
			d.count -= len(nonces)
			delete(d.used, issued)
		}
	}
	for key, p := range d.tokens {
		if !now.Before(p.expires) {
			d.forget(key)
		}
	}
}

// who tells whose token it is.
func (d *doors) who(token []byte, now time.Time) (common.Address, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	key := sha256.Sum256(token)
	p, ok := d.tokens[key]
	if !ok || !now.Before(p.expires) {
		return common.Address{}, poco.Errorf(poco.Unauthorized, "scheduler", "the token is unknown or has expired; log in again")
	}
	p.in.Remove(p.at)
	p.in, p.at = &d.shown, d.shown.PushBack(key)
	return p.worker, nil
}
