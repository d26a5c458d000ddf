# Shortcuts; everything here is a plain command you can type as well.

.PHONY: sim bench-pool peer bench-cli man demo test vet lint bench bench-market bench-gas fuzz contracts generate picture

demo: ## the main job
	go run ./cmd/iexec demo

test: ## what CI runs
	go test ./...

vet:
	gofmt -l $$(git ls-files '*.go') | (! grep .)
	go vet ./...

lint: ## golangci-lint, pinned in tools/go.mod
	go tool -modfile=tools/go.mod golangci-lint run

bench: ## figures of docs/performance.md
	go test -run '^$$' -bench . -benchtime 1x ./platform

bench-pool: ## tasks through the real chain, block to start, memory; decisions with 10,000 workers and a million open tasks
	go test ./scheduler/plan -run '^$$' -bench Decisions -benchtime 100000x -timeout 20m
	go test ./platform -run '^$$' -bench 'Pool$$' -benchtime 1x -timeout 20m
	go test ./platform -run '^$$' -bench 'PoolMemory$$' -benchtime 1x -timeout 30m

bench-market: ## a book of a million open orders: publishing, reading, memory (about ten minutes)
	go test -v -run '^$$' -bench Book -benchtime 1x -timeout 60m ./market

contracts: ## build, test and compare the committed artifacts (needs Node)
	contracts/check.sh

generate: ## protobuf, bindings, example modules
	go generate ./...

picture: ## docs/demo.svg, from a real run: the story of one task, then the report
	go run ./cmd/iexec demo >.report 2>.story
	{ echo '$$ go run ./cmd/iexec demo'; grep -E ' (ready|matched) |wordfreq 1/4' .story; echo; cut -d' ' -f1-200 .report; } \
		| sed -E 's|/[^ ]*/iexec-results-[0-9]+|results|; s|(0x[0-9a-f]{8})[0-9a-f]{56}|\1…|g; s|(0x[0-9a-fA-F]{8})[0-9a-fA-F]{32}|\1…|g; s|address {37}|address      |' \
		| go -C tools run ./textsvg >docs/demo.svg
	rm .report .story

bench-gas: ## gas beside the reference's contracts (needs Node)
	$(MAKE) -C contracts bench-gas

sim: ## the pool and its workers in worlds where everything goes wrong; the rate of wrong results beside the theory (SEED=…)
	go test -c -o .sim.test ./sim
	./.sim.test -test.timeout 30m -long -worlds 100 $(if $(SEED),-seed $(SEED)); status=$$?; rm -f .sim.test; exit $$status

fuzz: ## longer random histories, on the embedded chain beside the pure model
	go test ./hub/differential -histories 500 -rapid.steps 100 -rapid.seed 0 -timeout 2h
	go test ./outbox -count 1 -timeout 2h -histories 500

PEER = $(CURDIR)/compat/node_modules/iexec-9.0.0/dist/esm/cli/cmd/iexec.js

$(PEER):
	cd compat && npm ci --no-audit --no-fund --ignore-scripts

peer: $(PEER) ## the JavaScript client and ours, the same commands, the same answers (needs Node)
	IEXEC_TEST_PEER=$(PEER) go test ./cli -count 1 -run TestPeer -timeout 30m

bench-cli: $(PEER) ## whole processes of the JavaScript client and of ours, in turns (needs Node)
	go build -o .bench-iexec ./cmd/iexec
	IEXEC_BENCH_PROGRAM=$(CURDIR)/.bench-iexec IEXEC_TEST_PEER=$(PEER) go test ./cli -run '^$$' -bench BenchmarkStart -benchtime 15x -timeout 30m
	rm -f .bench-iexec

man: ## man pages of all commands, into ./man
	go run ./cmd/iexec docs man man
