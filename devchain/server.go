package devchain

import (
	"context"
	"errors"
	"net"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/sync/errgroup"

	"github.com/iexec-go/iexec/poco"
)

// Limits of the server, for whoever reaches the port.
const (
	maxBatch         = 1000
	maxBatchResponse = 25 << 20
	portsToTry       = 20
)

// served are the namespaces behind the port. The others can stop the node, rewind it or read its files.
var served = []string{"eth", "net", "web3", "txpool", "evm"}

// server answers JSON-RPC on one port: HTTP, and WebSocket where the client asks to upgrade.
type server struct {
	listener net.Listener
	http     *http.Server
	rpc      *rpc.Server
	node     *rpc.Client // without a socket; nil before serve
}

// listen takes the configured port, or one of the next if it is taken.
func listen(config Config) (*server, error) {
	host, port, err := net.SplitHostPort(config.HTTPAddr)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, "devchain: listen", "%w", err)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, "devchain: listen", "port %q", port)
	}
	var listener net.Listener
	for i := range portsToTry {
		listener, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(number+i)))
		if err == nil || number == 0 || !errors.Is(err, syscall.EADDRINUSE) {
			break
		}
	}
	if err != nil {
		return nil, poco.Errorf(poco.Unavailable, "devchain: listen", "%w", err)
	}
	s := &server{listener: listener, rpc: rpc.NewServer()}
	s.rpc.SetBatchLimits(maxBatch, maxBatchResponse)

	// A page that a browser shows must not reach the chain from elsewhere: neither directly (origin) nor by pointing
	// a name of its own at this machine (host).
	hosts := append([]string{"localhost"}, config.Hosts...)
	plain := noteArrival(node.NewHTTPHandlerStack(s.rpc, append([]string{
		"http://localhost", "http://localhost:*", "http://127.0.0.1", "http://127.0.0.1:*",
		"https://localhost", "https://localhost:*",
	}, config.Origins...), hosts, nil, false))
	socket := hostCheck(hosts, s.rpc.WebsocketHandler(append([]string{
		"http://localhost", "http://127.0.0.1", "https://localhost", // any port
	}, config.Origins...)))
	s.http = &http.Server{
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.EqualFold(r.Header.Get("Upgrade"), "websocket") {
				socket.ServeHTTP(w, r)
			} else {
				plain.ServeHTTP(w, r)
			}
		}),
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
	}
	return s, nil
}

// hostCheck is the Host rule of go-ethereum's HTTP handlers for WebSocket, where it has none.
func hostCheck(hosts []string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		if host != "" && net.ParseIP(strings.Trim(host, "[]")) == nil && !slices.Contains(hosts, "*") &&
			!slices.Contains(hosts, strings.ToLower(host)) {
			http.Error(w, "invalid host specified", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// serve starts answering. The node's own client is closed with the server.
func (s *server) serve(apis []rpc.API, inside *rpc.Client, group *errgroup.Group) error {
	s.node = inside
	apis = append(apis, rpc.API{Namespace: "web3", Service: web3{}}, rpc.API{Namespace: "eth", Service: &sending{inside}})
	modules := slices.DeleteFunc(slices.Clone(served), func(name string) bool {
		return !slices.ContainsFunc(apis, func(api rpc.API) bool { return api.Namespace == name })
	})
	if err := node.RegisterApis(apis, modules, s.rpc); err != nil {
		return poco.Errorf(poco.Internal, "devchain: serve", "%w", err)
	}
	group.Go(func() error {
		if err := s.http.Serve(s.listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	return nil
}

func (s *server) address() string { return s.listener.Addr().String() }

func (s *server) close() error {
	s.rpc.Stop() // ends subscriptions and open sockets, which Shutdown does not see
	if s.node != nil {
		s.node.Close()
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := s.http.Shutdown(ctx); err != nil {
		return s.http.Close()
	}
	err := s.listener.Close() // open still if Serve never ran
	if errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

// web3 is the namespace that go-ethereum keeps inside its node.
type web3 struct{}

// ClientVersion is web3_clientVersion.
func (web3) ClientVersion() string { return "iexec/devchain/" + runtime.Version() }

// Sha3 is web3_sha3.
func (web3) Sha3(input hexutil.Bytes) hexutil.Bytes { return crypto.Keccak256(input) }
