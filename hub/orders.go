package hub

import (
	"bytes"
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/order"
)

// Consumed is how many tasks of an order are used up (or all, when it was closed).
func (h *Hub) Consumed(ctx context.Context, digest common.Hash) (order.Uint256, error) {
	return ask(ctx, h, h.consumedQuery(digest))
}

// ConsumedAll reads it for many orders at once.
func (h *Hub) ConsumedAll(ctx context.Context, digests []common.Hash) ([]order.Uint256, error) {
	return askEach(ctx, h, digests, h.consumedQuery)
}

func (h *Hub) consumedQuery(digest common.Hash) query[order.Uint256] {
	return query[order.Uint256]{h.address, hubABI().PackViewConsumed(digest), "consumption of " + digest.Hex(), func(data []byte) (order.Uint256, error) {
		v, err := hubABI().UnpackViewConsumed(data)
		if err != nil {
			return order.Uint256{}, err
		}
		return order.UintFrom(v)
	}}
}

// Presigned is who signed an order on chain, zero when nobody did.
func (h *Hub) Presigned(ctx context.Context, digest common.Hash) (common.Address, error) {
	return ask(ctx, h, h.presignedQuery(digest))
}

// PresignedAll reads it for many orders at once.
func (h *Hub) PresignedAll(ctx context.Context, digests []common.Hash) ([]common.Address, error) {
	return askEach(ctx, h, digests, h.presignedQuery)
}

func (h *Hub) presignedQuery(digest common.Hash) query[common.Address] {
	return query[common.Address]{h.address, hubABI().PackViewPresigned(digest), "presigner of " + digest.Hex(), hubABI().UnpackViewPresigned}
}

// VerifySignature asks the hub whether an account signed a digest; a contract account is asked itself. A signature
// of the wrong length is no error but false.
func (h *Hub) VerifySignature(ctx context.Context, signer common.Address, digest common.Hash, signature []byte) (bool, error) {
	return h.verdict(ctx, hubABI().PackVerifySignature(signer, digest, signature), hubABI().UnpackVerifySignature)
}

func (h *Hub) verdict(ctx context.Context, data []byte, unpack func([]byte) (bool, error)) (bool, error) {
	ok, err := ask(ctx, h, query[bool]{h.address, data, "signature", unpack})
	if poco.KindOf(err) == poco.Unverified {
		return false, nil
	}
	return ok, err
}

// VerifyOrder checks that an order is good for its asset's present owner: presigned, or signed. The owner is
// looked up, and must be a registered asset's; a request order's is the requester.
func (h *Hub) VerifyOrder(ctx context.Context, o order.Order) error {
	signer, op := o.Resource(), "hub: verify "+o.Kind().String()
	if o.Kind() != poco.RequestOrderKind {
		owner, registered, err := h.Owner(ctx, kindOf(o), o.Resource())
		if err != nil {
			return err
		}
		if !registered {
			return poco.Errorf(poco.NotFound, op, "%v is not registered as %v", o.Resource(), kindOf(o))
		}
		signer = owner
	}
	digest := h.domain.Digest(o)
	if poco.VerifyHashSignature(signer, digest, o.Signature()) {
		return nil // a key's signature needs no asking
	}
	ok, err := h.verdict(ctx, hubABI().PackVerifyPresignatureOrSignature(signer, digest, o.Signature()), hubABI().UnpackVerifyPresignatureOrSignature)
	if err != nil {
		return err
	}
	if !ok || signer == (common.Address{}) {
		return poco.Errorf(poco.Unverified, op, "order %v is neither signed nor presigned by %v", digest, signer)
	}
	return nil
}

func kindOf(o order.Order) Kind {
	switch o.Kind() {
	case poco.DatasetOrderKind:
		return DatasetKind
	case poco.WorkerpoolOrderKind:
		return WorkerpoolKind
	default:
		return AppKind
	}
}

// groups reads memberships through one hub's node and block.
type groups struct {
	ctx context.Context
	h   *Hub
	err *error
}

// Groups asks group contracts (ERC-734) on chain about their members. The first failure to ask ends in *failed,
// and counts as no member.
func (h *Hub) Groups(ctx context.Context, failed *error) order.Groups { return groups{ctx, h, failed} }

// Member asks a group contract on chain whether an account is its member.
func (h *Hub) Member(ctx context.Context, group, account common.Address) (ok bool, err error) {
	ok = h.Groups(ctx, &err).Member(group, account)
	return ok, err
}

// keyHasPurpose(bytes32,uint256), which group contracts answer and the hub's ABI does not have.
var keyHasPurpose = []byte{0xd2, 0x02, 0x15, 0x8d}

// Member implements [order.Groups].
func (g groups) Member(group, account common.Address) bool {
	data := append(bytes.Clone(keyHasPurpose), common.LeftPadBytes(account[:], 32)...)
	data = append(data, common.BigToHash(big.NewInt(poco.GroupMemberPurpose)).Bytes()...)
	ok, err := ask(g.ctx, g.h, query[bool]{group, data, "group membership", func(answer []byte) (bool, error) {
		return common.BytesToHash(answer) == common.BigToHash(common.Big1) && len(answer) == 32, nil
	}})
	if err != nil && poco.KindOf(err) != poco.Refused && *g.err == nil {
		*g.err = err
	}
	return err == nil && ok
}

