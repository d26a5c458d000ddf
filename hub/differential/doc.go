// Package differential holds the contracts against the pure protocol: random histories of many actors, sensible and
// hostile calls alike, run on the deployed contracts and on poco/machine side by side, and after every call whether it
// was accepted, what was logged and everything that the hub knows must be the same.
//
// The histories mix all roads on the same accounts: contribute and finalize, commit and settle, Boost; parties are keys,
// workers without gas, and contracts that sign, receive results and call back; RLC is a token, or the chain's own coin.
//
// It owns the generator of histories and the comparison, both in its tests, and nothing that the program uses. Which
// side is right when they differ is for the protocol's specification to say.
//
// By default it plays a few histories from a fixed seed. For longer runs, from a seed of the moment (make fuzz):
//
//	go test ./hub/differential -histories 500 -rapid.steps 100 -rapid.seed 0 -timeout 2h
//
// A history that fails is made as short as possible and kept in testdata/rapid; -rapid.failfile plays it again.
package differential
