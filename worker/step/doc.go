// Package step decides what a worker does next about one task: it takes what is known and what happened, and
// gives what is known now and what to carry out.
//
// It owns the life of an assignment from the scheduler's word to the last obligation: which work is accepted,
// what is contributed, when it is revealed, when the result is uploaded, and when nothing is owed any more. It
// never reads a clock, a chain or a file, never talks to anybody and never sends anything: package worker does,
// by the commands given here, and saves the state before it carries them out. So a state read back after a
// crash, together with [Restarted], goes on where the worker stopped; see life_test.go, which does so at every
// step of random histories.
//
// The chain is asked, not remembered: [Seen] tells how the hub holds the task now, as often as one likes and in
// whatever order reorganisations give, and every obligation is worked out from it anew.
package step
