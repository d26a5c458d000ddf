// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubTasks} from "../src/interfaces/IHubTasks.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Logs} from "./support/Logs.sol";
import {Orders} from "./support/Market.sol";
import {Consumer, Glutton, Reentrant} from "./support/Peers.sol";

/// @notice Finalizing: who may, when, and who is paid what.
contract FinalizeTest is Logs {
    bytes32 private constant DIGEST = keccak256("the answer");
    bytes32 private constant WRONG = keccak256("another answer");

    function _ready(uint256 winners) private returns (bytes32 taskId) {
        taskId = _task(winners == 1 ? 1 : uint256(1) << winners);
        for (uint256 k = 0; k < winners; ++k) {
            _contribute(taskId, workers[k], DIGEST);
        }
        for (uint256 k = 0; k < winners; ++k) {
            _reveal(taskId, workers[k], DIGEST);
        }
    }

    function test_finalize_completes() public {
        bytes32 taskId = _ready(2);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubTasks.TaskFinalize(taskId, "somewhere, in more than one word of thirty-two bytes");
        vm.prank(scheduler);
        hub.finalize(taskId, "somewhere, in more than one word of thirty-two bytes", "");
        Task memory task = hub.viewTask(taskId);
        check(task.status == TaskStatus.COMPLETED, "completed");
        equal(task.results, "somewhere, in more than one word of thirty-two bytes", "results");
        equal(task.resultsCallback, "", "callback");
        equal(task.resultDigest, DIGEST, "digest");
        equal(task.revealCounter, 2, "revealed");
        equal(hub.resultFor(taskId), "", "result");
        equal(hub.frozenOf(requester), 0, "paid");
        equal(hub.frozenOf(scheduler), 0, "free");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }

    function test_finalize_emptyResults() public {
        bytes32 taskId = _ready(1);
        vm.prank(scheduler);
        hub.finalize(taskId, "", "");
        equal(hub.viewTask(taskId).results, "", "results");
    }

    /// @dev An upstream example: four workers of score 1, the second one wrong, trust 3, stake ratio 30, reward ratio 1.
    function test_finalize_workedExample() public {
        for (uint256 k = 0; k < 4; ++k) {
            _setScore(workers[k], 1);
        }
        bytes32 taskId = _task(3);
        _contribute(taskId, workers[0], DIGEST);
        _contribute(taskId, workers[1], WRONG);
        _contribute(taskId, workers[2], DIGEST);
        _contribute(taskId, workers[3], DIGEST);
        _reveal(taskId, workers[0], DIGEST);
        _reveal(taskId, workers[2], DIGEST);
        _reveal(taskId, workers[3], DIGEST);
        vm.recordLogs();
        _finalize(taskId);
        equalText(
            _logged(),
            string.concat(
                "Seize(requester) Transfer Reward(app) Transfer Unlock(scheduler) ",
                "Transfer Unlock(worker0) Transfer Reward(worker0) Accurate ",
                "Seize(worker1) Faulty ",
                "Transfer Unlock(worker2) Transfer Reward(worker2) Accurate ",
                "Transfer Unlock(worker3) Transfer Reward(worker3) Accurate ",
                "Transfer Reward(scheduler) Finalize"
            ),
            "logs"
        );
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + 429_000_000, "winner");
        equal(hub.balanceOf(workers[1]), 1000 * RLC_UNIT - 300_000_000, "loser");
        equal(hub.balanceOf(workers[3]), 1000 * RLC_UNIT + 429_000_000, "last winner");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT + 13_000_000, "scheduler");
        equal(hub.viewScore(workers[0]), 2, "score of a winner");
        equal(hub.viewScore(workers[1]), 0, "score of the loser");
    }

    function test_finalize_loneWorker_keepsItsScore() public {
        _setScore(workers[0], 9);
        bytes32 taskId = _ready(1);
        _finalize(taskId);
        equal(hub.viewScore(workers[0]), 9, "score");
    }

    function test_finalize_datasetOwnerIsPaid() public {
        Orders memory o = _ordersWithDataset(1);
        _signAll(o);
        bytes32 taskId = hub.initialize(_match(o), 0);
        _contribute(taskId, workers[0], DIGEST);
        _reveal(taskId, workers[0], DIGEST);
        vm.recordLogs();
        _finalize(taskId);
        equalText(
            _logged(),
            string.concat(
                "Seize(requester) Transfer Reward(app) Transfer Reward(dataset) Transfer Unlock(scheduler) ",
                "Transfer Unlock(worker0) Transfer Reward(worker0) Transfer Reward(scheduler) Finalize"
            ),
            "logs"
        );
        equal(hub.balanceOf(appOwner), APP_PRICE, "app owner");
        equal(hub.balanceOf(datasetOwner), DATASET_PRICE, "dataset owner");
    }

    function test_finalize_kitty() public {
        bytes32 failed = _task(1);
        bytes32 taskId = _task(1);
        vm.warp(START + 10 * T);
        hub.claim(failed);
        equal(hub.frozenOf(hub.kitty_address()), 300_000_000, "kitty");
        vm.warp(START + 1);
        _contribute(taskId, workers[0], DIGEST);
        _reveal(taskId, workers[0], DIGEST);
        vm.recordLogs();
        _finalize(taskId);
        equalText(
            _logged(),
            string.concat(
                "Seize(requester) Transfer Reward(app) Transfer Unlock(scheduler) Seize(kitty) Transfer Reward(scheduler) ",
                "Transfer Unlock(worker0) Transfer Reward(worker0) Transfer Reward(scheduler) Finalize"
            ),
            "logs"
        );
        equal(hub.frozenOf(hub.kitty_address()), 0, "below the minimum it goes at once");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }

    function test_finalize_partialAfterTheRevealDeadline() public {
        bytes32 taskId = _task(3);
        _contribute(taskId, workers[0], DIGEST);
        _contribute(taskId, workers[1], DIGEST);
        _reveal(taskId, workers[0], DIGEST);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.RevealsMissing.selector, 1, 2, START + 2 * T));
        _finalize(taskId);
        vm.warp(START + 2 * T);
        _finalize(taskId);
        equal(hub.frozenOf(workers[1]), 0, "seized");
        check(hub.balanceOf(workers[1]) < 1000 * RLC_UNIT, "lost");
    }

    // ------------------------------------------------------------------------------------------------ refusals

    function test_finalize_reverts() public {
        bytes32 taskId = _ready(1);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.CallerIsNotTheScheduler.selector, address(this), scheduler));
        hub.finalize(taskId, "", "");
        bytes32 open = _task(1);
        vm.startPrank(scheduler);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, open, TaskStatus.ACTIVE));
        hub.finalize(open, "", "");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.CallbackDataMismatch.selector, DIGEST, keccak256("data")));
        hub.finalize(taskId, "", "data");
        vm.warp(START + 10 * T);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, START + 10 * T, START + 10 * T));
        hub.finalize(taskId, "", "");
        vm.warp(START);
        hub.finalize(taskId, "", "");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.COMPLETED));
        hub.finalize(taskId, "", "");
    }

    /// Rationale: a deal keeps its scheduler; who buys the workerpool buys its future, not the tasks under way.
    function test_finalize_soldWorkerpool() public {
        bytes32 taskId = _ready(1);
        vm.prank(scheduler);
        workerpools.transferFrom(scheduler, stranger, uint160(workerpool));
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.CallerIsNotTheScheduler.selector, stranger, scheduler));
        vm.prank(stranger);
        hub.finalize(taskId, "", "");
        _finalize(taskId);
    }

    // ------------------------------------------------------------------------------------------------ callbacks

    function _readyWithCallback(address callback, bytes memory data) private returns (bytes32 taskId) {
        Orders memory o = _orders(1);
        o.request.callback = callback;
        _signAll(o);
        taskId = hub.initialize(_match(o), 0);
        bytes32 digest = keccak256(data);
        _contribute(taskId, workers[0], digest);
        _reveal(taskId, workers[0], digest);
    }

    function test_callback_receives() public {
        Consumer consumer = new Consumer();
        bytes32 taskId = _readyWithCallback(address(consumer), "the data");
        vm.expectRevert(text("task-pending"));
        hub.resultFor(taskId);
        vm.startPrank(scheduler);
        vm.expectRevert(
            abi.encodeWithSelector(IHubErrors.CallbackDataMismatch.selector, keccak256("the data"), keccak256(""))
        );
        hub.finalize(taskId, "results", "");
        hub.finalize(taskId, "results", "the data");
        equal(consumer.id(), taskId, "id");
        equal(consumer.result(), "the data", "data");
        equal(hub.resultFor(taskId), "the data", "pull");
        equal(hub.viewTask(taskId).resultsCallback, "the data", "view");
        equal(hub.viewTask(taskId).results, "results", "results");
        check(consumer.gasSeen() > 199_000 && consumer.gasSeen() <= 200_000, "gas");
    }

    function test_callback_failuresAreIgnored() public {
        address[3] memory consumers = [address(new Glutton(false)), address(new Glutton(true)), address(0xe0a)];
        for (uint256 i = 0; i < 3; ++i) {
            bytes32 taskId = _readyWithCallback(consumers[i], "d");
            vm.prank(scheduler);
            hub.finalize(taskId, "", "d");
            check(hub.viewTask(taskId).status == TaskStatus.COMPLETED, "completed");
        }
    }

    /// Rationale: whoever finalizes must not be able to starve the consumer by giving little gas.
    function test_callback_tooLittleGas_reverts() public {
        Consumer consumer = new Consumer();
        bytes32 taskId = _readyWithCallback(address(consumer), "the data");
        bytes memory call = abi.encodeCall(hub.finalize, (taskId, "", "the data"));
        uint256 start = vm.snapshotState();
        (bool ok, bytes memory answer) = (true, new bytes(0));
        for (uint256 gas = 400_000; ok; gas -= 2000) {
            vm.revertToState(start);
            vm.prank(scheduler);
            (ok, answer) = address(hub).call{gas: gas}(call);
            if (ok) check(consumer.gasSeen() > 199_000, "the consumer had its gas");
        }
        equal(answer, panic(0x01), "refused before the call, not out of gas in it");
        check(hub.viewTask(taskId).status == TaskStatus.REVEALING, "nothing happened");
    }

    function testFuzz_callback_getsItsGasOrNothingHappens(uint256 gas) public {
        Consumer consumer = new Consumer();
        bytes32 taskId = _readyWithCallback(address(consumer), "the data");
        gas = 100_000 + gas % 700_000;
        vm.prank(scheduler);
        (bool ok,) = address(hub).call{gas: gas}(abi.encodeCall(hub.finalize, (taskId, "", "the data")));
        equal(consumer.result(), ok ? bytes("the data") : bytes(""), "all or nothing");
        if (ok) check(consumer.gasSeen() > 199_000, "gas");
    }

    function test_callback_reentrancy() public {
        Reentrant consumer = new Reentrant();
        bytes32 taskId = _readyWithCallback(address(consumer), "d");
        consumer.prepare(abi.encodeCall(hub.claim, (taskId)));
        uint256 supply = hub.totalSupply();
        vm.prank(scheduler);
        hub.finalize(taskId, "", "d");
        check(!consumer.succeeded(), "a completed task is final");
        equal(hub.totalSupply(), supply, "supply");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }
}
