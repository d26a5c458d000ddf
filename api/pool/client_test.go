package pool_test

import (
	"bytes"
	"context"
	"errors"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"connectrpc.com/connect"
	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/api/pool"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/poco/result"
	"github.com/iexec-go/iexec/wallet"
)

var address = common.Address{0xa1}

// pipes is a listener whose connections live in memory, so that time in a test is the test's.
type pipes struct {
	conns  chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func newPipes() *pipes { return &pipes{conns: make(chan net.Conn), closed: make(chan struct{})} }

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.conns:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}
func (p *pipes) Close() error   { p.once.Do(func() { close(p.closed) }); return nil }
func (p *pipes) Addr() net.Addr { return &net.UnixAddr{Name: "pipe"} }
func (p *pipes) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	ours, theirs := net.Pipe()
	select {
	case p.conns <- theirs:
		return ours, nil
	case <-p.closed:
		return nil, errors.New("connection refused")
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// scheduler is scripted: serve answers the n-th stream.
type scheduler struct {
	pool.UnimplementedSchedulerHandler
	pool    common.Address
	serve   func(ctx context.Context, n int, r *pool.ServeRequest, s *connect.ServerStream[pool.Instruction]) error
	streams int
	logins  int
	tokens  map[string]bool
}

func (s *scheduler) Describe(context.Context, *pool.DescribeRequest) (*pool.Description, error) {
	return &pool.Description{Pool: s.pool[:], ChainId: 134}, nil
}

func (s *scheduler) Challenge(_ context.Context, r *pool.ChallengeRequest) (*pool.ChallengeResponse, error) {
	now := uint64(time.Now().Unix())
	return &pool.ChallengeResponse{Pool: s.pool[:], ChainId: 134, Nonce: make([]byte, 32), Issued: now, Expires: now + 60}, nil
}

func (s *scheduler) Login(_ context.Context, r *pool.LoginRequest) (*pool.LoginResponse, error) {
	l := pool.Login{ChainID: 134, Pool: s.pool, Worker: common.BytesToAddress(r.Worker), Nonce: common.BytesToHash(r.Nonce), Issued: r.Issued}
	if !l.Verify(r.Signature) {
		return nil, pool.ConnectError(poco.Errorf(poco.Unauthorized, "login", "bad signature"))
	}
	s.logins++
	token := bytes.Repeat([]byte{byte(s.logins)}, 32)
	s.tokens = map[string]bool{string(token): true} // a new login ends the one before
	return &pool.LoginResponse{Token: token, Expires: r.Issued + 3600}, nil
}

func (s *scheduler) admit(ctx context.Context) error {
	info, _ := connect.CallInfoForHandlerContext(ctx)
	if token, ok := pool.Bearer(info.RequestHeader()); !ok || !s.tokens[string(token)] {
		return pool.ConnectError(poco.Errorf(poco.Unauthorized, "scheduler", "unknown token"))
	}
	return nil
}

func (s *scheduler) Serve(ctx context.Context, r *pool.ServeRequest, stream *connect.ServerStream[pool.Instruction]) error {
	if err := s.admit(ctx); err != nil {
		return err
	}
	s.streams++
	return s.serve(ctx, s.streams, r, stream)
}

func (s *scheduler) Report(ctx context.Context, r *pool.ReportRequest) (*pool.ReportResponse, error) {
	if err := s.admit(ctx); err != nil {
		return nil, err
	}
	return &pool.ReportResponse{Stale: r.Lease == 13}, nil
}

// dial starts the scripted scheduler and a client of it.
func dial(t *testing.T, s *scheduler) *pool.Client {
	t.Helper()
	listener := newPipes()
	mux := http.NewServeMux()
	mux.Handle(pool.NewSchedulerHandler(s, pool.HandlerOptions()...))
	server := &http.Server{Handler: mux}
	go func() { _ = server.Serve(listener) }()
	transport := &http.Transport{DialContext: listener.dial}
	t.Cleanup(func() { transport.CloseIdleConnections(); _ = server.Close() })
	client, err := pool.NewClient(pool.ClientConfig{
		URL: "http://scheduler", Pool: address, ChainID: 134, HTTP: &http.Client{Transport: transport},
	}, wallet.Development(1))
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func offer() *pool.ServeRequest {
	return &pool.ServeRequest{Capabilities: &pool.Capabilities{Cpu: 1}, Slots: 1, Protocol: pool.ProtocolVersion}
}

func ping(interval uint32) *pool.Instruction {
	return &pool.Instruction{What: &pool.Instruction_Ping{Ping: &pool.Ping{Interval: interval}}}
}

// TestServeResumes loses the stream in every way there is and expects the client back each time.
func TestServeResumes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		s := &scheduler{pool: address}
		s.serve = func(ctx context.Context, n int, r *pool.ServeRequest, stream *connect.ServerStream[pool.Instruction]) error {
			switch n {
			case 1: // answers once, then fails
				if err := stream.Send(ping(1)); err != nil {
					return err
				}
				return pool.ConnectError(poco.Errorf(poco.Unavailable, "scheduler", "restarting"))
			case 2: // ends without a word
				return nil
			case 3: // forgets the token, so that the next call has to log in again
				s.tokens = nil
				return nil
			case 4: // goes silent
				if err := stream.Send(ping(1)); err != nil {
					return err
				}
				<-ctx.Done()
				return ctx.Err()
			}
			return stream.Send(&pool.Instruction{What: &pool.Instruction_Assign{Assign: &pool.Assign{Lease: 7}}})
		}
		client := dial(t, s)
		err := client.Serve(ctx, offer, func(i *pool.Instruction) {
			if i.GetAssign().GetLease() == 7 {
				cancel()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Serve ended with %v", err)
		}
		if s.streams != 5 || s.logins != 2 {
			t.Errorf("%d streams and %d logins, want 5 and 2", s.streams, s.logins)
		}
		synctest.Wait()
	})
}

func TestServeGivesUp(t *testing.T) {
	for _, kind := range []poco.Kind{poco.Forbidden, poco.Refused, poco.Invalid} {
		synctest.Test(t, func(t *testing.T) {
			s := &scheduler{pool: address}
			s.serve = func(context.Context, int, *pool.ServeRequest, *connect.ServerStream[pool.Instruction]) error {
				return pool.ConnectError(poco.Errorf(kind, "scheduler", "not you").WithHint("iexec worker join"))
			}
			err := dial(t, s).Serve(t.Context(), offer, func(*pool.Instruction) {})
			if poco.KindOf(err) != kind || s.streams != 1 || poco.HintOf(err) != "iexec worker join" {
				t.Errorf("kind %s hint %q after %d streams, want %s at once", poco.KindOf(err), poco.HintOf(err), s.streams, kind)
			}
		})
	}
}

func TestReport(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &scheduler{pool: address}
		client := dial(t, s)
		report := &pool.ReportRequest{Taskid: make([]byte, 32), Lease: 13, Stage: pool.Stage_STAGE_COMPUTED}
		answer, err := client.Report(t.Context(), report)
		if err != nil || !answer.Stale {
			t.Fatalf("answer %v, error %v", answer, err)
		}
		s.tokens = nil
		if _, err := client.Report(t.Context(), report); err != nil || s.logins != 2 {
			t.Errorf("after the token was forgotten: %v, %d logins", err, s.logins)
		}
		<-time.After(time.Hour) // of the test's own time: the token has run out
		if _, err := client.Report(t.Context(), report); err != nil || s.logins != 3 {
			t.Errorf("after the token ran out: %v, %d logins", err, s.logins)
		}
		report.Detail = strings.Repeat("x", pool.MaxDetail+1)
		if _, err := client.Report(t.Context(), report); poco.KindOf(err) != poco.Invalid {
			t.Errorf("a report too long: %v", err)
		}
	})
}

