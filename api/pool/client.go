package pool

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"

	"connectrpc.com/connect"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/poco"
)

// How a client waits.
const (
	firstBackoff = 250 * time.Millisecond
	lastBackoff  = 30 * time.Second
	missedPings  = 4                // heartbeats missed until a stream counts as dead
	firstPing    = 20 * time.Second // silence allowed before the first heartbeat tells its interval
	callTimeout  = 30 * time.Second
	tokenMargin  = time.Minute // how long before its end a token is renewed
)

// ClientConfig says which scheduler to dial and for which pool.
type ClientConfig struct {
	URL     string         // of the scheduler
	Pool    common.Address // the pool the worker means to serve
	ChainID uint64
	HTTP    *http.Client // nil: a client without time limit, which streams need
	// Notice is told about every lost stream and how long the client waits before the next; may be nil.
	Notice func(err error, wait time.Duration)
}

// Validate tells what is wrong with the configuration.
func (c *ClientConfig) Validate() error {
	const op = "pool: client"
	switch {
	case c.URL == "":
		return poco.Errorf(poco.Invalid, op, "no scheduler URL")
	case c.Pool == common.Address{}:
		return poco.Errorf(poco.Invalid, op, "no pool address")
	case c.ChainID == 0:
		return poco.Errorf(poco.Invalid, op, "no chain id")
	case c.HTTP != nil && c.HTTP.Timeout != 0:
		return poco.Errorf(poco.Invalid, op, "the HTTP client has a time limit, which would cut the stream")
	}
	return nil
}

// Client is a worker's line to its scheduler. It logs in by itself, renews its token and reopens the stream.
// Its methods may be called from several goroutines.
type Client struct {
	cfg ClientConfig
	key Signer
	rpc SchedulerClient

	mu      sync.Mutex
	token   []byte
	renewAt time.Time
}

// NewClient makes a client; it dials nothing yet.
func NewClient(cfg ClientConfig, key Signer) (*Client, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	if cfg.HTTP == nil {
		cfg.HTTP = &http.Client{}
	}
	return &Client{cfg: cfg, key: key, rpc: NewSchedulerClient(cfg.HTTP, cfg.URL,
		connect.WithReadMaxBytes(MaxMessage), connect.WithSendMaxBytes(MaxMessage))}, nil
}

// Describe asks who runs the pool, and refuses a scheduler of another pool or chain.
func (c *Client) Describe(ctx context.Context) (*Description, error) {
	const op = "pool: describe"
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	d, err := c.rpc.Describe(ctx, &DescribeRequest{})
	if err != nil {
		return nil, fromConnect(op, err)
	}
	if err := c.mine(op, d.Pool, d.ChainId); err != nil {
		return nil, err
	}
	return d, nil
}

// mine refuses to talk to a scheduler of another pool.
//
// Rationale: a signature for pool A, asked for by whoever pretends to be it at pool B's address, would log
// that stranger in at A.
func (c *Client) mine(op string, pool []byte, chainID uint64) error {
	if common.BytesToAddress(pool) != c.cfg.Pool || len(pool) != common.AddressLength || chainID != c.cfg.ChainID {
		return poco.Errorf(poco.Unverified, op, "%s serves pool %x on chain %d, want %s on %d",
			c.cfg.URL, pool, chainID, c.cfg.Pool, c.cfg.ChainID)
	}
	return nil
}

// Report tells the scheduler how far a task has come.
func (c *Client) Report(ctx context.Context, r *ReportRequest) (*ReportResponse, error) {
	if err := r.Validate(); err != nil {
		return nil, err
	}
	return asWorker(ctx, c, "pool: report", func(ctx context.Context) (*ReportResponse, error) { return c.rpc.Report(ctx, r) })
}

// Print passes on what a task prints, and tells whether the scheduler still listens.
func (c *Client) Print(ctx context.Context, r *PrintRequest) (listening bool, err error) {
	if err := r.Validate(); err != nil {
		return false, err
	}
	answer, err := asWorker(ctx, c, "pool: print", func(ctx context.Context) (*PrintResponse, error) { return c.rpc.Print(ctx, r) })
	return answer.GetListening(), err
}

// Contribute hands a signed contribution over. The receipt is for the caller to check.
func (c *Client) Contribute(ctx context.Context, r *ContributeRequest) (*ContributeResponse, error) {
	if err := r.Validate(); err != nil {
		return nil, err
	}
	return asWorker(ctx, c, "pool: contribute", func(ctx context.Context) (*ContributeResponse, error) { return c.rpc.Contribute(ctx, r) })
}

// Show tells the digest behind a contribution.
func (c *Client) Show(ctx context.Context, r *ShowRequest) error {
	if err := r.Validate(); err != nil {
		return err
	}
	_, err := asWorker(ctx, c, "pool: show", func(ctx context.Context) (*ShowResponse, error) { return c.rpc.Show(ctx, r) })
	return err
}

