package hub

import (
	"bytes"
	"context"
	"math/big"
	"slices"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

var poolOwnerABI = sync.OnceValue(contracts.NewPoolOwner)

// Roles are what a delegate of a [PoolOwner] may do.
type Roles uint8

// The roles, each a bit.
const (
	RoleSchedule Roles = 1 << iota // authorize, commit, settle, finalize, reopen
	RoleSell                       // sign and close workerpool orders
	AllRoles     = RoleSchedule | RoleSell
)

// roleNames are the roles' names, in their order.
func roleNames() []string { return []string{"schedule", "sell"} }

// ParseRoles reads roles from their names, of which there must be one.
func ParseRoles(names []string) (r Roles, err error) {
	for _, name := range names {
		i := slices.Index(roleNames(), name)
		if i < 0 {
			return 0, poco.Errorf(poco.Invalid, "hub: roles", "there is no role %.40q", name).WithHint("schedule, sell")
		}
		r |= 1 << i
	}
	if r == 0 {
		return 0, poco.Errorf(poco.Invalid, "hub: roles", "no role is named").WithHint("schedule, sell")
	}
	return r, nil
}

// Names are the roles' names.
func (r Roles) Names() []string {
	names := []string{}
	for i, name := range roleNames() {
		if r&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return names
}

// String names the roles.
func (r Roles) String() string {
	if r&AllRoles == 0 {
		return "none"
	}
	return strings.Join(r.Names(), ", ")
}

// PoolOwner is a contract that owns pools for a key that stays cold: src/interfaces/IPoolOwner.sol.
type PoolOwner struct {
	h       *Hub
	address common.Address
}

// PoolOwner is the contract at an address. Whether there is one, [PoolOwner.State] tells.
func (h *Hub) PoolOwner(at common.Address) PoolOwner { return PoolOwner{h, at} }

// Address is where the contract is.
func (p PoolOwner) Address() common.Address { return p.address }

// Delegate is a key that acts for a [PoolOwner].
type Delegate struct {
	Address common.Address
	Roles   Roles
}

// PoolOwnerState is whose a [PoolOwner] is, and who may act for it.
type PoolOwnerState struct {
	Hub, Owner, Pending common.Address
	Paused              bool
	Delegates           []Delegate
}

// State reads the contract; an error of kind [poco.NotFound] when the account is no such contract, or one for another hub.
func (p PoolOwner) State(ctx context.Context) (s PoolOwnerState, err error) {
	const op = "hub: pool's owner"
	code, err := p.h.client.Code(ctx, p.address)
	if err != nil {
		return s, err
	}
	none := poco.Errorf(poco.NotFound, op, "%v is no contract that owns pools for hub %v", p.address, p.h.address)
	if len(code) == 0 {
		return s, none
	}
	a := poolOwnerABI()
	address := func(what string, data []byte) query[[]byte] {
		return query[[]byte]{p.address, data, what, func(b []byte) ([]byte, error) { return b, nil }}
	}
	answers, err := askAll(ctx, p.h, []query[[]byte]{address("hub", a.PackHub()), address("owner", a.PackOwner()), address("pending owner", a.PackPendingOwner()),
		address("paused", a.PackPaused()), address("delegates", a.PackDelegates())})
	if poco.KindOf(err) == poco.Unavailable || poco.KindOf(err) == poco.Timeout || ctx.Err() != nil {
		return s, err
	}
	if err != nil {
		return s, none
	}
	u := unpacking{answers: answers}
	s.Hub, s.Owner, s.Pending, s.Paused = next(&u, a.UnpackHub), next(&u, a.UnpackOwner), next(&u, a.UnpackPendingOwner), next(&u, a.UnpackPaused)
	list := next(&u, a.UnpackDelegates)
	if u.err != nil || s.Hub != p.h.address || len(list.Accounts) != len(list.Roles) {
		return s, none
	}
	for i, who := range list.Accounts {
		s.Delegates = append(s.Delegates, Delegate{who, Roles(list.Roles[i].Uint64()) & AllRoles})
	}
	return s, nil
}

// RolesOf are the roles that an account has, whether or not all delegates are paused.
func (s *PoolOwnerState) RolesOf(account common.Address) Roles {
	i := slices.IndexFunc(s.Delegates, func(d Delegate) bool { return d.Address == account })
	if i < 0 {
		return 0
	}
	return s.Delegates[i].Roles
}

func (p PoolOwner) call(what string, data []byte) chain.Call {
	return chain.Call{To: &p.address, Data: data, What: what}
}

// SetDelegate gives an account roles, in place of those it has; with none it is revoked. By the contract's owner.
func (p PoolOwner) SetDelegate(delegate common.Address, roles Roles) chain.Call {
	return p.call("let "+delegate.Hex()+": "+roles.String(), poolOwnerABI().PackSetDelegate(delegate, new(big.Int).SetUint64(uint64(roles))))
}

// SetPaused stops all delegates, or lets them go on. By the contract's owner.
func (p PoolOwner) SetPaused(paused bool) chain.Call {
	what := map[bool]string{true: "pause all delegates", false: "let delegates go on"}[paused]
	return p.call(what, poolOwnerABI().PackSetPaused(paused))
}

// Execute has the contract make a call in its own name. By the contract's owner.
func (p PoolOwner) Execute(c chain.Call) chain.Call {
	value := new(big.Int)
	if c.Value != nil {
		value = c.Value
	}
	return p.call(c.What, poolOwnerABI().PackExecute(*c.To, value, c.Data))
}

// DeployPoolOwner creates the contract for an owner, with a first delegate that has all roles; the zero address for none.
func (h *Hub) DeployPoolOwner(owner, delegate common.Address) chain.Call {
	data := append(common.FromHex(contracts.PoolOwnerMetaData.Bin), poolOwnerABI().PackConstructor(h.address, owner, delegate)...)
	return chain.Call{Data: data, What: "deploy the contract that owns pools"}
}

// WithdrawTo moves free stake of the sender's account back into RLC of somebody else's.
func (h *Hub) WithdrawTo(amount poco.Amount, to common.Address) chain.Call {
	return h.call("withdraw "+amount.String()+" to "+to.Hex(), hubABI().PackWithdrawTo(amount.Big(), to))
}

// Through makes the calls that only the pool's owner may make through a contract that owns it, by a delegate. All others go to
// the hub straight away: anybody may make them.
type Through struct {
	*Hub
	owner common.Address
}

// Through is the hub as a delegate of this contract calls it.
func (h *Hub) Through(owner common.Address) Through { return Through{h, owner} }

// by sends the same data to the contract, which hands it on.
func (t Through) by(c chain.Call) chain.Call {
	to := t.owner
	c.To = &to
	return c
}

// Finalize is [Hub.Finalize].
func (t Through) Finalize(task common.Hash, results, resultsCallback []byte) chain.Call {
	return t.by(t.Hub.Finalize(task, results, resultsCallback))
}

// Reopen is [Hub.Reopen].
func (t Through) Reopen(task common.Hash) chain.Call { return t.by(t.Hub.Reopen(task)) }

// Commit is [Hub.Commit].
func (t Through) Commit(commitments []Commitment) (chain.Call, error) {
	c, err := t.Hub.Commit(commitments)
	return t.by(c), err
}

// Settle is [Hub.Settle].
func (t Through) Settle(settlements []Settlement, closings []Closing) (chain.Call, error) {
	c, err := t.Hub.Settle(settlements, closings)
	return t.by(c), err
}

// ManageOrder is [Hub.ManageOrder], of orders of a workerpool that the contract owns.
func (t Through) ManageOrder(o order.Order, operation order.Operation, sign []byte) chain.Call {
	return t.by(t.Hub.ManageOrder(o, operation, sign))
}

// Relayed tells whether this is the data of a call that a [PoolOwner] hands on as it is.
func Relayed(data []byte) bool {
	return len(data) >= 4 && slices.ContainsFunc([]method{commit(), settle(), hubMethod("finalize"), hubMethod("reopen")},
		func(m method) bool { return bytes.Equal(m.selector, data[:4]) })
}
