package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
	"github.com/google/go-cmp/cmp"

	"github.com/iexec-go/iexec/contracts"
)

var (
	deployer = common.HexToAddress("0x00000000000000000000000000000000000d3910")
	buyer    = common.HexToAddress("0x0000000000000000000000000000000000000b0b")
)

// machine runs transactions on an empty chain, under the rules of Osaka.
type machine struct {
	t     *testing.T
	state *state.StateDB
}

func newMachine(t *testing.T) *machine {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	return &machine{t: t, state: db}
}

// run executes a transaction as its sender's next one, whether it fails or not.
func (m *machine) run(from common.Address, tx contracts.Tx) *core.ExecutionResult {
	m.t.Helper()
	rules := *params.AllDevChainProtocolChanges
	rules.AmsterdamTime, rules.BogotaTime = nil, nil
	evm := runtime.NewEnv(&runtime.Config{
		ChainConfig: &rules, Origin: from, GasLimit: 60_000_000, Time: 1_800_000_000, Difficulty: new(big.Int),
		BlockNumber: big.NewInt(1), Random: new(common.Hash), State: m.state, GasPrice: new(big.Int),
		BaseFee: new(big.Int), BlobBaseFee: new(big.Int), Value: new(big.Int),
		GetHashFn: func(uint64) common.Hash { return common.Hash{} },
	})
	result, err := core.ApplyMessage(evm, &core.Message{
		From: from, To: tx.To, Nonce: m.state.GetNonce(from), Data: tx.Data, GasLimit: tx.GasHint, Value: common.U2560,
		GasPrice: common.U2560, GasFeeCap: common.U2560, GasTipCap: common.U2560,
	}, core.NewGasPool(60_000_000))
	if err != nil {
		m.t.Fatalf("%s: %v", tx.What, err)
	}
	m.state.Finalise(evm.ChainConfig().Rules(evm.Context.BlockNumber, true, evm.Context.Time))
	return result
}

// send executes a transaction that must succeed and returns what it answered and the gas it used.
func (m *machine) send(from common.Address, tx contracts.Tx) (answer []byte, gas uint64) {
	m.t.Helper()
	result := m.run(from, tx)
	if result.Err != nil {
		m.t.Fatalf("%s: %v, answer %x", tx.What, result.Err, result.ReturnData)
	}
	return result.ReturnData, result.UsedGas
}

// ask returns what a call answers, or the data of its failure.
func (m *machine) ask(to common.Address, data []byte) []byte {
	m.t.Helper()
	return m.run(buyer, contracts.Tx{To: &to, Data: data, GasHint: contracts.MaxTxGas, What: "ask"}).ReturnData
}

// call is ask of something that must succeed.
func (m *machine) call(to common.Address, data []byte) []byte {
	m.t.Helper()
	answer, _ := m.send(buyer, contracts.Tx{To: &to, Data: data, GasHint: contracts.MaxTxGas, What: "call"})
	return answer
}

