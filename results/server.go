package results

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/time/rate"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/poco"
)

// Server is the role. Its handlers may be served by the caller, or by [Server.Run].
type Server struct {
	Config
	key     []byte
	slots   *slots
	callers *callers
	flights flights
	making  sync.Mutex // held while room is made for a part

	// content orders the files of the store against the rows that name them: shared while an upload writes
	// both, exclusive while files are deleted. It is taken before any transaction of the database.
	content sync.RWMutex
}

// New brings the role's tables up to date and removes what uploads left in the spool that cannot be resumed.
func New(ctx context.Context, config Config) (*Server, error) {
	config = config.Defaults()
	if err := config.Validate(); err != nil {
		return nil, err
	}
	if err := config.DB.Migrate(ctx, "results", migrations()); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(config.SpoolDir, 0o700); err != nil {
		return nil, poco.Errorf(poco.Invalid, "results: spool", "%w", err)
	}
	stale, err := filepath.Glob(filepath.Join(config.SpoolDir, "upload-*"))
	if err != nil {
		return nil, poco.Errorf(poco.Invalid, "results: spool", "%w", err)
	}
	for _, name := range stale {
		if err := os.Remove(name); err != nil {
			return nil, poco.Errorf(poco.Internal, "results: spool", "%w", err)
		}
	}
	s := &Server{
		Config: config, key: config.TokenKey,
		slots:   newSlots(config.Uploads, config.UploadWait),
		callers: &callers{rate: config.Rate, known: map[string]*rate.Limiter{}},
		flights: flights{of: map[flightKey]*flight{}},
	}
	if err := s.sweepSpool(ctx); err != nil {
		return nil, err
	}
	if len(s.key) == 0 {
		s.key = make([]byte, 32)
		_, _ = rand.Read(s.key) // never fails: crypto/rand ends the program instead
	}
	return s, nil
}

// Run serves until ctx ends, then lets uploads under way finish for a while, and returns nil.
func (s *Server) Run(ctx context.Context) error {
	if s.Listener == nil {
		return poco.Errorf(poco.Invalid, "results: run", "Listener is missing")
	}
	g, ctx := errgroup.WithContext(ctx)
	serve := func(l net.Listener, h http.Handler) {
		server := &http.Server{
			Handler: h, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10,
			ErrorLog: slog.NewLogLogger(s.Log.Handler(), slog.LevelDebug),
		}
		g.Go(func() error {
			if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
				return poco.Errorf(poco.Unavailable, "results: serve", "%w", err)
			}
			return nil
		})
		g.Go(func() error {
			<-ctx.Done()
			grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 20*time.Second)
			defer cancel()
			if err := server.Shutdown(grace); err != nil {
				return errors.Join(err, server.Close())
			}
			return nil
		})
	}
	serve(s.Listener, s.Handler())
	if s.GatewayListener != nil {
		serve(s.GatewayListener, s.Gateway())
	}
	g.Go(func() error { return s.Keep(ctx) })
	return g.Wait()
}

// Keep removes what is due until ctx ends, and returns nil. [Server.Run] does so; it is for those who serve the handlers
// themselves.
func (s *Server) Keep(ctx context.Context) error {
	ticker := time.NewTicker(s.SweepEach)
	defer ticker.Stop()
	for {
		now, err := s.Clock.Now(ctx)
		if err == nil {
			err = s.Sweep(ctx, now)
		}
		if err != nil && ctx.Err() == nil {
			s.Log.LogAttrs(ctx, slog.LevelWarn, "sweep failed, it will be repeated", slog.String("error", err.Error()))
		}
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
		}
	}
}

// Gateway serves /ipfs/<cid> of the stored results.
func (s *Server) Gateway() http.Handler { return blob.GatewayHandler(s.Files, s.Log) }
