package platform

import (
	"context"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/scheduler"
)

// settlement is what the scheduler takes the settlement's road by; nil for the classic one.
func (p *Platform) settlement(ctx context.Context) (scheduler.Settlement, error) {
	if p.config.Road == Classic {
		return nil, nil
	}
	if p.config.Road == Settlement {
		offered, err := p.hub.Settles(ctx)
		if err != nil {
			return nil, err
		}
		if !offered {
			return nil, poco.Errorf(poco.Refused, "platform", "the hub does not offer the settlement's road").WithHint("--road auto")
		}
	}
	return scheduler.HubSettlement{Hub: p.hub}, nil
}
