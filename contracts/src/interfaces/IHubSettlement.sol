// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Closing} from "../types/Closing.sol";
import {Commitment} from "../types/Commitment.sol";
import {Settlement} from "../types/Settlement.sol";

/// @title Settlement: the whole of many tasks in two transactions
/// @notice Workers run a task and sign their contributions; the scheduler sends them together. `commit` stands for all
/// `contribute` of many tasks, `settle` for all their `reveal` and `finalize`. The classic road works beside it on the same
/// accounts; a task takes one of the two.
///
/// A task's life on this road: UNSET or ACTIVE → commit → COMMITTED, which views show as REVEALING → settle → COMPLETED. No
/// digest by the final deadline: claim → FAILED, and release, before or after it, for the stakes of the workers.
///
/// What a committee is, byte by byte: task id 32, consensus 32, number of members 1, and of each member worker 20, weight 8,
/// enclave 20, result hash 32, result seal 32. Its hash is the keccak256 of that, and the hash of a batch the keccak256 of its
/// committees' hashes one after the other. The hub stores the latter only; the list itself is in the log. The hash of a committee
/// that is alone in its batch is kept with its task instead, and nobody needs to show the batch.
///
/// Rationale: nobody can drop, add or change an entry of a committee once it is fixed, neither the scheduler nor a worker: its
/// stake is frozen, its weight written down, its signature checked for good, and the classic calls refuse the task. So it does
/// no harm to show a digest afterwards, and whoever holds it can have the task settled. Trust is a promise against workers, not
/// against the pool: it chooses whom it lists, as it chooses whom it authorizes on the classic road. A digest that can be
/// guessed (a yes or a no) can be guessed from its hash by the pool as well: put something random into the result.
///
/// Between commit and settlement `viewTask` shows neither contributors nor consensus, and `viewContribution` nothing: they
/// are in the logs. Both show everything once the task is settled.
/// @dev A batch is not all or nothing: a task that cannot be taken is left alone, with a log of the reason, which is encoded as
/// the failure of a call would be. Transfer, Lock and Unlock are summed up by account and transaction; Reward and Seize are
/// logged for each task. Rationale: otherwise one worker that withdraws its stake in the last moment could stop fifteen tasks of
/// others.
interface IHubSettlement {
    /// @notice A batch was fixed: `committees` are all its committees one after the other, as above.
    event Committed(bytes32 indexed batch, bytes committees);
    /// @notice This task was left out of the batch.
    event CommitmentRefused(bytes32 indexed taskid, bytes reason);
    /// @notice This task was not settled.
    event SettlementRefused(bytes32 indexed taskid, bytes reason);
    /// @notice The stakes of a committee that nobody settled were freed or seized.
    event CommitteeReleased(bytes32 indexed taskid);
    /// @notice `delegate` may commit and settle for `scheduler`.
    event DelegateSet(address indexed scheduler, address indexed delegate);

    /// @notice A contribution is not signed by its worker's key.
    error InvalidContribution(bytes32 taskId, address worker);
    /// @notice Workers must be listed in strictly ascending order, each once.
    error WorkersNotAscending(bytes32 taskId, address worker, address next);
    /// @notice A committee has 1 to 64 members, at trust 1 exactly one.
    error CommitteeSize(bytes32 taskId, uint256 size, uint256 max);
    /// @notice One proof is needed for each contribution with an enclave.
    error ProofsMissing(bytes32 taskId, uint256 proofs);
    /// @notice The worker's free balance does not cover the stake.
    error StakeMissing(bytes32 taskId, address worker, uint256 balance, uint256 stake);
    /// @notice No group of this committee reaches the trust that the deal asks for.
    error TrustNotReached(bytes32 taskId, uint256 trust);
    /// @notice No batch of several committees with this hash was committed.
    error UnknownBatch(bytes32 batch);
    /// @notice This committee, or this digest, is not what was committed for the task.
    error CommitteeMismatch(bytes32 taskId);
    /// @notice No member of the consensus has the seal of this digest.
    error NoWinner(bytes32 taskId);
    /// @notice The closing is not signed by a winner of this task for these results.
    error InvalidClosing(bytes32 taskId, address signer);
    /// @notice Results and callback data of this task do not fit into one settlement with those before.
    error OutcomeTooLarge(bytes32 taskId, uint256 size, uint256 max);
    /// @notice Too many tasks for one call.
    error TooManyTasks(uint256 count, uint256 max);
    /// @notice The committee was released before.
    error AlreadyReleased(bytes32 taskId);