// asWorker calls with the worker's token, once more with a fresh one if it must.
func asWorker[R any](ctx context.Context, c *Client, op string, call func(context.Context) (*R, error)) (*R, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	for fresh := false; ; fresh = true {
		authorized, err := c.authorize(ctx, fresh)
		if err != nil {
			return nil, err
		}
		answer, err := call(authorized)
		if err == nil {
			return answer, nil
		}
		if err = fromConnect(op, err); fresh || poco.KindOf(err) != poco.Unauthorized {
			return nil, err
		}
	}
}

// Serve offers the worker's slots and hands every instruction to handle, one at a time, until ctx ends. A
// lost stream is reopened after a back-off, with a new request from offer, so that the scheduler learns what
// the worker still works on. It returns before ctx ends only when another attempt cannot help: a wallet the
// pool does not admit, a program too old, a malformed offer.
func (c *Client) Serve(ctx context.Context, offer func() *ServeRequest, handle func(*Instruction)) error {
	backoff := firstBackoff
	for fresh := false; ; {
		heard, err := c.serveOnce(ctx, fresh, offer(), handle)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		switch kind := poco.KindOf(err); {
		case kind == poco.Unauthorized && !fresh:
			fresh = true
			continue
		case kind == poco.Forbidden || kind == poco.Invalid || kind == poco.Refused || kind == poco.Unverified || kind == poco.Unauthorized:
			return err
		}
		fresh = false
		if heard {
			backoff = firstBackoff
		}
		wait := backoff/2 + rand.N(backoff/2)
		if c.cfg.Notice != nil {
			c.cfg.Notice(err, wait)
		}
		if err := pause(ctx, wait); err != nil {
			return err
		}
		backoff = min(2*backoff, lastBackoff)
	}
}

// serveOnce lives as long as one stream; heard tells whether it carried anything.
func (c *Client) serveOnce(ctx context.Context, fresh bool, offer *ServeRequest, handle func(*Instruction)) (heard bool, err error) {
	const op = "pool: serve"
	if err := offer.Validate(); err != nil {
		return false, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	silence := firstPing
	watchdog := time.AfterFunc(silence, func() {
		cancel(poco.Errorf(poco.Unavailable, op, "the scheduler went silent"))
	})
	defer watchdog.Stop()
	authorized, err := c.authorize(ctx, fresh)
	if err != nil {
		return false, err
	}
	stream, err := c.rpc.Serve(authorized, offer)
	if err != nil {
		return false, orCause(ctx, fromConnect(op, err))
	}
	defer func() { _ = stream.Close() }() // the stream is over either way
	for stream.Receive() {
		heard = true
		message := stream.Msg()
		if p := message.GetPing(); p != nil && p.Interval > 0 {
			silence = missedPings * time.Duration(min(p.Interval, 3600)) * time.Second
		}
		watchdog.Reset(silence)
		handle(message)
	}
	if err := stream.Err(); err != nil && !errors.Is(err, io.EOF) {
		return heard, orCause(ctx, fromConnect(op, err))
	}
	return heard, poco.Errorf(poco.Unavailable, op, "the scheduler ended the stream")
}

// orCause prefers why we ended a stream over how the transport puts it.
func orCause(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// authorize returns a context whose call carries a valid token; fresh forces a new login.
func (c *Client) authorize(ctx context.Context, fresh bool) (context.Context, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if fresh || c.token == nil || !time.Now().Before(c.renewAt) {
		if err := c.login(ctx); err != nil {
			return nil, err
		}
	}
	ctx, info := connect.NewClientContext(ctx)
	SetBearer(info.RequestHeader(), c.token)
	return ctx, nil
}

func (c *Client) login(ctx context.Context) error {
	const op = "pool: login"
	worker := c.key.Address()
	challenge, err := c.rpc.Challenge(ctx, &ChallengeRequest{Worker: worker[:]})
	if err != nil {
		return fromConnect(op, err)
	}
	if err := c.mine(op, challenge.Pool, challenge.ChainId); err != nil {
		return err
	}
	nonce, err := Hash(challenge.Nonce)
	if err != nil {
		return err
	}
	login := Login{ChainID: c.cfg.ChainID, Pool: c.cfg.Pool, Worker: worker, Nonce: nonce, Issued: challenge.Issued}
	signature, err := c.key.SignHash(ctx, login.Digest())
	if err != nil {
		return poco.Errorf(poco.KindOf(err), op, "sign: %w", err)
	}
	answer, err := c.rpc.Login(ctx, &LoginRequest{Worker: worker[:], Nonce: nonce[:], Issued: challenge.Issued, Signature: signature})
	if err != nil {
		return fromConnect(op, err)
	}
	// The token's length of life is read by the scheduler's clock, so that a wrong clock here does no harm.
	life := time.Duration(answer.Expires-min(answer.Expires, challenge.Issued)) * time.Second
	c.token, c.renewAt = answer.Token, time.Now().Add(max(life-tokenMargin, life/2))
	return nil
}

func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
