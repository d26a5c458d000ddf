package cli

import (
	"github.com/iexec-go/iexec/sdk"
)

// source is where a network's description came from.
type source string

// The sources, the first that there is counts.
const (
	fromFlag    source = "--network"
	fromChain   source = "chain.json"
	fromContext source = "context"
	fromMemory  source = "the platform running here"
)

// findNetwork returns the network client commands speak to.
func (e *environment) findNetwork() (sdk.Network, error) {
	n, _, err := e.whichNetwork()
	return n, err
}

// whichNetwork finds the network: what --network names, the chain.json of this directory, the context in use, the
// platform that runs here.
func (e *environment) whichNetwork() (sdk.Network, source, error) {
	switch {
	case e.network != "":
		n, err := sdk.ReadNetwork(e.network)
		return n, fromFlag, err
	case e.chain != "" || dir.Exists(sdk.ChainJSON):
		n, err := sdk.ReadChainJSON(string(dir), e.chain)
		return n, fromChain, err
	}
	if n, ok, err := currentContext(); err != nil || ok {
		return n, fromContext, err
	}
	n, err := sdk.Remembered()
	return n, fromMemory, err
}

// forDevelopment tells whether the published accounts are meant for a network.
//
// Rationale: whoever names a network without naming an account wants the one that has money there; where a project says
// which chain it is on, that is the project's wallet.
func forDevelopment(n sdk.Network, from source) bool {
	return from == fromFlag || from == fromMemory || from == fromContext && len(n.Accounts) > 0
}
