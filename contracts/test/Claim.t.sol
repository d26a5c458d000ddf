// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Logs} from "./support/Logs.sol";

/// @notice Claiming what was not delivered.
contract ClaimTest is Logs {
    bytes32 private constant DIGEST = keccak256("the answer");

    function test_claim_refunds() public {
        bytes32 taskId = _task(8);
        _contribute(taskId, workers[0], DIGEST);
        _contribute(taskId, workers[1], "x");
        vm.warp(START + 10 * T);
        vm.recordLogs();
        hub.claim(taskId);
        equalText(
            _logged(),
            string.concat(
                "Transfer Unlock(requester) Seize(scheduler) Reward(kitty) Lock(kitty) ",
                "Transfer Unlock(worker0) Transfer Unlock(worker1) Claimed"
            ),
            "logs"
        );
        check(hub.viewTask(taskId).status == TaskStatus.FAILED, "failed");
        equal(hub.balanceOf(requester), 1000 * RLC_UNIT, "requester");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT, "worker");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT - 300_000_000, "scheduler");
        equal(hub.frozenOf(hub.kitty_address()), 300_000_000, "kitty");
        equal(hub.balanceOf(address(hub)), 300_000_000, "pot");
    }

    function test_claim_whileRevealing() public {
        bytes32 taskId = _task(1);
        _contribute(taskId, workers[0], DIGEST);
        vm.warp(START + 10 * T);
        hub.claim(taskId);
        equal(hub.frozenOf(workers[0]), 0, "worker");
        equal(hub.viewTask(taskId).winnerCounter, 1, "history stays");
    }

    /// Rationale: the scheduler let the task expire, so even a rejected worker gets its stake back.
    function test_claim_rejectedWorkerIsRefunded() public {
        bytes32 taskId = _task(1);
        _contribute(taskId, workers[0], DIGEST);
        vm.warp(START + 2 * T);
        vm.prank(scheduler);
        hub.reopen(taskId);
        vm.warp(START + 10 * T);
        hub.claim(taskId);
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT, "worker");
    }

    function test_claim_reverts() public {
        bytes32 taskId = _task(1);
        vm.warp(START + 10 * T - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IHubErrors.DeadlineNotReached.selector, START + 10 * T, START + 10 * T - 1)
        );
        hub.claim(taskId);
        vm.warp(START + 10 * T);
        hub.claim(taskId);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.FAILED));
        hub.claim(taskId);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, bytes32(0), TaskStatus.UNSET));
        hub.claim(0);
    }

    function test_claimArray_allOrNone() public {
        bytes32[] memory tasks = new bytes32[](2);
        tasks[0] = _task(1);
        tasks[1] = _task(1);
        vm.warp(START + 10 * T);
        check(hub.claimArray(tasks), "answer");
        equal(hub.frozenOf(requester), 0, "refunded");
        tasks[1] = _task(1);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, tasks[0], TaskStatus.FAILED));
        hub.claimArray(tasks);
    }
}
