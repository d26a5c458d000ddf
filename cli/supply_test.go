package cli_test

import (
	"testing"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
	"github.com/iexec-go/iexec/wallet"
)

// wantSupply checks that the accounts of a platform of three workers own all RLC there is, and the hub holds what it
// owes them.
func wantSupply(t *testing.T, n sdk.Network) {
	t.Helper()
	client, err := sdk.Dial(t.Context(), sdk.Config{Network: n})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close() //nolint:errcheck // it only read
	h := client.Hub()
	supply, err := h.RLCSupply(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var wallets, booked poco.Amount
	for i := range 15 {
		a := wallet.Development(i).Address()
		account, err := h.Account(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		if account.Locked != 0 {
			t.Errorf("%v of account %d stays locked", account.Locked, i)
		}
		rlc, err := h.RLCBalance(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		wallets, booked = wallets+rlc, booked+account.Total()
	}
	held, err := h.RLCBalance(t.Context(), h.Address())
	if err != nil || held != booked || wallets+booked != supply {
		t.Errorf("%v in wallets, %v booked, %v held, %v supplied; %v", wallets, booked, held, supply, err)
	}
}
