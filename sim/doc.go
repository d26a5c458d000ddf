// Package sim runs a whole market in one thread and on one seed: the steps of scheduler/plan and worker/step as they run in
// production, with poco/machine as the chain, and a world around them that lies, loses, repeats and reorders messages, forks,
// and crashes whoever it likes.
//
// It owns the world and the rules that must hold in it, whatever happens ([World.Run]): no deal is lost, nobody is paid twice, no
// honest worker loses its stake unless a false answer was believed, and every task is final one block after its deadline. And it
// counts: how often a false answer was believed, and by how many workers a task was done, beside what the theory says.
//
// It decides nothing that production decides: what stands here for the shells of scheduler and worker carries commands out, keeps
// what they keep (journal, outbox), and forgets the rest at a crash. The same seed gives the same history.
package sim
