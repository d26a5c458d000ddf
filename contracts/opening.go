package contracts

import (
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
)

// opening is the part of the hub's ABI that answers where everything else is.
const opening = `[
	{"inputs":[],"name":"appregistry","outputs":[{"internalType":"address","name":"","type":"address"}],"stateMutability":"view","type":"function"},
	{"inputs":[],"name":"datasetregistry","outputs":[{"internalType":"address","name":"","type":"address"}],"stateMutability":"view","type":"function"},
	{"inputs":[],"name":"workerpoolregistry","outputs":[{"internalType":"address","name":"","type":"address"}],"stateMutability":"view","type":"function"},
	{"inputs":[],"name":"token","outputs":[{"internalType":"address","name":"","type":"address"}],"stateMutability":"view","type":"function"},
	{"inputs":[],"name":"domain","outputs":[{"components":[{"internalType":"string","name":"name","type":"string"},{"internalType":"string","name":"version","type":"string"},{"internalType":"uint256","name":"chainId","type":"uint256"},{"internalType":"address","name":"verifyingContract","type":"address"}],"internalType":"structEIP712Domain","name":"","type":"tuple"}],"stateMutability":"view","type":"function"}
]`

// NewHubOpening is a hub of which only the registries, the token and the domain can be asked. Its ABI is parsed in a
// fraction of the time of the whole one.
func NewHubOpening() *Hub {
	parsed, err := abi.JSON(strings.NewReader(opening))
	if err != nil {
		panic("contracts: the opening's ABI: " + err.Error())
	}
	return &Hub{abi: parsed}
}
