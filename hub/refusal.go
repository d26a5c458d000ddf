package hub

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/iexec-go/iexec/chain"
	"github.com/iexec-go/iexec/contracts"
	"github.com/iexec-go/iexec/poco"
)

// refusal is what a revert means: a kind to branch on, words, and what to do.
type refusal struct {
	kind poco.Kind
	text string
	hint string
}

// reasons are the texts that the contracts answer, as the protocol has them.
var reasons = map[string]refusal{
	"IexecEscrow: Transfer amount exceeds balance": {poco.Funds, "the free stake does not cover what has to be locked",
		"see what is free by `iexec account show`, add to it by `iexec account deposit <amount> RLC`"},
	"IexecEscrow: Transfer from empty address": {poco.Invalid, "the payer is the zero address", ""},
	"IexecEscrow: Transfer to empty address":   {poco.Invalid, "the receiver is the zero address", ""},
	"ERC20: transfer from the zero address":    {poco.Invalid, "the sender is the zero address", ""},
	"ERC20: transfer to the zero address":      {poco.Invalid, "the receiver is the zero address", ""},
	"ERC20: mint to the zero address":          {poco.Invalid, "the receiver is the zero address", ""},
	"ERC20: burn from the zero address":        {poco.Invalid, "the sender is the zero address", ""},
	"ERC20: approve from the zero address":     {poco.Invalid, "the owner is the zero address", ""},
	"ERC20: approve to the zero address":       {poco.Invalid, "the spender is the zero address", ""},
	"failed-transferFrom":                      {poco.Funds, "RLC could not be taken from the account", "check its RLC by `iexec wallet show`"},
	"failled-transferFrom":                     {poco.Funds, "RLC could not be taken from the account", "check its RLC by `iexec wallet show`"}, // before PoCo 6
	"approval-refused":                         {poco.Refused, "the spender refused the approval", ""},
	"wrong-token":                              {poco.Invalid, "the hub takes another token", ""},
	"invalid-array-length":                     {poco.Invalid, "two lists that go together have different lengths", ""},
	"invalid-signature-format":                 {poco.Unverified, "a signature has a length that no key makes", "sign again: 65 bytes, or 64 (EIP-2098)"},
	"invalid-sender-or-signature":              {poco.Forbidden, "only the order's signer may manage it", "send from the owner's account"},
	"fallback-disabled":                        {poco.Invalid, "the hub has no such function, and takes no coin", ""},
	"task-pending":                             {poco.Conflict, "the task is not completed yet", ""},
	"Ownable: caller is not the owner":         {poco.Forbidden, "only the contract's owner may do this", ""},
	"caller is not the owner":                  {poco.Forbidden, "only the asset's owner may do this", "send from the owner's account"},
	"Create2: Failed on deploy":                {poco.Conflict, "the same asset exists already", "change its name, or use the one that exists"},
	"already-configured":                       {poco.Conflict, "the hub is configured already", ""},
	"not-configured":                           {poco.Conflict, "the hub is not configured yet", ""},
	"score-already-imported":                   {poco.Conflict, "this worker's score was imported before", ""},
	"already initialized":                      {poco.Conflict, "the asset is initialized already", ""},
	"Operation not supported on this chain":    {poco.Refused, "names are not supported on this chain", ""},

	"iExecV5-matchOrders-0x00": {poco.Refused, "the request and the workerpool order are of different categories", ""},
	"iExecV5-matchOrders-0x01": {poco.Refused, "there is no such category", "see `iexec category show`"},
	"iExecV5-matchOrders-0x02": {poco.Refused, "the request asks for more trust than the workerpool order offers", ""},
	"iExecV5-matchOrders-0x03": {poco.Refused, "the app costs more than the request allows", "raise appmaxprice"},
	"iExecV5-matchOrders-0x04": {poco.Refused, "the dataset costs more than the request allows", "raise datasetmaxprice"},
	"iExecV5-matchOrders-0x05": {poco.Refused, "the workerpool costs more than the request allows", "raise workerpoolmaxprice"},
	"iExecV5-matchOrders-0x06": {poco.Refused, "the workerpool order's tag does not offer all that app, dataset and request ask for", ""},
	"iExecV5-matchOrders-0x07": {poco.Refused, "a trusted environment is asked for, and the app order is not tagged tee", ""},
	"iExecV5-matchOrders-0x10": {poco.Refused, "the request is for another app", ""},
	"iExecV5-matchOrders-0x11": {poco.Refused, "the request is for another dataset", ""},
	"iExecV5-matchOrders-0x12": {poco.Refused, "the request does not admit this workerpool", ""},
	"iExecV5-matchOrders-0x13": {poco.Refused, "the app order does not admit this dataset", ""},
	"iExecV5-matchOrders-0x14": {poco.Refused, "the app order does not admit this workerpool", ""},
	"iExecV5-matchOrders-0x15": {poco.Refused, "the app order does not admit this requester", ""},
	"iExecV5-matchOrders-0x16": {poco.Refused, "the dataset order does not admit this app", ""},
	"iExecV5-matchOrders-0x17": {poco.Refused, "the dataset order does not admit this workerpool", ""},
	"iExecV5-matchOrders-0x18": {poco.Refused, "the dataset order does not admit this requester", ""},
	"iExecV5-matchOrders-0x19": {poco.Refused, "the workerpool order does not admit this app", ""},
	"iExecV5-matchOrders-0x1a": {poco.Refused, "the workerpool order does not admit this dataset", ""},
	"iExecV5-matchOrders-0x1b": {poco.Refused, "the workerpool order does not admit this requester", ""},
	"iExecV5-matchOrders-0x20": {poco.NotFound, "the app is not registered", ""},
	"iExecV5-matchOrders-0x21": {poco.Unverified, "the app order is not signed by the app's owner", "sign it again, as the owner of now"},
	"iExecV5-matchOrders-0x30": {poco.NotFound, "the dataset is not registered", ""},
	"iExecV5-matchOrders-0x31": {poco.Unverified, "the dataset order is not signed by the dataset's owner", "sign it again, as the owner of now"},
	"iExecV5-matchOrders-0x40": {poco.NotFound, "the workerpool is not registered", ""},
	"iExecV5-matchOrders-0x41": {poco.Unverified, "the workerpool order is not signed by the workerpool's owner", "sign it again, as the owner of now"},
	"iExecV5-matchOrders-0x50": {poco.Unverified, "the request order is not signed by the requester", "sign it again"},
	"iExecV5-matchOrders-0x60": {poco.Exhausted, "one of the orders is used up or closed", "look for fresh orders by `iexec orderbook workerpool`"},
}

