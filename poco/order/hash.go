package order

import (
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/iexec-go/iexec/poco"
)

// EIP-712 encodings, as the hub hashes them. An operation's type names its order's type after itself.
const (
	domainType     = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
	appType        = "AppOrder(address app,uint256 appprice,uint256 volume,bytes32 tag,address datasetrestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt)"
	datasetType    = "DatasetOrder(address dataset,uint256 datasetprice,uint256 volume,bytes32 tag,address apprestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt)"
	workerpoolType = "WorkerpoolOrder(address workerpool,uint256 workerpoolprice,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address apprestrict,address datasetrestrict,address requesterrestrict,bytes32 salt)"
	requestType    = "RequestOrder(address app,uint256 appmaxprice,address dataset,uint256 datasetmaxprice,address workerpool,uint256 workerpoolmaxprice,address requester,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address beneficiary,address callback,string params,bytes32 salt)"

	appOperationType        = "AppOrderOperation(AppOrder order,uint256 operation)" + appType
	datasetOperationType    = "DatasetOrderOperation(DatasetOrder order,uint256 operation)" + datasetType
	workerpoolOperationType = "WorkerpoolOrderOperation(WorkerpoolOrder order,uint256 operation)" + workerpoolType
	requestOperationType    = "RequestOrderOperation(RequestOrder order,uint256 operation)" + requestType
)

var (
	domainTypeHash     = typeHash(domainType)
	appTypeHash        = typeHash(appType)
	datasetTypeHash    = typeHash(datasetType)
	workerpoolTypeHash = typeHash(workerpoolType)
	requestTypeHash    = typeHash(requestType)

	operationTypeHashes = map[poco.OrderKind]common.Hash{
		poco.AppOrderKind:        typeHash(appOperationType),
		poco.DatasetOrderKind:    typeHash(datasetOperationType),
		poco.WorkerpoolOrderKind: typeHash(workerpoolOperationType),
		poco.RequestOrderKind:    typeHash(requestOperationType),
	}
	nameHash    = crypto.Keccak256Hash([]byte("iExecODB"))
	versionHash = crypto.Keccak256Hash([]byte("5.0.0"))
)

func typeHash(s string) common.Hash { return crypto.Keccak256Hash([]byte(s)) }

// Domain is where a signature counts: one hub on one chain.
type Domain struct {
	ChainID uint64
	Hub     common.Address
}

// Separator is the EIP-712 domain separator.
func (d Domain) Separator() common.Hash {
	return encode(domainTypeHash, nameHash, versionHash, Uint(d.ChainID), word(d.Hub))
}

// Digest is what a signer signs for an order; events, consumption and deal ids call it the order's hash.
func (d Domain) Digest(o Order) common.Hash { return d.digest(o.StructHash()) }

// OperationDigest is what a signer signs to have an operation (sign or close) relayed by somebody else.
func (d Domain) OperationDigest(o Order, operation Operation) common.Hash {
	return d.digest(encode(operationTypeHashes[o.Kind()], o.StructHash(), Uint(operation)))
}

func (d Domain) data(structHash common.Hash) []byte {
	return slices.Concat([]byte{0x19, 0x01}, d.Separator().Bytes(), structHash.Bytes())
}

func (d Domain) digest(structHash common.Hash) common.Hash {
	return crypto.Keccak256Hash(d.data(structHash))
}

// Operation is what manage…Order does with an order.
type Operation uint8

// The operations on an order.
const (
	SignOrder Operation = iota
	CloseOrder
)

// StructHash implements [Order].
func (o *App) StructHash() common.Hash {
	return encode(appTypeHash, word(o.App), o.Price, o.Volume, o.Tag, word(o.DatasetRestrict),
		word(o.WorkerpoolRestrict), word(o.RequesterRestrict), o.Salt)
}

// StructHash implements [Order].
func (o *Dataset) StructHash() common.Hash {
	return encode(datasetTypeHash, word(o.Dataset), o.Price, o.Volume, o.Tag, word(o.AppRestrict),
		word(o.WorkerpoolRestrict), word(o.RequesterRestrict), o.Salt)
}

// StructHash implements [Order].
func (o *Workerpool) StructHash() common.Hash {
	return encodeStruct(workerpoolTypeHash, o.members())
}

func (o *Workerpool) members() [][32]byte {
	return [][32]byte{word(o.Workerpool), o.Price, o.Volume, o.Tag, o.Category, o.Trust,
		word(o.AppRestrict), word(o.DatasetRestrict), word(o.RequesterRestrict), o.Salt}
}

// StructHash implements [Order].
func (o *Request) StructHash() common.Hash {
	return encode(requestTypeHash, word(o.App), o.AppMaxPrice, word(o.Dataset), o.DatasetMaxPrice,
		word(o.Workerpool), o.WorkerpoolMaxPrice, word(o.Requester), o.Volume, o.Tag, o.Category, o.Trust,
		word(o.Beneficiary), word(o.Callback), typeHash(o.Params), o.Salt)
}

// encode hashes a sequence of EVM words; Uint256 and Tag are words under another name.
func encode(words ...[32]byte) common.Hash { return crypto.Keccak256Hash(concat(words)) }

// encodeStruct hashes a type and its members.
func encodeStruct(typeHash common.Hash, members [][32]byte) common.Hash {
	return crypto.Keccak256Hash(typeHash[:], concat(members))
}

func concat(words [][32]byte) []byte {
	buffer := make([]byte, 0, 32*len(words))
	for _, w := range words {
		buffer = append(buffer, w[:]...)
	}
	return buffer
}

func word(a common.Address) common.Hash { return common.BytesToHash(a[:]) }
