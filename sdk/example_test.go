package sdk_test

import (
	"context"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"

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

// Run a module on the platform that `iexec up` started, and fetch the verified results.
func ExampleClient_Buy() {
	ctx := context.Background()
	network, err := sdk.Remembered()
	if err != nil {
		fmt.Println(err)
		return
	}
	client, err := sdk.Dial(ctx, sdk.Config{Network: network, Key: wallet.Development(1)})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	request := sdk.Request{App: network.Apps[0].Address, Tasks: 2, Trust: 3}
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
			result, err := client.FetchResult(ctx, task.ID, "results")
			fmt.Println(result.Dir, result.Verified, err)
		}
	}
}

// See what a deposit would cost, without making it.
func ExampleRehearsal() {
	ctx := context.Background()
	network, err := sdk.ReadChainJSON(".", "")
	if err != nil {
		fmt.Println(err)
		return
	}
	var rehearsal sdk.Rehearsal
	client, err := sdk.Dial(ctx, sdk.Config{Network: network, Key: wallet.Development(1), Rehearsal: &rehearsal})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer client.Close() //nolint:errcheck // nothing was left undone
	if _, err := client.Deposit(ctx, 1_000_000_000); err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range rehearsal.Steps() {
		fmt.Println(step.What, step.Gas)
	}
}
