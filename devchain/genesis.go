package devchain

import (
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/wallet"
)

// genesisFile is what a data directory remembers of how its chain began. go-ethereum compares the genesis block it
// is given with the one it stored, and ours depends on the clock and on the configuration of that day.
const genesisFile = "genesis.json"

type genesisRecord struct {
	ChainID  uint64                      `json:"chainId"`
	Time     uint64                      `json:"time"`
	GasLimit uint64                      `json:"gasLimit"`
	Alloc    map[common.Address]*big.Int `json:"alloc"` // wei
}

// loadGenesis returns the genesis block, and whether the chain is new.
func loadGenesis(config Config) (genesis *core.Genesis, created bool, err error) {
	record := genesisRecord{
		ChainID:  config.ChainID,
		Time:     uint64(time.Now().Add(-config.GenesisAge).Unix()),
		GasLimit: config.GasLimit,
		Alloc:    make(map[common.Address]*big.Int),
	}
	for i := range config.Accounts {
		record.Alloc[wallet.Development(i).Address()] = new(big.Int).Mul(big.NewInt(10_000), big.NewInt(params.Ether))
	}
	maps.Copy(record.Alloc, config.Alloc)
	if config.DataDir == "" {
		return record.genesis(), true, nil
	}

	const op = "devchain: open"
	path := filepath.Join(config.DataDir, genesisFile)
	content, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if content, err = json.MarshalIndent(record, "", "  "); err != nil {
			return nil, false, poco.Errorf(poco.Internal, op, "%w", err)
		}
		if err := writeDurably(path, content); err != nil {
			return nil, false, poco.Errorf(poco.Unavailable, op, "%w", err)
		}
		return record.genesis(), true, nil
	case err != nil:
		return nil, false, poco.Errorf(poco.Unavailable, op, "%w", err)
	}
	record = genesisRecord{}
	if err := json.Unmarshal(content, &record); err != nil || record.ChainID == 0 {
		return nil, false, poco.Errorf(poco.Invalid, op, "%s is damaged: %v", path, err)
	}
	if record.ChainID != config.ChainID {
		return nil, false, poco.Errorf(poco.Conflict, op, "%s holds chain %d, not %d",
			config.DataDir, record.ChainID, config.ChainID).
			WithHint("use chain id %d, or another data directory", record.ChainID)
	}
	return record.genesis(), false, nil
}

func (r genesisRecord) genesis() *core.Genesis {
	alloc := core.SystemContractAllocs()
	for address, balance := range r.Alloc {
		alloc[address] = types.Account{Balance: balance}
	}
	return &core.Genesis{
		Config:     forkRules(r.ChainID),
		Timestamp:  r.Time,
		GasLimit:   r.GasLimit,
		BaseFee:    big.NewInt(params.InitialBaseFee),
		Difficulty: new(big.Int),
		Alloc:      alloc,
	}
}

// forkRules pins the rules to today's mainnet, Osaka. go-ethereum's own development rules already contain forks to
// come, one of which prices a new storage slot 4.6 times higher: measurements would not carry over.
func forkRules(chainID uint64) *params.ChainConfig {
	rules := *params.AllDevChainProtocolChanges
	rules.ChainID = new(big.Int).SetUint64(chainID)
	rules.AmsterdamTime = nil
	rules.BogotaTime = nil
	return &rules
}

// writeDurably leaves the whole file or none, also after a power cut.
func writeDurably(path string, content []byte) error {
	file, err := os.CreateTemp(filepath.Dir(path), ".genesis-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
