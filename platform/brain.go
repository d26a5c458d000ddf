package platform

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"

	api "github.com/iexec-go/iexec/api/results"
	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler"
	"github.com/iexec-go/iexec/scheduler/plan"
	"github.com/iexec-go/iexec/store"
)

// brain is what one pool's scheduler is assembled from.
type brain struct {
	pool     common.Address
	name     string
	chainID  uint64
	chain    *chain.Client
	hub      *hub.Hub
	db       *store.DB
	sender   scheduler.Sender
	signer   scheduler.Signer
	through  *hub.Through // makes what only the owner may, where the owner is a contract; nil: the signer itself does
	road     Road
	results  string // result repository, as workers reach it
	gateways []string
	start    uint64 // the block before the pool's first
	depth    uint64
	admits   scheduler.Admission
	plan     plan.Params // zero: the defaults
	canaries []plan.Canary
	log      *slog.Logger
}

// scheduler makes it; it does nothing yet.
func (b brain) scheduler(ctx context.Context) (*scheduler.Scheduler, error) {
	repository, err := api.NewClient(b.results, &http.Client{Timeout: time.Minute})
	if err != nil {
		return nil, err
	}
	settlement, err := settlementOf(ctx, b.hub, b.through, b.road)
	if err != nil {
		return nil, err
	}
	var calls scheduler.Calls = b.hub
	if b.through != nil {
		calls = *b.through
	}
	return scheduler.New(scheduler.Config{
		Pool: b.pool, ChainID: b.chainID, Hub: b.hub.Address(), DB: b.db,
		Feed:  scheduler.HubFeed{Hub: b.hub, Pool: b.pool, Start: b.start, Depth: b.depth, Journal: b.db},
		Chain: scheduler.HubChain{Hub: b.hub}, Calls: calls, Sender: b.sender, Clock: b.chain, Repository: repository,
		Signer: b.signer, Settlement: settlement, Log: b.log, Name: b.name, ResultsURL: b.results, Gateways: b.gateways,
		Admission: b.admits, Groups: b.hub, Plan: b.plan, Canaries: b.canaries,
	})
}

// settlementOf is what a scheduler takes the settlement's road by; nil for the classic one.
func settlementOf(ctx context.Context, h *hub.Hub, through *hub.Through, road Road) (scheduler.Settlement, error) {
	if road == Classic {
		return nil, nil
	}
	if road == Settlement {
		offered, err := h.Settles(ctx)
		if err != nil {
			return nil, err
		}
		if !offered {
			return nil, poco.Errorf(poco.Refused, "platform", "the hub does not offer the settlement's road").WithHint("--road auto")
		}
	}
	if through != nil {
		return scheduler.HubSettlement{Hub: h, Road: *through}, nil
	}
	return scheduler.HubSettlement{Hub: h}, nil
}
