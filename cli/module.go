package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/iexec-go/iexec/poco"
	"github.com/iexec-go/iexec/sdk"
)

// readModule reads the application that an argument of a command names: a WebAssembly module, a static program, an archive
// of an image, or an image in a registry.
func readModule(ctx context.Context, client *sdk.Client, argument string) (m sdk.Module, err error) {
	if !exists(argument) {
		if looksLikeFile(argument) {
			return m, poco.Errorf(poco.NotFound, "run", "there is no file %s; nothing was charged", argument)
		}
		image, err := sdk.FindImage(ctx, argument)
		if err != nil {
			return m, poco.Errorf(poco.KindOf(err), "run", "%s is no file here, and no image that can be had: %w; nothing was charged", argument, err)
		}
		return sdk.Module{Name: nameOfImage(argument), Image: &image}, nil
	}
	m.Name = nameOf(argument)
	archive, err := isArchive(argument)
	switch {
	case err != nil:
		return m, poco.Errorf(poco.NotFound, "run", "%w; nothing was charged", err)
	case archive:
		image, err := client.AddImage(ctx, argument)
		m.Image = &image
		return m, err
	}
	if m.Code, err = os.ReadFile(argument); err != nil {
		return m, poco.Errorf(poco.NotFound, "run", "%w; nothing was charged", err)
	}
	return m, nil
}

// looksLikeFile tells what nobody would call an image.
func looksLikeFile(argument string) bool {
	ext := filepath.Ext(argument)
	return ext == ".wasm" || ext == ".tar" || strings.HasPrefix(argument, ".") || filepath.IsAbs(argument)
}

// isArchive tells a tar archive by the word that each of its entries begins with.
func isArchive(path string) (bool, error) {
	const word, at = "ustar", 257
	file, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer func() { _ = file.Close() }() // only read
	got := make([]byte, len(word))
	if _, err := file.ReadAt(got, at); err != nil {
		if errors.Is(err, io.EOF) {
			return false, nil
		}
		return false, fmt.Errorf("read %s: %w", path, err)
	}
	return string(got) == word, nil
}

// nameOfImage is the last part of an image's address, without tag and digest.
func nameOfImage(address string) string {
	name, _, _ := strings.Cut(address[strings.LastIndex(address, "/")+1:], "@")
	name, _, _ = strings.Cut(name, ":")
	return name
}
