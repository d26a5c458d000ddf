// Package blob keeps and moves files that are named by their content: an IPFS CID. It owns the directory on
// disk, the computation of CIDs, the HTTP gateway (`/ipfs/<cid>`), the part of kubo's RPC that clients of the
// platform use, and a client for both.
//
// A CID is the same as `ipfs add` of kubo gives: version 0, UnixFS in dag-pb, chunks of 256 KiB, balanced tree of
// 174 links. Files made with the other common settings (version 1, raw leaves, chunks of 1 MiB) can be kept and
// fetched by their CID too. The trees are hashed here, in 150 lines over protowire, because boxo's importer
// brings 170 packages (tracing, logging, a provider queue) into the binary; boxo is the oracle of the tests
// (dag_test.go), which compare every shape of tree with it.
//
// The package believes nobody: bytes read from disk or from a gateway are hashed before they are handed out, or
// before the end of file is. It never holds a whole file in memory, never speaks to other IPFS nodes by itself,
// and knows nothing of tasks: who may write and how long a file stays is decided by the roles.
package blob
