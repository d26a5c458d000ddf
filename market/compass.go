package market

import (
	"bytes"
	"context"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// pool reads the workerpool of a compass path, /{chainId}/workerpools/{workerpool}.
func (m *Market) pool(r *http.Request) (common.Address, error) {
	if err := m.checkChainID(r.PathValue("chainId")); err != nil {
		return common.Address{}, err
	}
	pool, ok := api.ParseAddress(r.PathValue("workerpool"))
	if !ok {
		return common.Address{}, bad("workerpool is not a valid ethereum address")
	}
	return pool, nil
}

// compass tells where a pool's scheduler answers. What a former owner said does not count.
func (m *Market) compass(ctx context.Context, pool common.Address) (api.WorkerpoolAPI, error) {
	if text, ok := m.Pools[pool]; ok {
		return api.WorkerpoolAPI{APIURL: text}, nil
	}
	var answer api.WorkerpoolAPI
	var signer []byte
	err := m.DB.QueryRow(ctx, "SELECT url, signer FROM market_pools WHERE pool = ?", pool[:]).Scan(&answer.APIURL, &signer)
	known := err == nil
	if err != nil && !absent(err) {
		return api.WorkerpoolAPI{}, err
	}
	owner, _, err := ownerOf(ctx, m.DB, pool)
	if err != nil {
		return api.WorkerpoolAPI{}, err
	}
	if !known || !bytes.Equal(owner[:], signer) {
		return api.WorkerpoolAPI{}, poco.Errorf(poco.NotFound, "market: compass", "no API url is known for workerpool %v", pool)
	}
	return answer, nil
}

// SetPool records where a pool's scheduler answers, in the name of an authenticated account.
func (m *Market) SetPool(ctx context.Context, by, pool common.Address, text string) error {
	if err := checkURL(text); err != nil {
		return err
	}
	owner, registered, err := m.Chain.Owner(ctx, hub.WorkerpoolKind, pool)
	switch {
	case err != nil:
		return err
	case !registered:
		return refuse("Resource not deployed")
	case owner != by:
		return refuse("only workerpool owner %v can set its API url", owner)
	}
	err = m.share(ctx, func(ctx context.Context, tx *edit) error {
		if err := noteOwner(ctx, tx, &row{kind: poco.WorkerpoolOrderKind, workerpool: pool[:], signer: by[:]}); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `INSERT INTO market_pools (pool, url, signer) VALUES (?, ?, ?)
			ON CONFLICT (pool) DO UPDATE SET url = excluded.url, signer = excluded.signer`, pool[:], text, by[:])
		return err
	})
	if err == nil {
		m.Log.Info("workerpool API url set", "workerpool", pool, "url", text)
	}
	return err
}
