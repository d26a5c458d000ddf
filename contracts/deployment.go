package contracts

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// MaxTxGas is the most gas that one transaction may use on today's chains (EIP-7825).
const MaxTxGas = 1 << 24

// Deployment tells where the contracts of one market are.
type Deployment struct {
	// RLC is the token; zero where RLC is the chain's coin.
	RLC                common.Address
	Hub                common.Address
	AppRegistry        common.Address
	DatasetRegistry    common.Address
	WorkerpoolRegistry common.Address
	// Modules is the code that the hub runs; clients have no use for it.
	Modules Modules
	// Categories in the order of their ids, as the hub has them after the deployment.
	Categories []Category
}

// Tx is one transaction of a plan, to be signed and sent by its account.
type Tx struct {
	// To is nil when the transaction creates a contract.
	To   *common.Address
	Data []byte
	// GasHint is enough gas for the transaction, and at most [MaxTxGas].
	GasHint uint64
	// What says in a few words what the transaction is for.
	What string
}

// Options are choices of a deployment; the zero value gives the market's usual one.
type Options struct {
	// ExtraCategories are created after the five usual ones.
	ExtraCategories []Category
	// RLC is a token that exists already; a new one is created when it is zero.
	RLC common.Address
	// Native makes the hub hold the chain's own coin as RLC, 10^9 wei to the nRLC, instead of a token. [NativeEscrow] has
	// the calls of its escrow that differ from the hub's; RLC is of no account then.
	Native bool
	// Owner gets hub and registries in the end; the deployer keeps them when it is zero.
	Owner common.Address
}

// StandardCategories are the five categories of the market, ids 0 to 4: XS, S, M, L, XL.
func StandardCategories() []Category {
	return []Category{
		NewCategory("XS", 300), NewCategory("S", 1200), NewCategory("M", 3600), NewCategory("L", 10800), NewCategory("XL", 36000),
	}
}

// DevelopmentCategory is a short category for development chains: XXS, 10 seconds.
func DevelopmentCategory() Category { return NewCategory("XXS", 10) }

// NewCategory returns a category whose tasks take the given number of seconds. Its description is that of
// the market's own categories: an empty string in JSON, two characters.
func NewCategory(name string, seconds int64) Category {
	return Category{Name: name, Description: `""`, WorkClockTimeRef: big.NewInt(seconds)}
}

// Plan returns the transactions of a fresh deployment by one account, whose next nonce is given, and where
// everything will be. The transactions follow each other with consecutive nonces; none of them needs to wait
// for an earlier one's receipt.
//
// The chain id is part of the registries' base URIs only.
func Plan(deployer common.Address, nonce uint64, chainID *big.Int, options Options) (Deployment, []Tx) {
	p := plan{deployer: deployer, nonce: nonce}
	var d Deployment

	escrow := EscrowModuleMetaData.Bin
	switch {
	case options.Native:
		escrow = NativeEscrowMetaData.Bin
	case options.RLC != (common.Address{}):
		d.RLC = options.RLC
	default:
		d.RLC = p.create("RLC", RLCMetaData.Bin, nil)
	}
	d.Modules = Modules{
		Tasks:         p.create("hub module: tasks", TasksModuleMetaData.Bin, nil),
		Settlement:    p.create("hub module: settlement", SettlementModuleMetaData.Bin, nil),
		Deals:         p.create("hub module: deals", DealsModuleMetaData.Bin, nil),
		Orders:        p.create("hub module: orders", OrdersModuleMetaData.Bin, nil),
		Escrow:        p.create("hub module: escrow", escrow, nil),
		Configuration: p.create("hub module: configuration", ConfigurationModuleMetaData.Bin, nil),
		Views:         p.create("hub module: views", ViewsModuleMetaData.Bin, nil),
		Boost:         p.create("hub module: boost", BoostModuleMetaData.Bin, nil),
	}
	hub := NewHub()
	d.Hub = p.create("hub", HubMetaData.Bin, hub.PackConstructor(d.Modules, deployer))

	d.AppRegistry = p.create("app registry", AppRegistryMetaData.Bin, nil)
	d.DatasetRegistry = p.create("dataset registry", DatasetRegistryMetaData.Bin, nil)
	d.WorkerpoolRegistry = p.create("workerpool registry", WorkerpoolRegistryMetaData.Bin, nil)
	registry := NewAppRegistry() // the calls used here are the same on all three
	for _, r := range []struct {
		name    string
		address common.Address
	}{{"app", d.AppRegistry}, {"dataset", d.DatasetRegistry}, {"workerpool", d.WorkerpoolRegistry}} {
		p.call("initialize "+r.name+" registry", r.address, registry.PackInitialize(common.Address{}))
		uri := fmt.Sprintf("https://nfts-metadata.iex.ec/%s/%s/", r.name, chainID)
		p.call("name base URI of "+r.name+" registry", r.address, registry.PackSetBaseURI(uri))
	}

	p.call("configure hub", d.Hub, hub.PackConfigure(
		d.RLC, "Staked RLC", "SRLC", 9, d.AppRegistry, d.DatasetRegistry, d.WorkerpoolRegistry, common.Address{}))
	d.Categories = append(StandardCategories(), options.ExtraCategories...)
	for _, c := range d.Categories {
		p.call("create category "+c.Name, d.Hub, hub.PackCreateCategory(c.Name, c.Description, c.WorkClockTimeRef))
	}

	if options.Owner != (common.Address{}) && options.Owner != deployer {
		p.call("hand over hub", d.Hub, hub.PackTransferOwnership(options.Owner))
		p.call("hand over app registry", d.AppRegistry, registry.PackTransferOwnership(options.Owner))
		p.call("hand over dataset registry", d.DatasetRegistry, registry.PackTransferOwnership(options.Owner))
		p.call("hand over workerpool registry", d.WorkerpoolRegistry, registry.PackTransferOwnership(options.Owner))
	}
	return d, p.txs
}

// plan collects transactions of one account.
type plan struct {
	deployer common.Address
	nonce    uint64
	txs      []Tx
}

// create appends the creation of a contract and returns its address.
func (p *plan) create(what, code string, arguments []byte) common.Address {
	data := append(common.FromHex(strings.TrimSpace(code)), arguments...)
	p.append(Tx{Data: data, What: "create " + what})
	return crypto.CreateAddress(p.deployer, p.nonce-1)
}

func (p *plan) call(what string, to common.Address, data []byte) {
	p.append(Tx{To: &to, Data: data, What: what})
}

func (p *plan) append(tx Tx) {
	tx.GasHint = gasHint(tx.Data)
	p.txs = append(p.txs, tx)
	p.nonce++
}

// gasHint is an upper bound: code costs 200 gas a byte to keep and at most 18 to send and hash, and no
// transaction of a plan writes more than a dozen fresh slots besides.
func gasHint(data []byte) uint64 {
	return 400_000 + 250*uint64(len(data))
}