// Explain says in words why a contract refused: it gives an error of package chain that stems from a revert its
// kind, text and hint. Any other error it returns as it is.
func Explain(err error) error {
	revert, ok := errors.AsType[*chain.RevertError](err)
	if !ok {
		return err
	}
	r := meaning(revert)
	op := "hub"
	if e, ok := errors.AsType[*poco.Error](err); ok {
		op = strings.Replace(e.Op, "chain: ", "hub: ", 1)
	}
	return &poco.Error{Kind: r.kind, Op: op, Msg: r.text, Hint: r.hint, Err: err}
}

func meaning(revert *chain.RevertError) refusal {
	if r, ok := reasons[revert.Reason]; ok {
		return r
	}
	if boost, ok := strings.CutPrefix(revert.Reason, "PocoBoost: "); ok {
		return refusal{poco.Refused, "Boost: " + boost, ""}
	}
	if len(revert.Data) >= 4 {
		if custom := customError(revert.Data); custom != nil {
			return customMeaning(custom)
		}
	}
	if revert.Reason == "" && len(revert.Data) == 0 {
		return refusal{poco.Refused, "the contract refused without saying why", ""}
	}
	return refusal{poco.Refused, revert.Error(), ""}
}

// customError decodes an error of any of our contracts, nil when it is of none.
func customError(data []byte) any {
	for _, unpack := range []func([]byte) (any, error){hubABI().UnpackError, rlcABI().UnpackError, appsABI().UnpackError, poolsABI().UnpackError,
		poolOwnerABI().UnpackError} {
		if v, err := unpack(data); err == nil && v != nil {
			return v
		}
	}
	return nil
}

