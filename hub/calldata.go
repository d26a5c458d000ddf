package hub

import (
	"bytes"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// method is what is needed to read the data of a call.
type method struct {
	selector []byte
	inputs   interface {
		Unpack(data []byte) ([]any, error)
		Copy(into any, values []any) error
	}
}

func hubMethod(name string) method {
	m := hubABI.GetABI().Methods[name]
	return method{m.ID, m.Inputs}
}

var matchOrders, sponsorMatchOrders, contribute, contributeAndFinalize, approveAndCall method

func loadMethods() {
	matchOrders = hubMethod("matchOrders")
	sponsorMatchOrders = hubMethod("sponsorMatchOrders")
	contribute = hubMethod("contribute")
	contributeAndFinalize = hubMethod("contributeAndFinalize")
	m := rlcABI.GetABI().Methods["approveAndCall"]
	approveAndCall = method{m.ID, m.Inputs}
}

// decode fills a struct, whose fields are named after the arguments, from the data of a call; false when it is of
// another method or malformed.
func (m method) decode(data []byte, into any) bool {
	if len(data) < 4 || !bytes.Equal(data[:4], m.selector) {
		return false
	}
	values, err := m.inputs.Unpack(data[4:])
	return err == nil && m.inputs.Copy(into, values) == nil
}

// Contribution is the data of contribute or contributeAndFinalize.
type Contribution struct {
	TaskID                         common.Hash
	ResultHash, ResultSeal         common.Hash // on the short road as they follow from worker and digest
	EnclaveChallenge               common.Address
	EnclaveSign, AuthorizationSign []byte
	ShortRoad                      bool // contributeAndFinalize
}

// DecodeContribution reads what a worker sent to the hub; false when it is another call.
func (h *Hub) DecodeContribution(worker, to common.Address, data []byte) (Contribution, bool) {
	if to != h.address {
		return Contribution{}, false
	}
	var long struct {
		TaskId, ResultHash, ResultSeal [32]byte //nolint:revive // named as in the ABI
		EnclaveChallenge               common.Address
		EnclaveSign, AuthorizationSign []byte
	}
	if contribute.decode(data, &long) {
		return Contribution{long.TaskId, long.ResultHash, long.ResultSeal, long.EnclaveChallenge, long.EnclaveSign, long.AuthorizationSign, false}, true
	}
	var short struct {
		TaskId, ResultDigest           [32]byte //nolint:revive // named as in the ABI
		Results, ResultsCallback       []byte
		EnclaveChallenge               common.Address
		EnclaveSign, AuthorizationSign []byte
	}
	if contributeAndFinalize.decode(data, &short) {
		return Contribution{short.TaskId, poco.ResultHash(short.TaskId, short.ResultDigest), poco.ResultSeal(worker, short.TaskId, short.ResultDigest),
			short.EnclaveChallenge, short.EnclaveSign, short.AuthorizationSign, true}, true
	}
	return Contribution{}, false
}

func big64(v uint64) *big.Int { return new(big.Int).SetUint64(v) }
