package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/oci/build"
	"github.com/iexec-go/iexec/poco"
)

// imageFile is what the build of an image leaves in the application's folder.
const imageFile = "app.tar"

// usualBases are what images are made on where nothing else is said, by template.
var usualBases = map[string]string{"shell": "busybox:1.37", "python": "python:3.13-slim"}

// busyboxes are where distributions put a busybox that is static.
var busyboxes = []string{"/bin/busybox", "/usr/bin/busybox"}

// findTime is how long a registry may take to say what a name stands for.
const findTime = 30 * time.Second

// chooseBase says what a new application's image is made on, as its Dockerfile names it; "" for a template without an image.
func chooseBase(ctx context.Context, language, folder, wanted string) (string, error) {
	usual, isImage := usualBases[language]
	switch {
	case !isImage && wanted != "":
		return "", poco.Errorf(poco.Invalid, "", "an application in %s has no base: it is a module", language).WithHint("leave --base out, or --template shell|python")
	case !isImage:
		return "", nil
	case wanted == "" && language == "shell":
		for _, path := range busyboxes {
			if isStatic(path) {
				return path, nil
			}
		}
		return usual, nil
	case wanted == "":
		return usual, nil
	case wanted == build.Scratch:
		return wanted, nil
	case !build.IsPath(wanted):
		ctx, cancel := context.WithTimeout(ctx, findTime)
		defer cancel()
		return build.Pin(ctx, wanted)
	}
	if !exists(wanted) {
		return "", poco.Errorf(poco.NotFound, "", "there is no base %s", wanted).WithHint("--base /bin/busybox, or the name of an image in a registry")
	}
	if filepath.IsAbs(wanted) {
		return wanted, nil
	}
	// The Dockerfile's paths begin at the new folder.
	fromFolder, err := filepath.Rel(folder, wanted)
	if err != nil {
		return "", poco.Errorf(poco.Invalid, "", "%w", err)
	}
	return filepath.ToSlash(fromFolder), nil
}

// isStatic tells a program that needs no libraries.
func isStatic(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = file.Close() }() // only read
	_, err = oci.CheckProgram(file)
	return err == nil
}

// buildImage makes the image of a folder with a Dockerfile.
func buildImage(ctx context.Context, e *environment, at string) (string, error) {
	to := filepath.Join(at, imageFile)
	made, err := build.Archive(ctx, at, to)
	if err != nil {
		return "", err
	}
	e.line("built %s on %s: sha256:%s", to, made.Base, strings.TrimPrefix(made.Digest.Hex(), "0x"))
	if made.Pin != "" {
		e.line("that name may stand for another image tomorrow; to keep this one, write:  %s", made.Pin)
	}
	return to, nil
}
