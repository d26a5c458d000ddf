// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubSettlement} from "../src/interfaces/IHubSettlement.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Case, Committees} from "./support/Committees.sol";

/// @notice Committees that nobody settled.
contract ReleaseTest is Committees {
    uint256 private constant STAKE = 300_000_000;

    /// @dev Four workers, of which number 3 dissents; the final deadline has come.
    function _silent() private returns (Case memory c) {
        bytes32[] memory answers = _agree(4);
        answers[3] = LIE;
        c = _case(_deal(3, 1), 0, answers);
        equal(_commit(c), "", "committed");
        vm.warp(START + 10 * T);
    }

    function _ended(Case memory c) private view {
        Task memory task = hub.viewTask(c.taskId);
        check(task.status == TaskStatus.FAILED, "failed");
        equal(task.revealDeadline, START + 2 * T, "reveal deadline");
        equal(hub.balanceOf(requester), 1000 * RLC_UNIT, "the requester has everything back");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT - STAKE, "the pool lost its stake");
        equal(hub.balanceOf(workers[3]), 1000 * RLC_UNIT, "the dissenter is free");
        for (uint256 k = 0; k < 4; ++k) {
            equal(hub.frozenOf(workers[k]), 0, "nothing frozen");
            if (k < 3) equal(hub.balanceOf(workers[k]), 1000 * RLC_UNIT - STAKE, "who withheld lost");
        }
        equal(hub.frozenOf(hub.kitty_address()), 4 * STAKE, "kitty");
        equal(hub.balanceOf(address(hub)), 4 * STAKE, "pot");
        (bool committed, bool settled, bool released) = hub.viewCommitment(c.taskId);
        check(committed && !settled && released, "commitment");
    }

    /// Rationale: a group that withholds what it knows loses its stake, and the pool gains nothing by it; all can be ended by
    /// strangers, in any order.
    function test_release_afterClaim() public {
        Case memory c = _silent();
        vm.recordLogs();
        vm.prank(stranger);
        hub.claim(c.taskId);
        equalText(
            _logged(),
            "Transfer Unlock(requester) Seize(scheduler) Reward(kitty) Lock(kitty) Claimed",
            "logs of the claim"
        );
        equal(hub.frozenOf(workers[3]), STAKE, "not yet");
        vm.recordLogs();
        vm.prank(stranger);
        _release(c);
        equalText(
            _logged(),
            string.concat(
                "Seize(worker0) Seize(worker1) Seize(worker2) Transfer Unlock(worker3) ",
                "Reward(kitty) Lock(kitty) Released"
            ),
            "logs of the release"
        );
        _ended(c);
    }

    function test_release_beforeClaim() public {
        Case memory c = _silent();
        _release(c);
        check(hub.viewTask(c.taskId).status == TaskStatus.REVEALING, "to be claimed yet");
        equal(
            _settle(c, HONEST),
            abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, START + 10 * T, START + 10 * T),
            "too late to settle"
        );
        hub.claim(c.taskId);
        _ended(c);
    }

    /// Rationale: every stake is freed or lost once.
    function test_release_twice_reverts() public {
        Case memory c = _silent();
        _release(c);
        vm.expectRevert(abi.encodeWithSelector(IHubSettlement.AlreadyReleased.selector, c.taskId));
        _release(c);
        hub.claim(c.taskId);
        vm.expectRevert(abi.encodeWithSelector(IHubSettlement.AlreadyReleased.selector, c.taskId));
        _release(c);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, c.taskId, TaskStatus.FAILED));
        hub.claim(c.taskId);
        _ended(c);
    }

    /// Rationale: until the final deadline the consensus may still be shown.
    function test_release_tooEarly_reverts() public {
        Case memory c = _silent();
        vm.warp(START + 10 * T - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IHubErrors.DeadlineNotReached.selector, START + 10 * T, START + 10 * T - 1)
        );
        _release(c);
    }

    /// Rationale: a settled task owes nothing more to anybody.
    function test_release_settled_reverts() public {
        Case memory c = _agreedCase(3, 3);
        _commit(c);
        _settle(c, HONEST);
        vm.warp(START + 10 * T);
        vm.expectRevert(
            abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, c.taskId, TaskStatus.COMPLETED)
        );
        _release(c);
    }

    function test_release_classicTasks_reverts() public {
        bytes32 taskId = _task(3);
        Case memory c = _case(hub.viewTask(taskId).dealid, 0, _agree(3));
        vm.warp(START + 10 * T);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.ACTIVE));
        _release(c);
        hub.claim(taskId);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.FAILED));
        _release(c);
    }

    /// Rationale: who belonged to the consensus is as fixed as who belonged to the committee.
    function test_release_anotherListOrConsensus_reverts() public {
        Case memory c = _silent();
        bytes32 consensus = c.consensus;
        c.consensus = c.commitment.contributions[3].resultHash;
        vm.expectRevert(abi.encodeWithSelector(IHubSettlement.CommitteeMismatch.selector, c.taskId));
        _release(c);
        c.consensus = consensus;
        c.members[30] ^= 0x01;
        vm.expectRevert(abi.encodeWithSelector(IHubSettlement.CommitteeMismatch.selector, c.taskId));
        _release(c);
        c.members[30] ^= 0x01;
        _release(c);
    }

    /// Rationale: of a batch the whole list is needed, and of a committee that was alone none.
    function test_release_ofABatch() public {
        Case[] memory cases = _bag(2, 3);
        bytes32[] memory list = new bytes32[](2);
        (list[0], list[1]) = (cases[0].hash, cases[1].hash);
        vm.warp(START + 10 * T);
        Case memory c = cases[1];
        vm.expectRevert(
            abi.encodeWithSelector(IHubSettlement.UnknownBatch.selector, keccak256(abi.encodePacked(c.hash)))
        );
        _release(c);
        for (uint256 place = 0; place < 3; place += 2) {
            vm.expectRevert(abi.encodeWithSelector(IHubSettlement.CommitteeMismatch.selector, c.taskId));
            hub.release(c.taskId, list, place, c.consensus, c.members);
        }
        hub.release(c.taskId, list, 1, c.consensus, c.members);
        equal(hub.frozenOf(workers[0]), STAKE, "the other task's");
        c = _silent();
        vm.warp(block.timestamp + 10 * T);
        hub.release(c.taskId, new bytes32[](0), 0, c.consensus, c.members);
    }

    /// Rationale: at trust 1 nobody staked, so nobody can lose or get anything back.
    function test_release_trust1_movesNothing() public {
        Case memory c = _agreedCase(1, 1);
        _commit(c);
        vm.warp(START + 10 * T);
        hub.claim(c.taskId);
        _release(c);
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT, "worker");
        equal(hub.frozenOf(hub.kitty_address()), STAKE, "the pool's stake only");
    }

    /// Rationale: any one of a group can save all of it, until the last moment, although the pool is silent.
    function test_release_notWhenAMemberSpeaks() public {
        Case memory c = _silent();
        vm.warp(START + 10 * T - 1);
        equal(
            _settleClosed(workers[0], _settlement(c, _list(c), 0, HONEST), _closing(0, c.taskId, "results", 0)),
            "",
            "settled"
        );
        vm.warp(START + 10 * T);
        vm.expectRevert(
            abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, c.taskId, TaskStatus.COMPLETED)
        );
        _release(c);
        for (uint256 k = 0; k < 3; ++k) {
            check(hub.balanceOf(workers[k]) > 1000 * RLC_UNIT, "all who knew are paid");
        }
    }
}
