package differential_test

import (
	"bytes"
	"encoding/binary"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/hub/hubtest"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/machine"
)

// Puppets are contracts that take part in the market: as requesters, owners, schedulers, workers of the classic road, TEE
// brokers, groups of restrictions and receivers of callbacks. Whatever they do themselves, anybody can make them do.
//
// They sign (ERC-1271) by the digest itself, and count accounts with an even last byte among their members (ERC-734). They
// differ in how they do both, and in what they do when they receive a result.
const (
	quiet     = firstPuppet + iota // takes a note
	reentrant                      // calls the hub
	reverting                      // fails; signs with dirty bytes behind the magic value, and has half-true members
	burning                        // burns all gas it is given; answers questions too briefly
	lastPuppet
)

// Selectors of what is called on a puppet; the last is our own: the rest of the data is a target, as a word, and what to
// call of it.
var (
	isValidSignature = selector("isValidSignature(bytes32,bytes)")
	keyHasPurpose    = selector("keyHasPurpose(bytes32,uint256)")
	receiveResult    = selector("receiveResult(bytes32,bytes)")
	execute          = selector("execute")
)

func selector(signature string) []byte { return crypto.Keccak256([]byte(signature))[:4] }

// assembly is EVM code. Its parts stand at fixed places, so that jumps are known.
type assembly []byte

func (a *assembly) op(ops ...vm.OpCode) *assembly {
	for _, op := range ops {
		*a = append(*a, byte(op))
	}
	return a
}

func (a *assembly) push(data ...byte) *assembly {
	*a = append(append(*a, byte(vm.PUSH1)+byte(len(data)-1)), data...)
	return a
}

// at begins the part at a place, 256 bytes each.
func (a *assembly) at(part int) *assembly {
	for len(*a) < 256*part {
		a.op(vm.STOP)
	}
	if len(*a) > 256*part {
		panic("the part before is too long")
	}
	return a.op(vm.JUMPDEST)
}

// answer returns the word on the stack, cut to some bytes.
func (a *assembly) answer(size byte) *assembly {
	return a.op(vm.PUSH0, vm.MSTORE).push(size).op(vm.PUSH0, vm.RETURN)
}

// tries calls the hub with data whose words are pushed by parts, and goes on whatever happens.
func (a *assembly) tries(hub common.Address, signature string, words ...func(*assembly)) *assembly {
	a.push(selector(signature)...).push(224).op(vm.SHL, vm.PUSH0, vm.MSTORE)
	for i, word := range words {
		word(a)
		a.push(byte(4 + 32*i)).op(vm.MSTORE)
	}
	return a.op(vm.PUSH0, vm.PUSH0).push(byte(4+32*len(words))).op(vm.PUSH0, vm.PUSH0).push(hub[:]...).op(vm.GAS, vm.CALL, vm.POP)
}

func number(v byte) func(*assembly) { return func(a *assembly) { a.push(v) } }

// puppetCode is the code of a puppet.
func puppetCode(kind int, hub, friend common.Address) []byte {
	var a assembly
	a.op(vm.PUSH0, vm.CALLDATALOAD).push(224).op(vm.SHR)
	for i, called := range [][]byte{isValidSignature, keyHasPurpose, receiveResult, execute} {
		a.op(vm.DUP1).push(called...).op(vm.EQ).push(byte(1+i), 0).op(vm.JUMPI)
	}
	a.op(vm.STOP)

	a.at(1).push(4).op(vm.CALLDATALOAD).push(100).op(vm.CALLDATALOAD, vm.EQ).push(isValidSignature...).push(224).op(vm.SHL, vm.MUL)
	switch kind {
	case reverting:
		a.push(1).op(vm.OR).answer(32)
	case burning:
		a.answer(4)
	default:
		a.answer(32)
	}

	a.at(2).push(1).push(4).op(vm.CALLDATALOAD, vm.NOT, vm.AND)
	switch kind {
	case reverting:
		a.push(1).op(vm.SHL).answer(32)
	case burning:
		a.answer(31)
	default:
		a.answer(32)
	}

	a.at(3)
	switch kind {
	case quiet:
		a.push(1).push(4).op(vm.CALLDATALOAD, vm.SSTORE, vm.STOP)
	case reentrant:
		task := func(a *assembly) { a.push(4).op(vm.CALLDATALOAD) }
		a.tries(hub, "claim(bytes32)", task)
		a.tries(hub, "finalize(bytes32,bytes,bytes)", task, number(0x60), number(0x80), number(0), number(0))
		a.tries(hub, "withdraw(uint256)", number(3))
		a.tries(hub, "transfer(address,uint256)", func(a *assembly) { a.push(friend[:]...) }, number(7))
	case reverting:
		a.push(1).push(4).op(vm.CALLDATALOAD, vm.SSTORE, vm.PUSH0, vm.PUSH0, vm.REVERT)
	case burning:
		a.push(3, 0).op(vm.JUMP)
	}
	a.op(vm.STOP)

	a.at(4).push(36).op(vm.CALLDATASIZE, vm.SUB, vm.DUP1).push(36).op(vm.PUSH0, vm.CALLDATACOPY) // [size]
	a.op(vm.PUSH0, vm.PUSH0, vm.DUP3, vm.PUSH0, vm.PUSH0).push(4).op(vm.CALLDATALOAD, vm.GAS, vm.CALL)
	a.push(5, 0).op(vm.JUMPI, vm.RETURNDATASIZE, vm.PUSH0, vm.PUSH0, vm.RETURNDATACOPY, vm.RETURNDATASIZE, vm.PUSH0, vm.REVERT)
	a.at(5).op(vm.STOP)
	return a
}

