// Package results holds the wire shapes of the result repository and a client for it: what a worker sends to
// have its archive stored, and what anyone sends to find it. It owns paths, JSON and status codes, compatible
// with the existing result proxy; it contains no server, no rule of acceptance and no key (see package results
// on the floor of roles, whose tests drive this client against the real server).
//
// The endpoints:
//
//	POST /v1/results/token             WorkerpoolAuthorization as JSON, the worker's EIP-191 signature of the
//	                                   authorization's hash in Authorization → 200, the token as text
//	POST /v1/results                   token in Authorization, Upload as JSON → 200, "/ipfs/<cid>" as text
//	PUT  /v1/results/{taskid}          token in Authorization, the archive as body with a Content-Length →
//	                                   200, "/ipfs/<cid>" as text (ours: streams, where the former takes the
//	                                   archive as base64 in memory)
//	POST, HEAD, PATCH, OPTIONS /v1/results/{taskid}/upload
//	                                   token in Authorization: the same in as many requests as it takes, by tus
//	                                   1.0.0 (ours; see resume.go). Once all is there and accepted, the answer to
//	                                   PATCH, HEAD and POST has "/ipfs/<cid>" in Content-Location
//	HEAD /v1/results/{taskid}          token in Authorization → 204, 404
//	GET  /v1/results/{taskid}/ipfshash → 200, the CID as text; 404
//	GET  /version, /health
//
// Differences from the existing proxy, all of them narrower: a token expires, and it is good for one task and
// one worker. A client asks for one before each upload anyway, and does so again after a 401.
package results
