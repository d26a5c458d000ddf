# Shortcuts; everything here is a plain command you can type as well.

.PHONY: demo test vet lint bench contracts generate

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