// A plan's transactions all succeed one after the other, within their hints, and put everything where the
// plan said.
func TestPlan(t *testing.T) {
	m := newMachine(t)
	m.send(deployer, contracts.Tx{To: &buyer, GasHint: 30_000, What: "use nonce 0"})
	owner := common.HexToAddress("0x00000000000000000000000000000000000000aa")
	d, txs := contracts.Plan(deployer, 1, big.NewInt(1337), contracts.Options{
		ExtraCategories: []contracts.Category{contracts.DevelopmentCategory()},
		Owner:           owner,
	})
	var total uint64
	for _, tx := range txs {
		if tx.GasHint > contracts.MaxTxGas {
			t.Errorf("%s: hint of %d gas is more than a transaction may use", tx.What, tx.GasHint)
		}
		_, gas := m.send(deployer, tx)
		total += gas
		t.Logf("%-40s %9d gas, hint %9d", tx.What, gas, tx.GasHint)
	}
	t.Logf("%d transactions, %d gas", len(txs), total)

	hub := contracts.NewHub()
	for _, view := range []struct {
		name      string
		data      []byte
		want, got any
		unpack    func([]byte) (any, error)
	}{
		{name: "token", data: hub.PackToken(), want: d.RLC, unpack: func(b []byte) (any, error) { return hub.UnpackToken(b) }},
		{name: "app registry", data: hub.PackAppregistry(), want: d.AppRegistry, unpack: func(b []byte) (any, error) { return hub.UnpackAppregistry(b) }},
		{name: "dataset registry", data: hub.PackDatasetregistry(), want: d.DatasetRegistry, unpack: func(b []byte) (any, error) { return hub.UnpackDatasetregistry(b) }},
		{name: "workerpool registry", data: hub.PackWorkerpoolregistry(), want: d.WorkerpoolRegistry, unpack: func(b []byte) (any, error) { return hub.UnpackWorkerpoolregistry(b) }},
		{name: "owner", data: hub.PackOwner(), want: owner, unpack: func(b []byte) (any, error) { return hub.UnpackOwner(b) }},
		{name: "symbol", data: hub.PackSymbol(), want: "SRLC", unpack: func(b []byte) (any, error) { return hub.UnpackSymbol(b) }},
		{name: "teebroker", data: hub.PackTeebroker(), want: common.Address{}, unpack: func(b []byte) (any, error) { return hub.UnpackTeebroker(b) }},
	} {
		got, err := view.unpack(m.call(d.Hub, view.data))
		if err != nil {
			t.Fatalf("%s: %v", view.name, err)
		}
		if diff := cmp.Diff(view.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", view.name, diff)
		}
	}

	count, err := hub.UnpackCountCategory(m.call(d.Hub, hub.PackCountCategory()))
	if err != nil || count.Cmp(big.NewInt(6)) != 0 {
		t.Fatalf("countCategory = %v, %v; want 6", count, err)
	}
	for i, want := range d.Categories {
		got, err := hub.UnpackViewCategory(m.call(d.Hub, hub.PackViewCategory(big.NewInt(int64(i)))))
		if err != nil {
			t.Fatal(err)
		}
		if got.Name != want.Name || got.Description != want.Description || got.WorkClockTimeRef.Cmp(want.WorkClockTimeRef) != 0 {
			t.Errorf("category %d = %v, want %v", i, got, want)
		}
	}

	rlc := contracts.NewRLC()
	supply, err := rlc.UnpackBalanceOf(m.call(d.RLC, rlc.PackBalanceOf(deployer)))
	if err != nil || supply.Cmp(big.NewInt(87_000_000_000_000_000)) != 0 {
		t.Errorf("deployer has %v nRLC (%v), want the whole supply", supply, err)
	}
	registry := contracts.NewAppRegistry()
	if uri, err := registry.UnpackBaseURI(m.call(d.AppRegistry, registry.PackBaseURI())); err != nil || uri != "https://nfts-metadata.iex.ec/app/1337/" {
		t.Errorf("base URI = %q, %v", uri, err)
	}
}

// With a token that exists already, the plan creates none and has the hub use it.
func TestPlanWithToken(t *testing.T) {
	token := common.HexToAddress("0x00000000000000000000000000000000000071c0")
	d, txs := contracts.Plan(deployer, 0, big.NewInt(1), contracts.Options{RLC: token})
	if d.RLC != token {
		t.Errorf("RLC = %v, want %v", d.RLC, token)
	}
	_, all := contracts.Plan(deployer, 0, big.NewInt(1), contracts.Options{})
	if len(txs) != len(all)-1 {
		t.Errorf("%d transactions, want one less than %d", len(txs), len(all))
	}
}

// Where RLC is the chain's coin the plan creates no token, and the hub credits the coins it is sent.
func TestPlanNative(t *testing.T) {
	m := newMachine(t)
	d, txs := contracts.Plan(deployer, 0, big.NewInt(1), contracts.Options{Native: true})
	if d.RLC != (common.Address{}) {
		t.Errorf("RLC = %v, want none", d.RLC)
	}
	for _, tx := range txs {
		m.send(deployer, tx)
	}
	hub, escrow := contracts.NewHub(), contracts.NewNativeEscrow()
	if token, err := hub.UnpackToken(m.call(d.Hub, hub.PackToken())); err != nil || token != (common.Address{}) {
		t.Errorf("token = %v, %v; want none", token, err)
	}
	if answer := m.call(d.Hub, escrow.PackDeposit()); new(big.Int).SetBytes(answer).Int64() != 1 {
		t.Errorf("deposit answers %x, want true", answer)
	}
	if count, err := hub.UnpackCountCategory(m.call(d.Hub, hub.PackCountCategory())); err != nil || count.Int64() != 5 {
		t.Errorf("countCategory = %v, %v; want 5", count, err)
	}
}