    /// @notice Fixes the committees of many tasks. Scheduler (the workerpool's owner when the deal was made) or its delegate.
    /// Tasks that were not initialized are, with the usual log. Each worker's stake is frozen, at trust 1 none.
    /// @dev Reasons to leave a task out: `TaskOutsideDeal`, `UnexpectedTaskStatus`, `ContributionsExist`, `DeadlineReached`
    /// (the contribution deadline), `CallerIsNotTheScheduler`, `CommitteeSize`, `WorkersNotAscending`, `InvalidContribution`,
    /// `EnclaveRequired`, `ProofsMissing`, `InvalidEnclaveSignature`, `InvalidAuthorization`, `StakeMissing`,
    /// `TrustNotReached`. The call itself fails with `TooManyTasks` only.
    /// Rationale: signatures are those of keys, whatever code the worker's account carries, so that nothing that happens later
    /// can make one invalid, and no code of a stranger runs here. Weights are those of this moment: what the pool sees when it
    /// decides that the trust is reached is what counts. The chain's id is read when it matters: after a split of the chain a
    /// signature counts on one side.
    /// @param commitments the tasks, each with the contributions of its committee
    function commit(Commitment[] calldata commitments) external;

    /// @notice Ends many committed tasks before their final deadline: everybody is paid as by `finalize`.
    /// The scheduler or its delegate may, without closings; anybody else a time T after the commit, with a winner's closing for
    /// each task, and gets the winner's tip.
    /// @dev Winners are the members whose hash is the consensus and whose seal is that of the digest; all others lose their
    /// stake. The part that a task takes of the kitty is at most its workerpool price.
    /// Reasons to leave a task: `UnexpectedTaskStatus`, `DeadlineReached`, `CallerIsNotTheScheduler`, `DeadlineNotReached`,
    /// `UnknownBatch`, `CommitteeMismatch`, `NoWinner`, `InvalidClosing`, `CallbackDataMismatch`, `OutcomeTooLarge`.
    /// The call itself fails with `TooManyTasks`, `ArrayLengthMismatch`, and panic 0x01 when there is not enough gas for a
    /// callback.
    /// Rationale: a digest shown to the hub pays all who found it, not only who showed it, so that nobody must hurry; a pool
    /// that keeps silent is passed over after T, and always 2 T before the final deadline. Everything is written down before
    /// the first callback, so a callback finds its task ended and every account as it will be. A cap on the kitty's part
    /// keeps a pool from emptying it with many tasks of no price at once.
    /// @param settlements the tasks, each with its committee, its digest and its results
    /// @param closings one for each settlement, or none when the scheduler settles
    function settle(Settlement[] calldata settlements, Closing[] calldata closings) external;

    /// @notice Ends the business of a committee that was not settled by the final deadline: those who dissented get their
    /// stakes back, the stakes of the consensus go to the kitty. Anybody may call; before or after `claim`.
    /// @dev `UnexpectedTaskStatus`, `DeadlineNotReached`, `AlreadyReleased`, `UnknownBatch`, `CommitteeMismatch`.
    /// Rationale: the consensus withheld what all of them knew, and any one of them could have shown it, also by a stranger.
    /// It is not given to anybody, for whoever it was given to might be the pool under another name. Of the kitty whoever
    /// delivers later has a part, and that may be the same pool: so a pool whose silent workers are its own gets back at most
    /// what it and they lost, and never gains; but what others lose by their silence may in time come to it. A worker should
    /// not leave it to its pool to show a digest.
    /// @param taskid the task
    /// @param batch hashes of all committees that were committed together; not looked at when it was alone
    /// @param place the place of this task's committee among them
    /// @param consensus the result hash that was believed
    /// @param members as in `settle`
    function release(bytes32 taskid, bytes32[] calldata batch, uint256 place, bytes32 consensus, bytes calldata members)
        external;

    /// @notice Lets `delegate` commit and settle for the caller; 0 for nobody.
    /// @dev Rationale: the key that a pool uses every minute needs not be the one that owns its stake. A delegate moves no
    /// money: what it settles pays those whom the rule says.
    /// @param delegate who may, besides the caller
    function setDelegate(address delegate) external;

    /// @notice Who may commit and settle for this scheduler, besides itself; 0 for nobody.
    /// @param scheduler for whom
    /// @return the delegate's address
    function viewDelegate(address scheduler) external view returns (address);
    /// @notice When the batch of several committees with this hash was committed, in seconds; 0 if never. Of a committee that
    /// was alone in its batch `viewCommittee` tells.
    /// @param batch its hash
    /// @return time seconds; 0 if never
    function viewBatch(bytes32 batch) external view returns (uint256 time);
    /// @notice What is known of a task on this road.
    /// @param taskid the task
    /// @return committed it took this road
    /// @return settled it was settled
    /// @return released its committee was released
    function viewCommitment(bytes32 taskid) external view returns (bool committed, bool settled, bool released);
    /// @notice The committee of a task that is not settled, if it was alone in its batch.
    /// @param taskid the task
    /// @return committee its hash, otherwise 0
    function viewCommittee(bytes32 taskid) external view returns (bytes32 committee);
}
