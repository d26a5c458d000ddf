package blob

import (
	"context"
	"crypto/sha256"
	"hash"
	"io"

	"google.golang.org/protobuf/encoding/protowire"
)

// profile is a way of cutting a file into blocks. The position in profiles is written to disk: append only.
type profile struct {
	chunk int  // bytes of the file in each leaf
	links int  // children of an inner node
	raw   bool // leaves are the bare bytes, and links are CIDs of version 1
}

const (
	kubo     = 0 // `ipfs add`
	kuboV1   = 1 // `ipfs add --cid-version=1`
	rawBlock = 4 // one block that is the file
)

var profiles = [...]profile{
	kubo:     {chunk: 256 << 10, links: 174},
	kuboV1:   {chunk: 256 << 10, links: 174, raw: true},
	2:        {chunk: 1 << 20, links: 174, raw: true},  // kubo's profile test-cid-v1, web3.storage
	3:        {chunk: 1 << 20, links: 1024, raw: true}, // kubo's profile unixfs-v1-2025
	rawBlock: {chunk: 2 << 20, links: 2, raw: true},    // 2 MiB is the largest block that IPFS nodes exchange
}

// candidates are the profiles that may have produced a CID, which does not tell.
func candidates(i id) []int {
	if i.raw {
		return []int{rawBlock}
	}
	return []int{kubo, kuboV1, 2, 3}
}

// node is a block of a tree, seen from its parent.
type node struct {
	id
	total uint64 // bytes of the block and everything below it ("Tsize")
	size  uint64 // bytes of the file in it
}

// leaf hashes one chunk. h is scratch.
func (p profile) leaf(h hash.Hash, chunk []byte) (n node) {
	n.size = uint64(len(chunk))
	h.Reset()
	if p.raw {
		n.raw, n.total = true, n.size
		h.Write(chunk)
	} else {
		head, tail := leafFrame(len(chunk))
		n.total = uint64(len(head)+len(tail)) + n.size
		h.Write(head)
		h.Write(chunk)
		h.Write(tail)
	}
	h.Sum(n.digest[:0])
	return n
}

// leafFrame is the dag-pb node around a chunk: PBNode.Data = unixfs{Type: File, Data: chunk, filesize}. An
// empty file has no Data field.
func leafFrame(length int) (head, tail []byte) {
	file := protowire.AppendVarint(protowire.AppendTag(nil, 1, protowire.VarintType), unixfsFile)
	if length > 0 {
		file = protowire.AppendTag(file, 2, protowire.BytesType)
		file = protowire.AppendVarint(file, uint64(length))
	}
	tail = protowire.AppendVarint(protowire.AppendTag(nil, 3, protowire.VarintType), uint64(length))
	head = protowire.AppendTag(nil, 1, protowire.BytesType)
	head = protowire.AppendVarint(head, uint64(len(file)+length+len(tail)))
	return append(head, file...), tail
}

const unixfsFile = 2

// parent hashes the inner node above children: PBNode{Links, Data: unixfs{Type: File, filesize, blocksizes}},
// links first, as dag-pb's canonical form wants it.
func (p profile) parent(children []node) (n node) {
	var block, file []byte
	for _, c := range children {
		var l []byte
		l = protowire.AppendTag(l, 1, protowire.BytesType)
		l = protowire.AppendBytes(l, p.cidBytes(c.id))
		l = protowire.AppendTag(l, 2, protowire.BytesType)
		l = protowire.AppendBytes(l, nil) // the name: empty, but present
		l = protowire.AppendTag(l, 3, protowire.VarintType)
		l = protowire.AppendVarint(l, c.total)
		block = protowire.AppendTag(block, 2, protowire.BytesType)
		block = protowire.AppendBytes(block, l)
		n.size += c.size
		n.total += c.total
	}
	file = protowire.AppendVarint(protowire.AppendTag(file, 1, protowire.VarintType), unixfsFile)
	file = protowire.AppendVarint(protowire.AppendTag(file, 3, protowire.VarintType), n.size)
	for _, c := range children {
		file = protowire.AppendVarint(protowire.AppendTag(file, 4, protowire.VarintType), c.size)
	}
	block = protowire.AppendTag(block, 1, protowire.BytesType)
	block = protowire.AppendBytes(block, file)
	n.total += uint64(len(block))
	n.digest = sha256.Sum256(block)
	return n
}

