package platformtest

import (
	"context"
	"errors"
	"os"

	"github.com/iexec-go/iexec/platform"
)

// Remembered starts a platform as `iexec up` does, with a configuration of the user's that is a new one below dir, and
// remembers it there. The returned function stops it.
func Remembered(ctx context.Context, dir string) (stop func() error, err error) {
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} { // where each system has configurations
		if err := os.Setenv(name, dir); err != nil {
			return nil, err
		}
	}
	p, err := platform.Start(ctx, platform.Config{Workers: 2})
	if err != nil {
		return nil, err
	}
	network := p.Network()
	stop = func() error { return errors.Join(network.Forget(), p.Close()) }
	if err := network.Remember(); err != nil {
		return nil, errors.Join(err, stop())
	}
	return stop, nil
}