// customMeaning gives our contracts' own errors kinds and hints; their names and values are the text otherwise.
func customMeaning(custom any) refusal {
	switch e := custom.(type) {
	case *contracts.HubERC20InsufficientBalance:
		return refusal{poco.Funds, fmt.Sprintf("%v has %v nRLC of free stake, %v are needed", e.Sender, e.Balance, e.Needed),
			"add to it by `iexec account deposit <amount> RLC`"}
	case *contracts.RLCERC20InsufficientBalance:
		return refusal{poco.Funds, fmt.Sprintf("%v has %v nRLC in its wallet, %v are needed", e.Sender, e.Balance, e.Needed),
			"check its RLC by `iexec wallet show`"}
	case *contracts.PoolOwnerCallerIsNotADelegate:
		return refusal{poco.Forbidden, fmt.Sprintf("%v has not the role %q at the pool's owner", e.Caller, Roles(e.Role.Uint64())),
			"let the owner's key do `iexec pool delegate add`"}
	case *contracts.PoolOwnerDelegatesArePaused:
		return refusal{poco.Forbidden, "the pool's owner has paused its delegates", "let the owner's key do `iexec pool delegate resume`"}
	case *contracts.PoolOwnerCallerIsNotTheOwner:
		return refusal{poco.Forbidden, fmt.Sprintf("%v does not own the contract that owns the pool", e.Caller), "send from the cold key's account"}
	case *contracts.HubERC20InsufficientAllowance:
		return refusal{poco.Funds, fmt.Sprintf("%v may take %v nRLC, %v are needed", e.Spender, e.Allowance, e.Needed), "approve more"}
	case *contracts.RLCERC20InsufficientAllowance:
		return refusal{poco.Funds, fmt.Sprintf("%v may take %v nRLC, %v are needed", e.Spender, e.Allowance, e.Needed),
			"approve more, or use `iexec account deposit`, which needs no approval"}
	case *contracts.HubTaskOutsideDeal:
		return refusal{poco.NotFound, fmt.Sprintf("the deal %#x has no task %v: it has %v from %v on", e.DealId, e.Index, e.Size, e.First), ""}
	case *contracts.HubUnknownCategory:
		return refusal{poco.NotFound, fmt.Sprintf("no category %v: there are %v", e.Id, e.Count), ""}
	case *contracts.HubUnexpectedTaskStatus:
		return refusal{poco.Conflict, fmt.Sprintf("the task %#x is %s", e.TaskId, statusName(e.Status)), ""}
	case *contracts.HubDeadlineReached:
		return refusal{poco.Timeout, "too late: the deadline was " + instant(e.Deadline.Int64()), ""}
	case *contracts.HubDeadlineNotReached:
		return refusal{poco.Conflict, "too early: not before " + instant(e.Deadline.Int64()), ""}
	case *contracts.HubCallerIsNotTheScheduler:
		return refusal{poco.Forbidden, fmt.Sprintf("%v is not the scheduler %v", e.Caller, e.Scheduler), ""}
	case *contracts.HubCallerIsNotTheRequester:
		return refusal{poco.Forbidden, "only the requester of the request order may pay for it this way", ""}
	case *contracts.HubNotContractOwner:
		return refusal{poco.Forbidden, fmt.Sprintf("%v is not the owner %v", e.User, e.Owner), ""}
	case *contracts.HubAlreadyContributed:
		return refusal{poco.Conflict, fmt.Sprintf("%v contributed to the task %#x before", e.Worker, e.TaskId), ""}
	case *contracts.HubContributionsExist:
		return refusal{poco.Conflict, fmt.Sprintf("somebody contributed to the task %#x before", e.TaskId), "contribute and reveal instead"}
	case *contracts.HubNothingToReveal:
		return refusal{poco.Conflict, fmt.Sprintf("%v has nothing to reveal for the task %#x: its contribution is %v",
			e.Worker, e.TaskId, poco.ContributionStatus(e.Status)), ""}
	case *contracts.HubNotInConsensus:
		return refusal{poco.Conflict, fmt.Sprintf("the result of %v for the task %#x is not the one agreed on", e.Worker, e.TaskId), ""}
	case *contracts.HubRevealsMissing:
		return refusal{poco.Conflict, fmt.Sprintf("%v of %v revealed, the others may until %s", e.Revealed, e.Winners, instant(e.RevealDeadline.Int64())), ""}
	case *contracts.HubAlreadyRevealed:
		return refusal{poco.Conflict, "a worker revealed: the task can be finalized", ""}
	case *contracts.HubTooManyContributors:
		return refusal{poco.Exhausted, fmt.Sprintf("the task %#x has room for %v workers", e.TaskId, e.Max), ""}
	case *contracts.HubResultHashMismatch, *contracts.HubResultSealMismatch, *contracts.HubCallbackDataMismatch,
		*contracts.HubInvalidAuthorization, *contracts.HubInvalidEnclaveSignature:
		return refusal{poco.Unverified, describe(custom), ""}
	case *contracts.HubValueTooLarge, *contracts.HubArrayLengthMismatch, *contracts.HubNotAContract, *contracts.HubReceiverIsTheHub,
		*contracts.HubIncompleteSelector, *contracts.HubUnsupportedOperation, *contracts.WorkerpoolRegistryPolicyTooLarge,
		*contracts.AppRegistryERC721InvalidReceiver:
		return refusal{poco.Invalid, describe(custom), ""}
	case *contracts.HubEnclaveRequired:
		return refusal{poco.Forbidden, fmt.Sprintf("the task %#x asks for a trusted environment, and the contribution names no enclave", e.TaskId), "run it in one"}
	case *contracts.HubTrustTooHigh:
		return refusal{poco.Conflict, fmt.Sprintf("the task %#x is at trust %v, so that one worker alone cannot end it", e.TaskId, e.Trust), "contribute and reveal instead"}
	case *contracts.AppRegistryERC721NonexistentToken:
		return refusal{poco.NotFound, "no such asset in the registry", ""}
	case *contracts.AppRegistryERC721InsufficientApproval, *contracts.AppRegistryERC721IncorrectOwner:
		return refusal{poco.Forbidden, describe(custom), "send from the owner's account"}
	}
	if r, ok := settlementMeaning(custom); ok {
		return r
	}
	return refusal{poco.Refused, describe(custom), ""}
}

