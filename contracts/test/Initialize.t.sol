// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubTasks} from "../src/interfaces/IHubTasks.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Market} from "./support/Market.sol";

/// @notice Initializing tasks.
contract InitializeTest is Market {
    function test_initialize_opens() public {
        bytes32 dealId = _deal(3, 4);
        bytes32 taskId = keccak256(abi.encode(dealId, 2));
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubTasks.TaskInitialize(taskId, workerpool);
        equal(hub.initialize(dealId, 2), taskId, "id");
        Task memory task = hub.viewTask(taskId);
        check(task.status == TaskStatus.ACTIVE, "active");
        equal(task.dealid, dealId, "deal");
        equal(task.idx, 2, "index");
        equal(task.timeref, T, "time");
        equal(task.contributionDeadline, START + 7 * T, "contribution");
        equal(task.revealDeadline, 0, "reveal");
        equal(task.finalDeadline, START + 10 * T, "final");
        equal(task.contributors.length, 0, "contributors");
        equal(task.consensusValue, 0, "consensus");
    }

    function test_initialize_outside_reverts() public {
        bytes32 dealId = _deal(1, 2);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.TaskOutsideDeal.selector, dealId, 2, 0, 2));
        hub.initialize(dealId, 2);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.TaskOutsideDeal.selector, bytes32(0), 0, 0, 0));
        hub.initialize(0, 0);
    }

    function test_initialize_twice_reverts() public {
        bytes32 dealId = _deal(1, 1);
        bytes32 taskId = hub.initialize(dealId, 0);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.ACTIVE));
        hub.initialize(dealId, 0);
    }

    function test_initialize_late_works() public {
        bytes32 dealId = _deal(1, 1);
        vm.warp(START + 11 * T);
        bytes32 taskId = hub.initialize(dealId, 0);
        hub.claim(taskId);
    }

    function test_initializeArray_opensAllOrNone() public {
        bytes32 dealId = _deal(1, 3);
        (bytes32[] memory deals, uint256[] memory indexes) = _threeOf(dealId);
        check(hub.initializeArray(deals, indexes), "answer");
        for (uint256 i = 0; i < 3; ++i) {
            check(hub.viewTask(keccak256(abi.encode(dealId, i))).status == TaskStatus.ACTIVE, "active");
        }
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ArrayLengthMismatch.selector, 3, 2));
        hub.initializeArray(deals, new uint256[](2));
    }

    function test_initializeAndClaimArray_refunds() public {
        bytes32 dealId = _deal(1, 3);
        (bytes32[] memory deals, uint256[] memory indexes) = _threeOf(dealId);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.DeadlineNotReached.selector, START + 10 * T, block.timestamp));
        hub.initializeAndClaimArray(deals, indexes);
        vm.warp(START + 10 * T);
        check(hub.initializeAndClaimArray(deals, indexes), "answer");
        equal(hub.frozenOf(requester), 0, "refunded");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ArrayLengthMismatch.selector, 3, 2));
        hub.initializeAndClaimArray(deals, new uint256[](2));
    }

    function _threeOf(bytes32 dealId) private pure returns (bytes32[] memory deals, uint256[] memory indexes) {
        deals = new bytes32[](3);
        indexes = new uint256[](3);
        for (uint256 i = 0; i < 3; ++i) {
            (deals[i], indexes[i]) = (dealId, i);
        }
    }
}
