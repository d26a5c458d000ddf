package blob

import (
	"strings"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/iexec-go/iexec/poco"
)

// maxCID bounds the text of a CID: the longest spelling of the kinds accepted here (base 2) is out of use, and
// base 16 takes 73 characters.
const maxCID = 80

// id is what a CID says here: the digest of the root block and whether that block is raw bytes or a dag-pb
// node. The same node has two spellings, version 0 ("Qm…") and version 1 ("bafybei…").
type id struct {
	raw    bool
	digest [32]byte
}

// parse accepts CIDs of version 0 and 1 of raw or dag-pb blocks hashed by sha2-256, and nothing else: an identity
// hash, for one, would let a stranger name bytes that nobody stored.
func parse(s string) (id, error) {
	const op = "blob: parse CID"
	if len(s) > maxCID {
		return id{}, poco.Errorf(poco.Invalid, op, "%d characters are too many for a CID", len(s))
	}
	c, err := cid.Decode(s)
	if err != nil {
		return id{}, poco.Errorf(poco.Invalid, op, "%q is not a CID: %w", s, err)
	}
	if codec := c.Type(); codec != cid.DagProtobuf && codec != cid.Raw {
		return id{}, poco.Errorf(poco.Invalid, op, "%q: codec 0x%x is not a file's (dag-pb or raw)", s, codec)
	}
	decoded, err := multihash.Decode(c.Hash())
	if err != nil || decoded.Code != multihash.SHA2_256 || len(decoded.Digest) != 32 {
		return id{}, poco.Errorf(poco.Invalid, op, "%q: the hash is not sha2-256 of 32 bytes", s)
	}
	return id{raw: c.Type() == cid.Raw, digest: [32]byte(decoded.Digest)}, nil
}

// String gives the spelling that `ipfs add` prints: version 0 for dag-pb, version 1 in base 32 for raw blocks.
func (i id) String() string {
	if i.raw {
		return i.version1()
	}
	return cid.NewCidV0(i.multihash()).String()
}

func (i id) version1() string {
	codec := uint64(cid.DagProtobuf)
	if i.raw {
		codec = cid.Raw
	}
	return cid.NewCidV1(codec, i.multihash()).String()
}

func (i id) multihash() multihash.Multihash {
	return append(multihash.Multihash{multihash.SHA2_256, 32}, i.digest[:]...)
}

// RawCID is the CID of a file that is a single block of raw bytes with this sha256, as small files are in IPFS since its clients
// write raw leaves.
func RawCID(sum [32]byte) string { return id{raw: true, digest: sum}.String() }

// Canonical checks a CID and returns it in the one spelling that this package prints, so that two spellings of
// one file compare equal.
func Canonical(cid string) (string, error) {
	i, err := parse(cid)
	if err != nil {
		return "", err
	}
	return i.String(), nil
}

// version1 is a CID's form of version 1, which names the same file.
func version1(cid string) (string, error) {
	i, err := parse(cid)
	if err != nil {
		return "", err
	}
	return i.version1(), nil
}

// FromPath returns the canonical CID in "/ipfs/<cid>", "ipfs://<cid>" or a bare CID; a path below the CID is
// refused, since what is stored here are files and not directories.
func FromPath(location string) (string, error) {
	s := strings.TrimPrefix(location, "/ipfs/")
	if s == location {
		s = strings.TrimPrefix(location, "ipfs://")
	}
	return Canonical(s)
}
