//go:build linux

package oci_test

import (
	"testing"

	v1 "github.com/google/go-containerregistry/pkg/v1"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/poco"
)

// An image whose registry may not be reached comes from its mirror, which the operator has in a private network; a mirror of
// another registry is not asked, and one without the image is passed over.
func TestMirrors(t *testing.T) {
	const private = "127.0.0.1:1" // a stranger's address, that is not dialled
	image := guestImage(t, v1.Config{})
	full, empty := serveRegistry(t, nil), serveRegistry(t, nil)
	push(t, full, image)
	for name, c := range map[string]struct {
		mirrors []string
		want    poco.Kind
	}{
		"no mirror":         {nil, poco.Forbidden},
		"of another":        {[]string{"docker.io=" + full}, poco.Forbidden},
		"empty one":         {[]string{private + "=" + empty}, poco.Forbidden},
		"mirror":            {[]string{private + "=" + full}, 0},
		"empty one, mirror": {[]string{private + "=" + empty, private + "=" + full}, 0},
	} {
		images := newImages(t, func(cfg *oci.ImagesConfig) { cfg.AllowPrivate, cfg.Mirrors = false, c.mirrors })
		_, release, err := images.Pull(t.Context(), private+"/team/app:latest", sumOf(t, image))
		if err == nil {
			release()
		}
		if failed := err != nil; failed != (c.want != 0) || failed && poco.KindOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, text := range []string{"docker.io", "=mirror", "docker.io=", "a b=c"} {
		if _, err := oci.OpenImages(oci.ImagesConfig{Dir: t.TempDir(), Mirrors: []string{text}}); poco.KindOf(err) != poco.Invalid {
			t.Errorf("%q: %v", text, err)
		}
	}
}
