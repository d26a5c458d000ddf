// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubTasks} from "../src/interfaces/IHubTasks.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Contribution} from "../src/types/Contribution.sol";
import {ContributionStatus, TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Market} from "./support/Market.sol";

/// @notice Revealing and reopening.
contract RevealTest is Market {
    bytes32 private constant DIGEST = keccak256("the answer");
    bytes32 private constant WRONG = keccak256("another answer");

    function _agreed() private returns (bytes32 taskId) {
        taskId = _task(3);
        _contribute(taskId, workers[2], WRONG);
        _contribute(taskId, workers[0], DIGEST);
        _contribute(taskId, workers[1], DIGEST);
        _contribute(taskId, workers[3], DIGEST);
    }

    function test_reveal_proves() public {
        bytes32 taskId = _agreed();
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubTasks.TaskReveal(taskId, workers[0], DIGEST);
        _reveal(taskId, workers[0], DIGEST);
        _reveal(taskId, workers[1], DIGEST);
        Task memory task = hub.viewTask(taskId);
        equal(task.revealCounter, 2, "revealed");
        equal(task.winnerCounter, 3, "winners");
        equal(task.resultDigest, DIGEST, "digest");
        equal(task.consensusValue, Hashes.resultHash(taskId, DIGEST), "consensus");
        Contribution memory c = hub.viewContribution(taskId, workers[0]);
        check(c.status == ContributionStatus.PROVED, "proved");
        equal(c.resultHash, Hashes.resultHash(taskId, DIGEST), "hash");
        equal(c.resultSeal, Hashes.resultSeal(workers[0], taskId, DIGEST), "seal");
        c = hub.viewContribution(taskId, workers[3]);
        check(c.status == ContributionStatus.CONTRIBUTED, "not yet");
        equal(c.resultSeal, Hashes.resultSeal(workers[3], taskId, DIGEST), "its seal");
        equal(hub.viewContribution(taskId, workers[2]).resultHash, Hashes.resultHash(taskId, WRONG), "other hash");
    }

    function test_reveal_reverts() public {
        bytes32 taskId = _task(3);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.ACTIVE));
        _reveal(taskId, workers[0], DIGEST);
        taskId = _agreed();
        vm.expectRevert(
            abi.encodeWithSelector(IHubErrors.NothingToReveal.selector, taskId, stranger, ContributionStatus.UNSET)
        );
        _reveal(taskId, stranger, DIGEST);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.NotInConsensus.selector, taskId, workers[2]));
        _reveal(taskId, workers[2], WRONG);
        bytes32 hash = Hashes.resultHash(taskId, DIGEST);
        bytes32 other = Hashes.resultHash(taskId, WRONG);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ResultHashMismatch.selector, hash, other));
        _reveal(taskId, workers[0], WRONG);
        _reveal(taskId, workers[0], DIGEST);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ResultHashMismatch.selector, hash, other));
        _reveal(taskId, workers[1], WRONG);
        vm.expectRevert(
            abi.encodeWithSelector(IHubErrors.NothingToReveal.selector, taskId, workers[0], ContributionStatus.PROVED)
        );
        _reveal(taskId, workers[0], DIGEST);
        vm.warp(START + 2 * T);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, START + 2 * T, START + 2 * T));
        _reveal(taskId, workers[1], DIGEST);
    }

    /// Rationale: a worker that copied another's hash has no seal for it: it cannot be paid for what it did not compute.
    function test_reveal_copiedHash_reverts() public {
        bytes32 taskId = _task(3);
        _contribute(taskId, workers[0], DIGEST);
        bytes memory authorization = _authorize(schedulerKey, workers[1], taskId, address(0));
        bytes32 hash = Hashes.resultHash(taskId, DIGEST);
        bytes32 copied = Hashes.resultSeal(workers[0], taskId, DIGEST);
        vm.startPrank(workers[1]);
        hub.contribute(taskId, hash, copied, address(0), "", authorization);
        bytes32 own = Hashes.resultSeal(workers[1], taskId, DIGEST);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ResultSealMismatch.selector, copied, own));
        hub.reveal(taskId, DIGEST);
    }

    /// @dev Before anybody revealed, the place of the digest holds the hash: showing the hash must not pass for a digest.
    function test_reveal_hashAsDigest_reverts() public {
        bytes32 taskId = _task(1);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        bytes32 hash = keccak256("no digest behind it");
        bytes32 seal = Hashes.resultSeal(workers[0], taskId, hash);
        vm.startPrank(workers[0]);
        hub.contribute(taskId, hash, seal, address(0), "", authorization);
        bytes32 hashOfHash = Hashes.resultHash(taskId, hash);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ResultHashMismatch.selector, hash, hashOfHash));
        hub.reveal(taskId, hash);
    }

    // ------------------------------------------------------------------------------------------------ reopen

    function test_reopen_startsAgain() public {
        bytes32 taskId = _task(3);
        _contribute(taskId, workers[0], WRONG);
        _contribute(taskId, workers[1], WRONG);
        vm.warp(START + 2 * T);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubTasks.TaskReopen(taskId);
        vm.prank(scheduler);
        hub.reopen(taskId);
        Task memory task = hub.viewTask(taskId);
        check(task.status == TaskStatus.ACTIVE, "active");
        equal(task.consensusValue, 0, "consensus");
        equal(task.revealDeadline, 0, "deadline");
        equal(task.winnerCounter, 0, "winners");
        equal(task.contributors.length, 2, "contributors stay");
        check(hub.viewContribution(taskId, workers[0]).status == ContributionStatus.REJECTED, "rejected");
        equal(
            hub.viewContribution(taskId, workers[0]).resultSeal,
            Hashes.resultSeal(workers[0], taskId, WRONG),
            "seal stays"
        );

        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.AlreadyContributed.selector, taskId, workers[0]));
        vm.prank(workers[0]);
        hub.contribute(taskId, DIGEST, DIGEST, address(0), "", authorization);

        // The rejected ones weigh nothing any more, even for the same answer.
        _contribute(taskId, workers[2], WRONG);
        check(hub.viewTask(taskId).status == TaskStatus.ACTIVE, "one is not enough");
        _contribute(taskId, workers[3], WRONG);
        task = hub.viewTask(taskId);
        check(task.status == TaskStatus.REVEALING, "two are");
        equal(task.winnerCounter, 2, "new winners only");
        vm.expectRevert(
            abi.encodeWithSelector(IHubErrors.NothingToReveal.selector, taskId, workers[0], ContributionStatus.REJECTED)
        );
        _reveal(taskId, workers[0], WRONG);
        _reveal(taskId, workers[2], WRONG);
        _reveal(taskId, workers[3], WRONG);
        _finalize(taskId);
        equal(hub.frozenOf(workers[0]), 0, "the rejected lost their stake");
        check(hub.viewContribution(taskId, workers[0]).status == ContributionStatus.REJECTED, "still rejected");
    }

    function test_reopen_reverts() public {
        bytes32 taskId = _task(3);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.CallerIsNotTheScheduler.selector, address(this), scheduler));
        hub.reopen(taskId);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.CallerIsNotTheScheduler.selector, address(this), address(0)));
        hub.reopen(keccak256("unknown"));
        vm.startPrank(scheduler);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.ACTIVE));
        hub.reopen(taskId);
        vm.stopPrank();
        _contribute(taskId, workers[0], DIGEST);
        _contribute(taskId, workers[1], DIGEST);
        vm.startPrank(scheduler);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.DeadlineNotReached.selector, START + 2 * T, block.timestamp));
        hub.reopen(taskId);
        vm.stopPrank();
        uint256 now_ = vm.snapshotState();
        vm.warp(START + 10 * T);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, START + 10 * T, START + 10 * T));
        vm.prank(scheduler);
        hub.reopen(taskId);
        vm.revertToState(now_);
        vm.warp(START);
        _reveal(taskId, workers[0], DIGEST);
        vm.warp(START + 2 * T);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.AlreadyRevealed.selector, taskId, 1));
        vm.prank(scheduler);
        hub.reopen(taskId);
    }
}
