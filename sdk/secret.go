package sdk

import (
	"context"
	"encoding/base64"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// Secrets is the network's secret service; an error when it has none.
func (c *Client) Secrets() (*sms.Client, error) {
	if c.network.SMS == "" {
		return nil, missing("sms", "secret service", c.network.ChainID)
	}
	return sms.NewClient(c.network.SMS, c.http)
}

// HasSecret tells whether a secret is stored.
func (c *Client) HasSecret(ctx context.Context, ref sms.Ref) (bool, error) {
	service, err := c.Secrets()
	if err != nil {
		return false, err
	}
	return service.Exists(ctx, ref)
}

// PushSecret stores a secret that is not stored yet.
func (c *Client) PushSecret(ctx context.Context, ref sms.Ref, value sms.Value) error {
	service, err := c.Secrets()
	if err != nil {
		return err
	}
	if c.key == nil {
		return poco.Errorf(poco.Unauthorized, "secret", "this client has no key: it can only read")
	}
	if c.rehearsal != nil {
		c.rehearsal.add(Step{What: "push a secret of " + ref.Owner.Hex()})
		return nil
	}
	return service.Push(ctx, c.key, ref, value)
}

// PushAssetSecret stores the secret of an app or a dataset that the client's account owns.
func (c *Client) PushAssetSecret(ctx context.Context, k hub.Kind, asset common.Address, value sms.Value) error {
	owner, registered, err := c.hub.Owner(ctx, k, asset)
	switch {
	case err != nil:
		return err
	case !registered && c.rehearsal == nil:
		return poco.Errorf(poco.NotFound, "secret", "No %v deployed at address %v", k, asset)
	case registered && owner != c.Address():
		return poco.Errorf(poco.Forbidden, "secret", "Wallet %v is not allowed to set secret for %v: only its owner %v is", c.Address(), asset, owner)
	}
	err = c.PushSecret(ctx, sms.Ref{Kind: assetSecret(k), Owner: asset}, value)
	if poco.KindOf(err) == poco.Conflict {
		return poco.Errorf(poco.Conflict, "secret", "Secret already exists for %v and can't be updated", asset)
	}
	return err
}

// HasAssetSecret tells whether the secret of an app or a dataset is stored.
func (c *Client) HasAssetSecret(ctx context.Context, k hub.Kind, asset common.Address) (bool, error) {
	return c.HasSecret(ctx, sms.Ref{Kind: assetSecret(k), Owner: asset})
}

func assetSecret(k hub.Kind) sms.Kind {
	if k == hub.AppKind {
		return sms.App
	}
	return sms.Dataset
}

// KeepSecret stores what an account keeps under a name, or replaces it where that is asked for. It tells what it did.
func (c *Client) KeepSecret(ctx context.Context, name string, value sms.Value, replace bool) (pushed, updated bool, err error) {
	ref := sms.Ref{Kind: sms.Account, Owner: c.Address(), Name: name}
	exists, err := c.HasSecret(ctx, ref)
	if err != nil {
		return false, false, err
	}
	if !exists {
		return true, false, c.PushSecret(ctx, ref, value)
	}
	if !replace {
		return false, false, poco.Errorf(poco.Conflict, "secret", "Secret %q already exists for %v", name, c.Address()).
			WithHint("replace it with --force-update")
	}
	service, err := c.Secrets()
	if err != nil {
		return false, false, err
	}
	return true, true, service.Replace(ctx, c.key, ref, value)
}

// ResultKeySecret is the form in which the secret service holds the public key that results are encrypted for.
func ResultKeySecret(publicPEM []byte) sms.Value {
	return sms.Value(base64.StdEncoding.EncodeToString(publicPEM))
}
