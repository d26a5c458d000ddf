package market

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/poco"
)

// challengePeriod is how often words change. A word is taken during its own period and the next, so that a
// challenge may wait for its signature for five minutes at most, and half of that at least.
const challengePeriod = 150 * time.Second

func unauthorized() error {
	return poco.Errorf(poco.Unauthorized, "market: login", api.Unauthorized)
}

// logins makes the words of challenges and counts those used up.
//
// Rationale: a word is derived from the account, the time and how often the account has logged in, so that nothing
// is kept for those who ask for challenges (anybody, for any account) but only for those who signed one.
type logins struct {
	secret []byte
	now    func() time.Time

	mu     sync.Mutex
	period int64
	used   [2]map[common.Address]uint64 // in this period and in the one before
}

func newLogins(now func() time.Time) logins {
	secret := make([]byte, 32)
	rand.Read(secret) //nolint:errcheck // it never fails, by its documentation
	return logins{secret: secret, now: now, used: [2]map[common.Address]uint64{{}, {}}}
}

// turn forgets logins of words that are too old to be used again.
func (l *logins) turn() {
	period := l.now().UnixMilli() / challengePeriod.Milliseconds()
	switch period - l.period {
	case 0:
		return
	case 1:
		l.used = [2]map[common.Address]uint64{{}, l.used[0]}
	default:
		l.used = [2]map[common.Address]uint64{{}, {}}
	}
	l.period = period
}

// word is what an account is to sign: the age is 0 for a word of this period, 1 for one of the period before.
func (l *logins) word(account common.Address, age int) string {
	mac := hmac.New(sha256.New, l.secret)
	mac.Write(account[:])
	var b []byte
	b = binary.BigEndian.AppendUint64(b, uint64(l.period)-uint64(age))
	b = binary.BigEndian.AppendUint64(b, l.used[age][account])
	mac.Write(b)
	return base32.StdEncoding.EncodeToString(mac.Sum(nil))[:32]
}

// challenge is the word for an account, the same until it is used up or too old.
func (l *logins) challenge(account common.Address) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.turn()
	return l.word(account, 0)
}

// use tells whether a digest is that of a word for the account, and uses the word up. The caller has verified that
// the account signed the digest, or anybody could spoil the challenges of others.
func (l *logins) use(chainID uint64, account common.Address, digest common.Hash) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	age, known := l.age(chainID, account, digest)
	if known {
		l.used[age][account]++
	}
	return known
}

// knows tells whether a digest is that of a word for the account.
func (l *logins) knows(chainID uint64, account common.Address, digest common.Hash) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	_, known := l.age(chainID, account, digest)
	return known
}

func (l *logins) age(chainID uint64, account common.Address, digest common.Hash) (age int, known bool) {
	l.turn()
	for age := range l.used {
		if api.NewChallenge(chainID, l.word(account, age)).Digest() == digest {
			return age, true
		}
	}
	return 0, false
}

// challenge gives an account the message to sign.
func (m *Market) challenge(p params) (api.ChallengeAnswer, error) {
	address, present, err := p.account("address")
	if err == nil && !present {
		err = bad("address is a required field")
	}
	if err != nil {
		return api.ChallengeAnswer{}, err
	}
	return api.ChallengeAnswer{OK: api.OK{OK: true}, Data: api.NewChallenge(m.chainID, m.login.challenge(address))}, nil
}

// authorize reads the authorization header and uses its challenge up.
func (m *Market) authorize(r *http.Request) (common.Address, error) {
	a, err := api.ParseAuthorization(r.Header.Get("Authorization"))
	if err != nil {
		return common.Address{}, err
	}
	signed := a.Verify()
	if !signed && m.login.knows(m.chainID, a.Address, a.Digest) { // the chain is asked about our own words only
		if signed, err = m.Chain.VerifySignature(r.Context(), a.Address, a.Digest, a.Signature); err != nil {
			return common.Address{}, err
		}
	}
	if !signed || !m.login.use(m.chainID, a.Address, a.Digest) {
		return common.Address{}, unauthorized()
	}
	if !m.signers.allow(a.Address.Hex()) {
		return common.Address{}, poco.Errorf(poco.Exhausted, "market: login", rateExceeded)
	}
	return a.Address, nil
}
