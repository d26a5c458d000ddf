package platform

import (
	"context"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"github.com/iexec-go/iexec/api/market"
	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/results"
)

// openResults opens the process's own result repository.
func (p *Pools) openResults(ctx context.Context) error {
	files, err := blob.Open(filepath.Join(p.config.Dir, "results"), blob.Config{MaxBytes: maxResults, MaxFile: maxFile})
	if err != nil {
		return err
	}
	config := results.Config{DB: p.databases[resultsSchema], Files: files, Chain: p.hub, Clock: p.chain, Signatures: p.hub, TEEBroker: p.hub,
		Log: p.log, SpoolDir: filepath.Join(p.config.Dir, "spool")}
	if p.results, err = results.New(ctx, config.Defaults()); err != nil {
		return err
	}
	p.services.run(p.results.Keep)
	return nil
}

// handler is all that the port serves: the first pool and the result repository at the root, where clients that drop the path
// of an address find them, and every pool below /pools/ADDRESS.
func (p *Pools) handler() http.Handler {
	mux := http.NewServeMux()
	for _, one := range p.pools {
		for _, address := range []string{strings.ToLower(one.Address.Hex()), one.Address.Hex()} { // people write it either way
			prefix := "/pools/" + address
			mux.Handle(prefix+"/", http.StripPrefix(prefix, one.scheduler.Handler()))
		}
	}
	mux.Handle("/", p.pools[0].scheduler.Handler())
	if p.results != nil {
		repository := p.results.Handler()
		for _, path := range []string{"/v1/results", "/v1/results/", "/ipfs/", "/health"} {
			mux.Handle(path, repository)
		}
	}
	return mux
}

// urlOf is where a pool's scheduler is reached.
func (p *Pools) urlOf(one *servedPool) string {
	if one == p.pools[0] {
		return p.url
	}
	return p.url + "/pools/" + strings.ToLower(one.Address.Hex())
}

// announce tells the compass where each pool is reached, for as long as it takes.
//
// Rationale: requesters read logs there, and workers that know only a pool's address find it.
func (p *Pools) announce(ctx context.Context) error {
	book, err := market.NewClient(market.Config{URL: p.config.Market, ChainID: p.config.ChainID})
	if err != nil {
		return err
	}
	for _, one := range p.pools {
		for {
			known, err := book.WorkerpoolURL(ctx, one.Address)
			if poco.KindOf(err) == poco.NotFound || err == nil && known != p.urlOf(one) {
				err = book.SetWorkerpoolURL(ctx, one.signer, one.Address, p.urlOf(one))
			}
			if err == nil || poco.KindOf(err) == poco.Forbidden || poco.KindOf(err) == poco.Invalid {
				if err != nil {
					p.log.Warn("the compass does not take the pool's address", "pool", one.Address.Hex(), "error", err)
				}
				break
			}
			p.log.Info("the compass is away", "error", err)
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(announceEvery):
			}
		}
	}
	return nil
}

// announceEvery is how often a compass that is away is tried.
const announceEvery = 10 * time.Second
