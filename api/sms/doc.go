// Package sms holds the wire shapes of the secret service and a client for it: which secrets there are, where each
// one's path is, and what its owner signs to store it. They are those of the existing service, so that its clients
// work unchanged. It contains no server, no store and no key (see package sms on the floor of roles, whose tests
// drive this client against the real server).
//
// The endpoints, all with `Authorization: 0x…`, the EIP-191 signature of [Ref.Challenge], where something is stored,
// and the secret's text as body:
//
//	HEAD, POST       /secrets/web3?secretAddress=<dataset>                  a dataset's key
//	HEAD, POST, PUT  /secrets/web2?ownerAddress=<owner>&secretName=<name>   what an account keeps: its result key …
//	HEAD, POST       /apps/<app>/secrets                                    the app developer's secret
//	HEAD, POST       /requesters/<requester>/secrets/<name>                 a requester's secrets
//
// HEAD answers 204 or 404 to anybody; POST and PUT answer 204, 400, 401, 404 (PUT), 409 (POST), 413 or 429.
package sms
