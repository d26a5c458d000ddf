package results

import (
	"encoding/json"
	"net/http"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/iexec-go/iexec/poco"
)

// Paths of the endpoints.
const (
	PathToken   = "/v1/results/token"
	PathResults = "/v1/results"
	PathVersion = "/version"
	PathHealth  = "/health"
)

// Headers of PUT for a task that runs in an enclave, whose result need not be readable by the repository.
const (
	HeaderDigest           = "X-Result-Digest"     // 0x and 64 hexadecimal digits
	HeaderEnclaveSignature = "X-Enclave-Signature" // 0x and 130 hexadecimal digits
)

// Authorization is the WorkerpoolAuthorization of the existing interface: the pool's signed leave for a worker
// to work on a task.
type Authorization struct {
	TaskID           common.Hash    `json:"chainTaskId"`
	DealID           *common.Hash   `json:"dealId,omitempty"`
	TaskIndex        uint64         `json:"taskIndex"`
	Worker           common.Address `json:"workerWallet"`
	EnclaveChallenge common.Address `json:"enclaveChallenge"`
	Signature        Signature      `json:"signature"`
}

// FromProtocol gives an authorization the shape that travels.
func FromProtocol(a poco.Authorization) Authorization {
	return Authorization{TaskID: a.TaskID, Worker: a.Worker, EnclaveChallenge: a.EnclaveChallenge, Signature: a.Signature}
}

// Protocol gives the authorization in the protocol's own type.
func (a Authorization) Protocol() poco.Authorization {
	return poco.Authorization{TaskID: a.TaskID, Worker: a.Worker, EnclaveChallenge: a.EnclaveChallenge, Signature: a.Signature}
}

// Signature travels as {"value":"0x…"}; a bare string is read as well.
type Signature []byte

type wireSignature struct {
	Value hexutil.Bytes `json:"value"`
}

// MarshalJSON implements json.Marshaler.
func (s Signature) MarshalJSON() ([]byte, error) {
	return json.Marshal(wireSignature{Value: hexutil.Bytes(s)})
}

// UnmarshalJSON implements json.Unmarshaler.
func (s *Signature) UnmarshalJSON(b []byte) error {
	var w wireSignature
	if len(b) > 0 && b[0] == '"' {
		if err := json.Unmarshal(b, &w.Value); err != nil {
			return err
		}
	} else if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	*s = Signature(w.Value)
	return nil
}

// Upload is the ResultModel of the existing interface. Image, Cmd and what else clients send is ignored: the
// chain knows it better.
type Upload struct {
	TaskID           common.Hash   `json:"chainTaskId"`
	DealID           *common.Hash  `json:"dealId,omitempty"`
	TaskIndex        uint64        `json:"taskIndex"`
	Image            string        `json:"image,omitempty"`
	Cmd              string        `json:"cmd,omitempty"`
	Zip              []byte        `json:"zip"` // base64
	Digest           string        `json:"deterministHash"`
	EnclaveSignature hexutil.Bytes `json:"enclaveSignature,omitempty"`
}

// Failure is the body of every answer that is not 2xx.
type Failure struct {
	Kind    string `json:"kind"` // a poco.Kind by name
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

// Statuses of the kinds of error, the same on every endpoint of ours.
var statuses = map[poco.Kind]int{
	poco.Internal:     http.StatusInternalServerError,
	poco.Invalid:      http.StatusBadRequest,
	poco.Unauthorized: http.StatusUnauthorized,
	poco.Forbidden:    http.StatusForbidden,
	poco.NotFound:     http.StatusNotFound,
	poco.Conflict:     http.StatusConflict,
	poco.Exhausted:    http.StatusTooManyRequests,
	poco.Funds:        http.StatusPaymentRequired,
	poco.Refused:      http.StatusUnprocessableEntity,
	poco.Timeout:      http.StatusGatewayTimeout,
	poco.Unverified:   http.StatusUnprocessableEntity,
	poco.Unavailable:  http.StatusServiceUnavailable,
}

// Status is the HTTP status of an error.
func Status(err error) int { return statuses[poco.KindOf(err)] }

// CompatibleStatus is the status of an error on the endpoints that the existing proxy has, where clients know 400
// for what is malformed, 401 for everything that is not allowed, and the rest as usual.
func CompatibleStatus(err error) int {
	switch kind := poco.KindOf(err); kind {
	case poco.Forbidden, poco.Conflict, poco.Refused, poco.Unverified, poco.Funds:
		return http.StatusUnauthorized
	default:
		return statuses[kind]
	}
}

// kindOf reads the kind of an answer: by its name where the server is ours, by its status otherwise.
func kindOf(status int, name string) poco.Kind {
	for kind := poco.Internal; kind <= poco.Unavailable; kind++ {
		if kind.String() == name {
			return kind
		}
	}
	switch status {
	case http.StatusBadRequest:
		return poco.Invalid
	case http.StatusUnauthorized:
		return poco.Unauthorized
	case http.StatusForbidden:
		return poco.Forbidden
	case http.StatusNotFound:
		return poco.NotFound
	case http.StatusConflict:
		return poco.Conflict
	case http.StatusRequestEntityTooLarge, http.StatusTooManyRequests:
		return poco.Exhausted
	}
	return poco.Unavailable
}
