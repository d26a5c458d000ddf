package sdk

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"os"

	"github.com/ethereum/go-ethereum/common"

	"github.com/iexec-go/iexec/blob"
	"github.com/iexec-go/iexec/executor/oci"
	"github.com/iexec-go/iexec/executor/oci/build"
	"github.com/iexec-go/iexec/hub"
	"github.com/iexec-go/iexec/poco"
)

// Image is an image of a container, as it is registered.
type Image struct {
	Location string      // host/repository:tag of a registry, or where an archive of an OCI layout is
	Digest   common.Hash // of the manifest, or of an index of manifests
}

// FindImage asks a registry what an address names now. Only images that everybody may pull can be run by strangers.
func FindImage(ctx context.Context, address string) (Image, error) {
	full, digest, err := oci.Resolve(ctx, address)
	return Image{full, digest}, err
}

// AddImage stores an archive of an OCI layout where workers can fetch it.
func (c *Client) AddImage(ctx context.Context, path string) (Image, error) {
	return archived(path, func(file io.Reader) (cid string, err error) { return c.Store(ctx, file) })
}

// PushImage puts the image of an archive into a registry, and makes sure that strangers get the same one from there. In a
// rehearsal nothing is sent.
func (c *Client) PushImage(ctx context.Context, path, address string) (Image, error) {
	digest, err := oci.DigestOfArchive(path)
	if err != nil {
		return Image{}, err
	}
	if c.rehearsal != nil {
		place, err := build.Place(address)
		return Image{place, digest}, err
	}
	pushed, err := build.Push(ctx, path, address)
	if err != nil {
		return Image{}, err
	}
	found, err := FindImage(ctx, pushed)
	if err != nil {
		return Image{}, poco.Errorf(poco.KindOf(err), "push", "%s is there, and strangers cannot pull it: %w; nothing was charged", pushed, err).
			WithHint("make the repository public at the registry; workers have no credentials")
	}
	if found.Digest != digest {
		return Image{}, poco.Errorf(poco.Unverified, "push", "%s gives %v, and %v was put there; nothing was charged", pushed, found.Digest, digest)
	}
	return found, nil
}

// LocateImage tells where an archive would be stored, and which image it holds.
func LocateImage(ctx context.Context, path string) (Image, error) {
	return archived(path, func(file io.Reader) (cid string, err error) {
		cid, _, err = blob.Sum(ctx, file)
		return cid, err
	})
}

// archived is the image of an archive that gets its CID from place.
func archived(path string, place func(io.Reader) (cid string, err error)) (Image, error) {
	digest, err := oci.DigestOfArchive(path)
	if err != nil {
		return Image{}, err
	}
	file, err := os.Open(path)
	if err != nil {
		return Image{}, poco.Errorf(poco.NotFound, "image", "%w", err)
	}
	cid, err := place(file)
	return Image{"/ipfs/" + cid, digest}, errors.Join(err, file.Close())
}

// Kind is the type of app that it is registered as; "" for what no worker runs.
func (m Module) Kind() string {
	if m.Image != nil {
		return poco.AppImage
	}
	return kindOf(m.Code)
}

// Checksum is what a worker compares: an image's digest, or the sha256 of the code.
func (m Module) Checksum() common.Hash {
	if m.Image != nil {
		return m.Image.Digest
	}
	return sha256.Sum256(m.Code)
}

// kindOf tells a program's type of app by how it begins; "" for what no worker runs.
func kindOf(code []byte) string {
	switch {
	case bytes.HasPrefix(code, wasmMagic):
		return poco.AppModule
	case bytes.HasPrefix(code, []byte("\x7fELF")):
		return poco.AppBinary
	}
	return ""
}

// checkBinary refuses a program that a sandbox without an image cannot start.
func checkBinary(name string, code []byte) error {
	if _, err := oci.CheckProgram(bytes.NewReader(code)); err != nil {
		return poco.Errorf(poco.Invalid, "app", "%s: %w; nothing was charged", name, err).
			WithHint("link it statically (CGO_ENABLED=0, -static), or put it into an image")
	}
	return nil
}

// app is what is registered of a module; store gives the address of its code.
func (m Module) app(owner common.Address, store func() (cid string, err error)) (hub.App, error) {
	if m.Image != nil {
		return hub.App{Owner: owner, Name: m.Name, Type: m.Kind(), Multiaddr: m.Image.Location, Checksum: m.Checksum()}, nil
	}
	cid, err := store()
	return hub.App{Owner: owner, Name: m.Name, Type: m.Kind(), Multiaddr: "/ipfs/" + cid, Checksum: m.Checksum()}, err
}

// AppOfModule tells where a module is, or would be, registered in the name of an account.
func (c *Client) AppOfModule(ctx context.Context, owner common.Address, m Module) (common.Address, bool, error) {
	app, err := m.app(owner, func() (string, error) {
		cid, _, err := blob.Sum(ctx, bytes.NewReader(m.Code))
		return cid, err
	})
	if err != nil {
		return common.Address{}, false, err
	}
	address, err := c.hub.PredictApp(ctx, app)
	if err != nil {
		return address, false, err
	}
	_, registered, err := c.hub.Owner(ctx, hub.AppKind, address)
	return address, registered, err
}
