# Shortcuts; everything here is a plain command you can type as well.

.PHONY: demo test vet lint bench bench-gas fuzz contracts generate picture

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

contracts: ## build, test and compare the committed artifacts (needs Node)
	contracts/check.sh

generate: ## protobuf, bindings, example modules
	go generate ./...

picture: ## docs/demo.svg, from a real run
	{ echo '$$ go run ./cmd/iexec demo'; go run ./cmd/iexec demo 2>&1; } | sed 's|/[^ ]*/iexec-results|/tmp/iexec-results|g' | go -C tools run ./textsvg > docs/demo.svg

bench-gas: ## gas beside the reference's contracts (needs Node)
	$(MAKE) -C contracts bench-gas

fuzz: ## longer random histories, on the embedded chain beside the pure model
	go test ./hub/differential -histories 500 -rapid.steps 100 -rapid.seed 0 -timeout 2h
	go test ./outbox -count 1 -timeout 2h -histories 500