func (p profile) cidBytes(i id) []byte {
	if !p.raw {
		return i.multihash()
	}
	codec := byte(0x70)
	if i.raw {
		codec = 0x55
	}
	return append([]byte{1, codec}, i.multihash()...)
}

// tree builds the balanced tree over leaves given from the left to the right. It keeps at most one unfinished
// node per level.
type tree struct {
	profile
	levels [][]node
}

func (t *tree) add(level int, n node) {
	if level == len(t.levels) {
		t.levels = append(t.levels, make([]node, 0, t.links))
	}
	t.levels[level] = append(t.levels[level], n)
	if len(t.levels[level]) == t.links {
		t.close(level)
	}
}

func (t *tree) close(level int) {
	n := t.parent(t.levels[level])
	t.levels[level] = t.levels[level][:0]
	t.add(level+1, n)
}

// root closes what is open. There must have been a leaf.
func (t *tree) root() node {
	for level := 0; ; level++ {
		top := level == len(t.levels)-1
		switch n := len(t.levels[level]); {
		case top && n == 1:
			return t.levels[level][0]
		case n > 0:
			t.close(level)
		}
	}
}

// hasher is an io.Writer that computes the tree of what is written to it, in the memory of one chunk, and keeps
// the digest of each leaf.
type hasher struct {
	number int
	tree   tree
	h      hash.Hash
	chunk  []byte
	leaves []byte
	size   int64
}

func newHasher(number int) *hasher {
	p := profiles[number]
	return &hasher{number: number, tree: tree{profile: p}, h: sha256.New(), chunk: make([]byte, 0, p.chunk)}
}

// Write implements io.Writer; it never fails.
func (w *hasher) Write(b []byte) (int, error) {
	written := len(b)
	w.size += int64(written)
	for len(b) > 0 {
		n := min(len(b), cap(w.chunk)-len(w.chunk))
		w.chunk = append(w.chunk, b[:n]...)
		b = b[n:]
		if len(w.chunk) == cap(w.chunk) {
			w.flush()
		}
	}
	return written, nil
}

func (w *hasher) flush() {
	n := w.tree.leaf(w.h, w.chunk)
	w.leaves = append(w.leaves, n.digest[:]...)
	w.chunk = w.chunk[:0]
	w.tree.add(0, n)
}

// root finishes the tree.
func (w *hasher) root() node {
	if len(w.chunk) > 0 || len(w.leaves) == 0 {
		w.flush()
	}
	return w.tree.root()
}

// trailer is what stands behind the file on disk: the leaves' digests and the number of the profile.
func (w *hasher) trailer() []byte { return append(w.leaves, byte(w.number)) }

// rootOf recomputes the root from a trailer's digests, without the file.
func (p profile) rootOf(digests []byte, size int64) node {
	t := tree{profile: p}
	for left := size; len(digests) > 0; digests = digests[32:] {
		n := node{id: id{raw: p.raw, digest: [32]byte(digests[:32])}, size: uint64(min(left, int64(p.chunk)))}
		n.total = n.size
		if !p.raw {
			head, tail := leafFrame(int(n.size))
			n.total += uint64(len(head) + len(tail))
		}
		left -= int64(n.size)
		t.add(0, n)
	}
	return t.root()
}

// leafCount is the number of leaves of a file; an empty file has one.
func (p profile) leafCount(size int64) int64 {
	return max(1, (size+int64(p.chunk)-1)/int64(p.chunk))
}

// Sum computes the CID and the size of what r gives, as `ipfs add` would, without keeping it.
func Sum(ctx context.Context, r io.Reader) (cid string, size int64, err error) {
	w := newHasher(kubo)
	if err := copyBlocks(ctx, w, r); err != nil {
		return "", 0, err
	}
	return w.root().String(), w.size, nil
}

// copyBlocks is io.Copy that notices a cancelled context.
func copyBlocks(ctx context.Context, w io.Writer, r io.Reader) error {
	buf := make([]byte, 128<<10)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := r.Read(buf)
		if n > 0 {
			if _, err := w.Write(buf[:n]); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
