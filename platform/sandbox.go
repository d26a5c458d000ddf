package platform

import (
	"context"
	"log/slog"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/worker"
)

// openSandbox makes what images of containers and static programs run in; nil where this machine cannot, which is no error.
//
// Rationale: a development platform's registry is on the same machine, so that images may come from private addresses. What
// is not kept over a restart is nothing to come back to: runs end with a platform that is killed.
func (p *Platform) openSandbox(ctx context.Context) (*worker.Sandbox, error) {
	if !p.config.Sandbox {
		return nil, nil
	}
	dir, err := p.subdir("sandbox")
	if err != nil {
		return nil, err
	}
	store, err := p.subdir("images")
	if err != nil {
		return nil, err
	}
	sandbox, images, err := newSandbox(ctx, oci.Config{Dir: dir, Outlive: p.config.DataDir != ""}, oci.ImagesConfig{Dir: store, AllowPrivate: true}, p.log)
	p.images = images
	return sandbox, err
}

// newSandbox makes a sandbox and its store of images; nil for both where this machine cannot.
func newSandbox(ctx context.Context, c oci.Config, i oci.ImagesConfig, log *slog.Logger) (*worker.Sandbox, *oci.Images, error) {
	runner, err := oci.New(ctx, c)
	if poco.KindOf(err) == poco.Unavailable && ctx.Err() == nil {
		log.Info("container images are not run here", "why", err)
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	images, err := oci.OpenImages(i)
	if err != nil {
		return nil, nil, err
	}
	return &worker.Sandbox{Executor: runner, Images: images}, images, nil
}
