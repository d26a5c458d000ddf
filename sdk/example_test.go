package sdk_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/sms"
	"github.com/iexec-go/iexec/audit"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// A dataset is encrypted before it is stored; its key goes to the secret service.
func ExampleSeal() {
	key := sdk.NewSealKey()
	sealed, checksum := sdk.Seal([]byte("confidential"), key)
	content, err := sdk.Unseal(sealed, key)
	fmt.Println(string(content), err, checksum == sdk.Checksum(sealed), key)
	// Output: confidential <nil> true ***
}

// A project's chain.json says where its network is.
func ExampleReadChainJSON() {
	dir, err := os.MkdirTemp("", "project-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	n := sdk.Network{RPC: "http://127.0.0.1:8545", ChainID: 65535, Market: "http://127.0.0.1:3000"}
	if err := n.WriteChainJSON(dir); err != nil {
		fmt.Println(err)
		return
	}
	read, err := sdk.ReadChainJSON(dir, "")
	fmt.Println(read.ChainID, read.RPC, err)
	// Output: 65535 http://127.0.0.1:8545 <nil>
}

// dial connects to the platform that `iexec up` runs on this machine, for one of its development accounts.
func dial(account int, rehearsal *sdk.Rehearsal) (*sdk.Client, error) {
	network, err := sdk.Remembered()
	if err != nil {
		return nil, err
	}
	return sdk.Dial(context.Background(), sdk.Config{Network: network, Key: wallet.Development(account), Rehearsal: rehearsal})
}

// See who an account is on a network, and what it has.
func ExampleDial() {
	ctx := context.Background()
	network, err := sdk.Remembered() // or sdk.ReadChainJSON, sdk.ReadNetwork
	if err != nil {
		fmt.Println(err)
		return
	}
	client, err := sdk.Dial(ctx, sdk.Config{Network: network}) // without a key it only reads
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	balances, err := client.Balances(ctx, network.Accounts[9].Address)
	if err != nil {
		fmt.Println(err)
		return
	}
	account, err := client.Stake(ctx, network.Accounts[9].Address)
	fmt.Println(client.Network().ChainID, balances.Wei.Sign() > 0, account.Locked, err)
	// Output: 65535 true 0 RLC <nil>
}

// Ask what a bag of tasks costs, at the trust that is wanted.
func ExampleClient_Quote() {
	client, err := dial(1, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	app := client.Network().Apps[0]
	quote, err := client.Quote(context.Background(), sdk.Request{App: app.Address, Tasks: 3, Trust: 3})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(app.Name, quote.Volume, quote.Total)
	// Output: wordfreq 3 3.03 RLC
}

// Put a module on sale: store, register, publish.
func ExampleClient_ShipApp() {
	ctx := context.Background()
	client, err := dial(2, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	code, err := os.ReadFile("../examples/montecarlo/montecarlo.wasm")
	if err != nil {
		fmt.Println(err)
		return
	}
	address, _, err := client.ShipApp(ctx, sdk.Module{Name: "montecarlo", Code: code, Price: 5, Volume: 100})
	if err != nil {
		fmt.Println(err)
		return
	}
	open, err := client.OpenOrders(ctx)
	for _, o := range open {
		fmt.Println(o.Kind(), o.Resource() == address, o.MaxVolume(), err)
	}
	// Output: apporder true 100 <nil>
}

// Run a module on the platform that `iexec up` started, fetch the results, and audit the deal.
func ExampleClient_Buy() {
	ctx := context.Background()
	client, err := dial(1, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	out, err := os.MkdirTemp("", "results-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(out) //nolint:errcheck // it is a temporary directory
	montecarlo := client.Network().Apps[2].Address
	request := sdk.Request{App: montecarlo, Args: "-model pi -samples 1000", Tasks: 2, Trust: 1}
	quote, err := client.Quote(ctx, request)
	if err != nil {
		fmt.Println(err)
		return
	}
	bought, err := client.Buy(ctx, request, quote)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, purchase := range bought {
		tasks, err := client.Follow(ctx, []common.Hash{purchase.DealID}, purchase.Block, func(sdk.Update) {}, nil)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, task := range tasks {
			result, err := client.FetchResult(ctx, task.ID, out)
			fmt.Println(task.Status, "verified:", result.Verified, err)
		}
		err = client.Audit(ctx, purchase.DealID, func(r audit.Report) error {
			fmt.Println("audit:", r.Status)
			return nil
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// COMPLETED verified: true <nil>
	// COMPLETED verified: true <nil>
	// audit: green
	// audit: green
}

// Sell a dataset: encrypt and store it, register it, keep its key with the secret service, publish an order that ends.
func ExampleClient_DeployDataset() {
	ctx := context.Background()
	client, err := dial(3, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	key := sdk.NewSealKey()
	sealed, checksum := sdk.Seal([]byte("name,price\n"), key)
	cid, err := client.Store(ctx, bytes.NewReader(sealed))
	if err != nil {
		fmt.Println(err)
		return
	}
	dataset, _, err := client.DeployDataset(ctx, hub.Dataset{Owner: client.Address(), Name: "prices", Multiaddr: "/ipfs/" + cid, Checksum: checksum})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := client.PushAssetSecret(ctx, hub.DatasetKind, dataset, sms.Value(key.Export())); err != nil {
		fmt.Println(err)
		return
	}
	kept, err := client.HasAssetSecret(ctx, hub.DatasetKind, dataset)
	fmt.Println("key kept:", kept, err)

	folder, err := sdk.ExpiryFolder() // where a keeper finds what it has to end
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := client.EndOrders(ctx, time.Now().AddDate(0, 1, 0), folder); err != nil {
		fmt.Println(err)
		return
	}
	hash, err := client.Publish(ctx, &order.Dataset{Dataset: dataset, Price: order.Uint(uint64(100)), Volume: order.Uint(uint64(10))})
	if err != nil {
		fmt.Println(err)
		return
	}
	published, remaining, err := client.Published(ctx, poco.DatasetOrderKind, hash)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("on sale:", published.Resource() == dataset, remaining)
	sent, err := client.Cancel(ctx, published)
	fmt.Println("ended before its time:", sent.GasUsed > 0, err)
	// Output:
	// key kept: true <nil>
	// on sale: true 10
	// ended before its time: true <nil>
}

// See what a deposit would cost, without making it.
func ExampleRehearsal() {
	var rehearsal sdk.Rehearsal
	client, err := dial(1, &rehearsal)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	if _, err := client.Deposit(context.Background(), 1_000_000_000); err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range rehearsal.Steps() {
		fmt.Println(step.What, step.Gas > 21_000)
	}
	// Output: deposit 1 RLC true
}

// People type the beginning of an identifier, or a name.
func ExampleClient_Asset() {
	client, err := dial(1, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	ctx, app := context.Background(), client.Network().Apps[1]
	byName, err := client.Asset(ctx, hub.AppKind, "thumbnail")
	if err != nil {
		fmt.Println(err)
		return
	}
	byBeginning, err := client.Asset(ctx, hub.AppKind, app.Address.Hex()[:10])
	fmt.Println(byName == app.Address, byBeginning == app.Address, err)
	// Output: true true <nil>
}
