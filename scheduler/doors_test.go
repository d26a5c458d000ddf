package scheduler_test

import (
	"testing"
	"time"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/wallet"
)

// visitors come to doors that remember little.
type visitors struct {
	scheduler.Doors
	t *testing.T
}

func newVisitors(t *testing.T, tokens, nonces int) visitors {
	t.Helper()
	d, err := scheduler.NewDoors(poolAddress, chainID, time.Hour, tokens, nonces)
	if err != nil {
		t.Fatal(err)
	}
	return visitors{d, t}
}

// asked is a challenge for a development account, with its signature.
func (v visitors) asked(account int, now time.Time) (pool.Login, []byte) {
	v.t.Helper()
	key := wallet.Development(account)
	nonce, issued, err := v.Challenge(key.Address(), now)
	if err != nil {
		v.t.Fatal(err)
	}
	l := pool.Login{ChainID: chainID, Pool: poolAddress, Worker: key.Address(), Nonce: nonce, Issued: issued}
	signature, err := key.SignHash(v.t.Context(), l.Digest())
	if err != nil {
		v.t.Fatal(err)
	}
	return l, signature
}

func (v visitors) login(account int, now time.Time) []byte {
	v.t.Helper()
	l, signature := v.asked(account, now)
	token, err := v.Login(l, signature, now)
	if err != nil {
		v.t.Fatal(err)
	}
	return token
}

func (v visitors) admits(what string, token []byte, now time.Time, want bool) {
	v.t.Helper()
	if _, err := v.Who(token, now); (err == nil) != want {
		v.t.Errorf("%s: %v, admitted want %t", what, err, want)
	}
}

// Rationale: without a list of wallets anybody's keys log in, and keys cost nothing.
func TestStrangersLoginsAreBounded(t *testing.T) {
	const most = 8
	v := newVisitors(t, most, 1000)
	now := time.Unix(1_000_000, 0)
	idle, busy := v.login(1, now), v.login(2, now)
	v.admits("idle", idle, now, true)
	v.admits("busy", busy, now, true)
	first := v.login(3, now)
	for account := 4; account < 40; account++ { // strangers who never come back
		v.login(account, now)
	}
	if tokens, workers, _ := v.Kept(); tokens > most || workers > most {
		t.Errorf("%d tokens of %d workers are kept, at most %d", tokens, workers, most)
	}
	v.admits("a token never shown", first, now, false)
	v.admits("busy, under a flood", busy, now, true)
	for account := 40; account < 40+most-1; account++ { // strangers who show theirs
		v.admits("a stranger", v.login(account, now), now, true)
		v.admits("busy, used all the time", busy, now, true)
	}
	v.admits("the one not shown for longest", idle, now, false)
	v.admits("a late login", v.login(50, now), now, true)
	if tokens, _, _ := v.Kept(); tokens > most {
		t.Errorf("%d tokens", tokens)
	}
	v.login(51, now.Add(time.Hour))
	if tokens, workers, nonces := v.Kept(); tokens != 1 || workers != 1 || nonces != 1 {
		t.Errorf("an hour later %d tokens of %d workers and %d nonces are kept", tokens, workers, nonces)
	}
}

// One token counts, and the one that it replaces: what is under way with it may end.
func TestLoginReplaces(t *testing.T) {
	v := newVisitors(t, 100, 1000)
	now := time.Unix(1_000_000, 0)
	one, two := v.login(1, now), v.login(1, now)
	v.admits("replaced", one, now, true)
	three := v.login(1, now)
	v.admits("replaced twice", one, now, false)
	v.admits("replaced", two, now, true)
	v.admits("new", three, now, true)
	v.admits("expired", three, now.Add(time.Hour), false)
}

// Rationale: a nonce that is forgotten before its time would serve again.
func TestServedNoncesAreBounded(t *testing.T) {
	const most = 4
	v := newVisitors(t, 100, most)
	now := time.Unix(1_000_000, 0)
	type attempt struct {
		login     pool.Login
		signature []byte
	}
	var served []attempt
	slow, slowly := v.asked(99, now)
	for account := range 20 {
		now = now.Add(time.Second)
		l, signature := v.asked(account, now)
		if _, err := v.Login(l, signature, now); err != nil {
			t.Fatalf("login %d: %v", account, err)
		}
		served = append(served, attempt{l, signature})
		if _, _, nonces := v.Kept(); nonces > most {
			t.Fatalf("%d nonces are kept", nonces)
		}
	}
	for i, a := range served {
		if _, err := v.Login(a.login, a.signature, now); err == nil {
			t.Errorf("nonce %d serves twice", i)
		}
	}
	if _, err := v.Login(slow, slowly, now); err == nil {
		t.Error("a challenge older than forgotten ones still serves")
	}
	v.admits("a new challenge", v.login(98, now.Add(time.Second)), now, true)
}