// settlementMeaning is customMeaning of the errors of commit, settle and release.
func settlementMeaning(custom any) (refusal, bool) {
	switch e := custom.(type) {
	case *contracts.HubInvalidContribution:
		return refusal{poco.Unverified, fmt.Sprintf("the contribution to the task %#x is not signed by the key of %v for this deal", e.TaskId, e.Worker),
			"the worker signs task, scheduler, stake, hash, seal and enclave under this hub's domain; a contract cannot: let it contribute by itself"}, true
	case *contracts.HubWorkersNotAscending:
		return refusal{poco.Invalid, fmt.Sprintf("in the committee of the task %#x, %v comes after %v", e.TaskId, e.Next, e.Worker),
			"list each worker once, in ascending order of addresses"}, true
	case *contracts.HubCommitteeSize:
		if e.Size.Sign() == 0 {
			return refusal{poco.Invalid, fmt.Sprintf("the committee of the task %#x has no members", e.TaskId), "commit it once a worker has contributed"}, true
		}
		return refusal{poco.Invalid, fmt.Sprintf("the committee of the task %#x has %v members, %v are the most", e.TaskId, e.Size, e.Max),
			"at trust 1 commit one contribution, otherwise 64 at most"}, true
	case *contracts.HubProofsMissing:
		return refusal{poco.Invalid, fmt.Sprintf("of the enclaves in the committee of the task %#x, only %v gave a proof", e.TaskId, e.Proofs),
			"add a proof for each contribution with an enclave, in their order"}, true
	case *contracts.HubStakeMissing:
		return refusal{poco.Funds, fmt.Sprintf("%v has %v nRLC of free stake, the task %#x takes %v", e.Worker, e.Balance, e.TaskId, e.Stake),
			"leave the worker out, or wait until it has deposited by `iexec account deposit <amount> RLC`"}, true
	case *contracts.HubTrustNotReached:
		return refusal{poco.Conflict, fmt.Sprintf("no answer of the committee of the task %#x reaches trust %v", e.TaskId, e.Trust),
			"collect more contributions before committing"}, true
	case *contracts.HubUnknownBatch:
		return refusal{poco.NotFound, fmt.Sprintf("no batch %#x was committed", e.Batch),
			"pass the hashes of all committees that were committed together, in their order; after a reorganisation send the same commit again"}, true
	case *contracts.HubCommitteeMismatch:
		return refusal{poco.Unverified, fmt.Sprintf("these members, or this digest, are not what was committed for the task %#x", e.TaskId),
			"take the members from the log of the commit, and the digest that its consensus agreed on"}, true
	case *contracts.HubNoWinner:
		return refusal{poco.Unverified, fmt.Sprintf("nobody in the consensus of the task %#x has the seal of this digest", e.TaskId),
			"they copied the hash: the task can only be claimed, and its committee released"}, true
	case *contracts.HubInvalidClosing:
		return refusal{poco.Unverified, fmt.Sprintf("the leave to settle the task %#x is signed by %v, no winner, or for other results or another tip", e.TaskId, e.Signer),
			"a winner signs task, hash of the results and tip"}, true
	case *contracts.HubOutcomeTooLarge:
		return refusal{poco.Invalid, fmt.Sprintf("with the results of the task %#x the settlement takes %v bytes, %v are the most", e.TaskId, e.Size, e.Max),
			"settle it in a transaction of its own, or with a shorter location"}, true
	case *contracts.HubTooManyTasks:
		return refusal{poco.Invalid, fmt.Sprintf("%v tasks are too many for one call, %v are the most", e.Count, e.Max), "split the batch"}, true
	case *contracts.HubAlreadyReleased:
		return refusal{poco.Conflict, fmt.Sprintf("the committee of the task %#x was released before", e.TaskId), ""}, true
	}
	return refusal{}, false
}

