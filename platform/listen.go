package platform

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/iexec-go/iexec/poco"
)

// portsTried is how many ports are tried from a service's own on.
const portsTried = 100

// listen opens a port on loopback: the one asked for or the next free one.
func listen(service string, port int) (net.Listener, error) {
	var first error
	for p := port; p < port+portsTried; p++ {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", p))
		if err == nil {
			return l, nil
		}
		first = errors.Join(first, err)
	}
	return nil, poco.Errorf(poco.Unavailable, service, "no free port from %d to %d: %w", port, port+portsTried-1, first)
}

// origin is the URL of a listener.
func origin(l net.Listener) string { return "http://" + l.Addr().String() }

// serve answers on a listener until ctx ends, then lets what is being answered finish for a moment.
//
// Streams set their own deadlines, so the server has none for writing.
func serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{
		Handler: h, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10,
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	stopped := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(stopped)
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
		defer cancel()
		if server.Shutdown(last) != nil {
			server.Close() //nolint:errcheck // the second, hard way: there is nothing left to do about it
		}
	})
	err := server.Serve(l)
	if stop() {
		return err // not asked to stop: the listener failed
	}
	<-stopped
	return nil
}
