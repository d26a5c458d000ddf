// Package compat holds no code, only tests: the command line and library that people use today (npm `iexec`, 9.0.0 and
// 9.0.1), unmodified, drive a platform of this module through everything they can do, and what they print and what
// then is on chain, in the order book and in the other services is compared. docs/compatibility.md has the results in
// words.
//
// The clients are those of package-lock.json, installed by `npm ci` where they are not (Node 20.12 or later is needed).
package compat
