#!/bin/sh
# What has to pass before contracts are committed: formatting, lint, documentation of every external function, tests, that
# these reach every revert, and that artifacts and bindings are those of the sources; it prints the contracts' sizes. Needs
# node, npm and go; installs its own toolchain into node_modules.
set -eu
cd "$(dirname "$0")"

if [ ! -x node_modules/.bin/forge ]; then
    npm ci --no-audit --no-fund
fi
forge=node_modules/.bin/forge

log=$(mktemp)
fresh=$(mktemp -d)
trap 'rm -rf "$log" "$fresh"' EXIT

echo "== formatting"
$forge fmt --check

echo "== lint"
make -s lint

# A compiler's cache that knows a part of the tests only would hide the others.
echo "== tests"
failed=0
$forge test >"$log" || failed=1
cat "$log"
if [ "$failed" = 1 ]; then
    exit 1
fi
ran=$(grep -c '^Ran .* for test/' "$log")
there=$(grep -rlE 'function (test|invariant)' test --include '*.t.sol' | wc -l)
if [ "$ran" -lt "$there" ]; then
    echo "$ran of at least $there suites ran: run 'forge clean'" >&2
    exit 1
fi

echo "== reverts"
make -s reverts

# From scratch: what the compiler makes of one file depends a little on which others it is given.
echo "== artifacts and bindings"
make -s build
tools/bindings.js out-release:out-owner "$fresh"
stale=0
diff -rq artifacts "$fresh/artifacts" || stale=1
diff -q bindings.go "$fresh/bindings.go" || stale=1
if [ "$stale" = 1 ]; then
    echo "artifacts or bindings are not those of the sources: run 'make -C contracts bindings' and commit the result" >&2
    exit 1
fi

echo "== sizes"
tools/sizes.js artifacts

echo "== Go"
go vet ./...
go test ./...
echo "contracts: all is well"
