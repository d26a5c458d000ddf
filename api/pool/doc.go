// Package pool is the conversation between a worker pool's scheduler and its workers: the protobuf messages
// and their Connect service, the wallet login, the bounds of every message, and the client a worker dials
// with. The worker only dials out: instructions come down one stream, reports go up by unary calls.
//
// It owns shapes and nothing else: it never decides who computes what, never talks to a chain and serves
// nothing (the scheduler implements [SchedulerHandler]). See login_test.go and client_test.go.
package pool

//go:generate protoc --go_out=. --go_opt=paths=source_relative --connect-go_out=. --connect-go_opt=paths=source_relative,simple,package_suffix= pool.proto
