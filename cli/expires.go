package cli

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// expiresFlag is the flag of commands that publish orders.
func expiresFlag(flags *pflag.FlagSet, to *string) {
	flags.StringVar(to, "expires", "", `when the order ends: after a while ("24h", "30d") or at a time ("2027-01-31", "2027-01-31T12:00:00Z");
a keeper ends it on chain: iexec keeper run, or iexec up (default: never)`)
}

// endTime reads when an order ends, seen from now.
func endTime(text string, now time.Time) (time.Time, error) {
	days, isDays := strings.CutSuffix(text, "d")
	if n, err := strconv.ParseUint(days, 10, 16); isDays && err == nil {
		return now.AddDate(0, 0, int(n)), nil
	}
	if d, err := time.ParseDuration(text); err == nil && d > 0 {
		return now.Add(d), nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, nil
		}
	}
	return time.Time{}, poco.Errorf(poco.Invalid, "", "--expires %.40q is neither a while nor a time", text).
		WithHint(`--expires 24h, --expires 30d, or --expires 2027-01-31`)
}

// ending has the client's orders end as the flag says; without it they do not.
func (i *invocation) ending(ctx context.Context, client *sdk.Client) error {
	if i.expires == "" {
		return nil
	}
	now, err := protocolTime(ctx, client)
	if err != nil {
		return err
	}
	at, err := endTime(i.expires, time.Unix(int64(now), 0))
	if err != nil {
		return err
	}
	folder, err := sdk.ExpiryFolder()
	if err != nil {
		return err
	}
	if err := client.EndOrders(ctx, at, folder); err != nil {
		return err
	}
	if !i.dryRun {
		i.line("the order ends at %s, by a keeper: iexec keeper list", at.UTC().Format(time.RFC3339))
	}
	return nil
}