const questionSize, answerSize = 4 + 32, 3 * 32

// readerCode is the code of a contract that asks the hub many questions of one word each, one after the other in its data,
// and returns the answers of at most three words. It fails when a question does.
func readerCode(hub common.Address) []byte {
	var a assembly
	total := func() { a.push(questionSize/12).push(answerSize/12).op(vm.DUP3, vm.MUL, vm.DIV) } // bytes of answers before this question
	a.op(vm.PUSH0).push(1, 0).op(vm.JUMP)
	a.at(1).op(vm.DUP1, vm.CALLDATASIZE, vm.EQ).push(2, 0).op(vm.JUMPI) // [question]
	a.push(questionSize).op(vm.DUP2, vm.PUSH0, vm.CALLDATACOPY)
	total()
	a.push(64).op(vm.ADD) // [question, answer]
	a.push(answerSize).op(vm.DUP2).push(questionSize).op(vm.PUSH0).push(hub[:]...).op(vm.GAS, vm.STATICCALL, vm.ISZERO).push(3, 0).op(vm.JUMPI)
	a.op(vm.POP).push(questionSize).op(vm.ADD).push(1, 0).op(vm.JUMP)
	a.at(2)
	total()
	a.push(64).op(vm.RETURN)
	a.at(3).op(vm.INVALID)
	return a
}

// formerCode is the code of a former hub, where everybody has the last byte of its address as score.
func formerCode() []byte {
	var a assembly
	return *a.push(4).op(vm.CALLDATALOAD).push(0xff).op(vm.AND).answer(32)
}

// view asks the hub questions of one word each, in one call.
func (x *twin) view(questions [][]byte) [][]byte {
	data, err := x.world.Client.Call(x.ctx, common.Address{}, chain.Call{To: &x.reader, Data: slices.Concat(questions...), What: "view"}, chain.At{})
	x.must(err)
	if len(data) != answerSize*len(questions) {
		x.t.Fatalf("%d bytes answer %d questions", len(data), len(questions))
	}
	return slices.Collect(slices.Chunk(data, answerSize))
}

// creation is what deploys code.
func creation(code []byte) []byte {
	var a assembly
	size := binary.BigEndian.AppendUint16(nil, uint16(len(code)))
	a.push(size...).op(vm.DUP1).push(11).op(vm.PUSH0, vm.CODECOPY, vm.PUSH0, vm.RETURN)
	for len(a) < 11 {
		a.op(vm.STOP)
	}
	return append(a, code...)
}

// deployPuppets puts them on the chain.
func (x *twin) deployPuppets() {
	for kind := firstPuppet; kind < lastPuppet; kind++ {
		receipt := x.send(hubtest.Owner, chain.Call{Data: creation(puppetCode(kind, x.hub.Address(), address(hubtest.Worker)))})
		if receipt.ContractAddress == (common.Address{}) || receipt.Status != 1 {
			x.t.Fatal("a puppet was not created")
		}
		x.puppets = append(x.puppets, receipt.ContractAddress)
	}
	x.reader = x.send(hubtest.Owner, chain.Call{Data: creation(readerCode(x.hub.Address()))}).ContractAddress
}

// contracts are the puppets as the model knows them.
func (x *twin) contracts() map[common.Address]machine.Contract {
	signs := func(digest common.Hash, signature []byte) bool {
		return bytes.Equal(common.RightPadBytes(signature, 32)[:32], digest[:])
	}
	return map[common.Address]machine.Contract{
		x.address(quiet): {Signs: signs},
		x.address(reentrant): {Signs: signs, Receive: func(task common.Hash, _ []byte) []machine.Call {
			return []machine.Call{machine.Claim{Task: task}, machine.Finalize{Task: task}, machine.Withdraw{Amount: 3},
				machine.Transfer{To: address(hubtest.Worker), Amount: 7}}
		}},
		x.address(reverting): {}, x.address(burning): {},
	}
}

// groups are the puppets as restrictions ask them.
type groups []common.Address

func (g groups) Member(group, account common.Address) bool {
	return slices.Index(g, group) >= 0 && slices.Index(g, group) <= reentrant-firstPuppet && account[19]&1 == 0
}

// through makes a puppet do a call.
func (x *twin) through(puppet int, call chain.Call) chain.Call {
	to := x.address(puppet)
	data := append(slices.Clone(execute), common.LeftPadBytes(call.To[:], 32)...)
	return chain.Call{To: &to, Data: append(data, call.Data...), Value: call.Value, What: call.What}
}

// grant gives a puppet, or a worker without gas, stake at the hub.
func (x *twin) grant(to common.Address, amount poco.Amount) {
	x.depositFor(hubtest.Owner, to, amount)
}

// depositFor has somebody deposit for somebody else.
func (x *twin) depositFor(by int, to common.Address, amount poco.Amount) {
	call := x.call("deposit for", hubABI.PackDepositFor(amount.Big(), to))
	if x.native {
		call.Data, call.Value = nativeABI.PackDepositFor(to), hubtest.Wei(amount)
	} else {
		hub, token := x.hub.Address(), x.hub.Token()
		x.send(by, chain.Call{To: &token, Data: rlcABI.PackApprove(hub, amount.Big())})
	}
	x.step(by, machine.Deposit{For: to, Amount: amount}, call)
}

func (x *twin) call(what string, data []byte) chain.Call {
	to := x.hub.Address()
	return chain.Call{To: &to, Data: data, Value: new(big.Int), What: what}
}
