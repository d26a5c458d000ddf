package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/wasm"
	"github.com/iexec-go/iexec/poco"
)

// open makes the executor that a worker would run the program with, and the program what that takes.
func (b *bench) open(ctx context.Context, program string) (err error) {
	if b.program, err = filepath.Abs(program); err != nil {
		return poco.Errorf(poco.Unavailable, "", "%w", err)
	}
	archive, err := isArchive(b.program)
	if err != nil {
		return poco.Errorf(poco.NotFound, "", "%w", err)
	}
	binary, err := isBinary(b.program)
	if err != nil {
		return poco.Errorf(poco.NotFound, "", "%w", err)
	}
	if b.native = archive || binary; !b.native {
		cache := filepath.Join(b.dir, "cache")
		if err := os.MkdirAll(cache, 0o700); err != nil {
			return poco.Errorf(poco.Unavailable, "", "%w", err)
		}
		b.executor, err = wasm.New(wasm.Config{CacheDir: cache})
		return err
	}
	sandbox, err := oci.New(ctx, oci.Config{Dir: filepath.Join(b.dir, "sandbox")})
	if err != nil {
		return noSandbox(err)
	}
	b.executor = sandbox
	if archive {
		return b.unpack(ctx)
	}
	return nil
}

// unpack makes the image of the archive what the sandbox takes.
func (b *bench) unpack(ctx context.Context) error {
	digest, err := oci.DigestOfArchive(b.program)
	if err != nil {
		return err
	}
	images, err := oci.OpenImages(oci.ImagesConfig{Dir: filepath.Join(b.dir, "images")})
	if err != nil {
		return err
	}
	unpacked, release, err := images.Load(ctx, b.program, digest)
	if err != nil {
		images.Close() //nolint:errcheck // a temporary folder
		return err
	}
	b.program = unpacked
	b.close = func() {
		release()
		images.Close() //nolint:errcheck // a temporary folder
	}
	return nil
}

// noSandbox says why this machine does not run images, and what to do about it.
func noSandbox(err error) error {
	if poco.KindOf(err) != poco.Unavailable {
		return err
	}
	hint := "run it on Linux, as root; or on the market: iexec run app.tar"
	if runtime.GOOS == "linux" {
		hint = "apt-get install crun e2fsprogs, then run it as root (the application is not): sudo iexec app test; iexec doctor looks again"
	}
	why := strings.ReplaceAll(bareMessage(err), "\n", "; ")
	return poco.Errorf(poco.Unavailable, "app test", "an image or a static program runs in a sandbox, and there is none on this machine: %s; nothing was charged", why).
		WithHint("%s", hint)
}

// isBinary tells a program for Linux by how it begins.
func isBinary(path string) (bool, error) {
	file, err := os.Open(path)
	if err != nil {
		return false, fmt.Errorf("open program: %w", err)
	}
	defer func() { _ = file.Close() }() // only read
	head := make([]byte, 4)
	_, err = io.ReadFull(file, head)
	return err == nil && bytes.Equal(head, []byte("\x7fELF")), nil
}