// statusName is the hub's own name of a status: it keeps one more than its views show.
func statusName(status uint8) string {
	if status == statusCommitted {
		return "COMMITTED"
	}
	return poco.TaskStatus(status).String()
}

// statusCommitted is a task whose committee is fixed; views say REVEALING.
const statusCommitted = uint8(poco.TaskFailed) + 1

func instant(unix int64) string { return time.Unix(unix, 0).UTC().Format(time.RFC3339) }

// describe renders a custom error as its name in words and its values: "result hash mismatch (expected 0x…)".
func describe(custom any) string {
	v := reflect.Indirect(reflect.ValueOf(custom))
	name := v.Type().Name()
	for _, contract := range []string{"Hub", "RLC", "AppRegistry", "WorkerpoolRegistry"} {
		if rest, ok := strings.CutPrefix(name, contract); ok && rest != "" {
			name = rest
			break
		}
	}
	var values []string
	for i := range v.NumField() {
		field := v.Field(i).Interface()
		if word, ok := field.([32]byte); ok {
			field = fmt.Sprintf("%#x", word)
		}
		values = append(values, fmt.Sprintf("%s %v", words(v.Type().Field(i).Name), field))
	}
	if len(values) == 0 {
		return words(name)
	}
	return words(name) + " (" + strings.Join(values, ", ") + ")"
}

// words splits a name at its capitals: "ResultHashMismatch" is "result hash mismatch".
func words(name string) string {
	var b strings.Builder
	for i, r := range name {
		upper := func(i int) bool { return name[i] >= 'A' && name[i] <= 'Z' }
		if i > 0 && upper(i) && (!upper(i-1) || i+1 < len(name) && !upper(i+1)) { // "NotAContract", "ERC721Owner"
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}
