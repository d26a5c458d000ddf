// Package sdk is the Go client of the whole platform: ship an application, quote, buy, follow, download, verify,
// audit. It is what the command line and other programs use, as strangers to the platform: through a node, the
// market's and the content gateway's HTTP interfaces, and signatures.
//
// It never trusts a service: orders are verified by the hub, files by their CID, results by the chain's digest.
package sdk
