package scheduler

import (
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
)

// Doors lets tests choose the time and the bounds of logins.
type Doors struct{ d *doors }

// NewDoors makes doors that remember so many tokens and nonces.
func NewDoors(pool common.Address, chainID uint64, life time.Duration, tokens, nonces int) (Doors, error) {
	d, err := newDoors(pool, chainID, life, 0)
	if err == nil {
		d.most, d.nonces = tokens, nonces
	}
	return Doors{d}, err
}

// Challenge is challenge.
func (d Doors) Challenge(worker common.Address, now time.Time) (common.Hash, uint64, error) {
	return d.d.challenge(worker, now)
}

// Login is login.
func (d Doors) Login(l pool.Login, signature []byte, now time.Time) ([]byte, error) {
	token, _, err := d.d.login(l, signature, now)
	return token, err
}

// Who is who.
func (d Doors) Who(token []byte, now time.Time) (common.Address, error) { return d.d.who(token, now) }

// Kept is how much the doors remember.
func (d Doors) Kept() (tokens, workers, nonces int) {
	for _, of := range d.d.used {
		nonces += len(of)
	}
	return len(d.d.tokens), len(d.d.each), nonces
}
