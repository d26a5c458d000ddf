package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/contracts"
)

// contractsOf is where one side's contracts are.
type contractsOf struct {
	rlc, hub, apps, datasets, workerpools common.Address
}

func deployOurs(c *chain, owner common.Address) (contractsOf, error) {
	d, txs := contracts.Plan(owner, c.state.GetNonce(owner), big.NewInt(chainID), contracts.Options{})
	for _, tx := range txs {
		if _, err := c.send(tx.What, owner, tx.To, tx.Data); err != nil {
			return contractsOf{}, err
		}
	}
	return contractsOf{d.RLC, d.Hub, d.AppRegistry, d.DatasetRegistry, d.WorkerpoolRegistry}, nil
}

// facets are the parts of the reference, which a diamond brings together; the last ones are in the folder of its
// deployments only.
var facets = []string{
	"IexecConfigurationFacet", "IexecConfigurationExtraFacet", "IexecCategoryManagerFacet", "IexecEscrowTokenFacet", "IexecERC20Facet",
	"IexecOrderManagementFacet", "IexecRelayFacet", "IexecPoco1Facet", "IexecPoco2Facet", "IexecPocoAccessorsFacet",
	"IexecAccessorsABILegacyFacet", "IexecPocoBoostFacet", "IexecPocoBoostAccessorsFacet",
}

type artifact struct {
	ABI            json.RawMessage
	Bytecode       string
	LinkReferences map[string]map[string][]struct{ Start, Length int }
}

// FacetCut as the diamond's constructor takes it.
type facetCut struct {
	FacetAddress      common.Address
	Action            uint8
	FunctionSelectors [][4]byte
}

type diamondArgs struct {
	Owner        common.Address
	Init         common.Address
	InitCalldata []byte
}

// deployReference follows the reference's own recipe: library, facets, diamond, registries, configuration. The token is
// ours: no scenario touches it.
func deployReference(c *chain, owner common.Address, folder string) (contractsOf, error) {
	d := &referenceDeployment{chain: c, owner: owner, folder: folder}
	var all contractsOf
	d.library = d.create("artifacts/contracts/libs/IexecLibOrders_v5.sol/IexecLibOrders_v5.json", nil)
	var cuts []facetCut
	taken := map[[4]byte]bool{}
	for _, name := range facets {
		cuts = append(cuts, d.cut(taken, "artifacts/contracts/facets/"+name+".sol/"+name+".json"))
	}
	cuts = append(cuts, d.cut(taken, "deployments/arbitrum/OwnershipFacet.json"))
	all.hub = d.create("artifacts/contracts/Diamond.sol/Diamond.json", func(a abi.ABI) ([]byte, error) {
		return a.Constructor.Inputs.Pack(cuts, diamondArgs{Owner: owner})
	})
	all.apps = d.create("artifacts/contracts/registries/apps/AppRegistry.sol/AppRegistry.json", nil)
	all.datasets = d.create("artifacts/contracts/registries/datasets/DatasetRegistry.sol/DatasetRegistry.json", nil)
	all.workerpools = d.create("artifacts/contracts/registries/workerpools/WorkerpoolRegistry.sol/WorkerpoolRegistry.json", nil)
	hub, registry := contracts.NewHub(), contracts.NewAppRegistry()
	for _, at := range []common.Address{all.apps, all.datasets, all.workerpools} {
		d.call("initialize registry", at, registry.PackInitialize(common.Address{}))
	}
	if d.err == nil {
		all.rlc, d.err = c.create("RLC", owner, common.FromHex(contracts.RLCMetaData.Bin))
	}
	d.call("configure", all.hub, hub.PackConfigure(all.rlc, "Staked RLC", "SRLC", 9, all.apps, all.datasets, all.workerpools, common.Address{}))
	for _, category := range contracts.StandardCategories() {
		d.call("create category", all.hub, hub.PackCreateCategory(category.Name, category.Description, category.WorkClockTimeRef))
	}
	return all, d.err
}

// referenceDeployment stops at its first error.
type referenceDeployment struct {
	chain   *chain
	owner   common.Address
	folder  string
	library common.Address
	err     error
}

func (d *referenceDeployment) read(path string) (a artifact) {
	if d.err != nil {
		return a
	}
	data, err := os.ReadFile(filepath.Join(d.folder, path))
	if err != nil {
		d.err = err
		return a
	}
	if err := json.Unmarshal(data, &a); err != nil {
		d.err = fmt.Errorf("%s: %w", path, err)
	}
	return a
}

func (d *referenceDeployment) create(path string, arguments func(abi.ABI) ([]byte, error)) common.Address {
	a := d.read(path)
	if d.err != nil {
		return common.Address{}
	}
	code := a.Bytecode
	for _, file := range a.LinkReferences {
		for _, places := range file {
			for _, p := range places {
				start := 2 + 2*p.Start
				code = code[:start] + hex.EncodeToString(d.library[:]) + code[start+2*p.Length:]
			}
		}
	}
	data := common.FromHex(code)
	if arguments != nil {
		packed, err := arguments(d.abi(a))
		if err != nil {
			d.err = err
			return common.Address{}
		}
		data = append(data, packed...)
	}
	var at common.Address
	at, d.err = d.chain.create(strings.TrimSuffix(filepath.Base(path), ".json"), d.owner, data)
	return at
}

func (d *referenceDeployment) abi(a artifact) (parsed abi.ABI) {
	if d.err == nil {
		parsed, d.err = abi.JSON(bytes.NewReader(a.ABI))
	}
	return parsed
}

// cut deploys a facet and lists those of its functions that no earlier facet has.
func (d *referenceDeployment) cut(taken map[[4]byte]bool, path string) facetCut {
	cut := facetCut{FacetAddress: d.create(path, nil)}
	for _, method := range d.abi(d.read(path)).Methods {
		id := [4]byte(method.ID)
		if !taken[id] {
			taken[id] = true
			cut.FunctionSelectors = append(cut.FunctionSelectors, id)
		}
	}
	return cut
}

func (d *referenceDeployment) call(what string, to common.Address, data []byte) {
	if d.err == nil {
		_, d.err = d.chain.send(what, d.owner, &to, data)
	}
}
