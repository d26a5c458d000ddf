package results

import (
	"context"
	"crypto/rand"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/golang-jwt/jwt/v4"

	"github.com/iexec-go/iexec/poco"
)

// claims of a token. aud, sub and iat are those of the existing proxy; the others narrow it down.
type claims struct {
	Worker    common.Address `json:"aud"`
	ID        string         `json:"sub"`
	IssuedAt  int64          `json:"iat"`
	ExpiresAt int64          `json:"exp"` // protocol time, as all times here
	Task      common.Hash    `json:"task"`
	Enclave   common.Address `json:"enclave"`
}

// Valid implements jwt.Claims; time is judged by [Server.verify], which knows the chain's.
func (claims) Valid() error { return nil }

// admit decides whether a worker gets a token for a task, and until when.
func (s *Server) admit(ctx context.Context, a poco.Authorization, signature []byte) (claims, error) {
	const op = "results: token"
	refuse := func(format string, args ...any) (claims, error) {
		return claims{}, poco.Errorf(poco.Unauthorized, op, format, args...)
	}
	// The signature that costs no question to the chain comes first.
	if !poco.VerifyMessageSignature(a.Worker, a.Hash(), signature) {
		return refuse("the Authorization header is not the worker's signature of this authorization")
	}
	task, deal, err := s.lookup(ctx, a.TaskID)
	if poco.KindOf(err) == poco.NotFound {
		return refuse("task %s is unknown", a.TaskID)
	}
	if err != nil {
		return claims{}, err
	}
	now, err := s.Clock.Now(ctx)
	if err != nil {
		return claims{}, err
	}
	if task.Status != poco.TaskActive && task.Status != poco.TaskRevealing {
		return refuse("the task is %s, a result is taken while it is ACTIVE or REVEALING", task.Status)
	}
	if uint64(now.Unix()) >= task.FinalDeadline {
		return refuse("the task's final deadline has passed")
	}
	enclave := a.EnclaveChallenge != common.Address{}
	if enclave != deal.Tag.TEE() {
		return refuse("the deal asks for an enclave: %t, the authorization is for one: %t", deal.Tag.TEE(), enclave)
	}
	if len(a.Signature) == 0 {
		believed, err := s.believed(ctx, task, a.Worker)
		if err != nil {
			return claims{}, err
		}
		if !believed {
			return refuse("the authorization is not signed, and the worker is in no committee that believes it")
		}
	} else if ok, err := s.signedByPool(ctx, a, deal); err != nil {
		return claims{}, err
	} else if !ok {
		return refuse("the authorization is not signed by the owner of the deal's workerpool")
	}
	return claims{
		Worker: a.Worker, Task: a.TaskID, Enclave: a.EnclaveChallenge, ID: rand.Text(), IssuedAt: now.Unix(),
		ExpiresAt: min(now.Add(s.TokenLife).Unix(), int64(task.FinalDeadline)),
	}, nil
}

// believed tells whether a worker is in the consensus of a committee that was committed and not settled.
//
// Rationale: such a worker holds what the chain agrees on, or has lied about that and cannot prove it here: the archive's
// digest is checked against the consensus. The pool's word is not needed: it may be silent.
func (s *Server) believed(ctx context.Context, task poco.Task, worker common.Address) (bool, error) {
	if task.Status != poco.TaskRevealing {
		return false, nil
	}
	fixed, _, err := s.Chain.Fixing(ctx, &task)
	if err != nil {
		if poco.KindOf(err) == poco.NotFound {
			return false, nil
		}
		return false, err
	}
	member := fixed.Member(worker)
	return member != nil && member.ResultHash == fixed.Consensus, nil
}

// chainTask reads a task, with the consensus that the hub does not show of a committed one.
func (s *Server) chainTask(ctx context.Context, id common.Hash) (poco.Task, error) {
	task, err := s.Chain.Task(ctx, id)
	if err != nil || task.Status != poco.TaskRevealing || task.ConsensusValue != (common.Hash{}) {
		return task, err
	}
	fixed, _, err := s.Chain.Fixing(ctx, &task)
	switch {
	case err == nil:
		task.ConsensusValue = fixed.Consensus
	case poco.KindOf(err) == poco.NotFound: // the chain moved between the two questions
		return task, poco.Errorf(poco.Unavailable, "results: committee", "%w", err)
	}
	return task, err
}

// lookup reads a task and its deal; the errors of an unknown one are of kind NotFound.
func (s *Server) lookup(ctx context.Context, id common.Hash) (poco.Task, poco.Deal, error) {
	task, err := s.chainTask(ctx, id)
	if err != nil {
		return poco.Task{}, poco.Deal{}, err
	}
	if task.Status == poco.TaskUnset {
		return poco.Task{}, poco.Deal{}, poco.Errorf(poco.NotFound, "results", "task %s is not initialized", id)
	}
	deal, err := s.Chain.Deal(ctx, task.DealID)
	return task, deal, err
}

// signedByPool accepts whom the hub accepts for the same authorization: the pool's owner as it was when the deal
// was made, or the TEE broker in its place where an enclave is asked for.
func (s *Server) signedByPool(ctx context.Context, a poco.Authorization, deal poco.Deal) (bool, error) {
	owner := deal.Workerpool.Owner
	if poco.VerifyMessageSignature(owner, a.Hash(), a.Signature) {
		return true, nil
	}
	if s.TEEBroker != nil && a.EnclaveChallenge != (common.Address{}) {
		broker, err := s.TEEBroker.TEEBroker(ctx)
		if err != nil {
			return false, err
		}
		if poco.VerifyMessageSignature(broker, a.Hash(), a.Signature) {
			return true, nil
		}
	}
	if s.Signatures == nil || len(a.Signature) == 0 {
		return false, nil
	}
	return s.Signatures.VerifySignature(ctx, owner, poco.EthSignedMessageHash(a.Hash()), a.Signature)
}

func (s *Server) sign(c claims) (string, error) {
	return jwt.NewWithClaims(jwt.SigningMethodHS256, c).SignedString(s.key)
}

// bearer checks a token; task is the one the request is about.
func (s *Server) bearer(ctx context.Context, token string, task common.Hash) (claims, error) {
	c, err := s.verify(ctx, token)
	if err != nil {
		return claims{}, err
	}
	if c.Task != task {
		return claims{}, anotherTask()
	}
	return c, nil
}

// verify checks a token whichever task it is for.
func (s *Server) verify(ctx context.Context, token string) (claims, error) {
	const op = "results"
	var c claims
	parser := jwt.NewParser(jwt.WithValidMethods([]string{jwt.SigningMethodHS256.Alg()}))
	_, err := parser.ParseWithClaims(strings.TrimPrefix(token, "Bearer "), &c, func(*jwt.Token) (any, error) { return s.key, nil })
	if err != nil {
		// The parser's text may quote the token.
		return claims{}, askAgain(poco.Errorf(poco.Unauthorized, op, "the token is not one of this server"))
	}
	now, err := s.Clock.Now(ctx)
	if err != nil {
		return claims{}, err
	}
	if !now.Before(time.Unix(c.ExpiresAt, 0)) {
		return claims{}, askAgain(poco.Errorf(poco.Unauthorized, op, "the token has expired"))
	}
	return c, nil
}

func anotherTask() error {
	return askAgain(poco.Errorf(poco.Unauthorized, "results", "the token is for another task"))
}

func askAgain(err *poco.Error) error { return err.WithHint("ask for a new one at /v1/results/token") }