// TestWrongPool: a client never signs for a pool it did not mean to serve.
func TestWrongPool(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &scheduler{pool: common.Address{0xee}}
		client := dial(t, s)
		if _, err := client.Describe(t.Context()); poco.KindOf(err) != poco.Unverified {
			t.Errorf("Describe: %v", err)
		}
		err := client.Serve(t.Context(), offer, func(*pool.Instruction) {})
		if poco.KindOf(err) != poco.Unverified || s.logins != 0 {
			t.Errorf("Serve: %v after %d logins", err, s.logins)
		}
	})
}

func TestCauses(t *testing.T) {
	for _, c := range []result.Cause{result.None, result.AppComputeFailed, result.DatasetBadChecksum, result.AbortedByWorker, result.Unknown} {
		if got := pool.CauseOf(c).Result(); got != c {
			t.Errorf("%s comes back as %s", c, got)
		}
	}
	for number := range pool.Cause_name {
		if c := pool.Cause(number); number >= 30 && c.Result().Deterministic() {
			t.Errorf("%s is between scheduler and worker, and would be contributed", c)
		}
	}
	if got := pool.Cause_CAUSE_APP_COMPUTE_FAILED.Text(); got != "app compute failed" {
		t.Errorf("text %q", got)
	}
}

func TestTail(t *testing.T) {
	for _, test := range []struct {
		log  string
		max  int
		want string
	}{
		{"abc", 10, "abc"}, {"abcdef", 3, "def"}, {"aéb", 2, "b"}, {"a\xffb", 10, "a?b"}, {"", 4, ""},
	} {
		if got := pool.Tail(test.log, test.max); got != test.want {
			t.Errorf("Tail(%q, %d) = %q, want %q", test.log, test.max, got, test.want)
		}
	}
}

func TestBoundsOfAnOffer(t *testing.T) {
	for name, spoil := range map[string]func(*pool.ServeRequest){
		"nothing":  func(r *pool.ServeRequest) { r.Capabilities = nil },
		"no slots": func(r *pool.ServeRequest) { r.Slots = 0 },
		"slots":    func(r *pool.ServeRequest) { r.Slots = pool.MaxSlots + 1 },
		"version":  func(r *pool.ServeRequest) { r.Version = strings.Repeat("v", 1000) },
		"holding":  func(r *pool.ServeRequest) { r.Holding = []*pool.Holding{{Taskid: []byte{1}}} },
		"protocol": func(r *pool.ServeRequest) { r.Protocol = 0 },
	} {
		r := offer()
		if err := r.Validate(); err != nil {
			t.Fatal(err)
		}
		if spoil(r); poco.KindOf(r.Validate()) != poco.Invalid {
			t.Errorf("%s: %v", name, r.Validate())
		}
	}
}
