// Package results is the role of a result repository: it takes the archives that workers upload for their
// tasks, proves them against the chain, keeps them under their content's name and serves them to everybody.
//
// It owns one table, task → archive, and the archives in a directory of its own. It never decides about a task,
// holds no key and no secret of anyone, and is trusted by nobody: the location that goes on chain names the
// content, and whoever downloads it can check its digest against the chain. What it can do wrong is to lose a
// file or to be filled by strangers, and the rules below are about that.
//
// # Who may upload
//
// A token is given to a worker that shows the pool's authorization for one task, signed by the pool's owner (or,
// for an enclave, by the TEE broker), and signs for it. The task must be ACTIVE or REVEALING before its final
// deadline, and have an enclave exactly if the deal asks for one. A token lives minutes and is good for this
// worker and task only.
//
// # What is accepted
//
//   - Task REVEALING: the worker's contribution is PROVED and the archive's own digest, computed here from its
//     files, gives the hash that the consensus is about.
//   - Task committed on the settlement's road, which views show as REVEALING: the same of a worker that is in the consensus
//     of the task's committee, as the hub's log has it. It needs no authorization of the pool: the chain names it.
//   - Task ACTIVE on the short road (trust ≤ 1, where contribute and finalize are one transaction that already
//     names the location): any readable result of an authorised worker, kept as unproven.
//   - Task with an enclave: a digest signed by the enclave for this worker and task. The files may be encrypted,
//     so nothing is computed from them. Unproven while the task is ACTIVE.
//
// An archive may come in one request or in several, see parts.go: these rules hold for each request and for what they add up to.
//
// Rationale: an archive shown before the first reveal of a classic task would show its digest, and after a reopen
// others could contribute it without having computed it; hence PROVED, which rules a reopen out.
//
// Rationale: on the short road the chain cannot confirm the digest before the upload. What bounds abuse is that
// a worker has one unproven archive per task, that only those whom the pool authorised have one, and that at the
// task's final deadline at the latest it is compared with the digest on chain and deleted if it differs.
//
// Rationale: the first valid upload wins and later ones are answered with its location, because the location may
// already be in a transaction on its way. For the same reason an unproven archive is replaced only by one with
// another digest, which would make that transaction worthless anyway.
//
// Rationale: what was proven is compared with the chain again whenever somebody asks where a task's result is: a
// reorganisation may have led to another consensus, and the pool writes what it is told here on chain.
//
// Rationale: a committee cannot be changed once it is fixed, so showing an archive after it lets nobody copy the answer.
//
// See upload_test.go for the rules and hostile_test.go for what strangers try.
package results
