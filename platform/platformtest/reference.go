package platformtest

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/devchain"
	"github.com/iexec-go/iexec/wallet"
)

// delegates are the parts of the reference that its proxy brings together, in the order of its own deployment.
var delegates = []string{
	"IexecAccessorsDelegate", "IexecAccessorsABILegacyDelegate", "IexecCategoryManagerDelegate", "IexecERC20Delegate",
	"IexecEscrowTokenDelegate", "IexecMaintenanceDelegate", "IexecMaintenanceExtraDelegate", "IexecOrderManagementDelegate",
	"IexecPoco1Delegate", "IexecPoco2Delegate", "IexecPocoAccessorsDelegate", "IexecRelayDelegate",
}

// DeployReference deploys PoCo 5.5.0 as npm's @iexec/poco has it, unpacked in a folder, with its own token and registries,
// from an account that has sent nothing yet. It returns the hub.
func DeployReference(ctx context.Context, client *chain.Client, key *wallet.Key, folder string) (common.Address, error) {
	d := reference{folder: folder, from: key.Address()}
	library := d.create(artifact(d, "artifacts/contracts/libs/IexecLibOrders_v5.sol/IexecLibOrders_v5.json"), nil)
	link := d.create(artifact(d, "build/contracts/ERC1538UpdateDelegate.json"), nil)
	hub := d.create(artifact(d, "build/contracts/ERC1538Proxy.json"), common.LeftPadBytes(link.Bytes(), 32))
	for _, name := range delegates {
		code := artifact(d, "artifacts/contracts/modules/delegates/"+name+".sol/"+name+".json")
		if code.err != nil {
			return hub, code.err
		}
		at := d.create(code.linked(library), nil)
		d.call("link "+name, hub, updateContract(at, code.signatures()))
	}
	rlc := d.create(artifact(d, "build/contracts/RLC.json"), nil)
	var registries [3]common.Address
	calls := contracts.NewAppRegistry() // these are the same on all three
	for i, name := range []string{"apps/AppRegistry", "datasets/DatasetRegistry", "workerpools/WorkerpoolRegistry"} {
		registries[i] = d.create(artifact(d, "artifacts/contracts/registries/"+name+".sol/"+filepath.Base(name)+".json"), nil)
		d.call("initialize "+name, registries[i], calls.PackInitialize(common.Address{}))
	}
	abi := contracts.NewHub()
	d.call("configure", hub, abi.PackConfigure(rlc, "Staked RLC", "SRLC", 9, registries[0], registries[1], registries[2], common.Address{}))
	for _, c := range contracts.StandardCategories() {
		d.call("create category "+c.Name, hub, abi.PackCreateCategory(c.Name, c.Description, c.WorkClockTimeRef))
	}
	if d.err != nil {
		return hub, d.err
	}
	_, err := devchain.Deploy(ctx, client, key, d.txs)
	return hub, err
}

// reference is a deployment in the making. It stops at its first error.
type reference struct {
	folder string
	from   common.Address
	txs    []devchain.Tx
	err    error
}

// compiled is a contract of the package, in either of the two forms that it has.
type compiled struct {
	name string
	err  error

	ABI            []member
	Bytecode       string
	LinkReferences map[string]map[string][]struct{ Start, Length int }
}

// member is a function of a contract, and a parameter of one.
type member struct {
	Type, Name string
	Inputs     []member
	Components []member
}

func artifact(d reference, path string) (c compiled) {
	c.name = strings.TrimSuffix(filepath.Base(path), ".json")
	data, err := os.ReadFile(filepath.Join(d.folder, filepath.FromSlash(path)))
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	if err == nil && len(c.Bytecode) <= len("0x") {
		err = errors.New("it has no code")
	}
	if err != nil {
		c.err = errors.Join(errors.New(path), err)
	}
	return c
}

// linked puts the address of the only library in.
func (c compiled) linked(library common.Address) compiled {
	for _, file := range c.LinkReferences {
		for _, places := range file {
			for _, p := range places {
				start := len("0x") + 2*p.Start
				c.Bytecode = c.Bytecode[:start] + hex.EncodeToString(library[:]) + c.Bytecode[start+2*p.Length:]
			}
		}
	}
	return c
}

// signatures are what the proxy is to send to the contract, in its form.
func (c compiled) signatures() string {
	var all strings.Builder
	for _, m := range c.ABI {
		switch m.Type {
		case "function":
			all.WriteString(m.Name + types(m.Inputs) + ";")
		case "receive", "fallback":
			all.WriteString(m.Type + ";")
		}
	}
	return all.String()
}

func types(parameters []member) string {
	names := make([]string, len(parameters))
	for i, p := range parameters {
		names[i] = p.Type
		if array, ok := strings.CutPrefix(p.Type, "tuple"); ok {
			names[i] = types(p.Components) + array
		}
	}
	return "(" + strings.Join(names, ",") + ")"
}

// updateContract is the proxy's own call for a new part.
func updateContract(at common.Address, signatures string) []byte {
	text := func(s string) []byte {
		padded := make([]byte, (len(s)+31)/32*32)
		copy(padded, s)
		return append(word(len(s)), padded...)
	}
	functions, message := text(signatures), text("")
	data := crypto.Keccak256([]byte("updateContract(address,string,string)"))[:4]
	data = append(data, common.LeftPadBytes(at.Bytes(), 32)...)
	data = append(data, word(3*32)...)
	data = append(data, word(3*32+len(functions))...)
	return append(append(data, functions...), message...)
}

func word(n int) []byte { return common.BigToHash(big.NewInt(int64(n))).Bytes() }

func (d *reference) create(c compiled, arguments []byte) common.Address {
	if d.err == nil {
		d.err = c.err
	}
	at := crypto.CreateAddress(d.from, uint64(len(d.txs)))
	d.txs = append(d.txs, devchain.Tx{Data: append(common.FromHex(c.Bytecode), arguments...), What: "create " + c.name})
	return at
}

func (d *reference) call(what string, to common.Address, data []byte) {
	d.txs = append(d.txs, devchain.Tx{To: &to, Data: data, What: what})
}
