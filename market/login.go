package market

import (
	"context"
	"crypto/rand"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/store"
)

// challengeTime is how long a challenge may wait for its signature.
const challengeTime = 5 * time.Minute

func unauthorized() error {
	return poco.Errorf(poco.Unauthorized, "market: login", api.Unauthorized)
}

// challenge gives an account the message to sign: the one that is waiting, or a new one.
func (m *Market) challenge(ctx context.Context, p params) (api.ChallengeAnswer, error) {
	address, present, err := p.account("address")
	if err == nil && !present {
		err = bad("address is a required field")
	}
	if err != nil {
		return api.ChallengeAnswer{}, err
	}
	now := m.Now()
	word := (rand.Text() + rand.Text())[:32]
	err = m.DB.Tx(ctx, func(tx *store.Tx) error {
		if _, err := tx.Exec(ctx, "DELETE FROM market_challenges WHERE expires <= ?", now.Unix()); err != nil {
			return err
		}
		return tx.QueryRow(ctx, `INSERT INTO market_challenges (address, word, expires) VALUES (?, ?, ?)
			ON CONFLICT (address) DO UPDATE SET expires = excluded.expires RETURNING word`,
			address[:], word, now.Add(challengeTime).Unix()).Scan(&word)
	})
	return api.ChallengeAnswer{OK: api.OK{OK: true}, Data: api.NewChallenge(m.chainID, word)}, err
}

// login reads the authorization header and uses its challenge up.
//
// Rationale: the signature is checked before the challenge is deleted, or anybody could spoil the challenges of
// others.
func (m *Market) login(r *http.Request) (common.Address, error) {
	ctx := r.Context()
	a, err := api.ParseAuthorization(r.Header.Get("Authorization"))
	if err != nil {
		return common.Address{}, err
	}
	var word string
	err = m.DB.QueryRow(ctx, "SELECT word FROM market_challenges WHERE address = ? AND expires > ?", a.Address[:], m.Now().Unix()).Scan(&word)
	if absent(err) {
		return common.Address{}, unauthorized()
	}
	if err != nil {
		return common.Address{}, err
	}
	if a.Digest != api.NewChallenge(m.chainID, word).Digest() || !a.Verify() {
		return common.Address{}, unauthorized()
	}
	used, err := m.DB.Exec(ctx, "DELETE FROM market_challenges WHERE address = ? AND word = ?", a.Address[:], word)
	if err != nil {
		return common.Address{}, err
	}
	if used != 1 {
		return common.Address{}, unauthorized()
	}
	if !m.signers.allow(a.Address.Hex()) {
		return common.Address{}, poco.Errorf(poco.Exhausted, "market: login", rateExceeded)
	}
	return a.Address, nil
}