// DecodeMatch reads the four orders from the data of matchOrders or sponsorMatchOrders, sent to the hub, or to RLC
// by approveAndCall.
func (h *Hub) DecodeMatch(to common.Address, data []byte) (set order.Set, sponsored bool, ok bool) {
	if to == h.token {
		var call struct {
			Spender common.Address
			Value   *big.Int
			Data    []byte
		}
		if !approveAndCall().decode(data, &call) || call.Spender != h.address {
			return set, false, false
		}
		to, data = call.Spender, call.Data
	}
	var call struct {
		AppOrder        contracts.AppOrder
		DatasetOrder    contracts.DatasetOrder
		WorkerpoolOrder contracts.WorkerpoolOrder
		RequestOrder    contracts.RequestOrder
	}
	sponsored = sponsorMatchOrders().decode(data, &call)
	if to != h.address || !sponsored && !matchOrders().decode(data, &call) {
		return set, false, false
	}
	set = order.Set{App: appFrom(call.AppOrder), Dataset: datasetFrom(call.DatasetOrder),
		Workerpool: workerpoolFrom(call.WorkerpoolOrder), Request: requestFrom(call.RequestOrder)}
	return set, sponsored, true
}

// MatchOrders makes a deal of four orders; the requester pays.
func (h *Hub) MatchOrders(s *order.Set) chain.Call {
	a, d, w, r := setTo(s)
	return h.call("match orders", hubABI().PackMatchOrders(a, d, w, r))
}

// SponsorMatchOrders makes a deal that the sender pays.
func (h *Hub) SponsorMatchOrders(s *order.Set) chain.Call {
	a, d, w, r := setTo(s)
	return h.call("match orders as sponsor", hubABI().PackSponsorMatchOrders(a, d, w, r))
}

// DepositAndMatch takes an amount of RLC from the requester into its account and makes the deal, in one transaction. Hubs
// before PoCo 6.2 only take the amount.
func (h *Hub) DepositAndMatch(amount poco.Amount, s *order.Set) chain.Call {
	token := h.token
	return chain.Call{To: &token, Data: rlcABI().PackApproveAndCall(h.address, amount.Big(), h.MatchOrders(s).Data), What: "deposit and match orders"}
}

// ManageOrder presigns or closes an order. The sender must be the order's signer, or sign be its signature over
// [order.Domain.OperationDigest].
func (h *Hub) ManageOrder(o order.Order, operation order.Operation, sign []byte) chain.Call {
	what := map[order.Operation]string{order.SignOrder: "sign ", order.CloseOrder: "close "}[operation] + o.Kind().String()
	switch o := o.(type) {
	case *order.App:
		return h.call(what, hubABI().PackManageAppOrder(contracts.AppOrderOperation{Order: appTo(o), Operation: uint8(operation), Sign: sign}))
	case *order.Dataset:
		return h.call(what, hubABI().PackManageDatasetOrder(contracts.DatasetOrderOperation{Order: datasetTo(o), Operation: uint8(operation), Sign: sign}))
	case *order.Workerpool:
		return h.call(what, hubABI().PackManageWorkerpoolOrder(contracts.WorkerpoolOrderOperation{Order: workerpoolTo(o), Operation: uint8(operation), Sign: sign}))
	case *order.Request:
		return h.call(what, hubABI().PackManageRequestOrder(contracts.RequestOrderOperation{Order: requestTo(o), Operation: uint8(operation), Sign: sign}))
	}
	panic("hub: a fifth kind of order")
}

// Broadcast publishes an order as a log, for readers who have no market to ask.
func (h *Hub) Broadcast(o order.Order) chain.Call {
	what := "broadcast " + o.Kind().String()
	switch o := o.(type) {
	case *order.App:
		return h.call(what, hubABI().PackBroadcastAppOrder(appTo(o)))
	case *order.Dataset:
		return h.call(what, hubABI().PackBroadcastDatasetOrder(datasetTo(o)))
	case *order.Workerpool:
		return h.call(what, hubABI().PackBroadcastWorkerpoolOrder(workerpoolTo(o)))
	case *order.Request:
		return h.call(what, hubABI().PackBroadcastRequestOrder(requestTo(o)))
	}
	panic("hub: a fifth kind of order")
}

// Broadcasts are the orders that anybody published in a range of blocks. Nobody has checked them.
func (h *Hub) Broadcasts(ctx context.Context, from, to uint64) ([]order.Order, error) {
	events := hubABI().GetABI().Events
	topics := []common.Hash{events["BroadcastAppOrder"].ID, events["BroadcastDatasetOrder"].ID,
		events["BroadcastWorkerpoolOrder"].ID, events["BroadcastRequestOrder"].ID}
	logs, err := h.client.LogsOf(ctx, from, to, []common.Address{h.address}, [][]common.Hash{topics})
	var orders []order.Order
	for _, l := range logs {
		if a, err := hubABI().UnpackBroadcastAppOrderEvent(&l.Log); err == nil {
			o := appFrom(a.Apporder)
			orders = append(orders, &o)
		} else if d, err := hubABI().UnpackBroadcastDatasetOrderEvent(&l.Log); err == nil {
			o := datasetFrom(d.Datasetorder)
			orders = append(orders, &o)
		} else if w, err := hubABI().UnpackBroadcastWorkerpoolOrderEvent(&l.Log); err == nil {
			o := workerpoolFrom(w.Workerpoolorder)
			orders = append(orders, &o)
		} else if r, err := hubABI().UnpackBroadcastRequestOrderEvent(&l.Log); err == nil {
			o := requestFrom(r.Requestorder)
			orders = append(orders, &o)
		}
	}
	return orders, err
}
